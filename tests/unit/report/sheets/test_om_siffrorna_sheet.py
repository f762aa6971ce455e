"""What the page about the numbers makes of definitions."""

import pandas as pd

from samverkan_data.report.sheets.om_siffrorna import told_once


def test_the_same_caveat_of_a_kind_is_told_once_with_all_names() -> None:
    rows = [
        ("EST", "Klotter", "a"),
        ("Polis", "Stöld", "a"),
        ("EST", "Våld", "b"),
        ("EST", "Brand", "a"),
        ("EST", "X", ""),
    ]
    told = told_once(pd.DataFrame(rows, columns=["kind", "label", "caveat"]))
    assert told.to_records(index=False).tolist() == [
        ("EST", "Klotter · Brand", "a"),
        ("Polis", "Stöld", "a"),
        ("EST", "Våld", "b"),
    ]
