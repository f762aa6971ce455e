"""A file with many faults is told by kind: how many of each, an example, and every row for whoever asks."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from samverkan_data.texts import upload as texts

FAULTS = {
    "i går;Lanna;Nedskräpning;EST": 412,
    "2026-10-02;Fjugsta;Nedskräpning;EST": 300,
    "2026-10-02;Lanna;Nedskräppning;EST": 200,
    "2026-10-02;Lanna;Nedskräpning;Grannen": 56,
    "2026-10-02;;Nedskräpning;EST": 8,
}


def drop(page: AppTest, text: str) -> AppTest:
    return page.file_uploader[0].set_value(("est.csv", text.encode(), "text/csv")).run()


def test_many_faults_are_a_few_kinds_with_a_count_each(lake_url: str, open_own: Callable[..., AppTest]) -> None:
    rows = "".join(f"{line}\n" * count for line, count in FAULTS.items())
    page = drop(open_own("ladda_upp"), f"Tidpunkt;Område;Kategori;Källa\n{rows}")
    shown = [element.value for element in page.markdown]
    assert "## 5 slags fel på 976 rader måste rättas. Inget har sparats." in shown
    assert any("976 fel som stoppar" in text for text in shown)
    table = page.table[0].value
    places = [text.split(" rader")[0] for text in table[texts.FINDING_HEADERS[0]] if " rader" in text]
    assert sorted(map(int, places)) == sorted(FAULTS.values())
    assert any("Fjugesta" in remedy for remedy in table[texts.FINDING_HEADERS[2]])
    assert page.expander[0].label == texts.ROW_BY_ROW
