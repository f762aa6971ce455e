"""Streamlit's file uploader, made to keep what it receives off the disk."""

import sys

import streamlit as st
from starlette.formparsers import MultiPartParser
from streamlit.runtime.uploaded_file_manager import UploadedFile

from samverkan_data.texts import upload as texts
from samverkan_data.ui.uploads.asked import ask


def draw_uploader(limit_mb: int, key: str) -> UploadedFile | None:
    """The uploader for one file, at most `limit_mb` megabytes; the dropped file, None until there is one."""
    _keep_off_disk()
    ask()
    return st.file_uploader(texts.FILE.format(limit=limit_mb), key=key)


def _keep_off_disk() -> None:
    """Received files stay in memory until they are checked; Starlette writes those over a megabyte to a folder.

    How much may be received is bounded by `server.maxUploadSize`.
    """
    MultiPartParser.spool_max_size = sys.maxsize
