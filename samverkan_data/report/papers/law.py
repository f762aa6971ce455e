"""The status by the law, duty by duty, and by Brå's five steps: what exists, who decided and when, what is missing."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from samverkan_data.errors import AccessError
from samverkan_data.formats import date_text, join_words, lower_first, period_text
from samverkan_data.picture.incidents.coverage import coverage_of
from samverkan_data.picture.incidents.freshness import freshness
from samverkan_data.picture.question import shift_years
from samverkan_data.picture.register.law import Found, last_council, law_found
from samverkan_data.picture.surveys.survey import instruments
from samverkan_data.picture.surveys.surveyed import nearest_survey
from samverkan_data.query.published import subjects
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel
from samverkan_data.report.tables import written_table
from samverkan_data.schema import SOURCES
from samverkan_data.schema.papers import QUESTIONS
from samverkan_data.texts import papers as texts

MOST_NAMED, MOST_YEARS = 5, 2


class Duty(NamedTuple):
    """What there is of a duty or a step, and what is missing."""

    has: str
    lacks: tuple[str, ...]
    decided: str = ""
    is_seen: bool = True

    @property
    def state(self) -> str:
        """Whether it is there, partly or not at all, or whether the view cannot say."""
        if not self.is_seen:
            return texts.UNSEEN
        return texts.LACKS if not self.has else texts.PART if self.lacks else texts.HAS


def duties(asking: Asking) -> dict[str, Duty]:
    """Each duty of the law, by its code."""
    found = _found(asking)
    return {
        "need": _need(found), "picture": _picture(found), "mapping": _mapping(asking, found),
        "other": _answers(found, "g"), "analysis": _analysis(found), "plan": _plan(found),
        "renewal": _renewal(found, asking.today), "together": _answer(found, "m2"), "agreement": _agreement(found),
        "council": _council(asking), "coordination": _coordination(found), "leading": _answer(found, "m3"),
    }  # fmt: skip


def law_panel(asking: Asking, key: str) -> Panel:
    """The duties as a table."""
    rows = [(*texts.DUTIES[code], one.state, one.has, one.decided, _said(one.lacks))
            for code, one in duties(asking).items()]  # fmt: skip
    return Panel(key=key, heading=texts.LAW_HEADING, reading=texts.LAW_READING,
                 table=written_table(texts.LAW_HEADERS, rows))  # fmt: skip


def law_sentence(asking: Asking) -> str:
    """How many of the duties are met."""
    states = [one.state for one in duties(asking).values()]
    return texts.LAW_SENTENCE.format(found=states.count(texts.HAS), of=len(states), part=states.count(texts.PART))


def steps_panel(asking: Asking, key: str) -> Panel:
    """Brå's five steps as a table."""
    found = _found(asking)
    steps = {"prepared": _prepared(found), "mapped": _mapping(asking, found), "causes": _analysis(found),
             "actions": _plan(found), "followed": _followed(found)}  # fmt: skip
    rows = [(texts.STEPS[code], one.state, one.has, _said(one.lacks)) for code, one in steps.items()]
    return Panel(key=key, heading=texts.STEPS_HEADING, reading=texts.STEPS_READING,
                 table=written_table(texts.STEPS_HEADERS, rows))  # fmt: skip


def _found(asking: Asking) -> Found:
    return asking.ask(law_found, asking.choice.area_code, asking.today)


def _picture(found: Found) -> Duty:
    """The paper that was decided on last, else the latest draft."""
    paper = found.decided or next(iter(found.papers), None)
    if paper is None:
        return Duty("", (texts.NO_PAPER,), texts.NO_DECISION)
    has = texts.PAPER_IS.format(title=paper.title, period=period_text(paper.start, paper.end))
    return Duty(has, () if paper.decided_on else (texts.NOT_DECIDED,), _decided(found))


def _decided(found: Found) -> str:
    paper = found.decided
    if paper is None or paper.decided_on is None:
        return texts.NO_DECISION
    return texts.DECIDED.format(day=date_text(paper.decided_on), by=paper.decided_by or texts.SOMEBODY)


def _mapping(asking: Asking, found: Found) -> Duty:
    """Which sources there are of the municipality: incidents, published crime, and people's own answers."""
    known, published = asking.ask(coverage_of), set(asking.ask(subjects)["instrument"])
    reported = [SOURCES.get(one, one) for one in known.sources if known.units(one, found.area_code)]
    fresh = [one.label for one in asking.ask(freshness, found.area_code)]
    sources = list(dict.fromkeys([*reported, *(label for label in fresh if label in published)]))
    surveys = tuple(asking.ask(instruments))
    survey = asking.ask(nearest_survey, found.area_code, surveys) if surveys else ""
    lacks = [*[texts.NO_INCIDENTS] * (not sources), *[texts.NO_SURVEY] * (not survey)]
    return Duty(join_words([*sources, *filter(None, [survey])]), tuple(lacks))


