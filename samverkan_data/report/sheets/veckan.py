"""EST's week as a sheet. It is of single reports, so the open edition holds none of it."""

from datetime import timedelta

from samverkan_data.errors import RefusedError
from samverkan_data.formats import count_of, join_words, period_text
from samverkan_data.picture.incidents.weeks import (
    SHOWN_WEEKS,
    latest_week,
    newest_report,
    organisations,
    week_code,
    week_of,
    week_reports,
)
from samverkan_data.picture.question import Period
from samverkan_data.report.asking import Asking
from samverkan_data.report.controls import Control, one_of_many
from samverkan_data.report.first_file import first_file_panel
from samverkan_data.report.panel import Panel, Section, Sheet, full
from samverkan_data.report.sheets.week_letter import letter_panel
from samverkan_data.report.sheets.week_reports import (
    ahead_panel,
    is_known,
    list_panel,
    organisations_panel,
    places_panel,
    verdict_of,
    weeks_panel,
)
from samverkan_data.texts import weeks as texts
from samverkan_data.texts.verdicts import word

NAME = "veckan"
FILTERS = ("omrade",)
WEEK = "vecka"


def controls(asking: Asking) -> tuple[Control, ...]:
    """Which week; the newest that is over, until another is chosen. There is none where nothing has been reported."""
    weeks = weeks_of(asking)
    options = {week_code(week[0]): texts.WEEK_OPTION.format(**_words(week)) for week in weeks}
    return (one_of_many(asking, WEEK, texts.WEEK, options),) if options else ()


def make(asking: Asking) -> Sheet:
    """The sheet of the chosen week."""
    if asking.is_open:
        return asking.sheet(NAME, texts.LEFT_OUT, [])
    week = next((one for one in weeks_of(asking) if week_code(one[0]) == asking.value(WEEK)), None)
    if week is None:
        nothing = [full(first_file_panel(asking))]
        return asking.sheet(NAME, texts.NO_REPORTS.format(area=asking.choice.area_name), nothing)
    lead = texts.LEAD.format(area=asking.choice.area_name, **_words(week))
    return asking.sheet(
        NAME, week_sentence(asking, week), _sections(asking, week), lead=lead, remarks=silent_lines(asking, week)
    )


def letter(asking: Asking) -> Sheet:
    """The draft of the letter alone, of the chosen week.

    Raises:
        RefusedError: no such week, or nobody has reported, or the view is the open one.
    """
    weeks = {week_code(one[0]): one for one in weeks_of(asking)}
    week = weeks.get(asking.value(WEEK) or next(iter(weeks), ""))
    if week is None:
        raise RefusedError(_lacking(asking, list(weeks)), texts.CHOOSE_WEEK)
    panel = letter_panel(asking, week, _words(week))
    lines = [Panel(key=f"{panel.key}-{place}", heading="", lines=(line,)) for place, line in enumerate(panel.lines[1:])]
    return asking.sheet(NAME, panel.lines[0], [full(*lines)], title=panel.heading, lead=panel.reading)


def _lacking(asking: Asking, weeks: list[str]) -> str:
    """Why there is no letter."""
    if asking.is_open:
        return texts.LEFT_OUT
    area = asking.choice.area_name
    return texts.NO_WEEK.format(week=asking.value(WEEK)) if weeks else texts.NO_REPORTS.format(area=area)


def _sections(asking: Asking, week: Period) -> list[Section]:
    return [
        full(weeks_panel(asking, week)),
        full(list_panel(asking, week)),
        full(organisations_panel(asking, week)),
        full(places_panel(asking, week), ahead_panel(asking, week), title=texts.PLACES_TITLE),
        full(letter_panel(asking, week, _words(week))),
    ]


def weeks_of(asking: Asking) -> list[Period]:
    """The weeks to choose from, newest first."""
    last = None if asking.is_open else asking.ask(newest_report, asking.choice.area_code)
    if last is None:
        return []
    newest = latest_week(last, asking.today)[0]
    return [week_of(newest - timedelta(weeks=back)) for back in range(2 * SHOWN_WEEKS)]


def _words(week: Period) -> dict[str, str]:
    """`week` and `days` for sentences."""
    return {"week": str(week[0].isocalendar().week), "days": period_text(*week)}


def week_sentence(asking: Asking, week: Period) -> str:
    """How many came, and whether that is usual; no verdict over a week that is not known."""
    count = int(asking.ask(week_reports, asking.choice.area_code, week)["count"].sum())
    verdict = verdict_of(asking, week)
    said = {"count": count_of(count, *texts.REPORTS), "area": asking.choice.area_name, "week": _words(week)["week"]}
    if not verdict:
        return (texts.UNCOMPARED if is_known(asking, week) else texts.UNJUDGED).format(**said)
    sentence = (texts.KNOWN if count else texts.NOTHING).format(verdict=word(verdict), **said)
    return sentence if count else f"{sentence} {texts.NOT_NO_PROBLEMS}"


def silent_lines(asking: Asking, week: Period) -> tuple[str, ...]:
    """Who has gone silent, in words."""
    rows = asking.ask(organisations, asking.choice.area_code, week)
    names = list(rows.loc[rows["silent"].astype(bool), "reporter"])
    form = texts.ONE_SILENT if len(names) == 1 else texts.MANY_SILENT
    return (form.format(count=len(names), names=join_words(names)),) * bool(names)
