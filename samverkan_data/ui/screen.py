"""What the server and the browser tell each other: the page's language, how wide the window is, which mark is opened.

Streamlit has no setting for its own words. A script in the page exchanges them as they appear, also those that only a
screen reader meets; where Streamlit words something anew, its English shows through and nothing breaks. The width is
not in a request, so a page is drawn for a guess first, and once more where the browser says otherwise.
"""

from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from samverkan_data.charts.look import Look
from samverkan_data.texts.streamlit import WORDS
from samverkan_data.ui.sheets.aligned import CSS

__all__ = ["columns", "meet_browser"]

PHONES = ("Mobile", "Android", "iPhone")
KEY, NARROW, OPEN, FIGURE = "screen", "narrow", "open", "figur"
STYLE = f"""{CSS}
[class*='-figur-'] {{ max-width: round(down, 100%, 1px) !important; }}
.js-plotly-plot.opens .nsewdrag {{ cursor: pointer !important; }}"""
SCRIPT = """const PLACES = '[data-testid=stSkipToContent], header, [data-testid=stMainMenuPopover], ' +
  '[data-testid=stStatusWidget], [data-testid=stFileUploader], [data-testid=stTooltipErrorContent], ' +
  '[data-testid=stSelectbox], [data-testid=stMultiSelect], [data-testid=stSelectboxVirtualDropdown], ' +
  '[data-testid=stMultiSelectDropdown], [data-testid=stHeaderActionElements], [data-testid=stTooltipIcon], ' +
  '[data-testid=InputInstructions], [data-testid=stElementToolbar], [role=dialog]';
const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt'];
const speakSwedish = words => {
  const pairs = words.map(([pattern, text]) => [new RegExp(pattern), text]);
  const swedish = text => {
    const known = text && pairs.find(([pattern]) => pattern.test(text));
    return known ? text.replace(...known) : text;
  };
  const ours = '[data-testid=stFileChipName], [data-testid=stMarkdownContainer]:not([data-testid=stFileUploader] *)';
  const translate = place => {
    const nodes = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode, text = node.parentElement?.closest(ours) ? node.data : swedish(node.data);
      if (text !== node.data) node.data = text;
    }
    for (const name of ATTRIBUTES)
      for (const one of [place, ...place.querySelectorAll(`[${name}]:not([data-testid=stFileChipName])`)]) {
        const text = swedish(one.getAttribute(name));
        if (text !== one.getAttribute(name)) one.setAttribute(name, text);
      }
  };
  const all = () => document.querySelectorAll(PLACES).forEach(translate);
  new MutationObserver(all).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES,
  });
  all();
};
const goTo = name => {
  const go = () => {
    const place = document.querySelector('.' + CSS.escape(`st-key-${name}`));
    if (place) place.scrollIntoView({ block: 'center' });
    return place;
  };
  if (go()) return;
  const drawn = new MutationObserver(() => go() && drawn.disconnect());
  drawn.observe(document.body, { subtree: true, childList: true });
};
const openMarks = () => {
  const way = event => event.points?.[0]?.customdata;
  const bind = () => document.querySelectorAll('.js-plotly-plot').forEach(plot => {
    if (plot.opensMarks || !plot.on) return;
    plot.opensMarks = true;
    plot.on('plotly_click', event => typeof way(event) === 'string' && way(event) && window.openMark(way(event)));
    plot.on('plotly_hover', event => plot.classList.toggle('opens', !!way(event)));
    plot.on('plotly_unhover', () => plot.classList.remove('opens'));
  });
  new MutationObserver(bind).observe(document.body, { subtree: true, childList: true });
  bind();
};
export default ({ data, setStateValue, setTriggerValue }) => {
  document.documentElement.lang = 'sv';
  if (!window.speaksSwedish) speakSwedish(data.words);
  if (!window.openMark) openMarks();
  window.speaksSwedish = true;
  window.openMark = address => setTriggerValue('open', address);
  if (data.figure && window.wentTo !== data.figure) goTo(data.figure);
  window.wentTo = data.figure;
  const screen = window.matchMedia('(max-width: 1279px)');
  const tell = () => { if (screen.matches !== data.narrow) setStateValue('narrow', screen.matches); };
  screen.addEventListener('change', tell);
  tell();
  return () => screen.removeEventListener('change', tell);
};"""

_meet = st.components.v2.component(KEY, js=SCRIPT, css=STYLE, isolate_styles=False)


def figure_key(page: str, figure: str) -> str:
    """The key of a figure's element, by which the browser finds it."""
    return f"{page}-figur-{figure}"


class Met(NamedTuple):
    """Whether to draw for a telephone, and the address of the mark in a figure that was clicked; empty for none."""

    narrow: bool
    opened: str


def meet_browser(page: str) -> Met:
    """Make the page Swedish and go to the figure that the address names.

    The width is as the browser said, before that as its name suggests.
    """
    agent = st.context.headers.get("User-Agent", "")
    guessed = any(word in agent for word in PHONES)
    narrow = bool(st.session_state.get(KEY, {}).get(NARROW, guessed))
    figure = st.query_params.get(FIGURE, "")
    wanted = figure_key(page, figure) if figure else ""
    told = _meet(data={NARROW: narrow, "words": WORDS, "figure": wanted}, key=KEY, on_narrow_change=lambda: None,
                 on_open_change=lambda: None)  # fmt: skip
    return Met(narrow, str(told.get(OPEN) or ""))


def columns(widths: Sequence[int], look: Look) -> list[DeltaGenerator]:
    """Parts beside each other, with these relative widths; below each other where the look is narrow."""
    return [st.container() for _ in widths] if look.narrow else st.columns(widths, gap="large")
