"""Swedish words in the files of Brottsförebyggande rådet (Brå), and what its crime groups are called there."""

PUBLISHER = "Brå"
INSTRUMENT = "Brå anmälda brott"
INDICATOR_INSTRUMENT = "Brå anmälda brott, indikatorer per kommun"
AREA_ENDINGS = (" kommun", " län")
WHOLE_COUNTRY = "Hela landet"
RATE_LABEL = "{label} per 100 000 invånare"
SHEET_LABEL = "{sheet} (Brås indikatorer)"
SHEET_PART = "{sheet}, {part}"
MONTH_LABEL = "{number} {label}"
READ_FROM_FILE = "Namnet är läst ur Brås fil. Raden kan vara en del av en annan grupp: lägg inte ihop."

# Code of the register -> the short names that Brå's files use. A whole path (”Brott mot brottsbalken, 3-7 kap. Brott
# mot person”) is found by its end.
CRIME_LABELS = {
    "bra_totalt": (
        "Totalt antal brott", "Samtliga brott", "Samtliga anmälda brott", "Totalt antal anmälda brott",
        "Anmälda brott, totalt", "Anmälda brott totalt", "Totalt", "Summa", "Samtliga",
    ),
    "bra_brb": ("Brott mot brottsbalken",),
    "bra_person": ("3-7 kap. Brott mot person", "Brott mot person"),
    "bra_kap3": ("3 kap. Brott mot liv och hälsa", "Brott mot liv och hälsa"),
    "bra_misshandel": (
        "därav misshandel inkl. grov", "Misshandel inkl. grov", "Våldsbrott, Misshandel inkl.grov",
        "därav misshandel, inkl. grov", "Misshandel, inkl. grov",
    ),
    "bra_kap4": ("4 kap. Brott mot frihet och frid", "Brott mot frihet och frid"),
    "bra_kap5": ("5 kap. Ärekränkningsbrott", "Ärekränkningsbrott"),
    "bra_kap6": ("6 kap. Sexualbrott", "Sexualbrott"),
    "bra_valdtakt": (
        "Våldtäkt inkl. grov", "därav våldtäkt inkl. grov", "därav våldtäkt, inkl. grov", "Våldtäkt, inkl. grov",
        "Sexualbrott, Våldtäkt inkl. grov (ingår även i våldsbrott)",
    ),
    "bra_kap7": ("7 kap. Brott mot familj", "Brott mot familj"),
    "bra_formogenhet": ("8-12 kap. Brott mot förmögenhet", "Brott mot förmögenhet"),
    "bra_stold": ("8 kap. Stöld, rån m.m.", "Stöld, rån m.m."),
    "bra_inbrott": (
        "Stöld genom inbrott, inbrottsstöld i bostad, ej av skjutvapen (1, 2, 4, 4 a§)",
        "Stöld genom inbrott, inbrottsstöld i bostad, ej av skjutvapen",
    ),
    "bra_bostadsinbrott": ("därav inbrottsstöld i bostad", "Inbrottsstöld i bostad"),
    "bra_ran": (
        "därav rån, inkl. grovt", "därav rån inkl. grovt", "Rån, inkl. grovt", "Rån inkl. grovt",
        "Rån, inkl. grovt (5, 6 §)",
    ),
    "bra_biltillgrepp": ("därav biltillgrepp", "Biltillgrepp"),
    "bra_cykeltillgrepp": ("därav cykeltillgrepp", "Cykeltillgrepp"),
    "bra_fickstold": ("därav fickstöld", "Fickstöld"),
    "bra_butiksstold": (
        "därav stöld och snatteri i butik, varuhus o.d.", "Stöld och snatteri i butik, varuhus o.d.", "Butiksstöld",
    ),
    "bra_kap9": ("9 kap. Bedrägeri och annan oredlighet", "Bedrägeri och annan oredlighet"),
    "bra_kap10": ("10 kap. Förskingring och annan trolöshet", "Förskingring och annan trolöshet"),
    "bra_kap11": ("11 kap. Brott mot borgenärer m.m.", "Brott mot borgenärer m.m."),
    "bra_skadegorelse": ("12 kap. Skadegörelsebrott", "Skadegörelsebrott"),
    "bra_klotter": ("Skadegörelse inkl. grov, åverkan (1-3 §), Klotter", "Klotter", "därav klotter"),
    "bra_skadegorelse_mordbrand": ("Skadegörelse (inkl. mordbrand)",),
    "bra_allmanheten": ("13-15 kap. Brott mot allmänheten", "Brott mot allmänheten"),
    "bra_kap13": ("13 kap. Allmänfarliga brott", "Allmänfarliga brott"),
    "bra_mordbrand": ("Mordbrand inkl. grov (1, 2 §)", "därav mordbrand inkl. grov", "Mordbrand inkl. grov"),
    "bra_kap14": ("14 kap. Förfalskningsbrott", "Förfalskningsbrott"),
    "bra_kap15": ("15 kap. Mened, falskt åtal m.m.", "Mened, falskt åtal m.m."),
    "bra_staten": ("16-22 kap. Brott mot staten",),
    "bra_kap16_20": ("16-20 kap. Brott mot staten",),
    "bra_kap16": ("16 kap. Brott mot allmän ordning", "Brott mot allmän ordning"),
    "bra_hets": ("Hets mot folkgrupp (8 §)", "Hets mot folkgrupp"),
    "bra_kap17": ("17 kap. Brott mot allmän verksamhet", "Brott mot allmän verksamhet"),
    "bra_kap18_20": ("18-20 kap. Högmålsbrott, brott mot rikets säkerhet, tjänstefel m.m.",),
    "bra_kap18": ("18 kap. Högmålsbrott",),
    "bra_kap19": ("19 kap. Brott mot rikets säkerhet",),
    "bra_kap20": ("20 kap. Tjänstefel m.m.",),
    "bra_kap22": ("22 kap. Om landsförräderi m.m.",),
    "bra_special": ("Brott mot specialstraffrättsliga författningar",),
    "bra_narkotikastrafflagen": ("Brott mot narkotikastrafflagen", "Narkotikastrafflagen", "Narkotikabrott"),
    "bra_narkotika_bruk": ("Brott mot narkotikastrafflagen, Eget bruk (1-3 a §)",),
    "bra_narkotika_innehav": ("Brott mot narkotikastrafflagen, Innehav (1-3 a §)",),
    "bra_narkotika_overlatelse": ("Brott mot narkotikastrafflagen, Överlåtelse m.m. (1-3 a §)",),
    "bra_vapenlagen": ("Vapenlagen", "Vapenlagen (9 kap. 1-2 §)", "Brott mot vapenlagen"),
    "bra_knivlagen": ("Lagen om förbud betr. knivar m.m. (1, 2, 4 §)", "Knivlagen"),
    "bra_trafikbrottslagen": ("Brott mot trafikbrottslagen", "Trafikbrottslagen"),
    "bra_rattfylleri": (
        "Rattfylleri inkl. grovt, enbart alkohol eller både alkohol och narkotika(4, 4 a §)",
        "Rattfylleri inkl. grovt, enbart alkohol eller både alkohol och narkotika (4, 4 a §)",
    ),
    "bra_drograttfylleri": ("Rattfylleri, inkl. grovt, enbart narkotika (4 § 2 st)",),
    "bra_olovlig_korning": ("Olovlig körning inkl. grov (3 § 1 st)",),
    "bra_alkohollagen": ("Alkohollagen", "Alkohollagen (10 kap.)"),
    "bra_smuggling": ("Lag om straff för smuggling", "Lag om straff för smuggling (3-14 §)"),
    "bra_bidragsbrott": ("Brott mot bidragsbrottslagen",),
    "bra_miljobalken": ("Brott mot miljöbalken", "Brott mot miljöbalken (29 kap.)"),
    "bra_skattebrott": ("Brott mot skattebrottslagen (2-10 §)",),
    "bra_skattebrott_mm": ("Brott mot skattebrottslagen m.m.",),
    "bra_ovriga_manad": ("Övriga specialstraffrättsliga författningar",),
    "bra_ovriga_ar": ("Övriga författningar",),
    "bra_valdsbrott": ("Våldsbrott",),
}  # fmt: skip
# The first parts of a whole path.
CRIME_ROOTS = ("brott mot brottsbalken,", "brott mot specialstraffrättsliga författningar,")
# More of these may be more control rather than more crime, so that no direction is better.
CONTROL_WORDS = (
    "narkotik", "trafik", "vapen", "rattfylleri", "körning", "specialstraff", "alkohollag", "dopning", "smuggl", "kniv",
    "tullbrott", "skattebrott", "bidragsbrott",
)  # fmt: skip

