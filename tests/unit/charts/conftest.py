"""Small frames that look like the real ones."""

import pandas as pd
import pytest

NAN = float("nan")


@pytest.fixture
def series() -> pd.DataFrame:
    """Twelve months: one missing (no row), a zero, two signals, the last one preliminary."""
    months = [month for month in pd.date_range("2025-01-01", periods=12, freq="MS") if month.month != 4]
    return pd.DataFrame(
        {
            "month": months,
            "count": [10, 9, 11, 12, 0, 8, 9, 13, 12, 24, 26],
            "mean": 10.4,
            "low": 0.6,
            "high": 19.6,
            "signal": [""] * 9 + ["rise"] * 2,
            "preliminary": [False] * 10 + [True],
        }
    )


@pytest.fixture
def masked_series(series: pd.DataFrame) -> pd.DataFrame:
    """The same with February masked, the number left in by mistake."""
    february = series["month"] == "2025-02-01"
    return series.assign(masked=february, count=series["count"].astype(float).mask(february, 3.7771))


@pytest.fixture
def changes() -> pd.DataFrame:
    rows = [
        ("Trafik · Fjugesta", 157, 101.3, 1.55, 1.28, 1.88, "rise", False),
        ("Stöld <b> & annat", 12, 9, 1.3, 0.6, 2.5, "normal", False),
        ("Otrygg plats · Lanna", 3.7771, 7, 0.5777, 0.2777, 1.9777, "too_few", True),
        ("Inbrott · hela kommunen", 16, 45, 0.36, 0.2, 0.62, "fall", False),
    ]
    names = ["label", "count", "baseline", "ratio", "ratio_low", "ratio_high", "verdict", "masked"]
    return pd.DataFrame(rows, columns=names)


@pytest.fixture
def area_counts() -> pd.DataFrame:
    rows = [("a", "Lanna", year, 12 + year % 3, "normal", False) for year in range(2020, 2026)]
    rows += [("b", "Fjugesta", year, 60 + year % 5, "rise", False) for year in range(2020, 2025)]
    rows += [("b", "Fjugesta", 2025, 94, "rise", False), ("c", "Gropen", 2023, 3.7771, "too_few", True)]
    rows += [("c", "Gropen", year, 6, "too_few", False) for year in (2020, 2021, 2024, 2025)]
    return pd.DataFrame(rows, columns=["area_code", "name", "year", "count", "verdict", "masked"])


@pytest.fixture
def goals() -> pd.DataFrame:
    rows = [("Kontroller <b> & samtal", 11, 16, 11.1, False), ("Belysning", 6, 14, 14.0, True),
            ("Besök", 14, 12, NAN, False)]  # fmt: skip
    return pd.DataFrame(rows, columns=["label", "done", "of", "pace", "late"])


@pytest.fixture
def week() -> pd.DataFrame:
    rows = [(day, block, 5 + block % 3, False) for day in range(7) for block in range(1, 8)]
    rows += [(4, 0, 3.7771, True)]
    frame = pd.DataFrame(rows, columns=["weekday", "block", "count", "masked"])
    busy = frame["weekday"].isin([4, 5]) & frame["block"].isin([6, 7])
    return frame.assign(count=frame["count"].mask(busy, 31.0))


@pytest.fixture
def areas() -> pd.DataFrame:
    rows = [
        ("a", "Fjugesta", 59.17, 14.87, 100, "rise", False),
        ("b", "Lanna", 59.24, 14.93, 25, "normal", False),
        ("c", "Gropen", 59.26, 14.85, 3.7771, "too_few", True),
        ("d", "Okänd plats", NAN, NAN, 4, "too_few", False),
    ]
    return pd.DataFrame(rows, columns=["area_code", "name", "latitude", "longitude", "count", "verdict", "masked"])


@pytest.fixture
def answers() -> pd.DataFrame:
    rows = [
        ("Bilister kör för fort", 2023, 3.2, 240, "final", ""),
        ("Bilister kör för fort", 2025, 3.6, 253, "final", "worse"),
        ("Orolig för inbrott", 2023, 1.8, 240, "final", ""),
        ("Orolig för inbrott", 2025, 1.6, 253, "final", "better"),
        ("Ungdomsgäng stör", 2023, 5.7771, 12, "final", ""),
        ("Ungdomsgäng stör", 2025, 1.2, 253, "final", "too_few"),
    ]
    return pd.DataFrame(rows, columns=["label", "year", "value", "n", "status", "verdict"])


@pytest.fixture
def shares() -> pd.DataFrame:
    rows = [
        ("Gropen", 13.0, 5.0, 28.0, 33, "same", False),
        ("Lanna", 38.0, 26.0, 52.0, 52, "higher", False),
        ("Hidingebro", 77.7771, 50.0, 91.7771, 12, "too_few", True),
    ]
    return pd.DataFrame(rows, columns=["name", "value", "low", "high", "n", "verdict", "too_few"])


