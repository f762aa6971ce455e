"""Text from a file on a page."""

import pytest

from samverkan_data.ui.uploads.upload import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Nya byn, 12 st.", "Nya byn, 12 st."),
        ("**fet**", r"\*\*fet\*\*"),
        (":red-badge[x]", r"\:red-badge\[x\]"),
        ("<script>", r"\<script\>"),
        ("[länk](http://x)", r"\[länk\]\(http\://x\)"),
        ("est_2026.csv", r"est\_2026.csv"),
        ("a|b $1$ `kod` ~ut~", r"a\|b \$1\$ \`kod\` \~ut\~"),
        (r"c:\fil", r"c\:\\fil"),
        ("&lt; www.x.se", r"\&lt; www\.x.se"),
        ("två\nrader", "två rader"),
        ("12\u00a0345", "12\u00a0345"),
        ("a" * 30, f"{'a' * 28}\u200baa"),
    ],
)
def test_text_from_a_file_is_shown_literally(text: str, shown: str) -> None:
    assert plain(text) == shown