AREA_HEADERS = ("Region", "Kommun", "Område", "Län")
CRIME_HEADERS = ("Brott", "Brottstyp", "Brottskategori")
YEAR_HEADERS = ("År",)
PART_HEADERS = ("Period", "Månad")
QUARTER_HEADERS = ("Kvartal",)
COUNT_HEADERS = ("Antal", "Antal anmälda brott", "Antal brott", "Anmälda brott")
RATE_HEADERS = (
    "/100 000 inv", "/100 000 inv.", "Per 100 000 inv.", "Per 100 000 inv", "Per 100 000 invånare", "Per100000",
    "Antal per 100 000 inv.", "Antal/100 000 inv.", "per 100 000",
)  # fmt: skip
PRELIMINARY_HEADERS = ("Preliminär", "Prel", "Prel.")

PRELIMINARY_WORDS = ("prel", "preliminär", "preliminära", "preliminärt")
QUARTER_WORDS = ("kvartal", "kvartalet", "kv", "q")
HALF_WORDS = ("halvår", "halvåret")
YEAR_WORDS = ("år", "året", "helår", "hela", "a", "e")
QUARTER_TEXT = "kvartal {number}"

TOTAL_CRIME = "bra_totalt"
CRIME_ENDING = "brott"
OTHER_CRIMES = ("stöld", "skadegörelse", "misshandel", "våld", "narkotika", "rån", "inbrott", "bedrägeri")
PRELIMINARY_MARK = "prel"
MUNICIPALITY_HEADERS = ("Kommun", "Kommuner", "Region")
MUNICIPALITY_COUNTS = ("Antal", "Antal (prel.)", "Antal brott", "Antal anmälda brott")
MUNICIPALITY_RATES = (
    "Per 100 000 inv.", "Per 100 000 inv. (prel.)", "Per 100 000 inv", "Per 100 000 invånare", "/100 000 inv",
    "Per 100 000 invånare (prel.)",
)  # fmt: skip

