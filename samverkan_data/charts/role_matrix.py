"""Who answers for what: themes by roles, police to the left of the rule and municipality to the right."""

import re
from itertools import groupby
from typing import Any

import pandas as pd

from samverkan_data.charts.cells import add_frame
from samverkan_data.charts.drawing import Drawing
from samverkan_data.charts.drawn import Drawn
from samverkan_data.charts.labels import add_end_label, add_text, alt_empty, bold, empty, plain, text_width, wrapped
from samverkan_data.charts.look import LABEL, PLAIN, SMALL, Look
from samverkan_data.charts.masking import add_hatch
from samverkan_data.charts.rows import set_row_axis
from samverkan_data.charts.theme import blank, palette
from samverkan_data.formats import count_of, join_words
from samverkan_data.texts import charts as words

ROW, BOTTOM = 46, 8
_LINE, _SIDE_LINE = 16, 34
_LEFT_LETTERS, _HEAD_LETTERS, _LONG_WORD = 26, 9, 10
_SIDE_ORDER = ("polis", "kommun")
MOST_WIDE = 8
_INNER = re.compile(rf"(?<=\w{{3}})[^{words.VOWELS}\W](?=[{words.VOWELS}]\w)", re.IGNORECASE)
_SPLIT = re.compile(rf"^(.{{2,}}?)({'|'.join(words.ROLE_ENDINGS)})$")


def role_matrix(cells: pd.DataFrame, look: Look = PLAIN) -> Drawn:
    """A square A where a role answers for a theme, a ring m where it takes part; a theme without A is hatched.

    A role that is vacant has a v in the square or the ring, since nobody does what it should.

    Args:
        cells: theme_label, role_label, side (polis or kommun), part ("A", "m" or "") and vacant; one row per theme and
            role. Themes and roles keep the order in which they first stand.
        look: how to draw; the figure needs the page's whole width.
    """
    if cells.empty:
        return Drawn(empty(look, 200, text=words.NO_ROLES), alt_empty(words.NO_ROLES))
    return Drawn(_figure(cells, look), _alt(cells))


def role_lines(role: str, *, tight: bool = False) -> str:
    """A role's name on lines, broken between words or before the last part of a compound.

    Where it is tight, since the roles are many, long words are broken too: before a consonant with a vowel after it.
    """
    if " " in role or "-" in role:
        lines = wrapped(role, _HEAD_LETTERS)
    else:
        parts = _SPLIT.match(role) if len(role) > _LONG_WORD else None
        lines = f"{plain(parts[1])}-<br>{plain(parts[2])}" if parts else plain(role)
    return "<br>".join(map(_broken, lines.split("<br>"))) if tight else lines


def _broken(word: str) -> str:
    """A long word on two lines; one with other signs than letters stays whole."""
    places = [found.start() for found in _INNER.finditer(word)] if word.isalpha() and len(word) > _HEAD_LETTERS else []
    at = max((place for place in places if place < _HEAD_LETTERS), default=0)
    return f"{word[:at]}-<br>{word[at:]}" if at else word


def _figure(cells: pd.DataFrame, look: Look) -> Drawing:
    themes, roles = list(dict.fromkeys(cells["theme_label"])), _roles(cells)
    names = [wrapped(theme, _LEFT_LETTERS) for theme in themes]
    heads = [role_lines(role, tight=len(roles) > MOST_WIDE) for role, _ in roles]
    top = _LINE * max(head.count("<br>") + 1 for head in heads) + _SIDE_LINE
    ends = [words.LACKS_OWNER, *(_parts_text(cells, theme) for theme in themes)]
    left, right = (text_width(texts, look.px(LABEL)) for texts in (names, ends))
    margin = {"l": left + look.px(14), "r": right + look.px(20), "t": look.px(top), "b": look.px(BOTTOM)}
    figure = blank(look, top + BOTTOM + ROW * len(themes), margin=margin)
    set_row_axis(figure, names, len(themes), look)
    figure.update_xaxes(
        range=[-0.5, len(roles) - 0.5],
        side="top",
        ticks="",
        tickfont={"size": look.px(SMALL), "color": palette(look.dark).text},
        tickvals=list(range(len(roles))),
        ticktext=heads,
    )
    _add_stripes(figure, len(themes), look)
    _add_unowned(figure, cells, themes, roles, look)
    _add_sides(figure, roles, top - _SIDE_LINE + 8, look)
    _add_parts(figure, cells, themes, roles, look)
    for y, theme in enumerate(themes):
        owned = bool(_names(cells, theme, words.RESPONSIBLE))
        colour = palette(look.dark).muted if owned else palette(look.dark).up
        add_end_label(figure, ends[y + 1] if owned else bold(words.LACKS_OWNER), y, look, color=colour)
    return figure


def _alt(cells: pd.DataFrame) -> str:
    """For every theme who answers and who takes part."""
    themes = list(dict.fromkeys(cells["theme_label"]))
    counts = {"themes": count_of(len(themes), *words.THEMES), "roles": count_of(len(_roles(cells)), *words.ROLES)}
    return " ".join([words.ALT_ROLES.format(**counts), *(_sentence(cells, theme) for theme in themes)])


