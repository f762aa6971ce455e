"""Parts A to D: the head, what the figures say in five sentences, what all rests on, and the municipality."""

from samverkan_data.formats import join_words, number
from samverkan_data.picture.areas.people import people_in
from samverkan_data.picture.register.law import law_found
from samverkan_data.report.asking import Asking
from samverkan_data.report.panel import Panel, Section, Status, full
from samverkan_data.report.papers.draft import Draft
from samverkan_data.report.papers.from_pages import page, panel
from samverkan_data.report.tables import written_table
from samverkan_data.texts import papers as texts


def head(draft: Draft) -> Section:
    """A: who, where, when."""
    return full(draft.head("a-huvud"), title=texts.PARTS["a"])


def summary(draft: Draft) -> Section:
    """B: at most five sentences from the pages, and what people say."""
    return full(said_panel(draft.asking, "b-sagt"), *draft.answers("b"), title=texts.PARTS["b"])


def basis(draft: Draft) -> Section:
    """C: the law's three parts, sources, what lacks, and Brå's four control questions."""
    asking = draft.asking
    return full(_law_parts(), _sources(asking), _lacking(asking), *draft.answers("c"), title=texts.PARTS["c"])


def municipality(draft: Draft) -> Section:
    """D: how many live where, and what is special."""
    return full(_people(draft.asking), *draft.answers("d"), title=texts.PARTS["d"])


def said_panel(asking: Asking, key: str) -> Panel:
    """What has changed and not, where people feel unsafe, what nobody owns and what is chosen: the pages' sentences."""
    found = asking.ask(law_found, asking.choice.area_code, asking.today)
    owned = (
        texts.NOBODY_OWNS.format(themes=join_words(list(found.unowned))) if found.unowned else texts.EVERYTHING_OWNED
    )
    chosen = "; ".join(one.title for one in found.chain.chosen)
    lines = [
        page(asking, "lagesbild").sentence,
        _full_stop(getattr(panel(page(asking, "lagesbild"), "forandring"), "heading", "")),
        page(asking, "trygghet").sentence,
        owned,
        texts.CHOSEN.format(problems=chosen) if chosen else texts.NOTHING_CHOSEN,
    ]
    return Panel(key=key, heading=texts.SAID, lines=tuple(filter(None, lines)))


def _full_stop(said: str) -> str:
    return f"{said}." if said else ""


def _law_parts() -> Panel:
    table = written_table(texts.LAW_PARTS_HEADERS, texts.LAW_PARTS_ROWS)
    return Panel(key="c-lagen", heading=texts.LAW_PARTS, table=table)


def _sources(asking: Asking) -> Panel | None:
    """The sources with their time and size, as on Om siffrorna, and how far each reaches here."""
    found = panel(page(asking, "om_siffrorna"), "kallor")
    lead = page(asking, "lagesbild").lead
    return None if found is None else Panel(key="c-kallor", heading=found.heading, reading=lead, table=found.table)


def _lacking(asking: Asking) -> Panel:
    """What of the time is not known, and what the pages say of it."""
    said = [line for name in ("lagesbild", "handelser", "trygghet") for line in page(asking, name).remarks]
    lines = tuple(dict.fromkeys(said)) or (texts.NOTHING_LEFT_OUT,)
    return Panel(key="c-saknas", heading=texts.LEFT_OUT, lines=lines)


def _people(asking: Asking) -> Panel:
    """Population of the area and of what lies right below it, the latest year-end of each."""
    rows = asking.ask(people_in, asking.choice.area_code)
    if rows.empty or rows["area_code"].iloc[0] != asking.choice.area_code:
        return Panel(key="d-folk", heading=texts.NO_PEOPLE, status=Status.UNKNOWN)
    own = rows.iloc[0]
    heading = texts.PEOPLE_HEADING.format(area=own["name"], count=number(own["value"]), year=int(own["year"]))
    cells = [(str(row["name"]), int(row["value"]), str(int(row["year"]))) for _, row in rows.iterrows()]
    span = "–".join(dict.fromkeys(str(int(year)) for year in (rows["year"].min(), rows["year"].max())))
    return Panel(
        key="d-folk", heading=heading, table=written_table(texts.PEOPLE_HEADERS, cells), notes=(texts.NO_AGES,),
        caption=asking.caption(texts.PEOPLE_SOURCE, span, example=False),
    )  # fmt: skip