TABLE_HEADERS = ("brottstyp", "brott", "brottskategori", "brottsgrupp", "")
TABLE_TITLE = "anmälda brott"
COUNT_WORDS = ("antal", "totalt")
COUNT_PATTERN = r"\bantal\b(?! per)"
# What a header says of the measure rather than of the crime.
MEASURE_PATTERN = r"(?i)[,(]?\s*\b(?:antal|per 1[0\s]+0(?: inv\w*\.?)?)\b\.?\)?|,?\s*/1[0\s]+0(?: inv\w*\.?)?"
OTHER_MEASURES = ("procent", "andel", "förändring", "%", "uppklar", "personuppklar")
PART_OF = ("därav", "varav")
AREA_IN_TITLE = (
    r"((?:[Ll]okalpolisområdet?|(?:polis)?[Rr]egion|Polisregion) [A-ZÅÄÖ][\w-]+"
    r"|[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)* (?:kommun|län)\b)"
)
WORKBOOK_HEADERS = ("region", "kommun", "område", "län")
WORKBOOK_WORDS = ("brott", "anmäl", "ntu", "trygghetsundersökning")
NTU_ENDING = "-NTU"
NTU_INSTRUMENT = "NTU, kommun (Brå)"
NTU_SHEETS = {
    "misshandel": "ntu_utsatt_misshandel", "sexualbrott": "ntu_utsatt_sexualbrott", "rån": "ntu_utsatt_personran",
    "försäljningsbedrägeri": "ntu_utsatt_forsaljningsbedrageri", "kort_kreditbedrägeri": "ntu_utsatt_kortbedrageri",
    "cykelstöld": "ntu_utsatt_cykelstold", "otrygghet utomhus": "ntu_otrygg_utomhus",
    "oro för misshandel": "ntu_oro_misshandel", "oro för sexualbrott": "ntu_oro_sexualbrott",
    "oro för rån": "ntu_oro_ran", "oro för bostadsinbrott": "ntu_oro_inbrott",
    "oro stöld skadegörelse bil": "ntu_oro_bil", "valt annan väg": "ntu_annan_vag",
    "avstått aktivitet": "ntu_avstar_aktivitet", "skadegörelse": "ntu_problem_skadegorelse",
    "klotter": "ntu_problem_klotter", "fortkörning": "ntu_problem_fortkorning",
    "störande körning": "ntu_problem_storande_korning", "påverkad alkohol droger": "ntu_problem_paverkade",
    "gäng i området": "ntu_problem_gang", "öppen narkotikahandel": "ntu_problem_narkotikahandel",
}  # fmt: skip
# What a header of a figure says besides its topic.
HEADER_WORDS = (
    r"\(?\bprel(?:\.|iminär\w*)?\)?|\bper 1[0\s]+0(?: inv\w*\.?)?|/1[0\s]+0(?: inv\w*\.?)?|\bantal\b|[(),.:;]"
)