def _roles(cells: pd.DataFrame) -> list[tuple[str, str]]:
    found = dict.fromkeys(zip(cells["role_label"], cells["side"], strict=True))
    known = [pair for side in _SIDE_ORDER for pair in found if pair[1] == side]
    return known + [pair for pair in found if pair[1] not in _SIDE_ORDER]


def _names(cells: pd.DataFrame, theme: str, part: str) -> list[str]:
    rows = cells[(cells["theme_label"] == theme) & (cells["part"] == part)]
    pairs = zip(rows["role_label"], rows["vacant"], strict=True)
    return [words.VACANT_ROLE.format(role=role) if vacant else role for role, vacant in pairs]


def _parts_text(cells: pd.DataFrame, theme: str) -> str:
    rows = cells[(cells["theme_label"] == theme) & (cells["part"] != "")]
    marks = rows["part"].where(~rows["vacant"], words.VACANT).value_counts()
    answers = [words.RESPONSIBLE] if marks.get(words.RESPONSIBLE) == 1 else []
    counted = (words.RESPONSIBLE, words.TAKES_PART, words.VACANT)[len(answers) :]
    return words.PLUS.join([*answers, *(f"{marks[mark]} {mark}" for mark in counted if mark in marks)])


def _sentence(cells: pd.DataFrame, theme: str) -> str:
    taking = _names(cells, theme, words.TAKES_PART)
    others = words.ALT_ROLE_OTHERS.format(names=join_words(taking)) if taking else ""
    responsible = join_words(_names(cells, theme, words.RESPONSIBLE))
    sentence = words.ALT_ROLE if responsible else words.ALT_ROLE_NONE
    return sentence.format(theme=theme, responsible=responsible, others=others)


def _add_stripes(figure: Drawing, count: int, look: Look) -> None:
    for y in range(0, count, 2):
        place: dict[str, Any] = {"x0": 0, "x1": 1, "xref": "paper", "y0": y - 0.5, "y1": y + 0.5}
        line = {"width": 0}
        figure.add_shape(
            type="rect", fillcolor=palette(look.dark).panel, line=line, layer="below", name="stripe", **place
        )


def _add_sides(figure: Drawing, roles: list[tuple[str, str]], height: int, look: Look) -> None:
    colours, start = palette(look.dark), 0
    for side, group in groupby(roles, key=lambda pair: pair[1]):
        end = start + len(list(group))
        place: dict[str, Any] = {
            "x": (start + end - 1) / 2,
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": look.px(height),
        }
        add_text(figure, bold(words.SIDES.get(side, plain(side))), look, size=SMALL, color=colours.muted, **place)
        if end < len(roles):
            figure.add_vline(end - 0.5, line={"color": colours.axis, "width": look.px(2)}, layer="below", name="rule")
        start = end


def _add_parts(
    figure: Drawing, cells: pd.DataFrame, themes: list[str], roles: list[tuple[str, str]], look: Look
) -> None:
    colours = palette(look.dark)
    marks = (
        (words.RESPONSIBLE, False, "square", colours.own, colours.page, colours.own),
        (words.TAKES_PART, False, "circle", colours.page, colours.text, colours.own),
        (words.RESPONSIBLE, True, "square", colours.page, colours.up, colours.up),
        (words.TAKES_PART, True, "circle", colours.page, colours.up, colours.up),
    )
    for part, vacant, symbol, fill, ink, line in marks:
        rows = cells[(cells["part"] == part) & (cells["vacant"] == vacant)]
        if vacant and rows.empty:
            continue
        letter = words.VACANT if vacant else part
        text = [bold(letter) if part == words.RESPONSIBLE else letter] * len(rows)
        figure.add_scatter(
            x=[roles.index(pair) for pair in zip(rows["role_label"], rows["side"], strict=True)],
            y=[themes.index(theme) for theme in rows["theme_label"]],
            hoverinfo="skip",
            marker={
                "symbol": symbol,
                "size": look.px(25),
                "color": fill,
                "line": {"color": line, "width": 1.8},
            },
            mode="markers+text",
            name=letter,
            text=text,
            textfont={"color": ink, "size": look.px(LABEL)},
            textposition="middle center",
        )


def _add_unowned(
    figure: Drawing, cells: pd.DataFrame, themes: list[str], roles: list[tuple[str, str]], look: Look
) -> None:
    colours = palette(look.dark)
    for y, theme in enumerate(themes):
        if _names(cells, theme, words.RESPONSIBLE):
            continue
        box = (-0.46, len(roles) - 0.54, y - 0.4, y + 0.4)
        add_hatch(figure, box, look, colours.up)
        add_frame(figure, box, colours.up, look)
        rows = cells[(cells["theme_label"] == theme) & (cells["part"] == words.TAKES_PART)]
        taken = {roles.index(pair) for pair in zip(rows["role_label"], rows["side"], strict=True)}
        place: dict[str, Any] = {"x": _widest_gap(taken, len(roles)), "y": y, "bgcolor": colours.page, "borderpad": 4}
        add_text(figure, bold(words.NOBODY_OWNS), look, color=colours.up, **place)


def _widest_gap(taken: set[int], count: int) -> float:
    """The middle of the longest run of free columns."""
    edges = [-1, *sorted(taken), count]
    start, end = max(zip(edges, edges[1:], strict=False), key=lambda pair: pair[1] - pair[0])
    return (start + end) / 2
