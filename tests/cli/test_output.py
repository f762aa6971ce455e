"""What files and people have written is text in a terminal too."""

import json

import pytest

from samverkan_data.cli.output import answer, say

OBEYED = ["\x1b[2J", "\x07", "\r", "\x9b2J", "\u202e", "\u2066", "\x00", "\x08"]


@pytest.mark.parametrize("sign", OBEYED)
def test_no_sign_that_a_terminal_obeys_is_printed(sign: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = f"före{sign}efter\tåäö"
    say(said)
    answer({}, [said, "nästa"], as_json=False)
    answer({"name": said}, [], as_json=True)
    shown = capsys.readouterr()
    assert sign[0] not in shown.out + shown.err
    assert "efter\tåäö\nnästa" in shown.out
    assert json.loads(shown.out[shown.out.index("{") :]) == {"name": said}
