"""Streamlit's file uploader, made to speak Swedish and to keep what it receives off the disk.

Streamlit has no setting for the uploader's own words. A script in the page exchanges them as they appear, also those
that only a screen reader meets; where Streamlit words something anew, its English shows through and nothing breaks.
"""

import json
import sys

import streamlit as st
from starlette.formparsers import MultiPartParser
from streamlit.runtime.uploaded_file_manager import UploadedFile

from samverkan_data.texts import upload as texts

SCRIPT = """<script>(() => {
  if (window.swedishUploader) return;
  window.swedishUploader = true;
  const pairs = PAIRS.map(([pattern, text]) => [new RegExp(pattern), text]);
  const places = '[data-testid=stFileUploader], [data-testid=stTooltipErrorContent]';
  const isName = node => node.parentElement?.closest('[data-testid=stFileChipName]');
  const swedish = text => {
    const known = pairs.find(([pattern]) => pattern.test(text));
    return known ? text.replace(...known) : text;
  };
  const translate = place => {
    const nodes = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode, text = isName(node) ? node.data : swedish(node.data);
      if (text !== node.data) node.data = text;
    }
    for (const name of ['aria-label', 'title'])
      for (const one of place.querySelectorAll(`[${name}]:not([data-testid=stFileChipName])`)) {
        const text = swedish(one.getAttribute(name));
        if (text !== one.getAttribute(name)) one.setAttribute(name, text);
      }
  };
  const all = () => document.querySelectorAll(places).forEach(translate);
  new MutationObserver(all).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributeFilter: ['aria-label', 'title'],
  });
  all();
})()</script>"""


def draw_uploader(limit_mb: int, key: str) -> UploadedFile | None:
    """The uploader for one file, at most `limit_mb` megabytes; the dropped file, None until there is one."""
    _keep_off_disk()
    pairs = [(pattern, text.replace("{limit}", str(limit_mb))) for pattern, text in texts.UPLOADER_WORDS]
    dropped = st.file_uploader(texts.FILE.format(limit=limit_mb), key=key)
    st.html(SCRIPT.replace("PAIRS", json.dumps(pairs)), unsafe_allow_javascript=True)
    return dropped


def _keep_off_disk() -> None:
    """Received files stay in memory until they are checked; Starlette writes those over a megabyte to a folder.

    How much may be received is bounded by `server.maxUploadSize`.
    """
    MultiPartParser.spool_max_size = sys.maxsize
