"""Words that are shown as badges, with the name of their colour in the theme: colour repeats what the word says."""

from samverkan_data.texts import charts, pages
from samverkan_data.texts.verdicts import SIGNS, label

MARKS = {
    **{label(verdict): sign.colour for verdict, sign in SIGNS.items() if sign.word},
    pages.NOBODY: "red",
    pages.VACANT: "red",
    pages.VACANT_BADGE: "red",
    pages.STATES["uppfyllt"]: "green",
    pages.STATES["pagar"]: "gray",
    pages.STATES["efter_plan"]: "red",
    pages.STATES["ej_paborjat"]: "gray",
    charts.MASKED: "violet",
}
