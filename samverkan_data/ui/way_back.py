"""The page that somebody asked for before logging in, kept in the tab meanwhile: logging in ends on the start page."""

import streamlit as st

KEY = "vagen-tillbaka"
MINUTES = 15
SCRIPT = f"""const AT = 'samverkan wanted', MOST = {MINUTES} * 60000;
export default ({{ data }}) => {{
  const here = location.pathname + location.search;
  if (data.asks) {{
    sessionStorage.setItem(AT, JSON.stringify({{ here, at: Date.now() }}));
    return;
  }}
  let wanted = null;
  try {{ wanted = JSON.parse(sessionStorage.getItem(AT)); }} catch {{ }}
  sessionStorage.removeItem(AT);
  const isOurs = wanted && wanted.here.startsWith('/') && !wanted.here.startsWith('//');
  if (isOurs && Date.now() - wanted.at < MOST && wanted.here !== here) location.replace(location.origin + wanted.here);
}};"""

_keep = st.components.v2.component(KEY, js=SCRIPT)


def remember_wanted() -> None:
    """Keep the address of this page in the tab, where somebody has to log in first."""
    _keep(data={"asks": True}, key=KEY)


def go_to_wanted() -> None:
    """Go to the page that the tab keeps the address of, once, and forget it."""
    _keep(data={"asks": False}, key=KEY)
