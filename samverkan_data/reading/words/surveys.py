"""Swedish words in files of surveys: the national one (NTU) per region, and trygghetsmätningar per area."""

COUNTIES = (
    "Stockholms län", "Uppsala län", "Södermanlands län", "Östergötlands län", "Jönköpings län", "Kronobergs län",
    "Kalmar län", "Gotlands län", "Blekinge län", "Skåne län", "Hallands län", "Västra Götalands län", "Värmlands län",
    "Örebro län", "Västmanlands län", "Dalarnas län", "Gävleborgs län", "Västernorrlands län", "Jämtlands län",
    "Västerbottens län", "Norrbottens län",
)  # fmt: skip
COUNTY_ENDING = " län"
AREA_HEADERS = (
    "Område", "Omrade", "Delområde", "Bostadsområde", "Stadsdel", "Län", "Region", "Kommun", "Ort", "Lokalpolisområde",
)  # fmt: skip
YEAR_HEADERS = ("År", "Ar", "Mätår", "Undersökningsår", "NTU")
GROUP_HEADERS = ("Kön", "Grupp", "Delgrupp", "Ålder", "Åldersgrupp")
EVERYBODY = ("", "alla", "samtliga", "totalt", "total", "båda könen")

NTU_PUBLISHER = "Brå"
NTU_OLD = "NTU, region (Brå, till och med 2016)"
NTU_NEW = "NTU, region (Brå, från och med 2017)"
NTU_LABELS = {
    "ntu_region_otrygg_kvall": (
        "otrygghet_utevistelse_sen_kvall", "Otrygghet vid utevistelse sen kväll", "Otrygghet utomhus sen kväll",
        "Otrygg vid utevistelse sen kväll", "Otrygghet vid utomhusvistelse sen kväll",
    ),
    "ntu_region_oro_samhallet": (
        "oro_brottsligheten_i_samhallet", "Oro över brottsligheten i samhället", "Oro för brottsligheten i samhället",
    ),
    "ntu_region_oro_narstaende": (
        "oro_narstaende", "Oro för att närstående ska utsättas för brott", "Oro för närstående",
        "Oro för att närstående ska drabbas av brott",
    ),
    "ntu_region_oro_inbrott": ("oro_bostadsinbrott", "Oro för bostadsinbrott", "Oro för inbrott i bostaden"),
    "ntu_region_oro_misshandel": (
        "oro_overfall_misshandel", "Oro för överfall/misshandel", "Oro för överfall eller misshandel",
        "Oro för överfall och misshandel",
    ),
    "ntu_region_oro_bilbrott": ("oro_bilbrott", "Oro för bilbrott"),
}  # fmt: skip

SURVEY_WORD = "trygghetsmätning"
SURVEY_PUBLISHER = "Trygghetsmätning"
SHARE_INSTRUMENT = "Trygghetsmätning, andel"
INDEX_INSTRUMENT = "Trygghetsmätning, index 0–6"
INDEX_LABEL = "{label}, index"
READ_FROM_FILE = "Frågan är läst ur mätningens fil. Få svar per område: läs felmarginalen."
QUESTION_HEADERS = ("Fråga", "Delfråga", "Frågor", "Indikator", "Påstående", "Problem")
INDEX_HEADERS = ("Index", "Index 0-6", "Index (0-6)", "Problemindex")
SHARE_HEADERS = (
    "Andel (%)", "Andel %", "Andel", "Andel i procent", "Andel, procent", "Procent", "%", "Andel, %", "Procent (%)",
)  # fmt: skip
VALUE_HEADERS = ("Värde", "Resultat", "Utfall")
COUNT_HEADERS = ("Antal svar", "Antal svarande", "Svarande", "n", "Antal svar (n)", "Svar", "Bas", "Antal")
MARGIN_HEADERS = (
    "Felmarginal", "Felmarginal (+/-)", "Felmarginal (±)", "Felmarginal ±", "±", "+/-", "Osäkerhetstal",
    "Felmarginal (procentenheter)", "Felmarginal (%)",
)  # fmt: skip
LOW_HEADERS = ("Nedre gräns", "Undre gräns", "Konfidensintervall nedre", "KI nedre", "Nedre", "Lägsta")
HIGH_HEADERS = ("Övre gräns", "Konfidensintervall övre", "KI övre", "Övre", "Högsta")
INTERVAL_HEADERS = ("Konfidensintervall", "95 % konfidensintervall", "KI", "95 % KI", "Konfidensintervall (95 %)")
INDEX_WORDS = ("index",)
SHARE_WORDS = ("andel", "procent", "%")
OTHER_SCALES = r"\b\w*index\b|\bantal personer\b|\bmedelvärden?\b"
HIDDEN_MARKERS = {"xx": "suppressed", "x": "suppressed", "*": "suppressed", "..": "suppressed"}
GOOD_WORDS = ("förtroende", "bryr sig", "nöjd", "trygg")
BAD_WORDS = (
    "otrygg", "oro", "problem", "utsatt", "stör", "nedskräp", "skadegör", "klotter", "bråk", "gäng", "inte", "fort",
    "avstå", "inbrott", "narkotika", "tillhåll", "undvik",
)  # fmt: skip
QUESTIONS = {
    "tma_otrygg_kvall": (
        "Otrygg ute ensam sen kväll", "Otrygg sen kväll", "Otrygg ute sen kväll", "Otrygg utomhus sen kväll",
        "Otrygghet ute ensam sen kväll",
    ),
    "tma_oro_inbrott": ("Orolig för inbrott", "Oro för inbrott", "Oro för inbrott i bostaden"),
    "tma_nedskrapning": ("Problem med nedskräpning", "Nedskräpning"),
    "tma_skadegorelse": ("Problem med skadegörelse", "Skadegörelse"),
    "tma_fortkorning": ("Problem med bilister som kör för fort", "Bilister kör för fort", "Fortkörning"),
    "tma_narkotika_oppet": ("Problem med öppen narkotikahandel", "Narkotika öppet", "Öppen narkotikahandel"),
    "tma_ungdomsgang": ("Problem med ungdomsgäng som stör", "Ungdomsgäng stör", "Ungdomsgäng som stör"),
    "tma_fortroende_polisen": ("Förtroende för polisen",),
    "tmi_problemindex": ("Problemindex, hela mätningen", "Problemindex", "Totalt problemindex", "Totalindex", "Totalt"),
    "tmi_oro": ("Oro för brott, index", "Oro för brott", "Oro"),
    "tmi_ordning": ("Ordningsstörningar, index", "Ordningsstörningar"),
}  # fmt: skip
