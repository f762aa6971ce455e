"""The keys of a keyboard and of a clicker, with which one turns pages: they press the buttons of that name."""

import streamlit as st

KEY = "clicker"
FORWARD, BACK, WRITE = "framat-knapp", "bakat-knapp", "skriv-falt"
SCRIPT = """const NAMES = { PageDown: 'forward', ArrowRight: 'forward', PageUp: 'back', ArrowLeft: 'back' };
const WRITES = 'input, textarea, [contenteditable=true], [role=combobox], [role=listbox], [role=dialog], [role=tab]';
export default ({ data }) => {
  const press = event => {
    const name = NAMES[event.key], taken = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    if (taken || event.target.closest?.(WRITES)) return;
    const field = document.querySelector(`.st-key-${data.write} textarea`);
    if (event.key === 'b' && field) { event.preventDefault(); field.focus(); }
    if (!name) return;
    const button = document.querySelector(`.st-key-${data[name]} button:not([disabled])`);
    if (!button) return;
    event.preventDefault();
    button.click();
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
};"""

_listen = st.components.v2.component(KEY, js=SCRIPT)


def listen() -> None:
    """Let PageDown and the arrow to the right press `FORWARD`, PageUp and the arrow to the left `BACK`.

    The letter b goes to the field to write in, `WRITE`. Keys in a field that somebody writes in are the field's.
    """
    _listen(data={"forward": FORWARD, "back": BACK, "write": WRITE}, key=KEY)