def _answers(found: Found, letter: str) -> Duty:
    """How many of a part's questions are answered in the latest paper."""
    asked = [code for code in QUESTIONS if code.startswith(letter)]
    answered = [code for code in asked if code in found.answers]
    form = "none" if not answered else "one" if len(answered) == 1 else "many"
    has = texts.ANSWERED[form].format(count=len(answered), of=len(asked))
    if not answered:
        return Duty("", (texts.NO_ANSWERS.format(part=letter.upper()),))
    left = [lower_first(QUESTIONS[code]).rstrip("?") for code in asked if code not in found.answers]
    return Duty(has, (texts.UNANSWERED.format(questions=join_words(left)),) if left else ())


def _analysis(found: Found) -> Duty:
    chosen = found.chain.chosen
    if not chosen:
        return Duty("", (texts.NONE_CHOSEN,))
    lacks = _named(texts.NOT_ANALYSED, "problems", [one.title for one in chosen if one not in found.analysed])
    if not any(len(one.causes) for one in chosen):
        return Duty("", lacks)
    return Duty(texts.ANALYSED.format(count=len(found.analysed), of=len(chosen)), lacks)


def _need(found: Found) -> Duty:
    every = found.chain.problems
    if not every:
        return Duty("", (texts.NO_PROBLEMS,))
    lacks = _named(texts.NOT_JUDGED, "problems", [one.title for one in found.unjudged])
    judged = len(every) - len(found.unjudged)
    return Duty(texts.JUDGED.format(count=judged, of=len(every)) if judged else "", lacks)


def _plan(found: Found) -> Duty:
    chosen, actions = found.chain.chosen, found.chain.actions
    if not actions:
        return Duty("", (texts.NO_ACTIONS,), _decided(found))
    acted = texts.ACTED_ON.format(count=len(found.acted_on), of=len(chosen)) if chosen else texts.NOTHING_CHOSEN
    has = f"{acted.rstrip('.')}; {texts.WHOLE_ACTIONS.format(count=len(found.whole_actions), of=len(actions))}"
    without = [one.title for one in chosen if one not in found.acted_on]
    halves = [one.title for one in actions if one not in found.whole_actions]
    lacks = (*_named(texts.NO_ACTION_FOR, "problems", without), *_named(texts.NOT_WHOLE, "actions", halves),
             *[texts.NOT_DECIDED] * (found.decided is None))  # fmt: skip
    return Duty(has, lacks, _decided(found))


def _renewal(found: Found, today: date) -> Duty:
    """Whether the decided paper is at most two years old, and whether anything of its plan is followed up."""
    paper = found.decided
    if paper is None or paper.decided_on is None:
        return Duty("", (texts.NOTHING_TO_RENEW,))
    day, due = paper.decided_on, shift_years(paper.decided_on, MOST_YEARS)
    renewed = [] if due < today else [texts.RENEWED.format(day=date_text(day), due=date_text(due))]
    late = [texts.NOT_RENEWED.format(day=date_text(day))] * (not renewed)
    return Duty("".join(renewed), (*late, *[texts.NO_RESULTS] * (not found.followed_up)))


def _answer(found: Found, code: str) -> Duty:
    """Whether one question is answered in the latest paper."""
    if code in found.answers:
        return Duty(texts.TOLD_IN.format(part=code[0].upper()), ())
    return Duty("", (texts.UNANSWERED.format(questions=lower_first(QUESTIONS[code]).rstrip("?")),))


def _agreement(found: Found) -> Duty:
    if found.is_agreed:
        return Duty(found.agreement, ())
    return Duty("", tuple(filter(None, [texts.NO_AGREEMENT, found.agreement.rstrip(".")])))


def _council(asking: Asking) -> Duty:
    """When the council met last; the open view has no meetings."""
    try:
        day = asking.ask(last_council, asking.choice.area_code)
    except AccessError:
        return Duty("", (texts.COUNCIL_INSIDE,), is_seen=False)
    return Duty(texts.COUNCIL_HELD.format(day=date_text(day)), ()) if day else Duty("", (texts.NO_COUNCIL_HELD,))


def _coordination(found: Found) -> Duty:
    if not found.coordinators:
        return Duty("", (texts.NO_FUNCTION,))
    return Duty(texts.COORDINATES.format(roles=join_words(list(found.coordinators))), ())


def _prepared(found: Found) -> Duty:
    agreed = [texts.NO_AGREEMENT] * (not found.is_agreed)
    lacks = (*agreed, *_named(texts.NO_OWNER, "themes", found.unowned), *_named(texts.NO_HOLDER, "roles", found.vacant))
    return Duty(found.agreement if lacks else f"{found.agreement} {texts.OWNED}", lacks)


def _followed(found: Found) -> Duty:
    every = found.chain.steps
    if not every:
        return Duty("", (texts.NO_ACTIONS,))
    late = _named(texts.NOT_FOLLOWED, "titles", [one.title for one in every if one.late_since])
    if not found.followed_up:
        return Duty("", (texts.NO_RESULTS, *late))
    return Duty(texts.FOLLOWED.format(count=len(found.followed_up), of=len(every)), late)


def _named(sentence: str, name: str, titles: Sequence[str]) -> tuple[str, ...]:
    """The sentence with the first of the titles, where there are any."""
    more = ["…"] * (len(titles) > MOST_NAMED)
    return (sentence.format(**{name: "; ".join([*titles[:MOST_NAMED], *more])}),) if titles else ()


def _said(lacks: Sequence[str]) -> str:
    return ". ".join(lacks)
