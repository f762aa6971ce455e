"""Words of time in titles, headers, sheets and names of files, as patterns over lower-case text."""

YEAR = r"(?:19|20)\d\d"
MONTHS = {
    "januari": 1, "january": 1, "jan": 1, "februari": 2, "february": 2, "feb": 2, "mars": 3, "march": 3, "mar": 3,
    "april": 4, "apr": 4, "maj": 5, "may": 5, "juni": 6, "june": 6, "jun": 6, "juli": 7, "july": 7, "jul": 7,
    "augusti": 8, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10, "october": 10, "okt": 10,
    "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
ORDINALS = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
# The words of a part of a year -> how many months it has.
PARTS = {
    r"kvartal(?:et|en)?|kvart|kv|quarter": 3,
    r"halvår(?:et|en)?|half": 6,
    r"tertial(?:et|en)?": 4,
}
CODES = {"k": 3, "q": 3, "h": 6, "t": 4}
UNTIL = r"till och med|t\.? ?o\.? ?m\.?|fram till|until|through"
TO = r"till|to"
AND = r"och|&|samt"
WHOLE = r"hel[aå]? ?år(?:et)?\w*|hela året|kalenderår\w*|full year"
# A part of a year that has no days of its own, or not only one meaning.
UNCLEAR = (
    r"rullande|löpande|glidande|senaste (?:tolv|tre|sex|\d+) mån\w*|(?:tolv|\d+)[- ]?mån(?:ader\w*)?|r12|läsår\w*"
    r"|skolår\w*"
    r"|verksamhetsår\w*|ackumulera\w*|kumulativ\w*|ack|hittills|ytd|delår\w*|veckor|vecka"
    r"|v\.? ?\d\d?(?: ?- ?\d\d?)?(?!\d)|vecko\w*"
    r"|våren|vår(?= ?(?:19|20)\d\d)|sommar(?:en)?|höst(?:en)?|vinter(?:n)?|säsong\w*|termin\w*|[vh]t ?(?:19|20)?\d\d"
    r"|kvartal\w*|halvår\w*|tertial\w*|mån(?:ad\w*)?|dygn\w*|veckodag\w*|year to date|rolling"
)
# After these a date is when somebody fetched or changed the file.
FETCHED = (
    r"hämtad\w*|hämtat|nedladda\w*|laddad|laddat|uppdatera\w*|publicera\w*|skapad\w*|skapat|utskriven|utskrift\w*"
    r"|ändrad\w*|ändrat|sparad\w*|sparat|framtag\w*|reviderad\w*|downloaded|updated|created|published"
)
# After these only a whole date is; a year or a month may be what was asked for.
TAKEN = r"uttag\w*|export\w*|version\w*|sammanställ\w*|kopia|körd\w*"
LINKS = r"den|dag|datum|av|från|vid|senast|:"
PRELIMINARY = ("prel", "preliminär", "preliminära", "preliminärt", "p")
SAYING_NOTHING = ("år", "året", "under", "den", "per", "a", "e", "period", "perioden", "st", "ar", "i", "för", "avser")
# What a cell beside the one of the year says of a whole year, where it says no more.
WHOLE_YEARS = ("år", "året", "ar", "year", "yearly")
# How finely figures are given, without saying which part of a year they are of.
RESOLUTIONS = ("kvartal", "halvår", "tertial", "mån", "vecko", "dygn", "veckodag")
# A year that is not over.
TO_DATE = ("hittills", "ackumulera", "kumulativ", "delår", "ytd")
MONTH_WORD = r"\.?(?: månad(?:en)?(?![^\W\d_]))?"
# Notes below a table that say which period it is of.
OF_PERIOD = r"\b(avser|gäller|omfattar|perioden|tidsperiod)\b"
TABLE_WORDS = ("tabell ", "tab ", "tab. ")
IS_PRELIMINARY = ("true", "1", "ja", "sant", "prel", "prel.", "preliminär")
NOT_PRELIMINARY = ("", "false", "0", "nej", "falskt", "slutlig", "slutligt", "nan", "none", "null")
