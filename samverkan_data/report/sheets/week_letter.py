"""A draft of the weekly letter to those who report: a person reads, changes and sends it.

It says nothing that the open view would hide: numbers under the threshold are not written, and no place is finer than
the areas right below the one that the letter is of.
"""

from collections.abc import Iterator, Mapping, Sequence

from samverkan_data.formats import count_of, date_text, join_words, lower_first
from samverkan_data.picture.incidents.unplaced import unplaced
from samverkan_data.picture.incidents.weeks import EST, ahead, latest_places, organisations, under_way, week_reports
from samverkan_data.picture.question import Period
from samverkan_data.picture.register.responsibility import roles_on
from samverkan_data.query.rows import rows_of
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel
from samverkan_data.report.sheets.week_reports import verdict_of
from samverkan_data.schema import SOURCES
from samverkan_data.texts import weeks as texts
from samverkan_data.texts.verdicts import word

MOST_NAMED = 3


def letter_panel(asking: Asking, week: Period, said: Mapping[str, str]) -> Panel:
    """The draft; `said` are the words of the week."""
    reading = texts.LETTER_READING.format(limit=asking.look.mask_below)
    intro = texts.LETTER_INTRO.format(area=asking.choice.area_name, **said)
    lines = [intro, *_happened(asking, week), *_answers(asking, week), *_next(asking, week), texts.LETTER_END]
    return Panel(key="brev", heading=texts.LETTER_HEADING, reading=reading, lines=tuple(lines))


def _happened(asking: Asking, week: Period) -> Iterator[str]:
    """How much came, and of what there was most."""
    rows, limit = asking.ask(week_reports, asking.choice.area_code, week), asking.look.mask_below
    count, verdict = int(rows["count"].sum()), verdict_of(asking, week)
    told = count_of(count, *texts.REPORTS) if count >= limit else texts.LETTER_FEW.format(limit=limit)
    told = told if count else texts.LETTER_NONE
    yield (texts.LETTER_COUNT if verdict else texts.LETTER_COUNT_PLAIN).format(count=told, verdict=word(verdict))
    sums = rows.groupby("label")["count"].sum().sort_values(ascending=False, kind="stable")
    if most := [lower_first(str(label)) for label in sums.index[sums >= limit][:MOST_NAMED]]:
        yield texts.LETTER_MOST.format(labels=join_words(most))


def _answers(asking: Asking, week: Period) -> Iterator[str]:
    """Back to those who reported: thanks, what is being done, and a question to those who have gone silent."""
    rows = asking.ask(organisations, asking.choice.area_code, week)
    silent = rows["silent"].astype(bool)
    doing = [str(title) for title in asking.ask(under_way, asking.choice.area_code, week)["title"]]
    yield from _said(texts.LETTER_THANKS, "names", list(rows.loc[rows["count"] > 0, "reporter"]))
    yield from _said(texts.LETTER_SILENT, "names", list(rows.loc[silent, "reporter"]))
    yield from _said(texts.LETTER_DONE, "titles", ["; ".join(lower_first(title) for title in doing)] * bool(doing))


def _next(asking: Asking, week: Period) -> Iterator[str]:
    """Where to look, what is to come, and whom to ask."""
    area = asking.choice.area_code
    rows = asking.ask(latest_places, area, week).rows
    often = rows[(rows["count"] >= asking.look.mask_below) & ~rows["area_code"].isin([area, unplaced(area)])]
    yield from _said(texts.LETTER_PLACES, "names", list(often["name"])[:MOST_NAMED])
    coming = [f"{row.title} ({date_text(row.starts_on.date())})" for row in rows_of(asking.ask(ahead, area, week))]
    yield from _said(texts.LETTER_AHEAD, "events", coming)
    roles = asking.ask(roles_on, area, asking.today)
    held = roles[roles["title"].astype("str").str.startswith(SOURCES[EST]) & roles["holder"].notna()]
    yield from _said(texts.LETTER_OWNER, "role", list(held["holder"]))


def _said(sentence: str, name: str, words: Sequence[str]) -> Iterator[str]:
    """The sentence with the words, where there are any."""
    if words:
        yield sentence.format(**{name: join_words(list(words))})