@pytest.fixture
def waves() -> pd.DataFrame:
    """A whole and two parts in three waves; the last of one part has too few answers, its value left in by mistake."""
    rows = [
        ("K", "Lekeberg", 2021, 25.0, 20.0, 31.0, 248, "", True),
        ("K", "Lekeberg", 2023, 26.0, 21.0, 32.0, 256, "", True),
        ("K", "Lekeberg", 2025, 26.0, 21.0, 32.0, 253, "", True),
        ("L", "Lanna", 2021, 50.0, 35.0, 65.0, 38, "higher", False),
        ("L", "Lanna", 2023, 51.0, 37.0, 66.0, 41, "higher", False),
        ("L", "Lanna", 2025, 52.0, 38.0, 66.0, 44, "higher", False),
        ("M", "Mull & hyttan", 2021, 20.0, 10.0, 37.0, 30, "same", False),
        ("M", "Mull & hyttan", 2023, 20.0, 10.0, 37.0, 30, "same", False),
        ("M", "Mull & hyttan", 2025, 77.7771, 60.0, 90.0, 12, "too_few", False),
    ]
    names = ["area_code", "name", "year", "value", "low", "high", "n", "verdict", "whole"]
    return pd.DataFrame(rows, columns=names).assign(source="Mätning", own=False, too_few=False)


@pytest.fixture
def beside() -> pd.DataFrame:
    rows = [
        ("Fjugesta", 47, 38, 57, 29, 22, 38, False),
        ("Lanna", 24, 12, 37, 38, 26, 52, True),
        ("Gropen", NAN, 377.71, 377.71, 13, 5, 28, False),
    ]
    ends = ["", "_low", "_high"]
    names = ["name", *(f"crime{end}" for end in ends), *(f"trygghet{end}" for end in ends), "mismatch"]
    return pd.DataFrame(rows, columns=names)


@pytest.fixture
def roles() -> pd.DataFrame:
    parts = {"Trafik": ("A", "m", ""), "Bedrägeri mot äldre": ("", "", "m")}
    who = (("Kommunpolis", "polis"), ("Rektor", "kommun"), ("Säkerhetssamordnare", "kommun"))
    rows = [(theme, *role, part) for theme, row in parts.items() for role, part in zip(who, row, strict=True)]
    return pd.DataFrame(rows, columns=["theme_label", "role_label", "side", "part"]).assign(vacant=False)


@pytest.fixture
def sources() -> pd.DataFrame:
    months = pd.date_range("2026-01-01", periods=6, freq="MS")
    police = pd.DataFrame({"source": "polisanmalan", "month": months, "count": [102, 130, 99, 120, 118, 131]})
    est = pd.DataFrame({"source": "est", "month": months[1:], "count": [11, 3.7771, 9, 12, 13]})
    return pd.concat([police, est], ignore_index=True).assign(masked=[False] * 7 + [True] + [False] * 3)


@pytest.fixture
def own() -> pd.DataFrame:
    return pd.DataFrame({"year": [2023, 2024, 2025], "value": [5200.0, 4950.0, 4833.0]})


@pytest.fixture
def band() -> pd.DataFrame:
    return pd.DataFrame({"year": [2023, 2024, 2025], "low": [7000.0, 6950, 6900], "high": [11300.0, 11200, 11100]})


@pytest.fixture
def municipalities() -> pd.DataFrame:
    rows = [("Lekeberg", 8700, 163, "normal", True), ("Örebro", 160000, 410, "higher", False)]
    rows += [(f"Kommun {number}", 5000 * number, 250 + number, "normal", False) for number in range(1, 9)]
    return pd.DataFrame(rows, columns=["name", "population", "value", "verdict", "own"])


@pytest.fixture
def limits() -> pd.DataFrame:
    return pd.DataFrame(
        {"population": [2000, 20000, 200000], "low": [-80, 60, 150], "high": [600, 450, 370]}
    )  # fmt: skip


@pytest.fixture
def actions() -> pd.DataFrame:
    rows = [("Fälttid", "fältassistent", pd.Timestamp(2025, 9, 1), pd.NaT, pd.Timestamp(2025, 12, 15))]
    return pd.DataFrame(rows, columns=["label", "role", "start", "end", "follow_up"])


@pytest.fixture
def rates() -> pd.DataFrame:
    """Rates per 100 000; the last of too few, its rate left in by mistake."""
    rows = [
        ("Örebro", 13915, 13733, 14099, 22321, "higher", False, False),
        ("Lekeberg", 4833, 4380, 5321, 416, "", True, False),
        ("Nora & co", 5000, 4500, 5500, 777, "same", False, False),
        ("Gropen", 3.7771, 1.9777, 5.7771, 12, "same", False, True),
    ]
    return pd.DataFrame(rows, columns=["name", "value", "low", "high", "count", "verdict", "own", "few"])


@pytest.fixture
def wheel() -> pd.DataFrame:
    """A year of which November and December are not known yet, and whose February is masked."""
    counts = [10.0, 3.7771, *range(12, 20), float("nan"), float("nan")]
    return pd.DataFrame({
        "month": range(1, 13), "count": counts, "mean": 11.0, "low": 5.0, "high": 18.0, "years": 4, "signal": "",
        "masked": [False, True, *[False] * 10],
    })  # fmt: skip


@pytest.fixture
def year() -> pd.DataFrame:
    """A year with February masked (the number left in by mistake), a signal in July, and November on unknown."""
    counts = [5, 3.7771, 6, 5, 7, 6, 19, 8, 6, 5, NAN, NAN]
    signal = [""] * 6 + ["rise"] + [""] * 5
    frame = pd.DataFrame({"month": range(1, 13), "count": counts, "mean": 6.2, "low": 2.0, "high": 12.0})
    return frame.assign(signal=signal, masked=frame["month"] == 2)


@pytest.fixture
def earlier() -> pd.DataFrame:
    return pd.DataFrame({"month": [1, 2, 3], "year": [2025] * 3, "count": [4, 9, 5]})
