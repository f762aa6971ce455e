"""Errors in words, whatever the words hold."""

from streamlit.testing.v1 import AppTest


def test_text_from_files_and_people_in_an_error_is_taken_literally() -> None:
    def page() -> None:
        from samverkan_data.errors import RefusedError  # noqa: PLC0415
        from samverkan_data.ui.errors import errors_in_words, refusals_in_words  # noqa: PLC0415

        with refusals_in_words():
            raise RefusedError("![x](https://example.org/x.png)", "**Go** on.")
        with errors_in_words():
            raise RefusedError("![x](https://example.org/x.png)", "**Go** on.")

    shown = [one.value for one in AppTest.from_function(page, default_timeout=300).run().error]
    assert len(shown) == 2
    assert not [text for text in shown if "![" in text or "**" in text]
