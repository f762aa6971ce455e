"""What somebody has typed and not saved, kept in the tab of the browser until it is saved, closed or the tab is.

A session ends when the server is restarted or the page is loaded again, and a form's words would end with it. They are
in the tab's own storage, never in the lake. They come back where the same form is drawn for the same person in a new
session; where somebody has changed the field meanwhile, they stand below what it says now.
"""

from hashlib import sha256
from secrets import token_hex

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from samverkan_data.ui.page import Page
from samverkan_data.ui.writing.opened import OpenForm, closed_forms

KEY, SESSION = "utkast", "utkast-session"
SCRIPT = """const FIELDS = '[data-testid=stTextArea] textarea, [data-testid=stTextInput] input';
const write = (field, text) => {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const at = name => `samverkan ${name}`;
const read = name => { try { return JSON.parse(sessionStorage.getItem(at(name))); } catch { return null; } };
export default ({ data }) => {
  for (const [name, number] of Object.entries(data.closed)) {
    const kept = read(name);
    if (kept?.session === data.session && kept.number <= number) sessionStorage.removeItem(at(name));
  }
  if (!data.name) return;
  const running = (window.keepsDrafts ??= {});
  running[data.name]?.();
  const place = () => document.querySelector(`.st-key-${data.name}-${data.number}`);
  let kept = read(data.name);
  if (kept && (kept.who !== data.who || (kept.session === data.session && kept.number !== data.number))) kept = null;
  const isNew = kept && kept.session !== data.session, met = new WeakMap();
  const keep = fields => {
    kept = { who: data.who, session: data.session, number: data.number, fields: { ...kept?.fields, ...fields } };
    sessionStorage.setItem(at(data.name), JSON.stringify(kept));
  };
  if (isNew) keep({});
  const meet = field => {
    if (met.has(field)) return;
    met.set(field, field.value);
    const draft = kept?.fields[field.ariaLabel];
    if (!draft || field.value === draft.text) return;
    if (field.value === draft.was) write(field, draft.text);
    else if (isNew && field.matches('textarea')) write(field, `${field.value}\\n${draft.text}`);
  };
  const all = () => place()?.querySelectorAll(FIELDS).forEach(meet);
  const typed = event => {
    const field = event.target;
    if (!field.matches?.(FIELDS) || !place()?.contains(field)) return;
    const was = kept?.fields[field.ariaLabel]?.was ?? met.get(field) ?? '';
    keep({ [field.ariaLabel]: { was, text: field.value } });
  };
  const drawn = new MutationObserver(all);
  document.addEventListener('input', typed, true);
  drawn.observe(document.body, { subtree: true, childList: true });
  all();
  return running[data.name] = () => { drawn.disconnect(); document.removeEventListener('input', typed, true); };
};"""

_remember = st.components.v2.component(KEY, js=SCRIPT)


def kept_place(page: Page, form: OpenForm) -> DeltaGenerator:
    """Where a form is drawn so that the tab keeps its words."""
    place = st.container(key=f"{KEY}-{form.mark}-{form.number}")
    _tell(page, form)
    return place


def tell_closed(page: Page) -> None:
    """Tell the tab which forms have been saved or closed, so that it forgets their words."""
    if closed_forms():
        _tell(page, None)


def _tell(page: Page, form: OpenForm | None) -> None:
    session = st.session_state.setdefault(SESSION, token_hex(8))
    data = {"name": f"{KEY}-{form.mark}" if form else "", "number": form.number if form else 0, "session": session,
            "who": sha256(page.person.name.encode()).hexdigest()[:12],
            "closed": {f"{KEY}-{mark}": number for mark, number in closed_forms().items()}}  # fmt: skip
    _remember(data=data, key=f"{KEY}-{form.mark if form else 'stangda'}-minne")
