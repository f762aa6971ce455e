"""How much is done of what can be counted, as a panel."""

from collections.abc import Sequence

import pandas as pd

from samverkan_data.charts.goal_progress import goal_progress
from samverkan_data.formats import date_text
from samverkan_data.picture.register.chain import Step
from samverkan_data.report.asking import Asking
from samverkan_data.report.native import bar_numbers
from samverkan_data.report.panel import Panel
from samverkan_data.report.tables import written_table
from samverkan_data.texts import loften as texts


def progress_panel(asking: Asking, steps: Sequence[Step]) -> Panel | None:
    """How much is done of all that can be counted."""
    told = [step for step in steps if step.of and step.done is not None]
    if not told:
        return None
    frame = pd.DataFrame(
        {"label": step.title, "done": step.done, "of": step.of, "pace": step.even_pace(asking.today),
         "late": step.late_since is not None}
        for step in told
    )  # fmt: skip
    pace = frame["pace"].astype(float)
    whole = [None if value != value else round(value) for value in pace]
    rows = list(zip(frame["label"], frame["done"], frame["of"], whole, strict=True))
    return Panel(
        key="gjort",
        heading=texts.PROGRESS_HEADING.say(int((frame["done"] >= frame["of"]).sum()), len(frame)),
        reading=texts.PROGRESS_READING,
        figure=goal_progress(frame.assign(pace=pace), asking.look).finished(),
        table=written_table(texts.PROGRESS_HEADERS, rows),
        numbers=bar_numbers(list(frame["label"]), frame, "done"),
        caption=asking.caption(texts.PROGRESS_SOURCE, date_text(asking.today),
                               example=asking.has_examples(asking.choice.area_code)),
    )  # fmt: skip
