"""Which days a period of Brå means."""

import pytest

from samverkan_data.reading.formats.periods import Period, read_period


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("År", "2025"), Period("2025-01-01", "2025-12-31")),
        (("År, 2000",), Period("2000-01-01", "2000-12-31")),
        (("2026 prel.", "Aug"), Period("2026-08-01", "2026-08-31", True)),
        (("2024", "februari"), Period("2024-02-01", "2024-02-29")),
        (("2025 (prel.)", "jan\u2013jun"), Period("2025-01-01", "2025-06-30", True)),
        (("2025", "Kvartal 2"), Period("2025-04-01", "2025-06-30")),
        (("2025", "1:a kvartalet"), Period("2025-01-01", "2025-03-31")),
        (("2025", "Halvår 2"), Period("2025-07-01", "2025-12-31")),
        (("2026", "8.0"), Period("2026-08-01", "2026-08-31")),
        (("2025", "Helår"), Period("2025-01-01", "2025-12-31")),
        (("2017/2018",), Period("2017-01-01", "2018-12-31")),
    ],
)
def test_a_period_has_a_first_and_a_last_day(texts: tuple[str, ...], expected: Period) -> None:
    assert read_period(*texts) == expected


@pytest.mark.parametrize(
    "texts",
    [("2025", "Vecka 3"), ("2025", "13"), ("", "Aug"), ("2025", "Kvartal 5"), ("2025", "dec\u2013jan"), ("25", "")],
)
def test_what_is_no_period_stays_as_it_is_for_the_check_to_refuse(texts: tuple[str, str]) -> None:
    period = read_period(*texts)
    assert period.start == period.end == " ".join(text for text in texts if text)
