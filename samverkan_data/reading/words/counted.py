"""What titles, headers, sheets and names of files say that is counted, as patterns over lower-case text."""

# Reported crime. The council that publishes it, its victims and its prevention are not meant.
CRIME = (
    r"\b(?:\w*brott|\w*brotten|brottslighet\w*|brotts?anmäl\w*|brottsstatistik\w*|brottstyp\w*|brottskategori\w*"
    r"|brottskod\w*|polisanmäl\w*|\w*stöld\w*|\w*stölder|skadegörelse\w*|misshandel\w*|\w*inbrott\w*|rån|rånbrott"
    r"|\w*bedrägeri\w*"
    r"|narkotika\w*|våld\w*|crime\w*|offen[cs]es?|thefts?|burglar\w*|vandalism|drugs\w*|assaults?|robber\w*"
    r"|fraud\w*|klotter\w*|tillgrepp\w*)\b"
)
REPORTED = r"\b(?:polis)?anm[aä]lda \w*brott|\bbrotts?anmälningar\b|\breported (?:crime|offence)"
# What becomes of a crime, or who did it or suffered it. None of these is how many were reported.
PROCESS = (
    r"\b\w*handlagd\w*|\b\w*handlagt\b|handlägg\w*|\w*uppklar\w*|\w*uppklär\w*|\bklarade\b|\w*misstänk\w*"
    r"|\w*misstank\w*"
    r"|gärnings(?:person|män|man)\w*|\blagför\w*|\båtala\w*|\båtalsbeslut\w*|\båtal\b|\btill åtal\w*|\bdömda\b"
    r"|\bdömts\b|\bdomslut\w*"
    r"|\bdomar\b"
    r"|\bfälld\w*|strafförelägg\w*|åtalsunderlåt\w*|\bordningsböter\b|\bböter\b|ordningsbot\w*|\w*utredda\b"
    r"|\w*utredning\w*"
    r"|\bavslutade\b|\bnedlagda\b|\bnedlagt\b|direktavskr\w*|ärendebalans\w*|\w*balans\w*|\böppna ärenden"
    r"|redovisade (?:ärenden|brott)"
    r"|redovisade till åklagare|\w*ouppklar\w*|\bgripna\b|\bgripanden?\b|\banhåll\w*|\bhäktade\b|\bintagna\b"
    r"|\bfängels\w*"
    r"|\båterfall\w*|kriminalvård\w*|frivård\w*|\blösta\b|\bavskrivna\b|\binställda\b|\bbeivra\w*"
    r"|\bcleared\b|\bsuspect\w*|\bconvict\w*|\bprosecut\w*|\bhandled\b|\bdetected\b|\barrest\w*"
)
PEOPLE = (
    r"brottsoffer\w*|målsägande\w*|\boffer\b|\bvictim\w*|brottsskade\w*|stödärende\w*|stödsamtal\w*|besöksförbud\w*"
    r"|kontaktförbud\w*|skyddat boende|orosanmäl\w*|\w*utsatta? för\b|\w*utsatthet\w*"
)
# What has been done with crimes, whatever the word: of all participles only a few say reported crime.
PARTICIPLES = (
    r"\b(?!(?:polis)?anm[aä]lda|registrerade|rapporterade|inrapporterade|sammanlagda|avseende|angående|gällande|rörande"
    r"|följande)\w{2,}(?:ade|ande|ende|gna) (?:(?:polis)?anm[aä]lda )?brott\b|\bstraff\w*"
)
# Answers of surveys, where the same text does not say reported crime too.
FELT = (
    r"\w*utsatt\w*|\bdrabbade\b|\bfear\b|\w*otrygg\w*|\boro\b|\boron\b|\borolig\w*|\btrygghet\w*|\bupplev\w*"
    r"|\bförtroende\w*|självrapporter\w*"
)
EVENTS = (
    r"\w*olyck\w*|personskad\w*|\bskadade\b|\bomkomna\b|\bdödade\b|\bdödsfall\w*|\bdödsskjutning\w*"
    r"|\b\w*bränder\w*|\bbrand\b"
    r"|\bbrand(?:larm|tillbud|utryckning|insats|händelse)\w*|\beldsv\w+|\beldning\w*|räddnings\w*|\w*insatser\b"
    r"|\w*insats\b"
    r"|\w*utryckning\w*|\w*larm\b|\w*larmningar\b|ambulans\w*|\bsamtal\b|\b112\b|\bingripande\w*|\bomhändertag\w*"
    r"|\bkontroller\b"
    r"|\w*tillsyn\w*|\bhändelserapport\w*|\bpolishändelse\w*|\bhändelsenotis\w*|\bordningsstör\w*|\bavvisning\w*"
    r"|\bavlägsn\w*"
    r"|\bsjälvmord\w*|\bsuicid\w*|\bvaccin\w*|\bfelanmäl\w*|\bväktar\w*|\bsynpunkt\w*|\bklagomål\w*"
    r"|\bskjutning\w*|\bsprängning\w*"
    r"|\baccident\w*|\bfires?\b|\brescue\w*|\binjur\w*|\bcalls\b"
)
ESTIMATED = (
    r"mörkertal\w*|oanmäl\w*|(?:ej|icke|inte) (?:polis)?anmäl\w*|\bskattad\w*|\bskattning\w*|\w*prognos\w*"
    r"|\w*framskriv\w*|framräkn\w*"
    r"|\w*scenari\w*|\bbudget\w*|\bmålvärde\w*|\bmåltal\w*|\bförvänt\w*|\bprojicer\w*|\bprojektion\w*"
    r"|\bforecast\w*|\bprojection\w*"
    r"|\bestimat\w*|\bberäknad\w* (?:antal|folkmängd|befolkning)|\bframtida\b|\bplanera\w*"
)
CHANGE = (
    r"^(?:förändring|skillnad|ökning|minskning|differens|andel|procentuell|index|medel(?:tal|värde)?|genomsnitt)\w*"
)
# Crimes whose names hold one of the words above.
NAMES_OF_CRIMES = (
    r"i samband med \w*olyck\w*|vid \w*olyck\w*|falskt åtal|mordbr[aä]nd\w*|mot (?:obekant|bekant) offer|smitning\w*"
    r"|(?:mot|av|från) (?:brand|larm)\w*|brottsförebyggande\w*|olaga tvång"
)

# Everybody who lives there.
POPULATION = (
    r"\b(?:folkmängd\w*|folkmangd\w*|befolkning(?:en|s)?|invånare|invånarantal\w*|population|inhabitants|pop"
    r"|födelseregion\w*|fodelseregion\w*)\b"
)
OTHER_POPULATIONS = (
    r"medelfolkmängd\w*|medelbefolkning\w*|\bmedel(?:tal|värde)?\b|befolkningstäthet\w*|täthet\w*"
    r"|befolkningsförändring\w*"
    r"|\bförändring\w*|folkökning\w*|befolkningsökning\w*|\bökning\w*|befolkningstillväxt\w*"
    r"|befolkningsminskning\w*|\bminskning\w*"
    r"|befolkningsandel\w*|\bandel\w*|\bprocent\w*|dagbefolkning\w*|nattbefolkning\w*|arbetskraft\w*"
    r"|\bper km|\bper kvadrat\w*|\binflytt\w*|\butflytt\w*|\bflytt\w*|\blevande födda\b|\bdöda\b|\bdödsfall\w*"
    r"|medelålder\w*"
    r"|\bper hushåll\b|försörjningskvot\w*"
)
AGES = (
    r"\d+ ?(?:-|/|till|t\.o\.m\.|och) ?\d+ ?-?år\w*|\d+ ?-?år(?:ing\w*)?(?: och (?:äldre|yngre|uppåt)"
    r"| eller (?:äldre|yngre)|\+|s?-)"
    r"|\d+ ?\+|\b(?:över|under|minst|högst|från|upp till|fyllda) \d+ år|\b\d{1,2} ?-?åring\w*|\b\d+-\w* åldern"
    r"|åldern? \d+\w*"
    r"|\bbarn\b|\bungdom\w*|\bunga\b|\bvuxna?\b|\bäldre\b|\bpensionär\w*|\bseniorer\b|\bskolbarn\w*"
    r"|\bförskolebarn\w*|\belever\b"
    r"|\barbetsför\w*|yrkesverksam\w*|\bmyndiga\b|\btonåring\w*|(?<![\d-])\d{1,2} ?- ?\d{1,3}(?= |$)|\b\d+ ?år\b"
)
SEXES = (
    r"\bmän\b|\bmännen\b|\bmanlig\w*|\bkvinnor\b|\bkvinnlig\w*|\bpojkar\b|\bflickor\b|\bmen\b|\bwomen\b|\bmale\w*"
    r"|\bfemale\w*"
)
BIRTHS = (
    r"utrikes\w*|inrikes\w*|utlandsf\w*|utländsk\w*|svenskf\w*|\bfödda i\b|\bföd[ad]\b|\bsvensk\w* bakgrund"
    r"|\bbakgrund\b"
    r"|\binvandr\w*|nyanländ\w*|\bmedborgare\b|medborgarskap\w*|\basyl\w*|\bflykting\w*|foreign\w*"
)
SOME_PEOPLE = (
    r"hushåll\w*|\bfamilj\w*|förvärvsarb\w*|sysselsatt\w*|arbetslös\w*|arbetssök\w*|röstberättig\w*|väljar\w*"
    r"|\bgifta\b|\bogifta\b"
    r"|sammanboend\w*|ensamstående\w*|\bstuder\w*|\bstudent\w*|\banställda\b|\binskriv\w*|\bkund\w*|\bmedlem\w*"
    r"|tätort\w*"
    r"|landsbygd\w*|flerbostad\w*|småhus\w*|\bboende i\b|\bhyresrätt\w*|biståndstag\w*|\blägenhet\w*"
    r"|fritidshus\w*|\bpendla\w*"
    r"|körkort\w*|\bbilar\b|\bhundar\b|\bfordon\b|\bföretag\w*|\butan\b|\bexklusive\b|\bexkl\b"
)
# A number that is counted in thousands or more.
MULTIPLIERS = (
    r"(?<!per )(?<!/)(?<!/ )(?:"
    r"\b(?:1[ .]?000|10[ .]?000|100[ .]?000|100|1[ .]?000[ .]?000)[ -]?(?:s )?tal\w*"
    r"|\btusentals?\b|\btusental\w*"
    r"|\bhundratals?\b|\bi (?:tio|hundra)?tusen\w*|\bi 1[ .]?000|\b(?:tio|hundra)?tusen\b(?= (?:personer|invånare"
    r"|brott))"
    r"|\((?:tio|hundra)?tusen\)|\bi hundra\w*|\bmiljon\w*|\bmilj\b|\bmn\b|\bmiljard\w*|\bx ?1[ .]?000|× ?1[ .]?000"
    r"|\* ?1[ .]?000|'000|\(000\)|\b000-tal\w*|\bthousands?\b|\bmillions?\b|\bi 10\^\d|10\^3|\btsd\b"
    r"|\bantal tusen\b|^tusen$|, tusen\b)"
)
# How groups that are read name an age, a sex and a birth, in the order of the three above.
GROUP_SIGNS = ("år", "män|kvinnor|pojkar|flickor", "född|bakgrund|medborg")
# Some crimes, so that a total is not all crime.
SOME_CRIMES = (
    r"\w*stöld\w*|\w*snatter\w*|\w*tillgrepp\w*|\brån\w*|\w+rån\b|\w*bedräger\w*|\w*misshandel\w*|\w*skadegör\w*"
    r"|\w*klotter\w*|\w*narkotika\w*|\w*knark\w*|\w*våld\w*|\bhot\b|\w*olaga\w*|\w*ofred\w*|\w*mord\b|\w*mordbr\w*"
    r"|\w*rattfyll\w*|\w*häleri\w*|\w*utpress\w*|\w*sexual\w*|\w*vapen\w*|\w*alkohol\w*|\w*smuggl\w*|\w*relaterad\w*"
    r"|\bgrov\w*|\w*fridskränk\w*|\w*förskingr\w*|\w*inbrott\w*"
    r"|\bbrott mot\b"
    r"|(?!anmäldabrott)\w+brott\b"
)
# A part of all crimes, also where a total says that it is all of them.
PART_OF_CRIMES = (
    r"\bbrott (?:med|inom|av|bland|där|som|vid|i nära|i hem)\b|\bung(?:a|dom)\w*"
    r"|\bbrott i (?:\w*skol\w*|\w*kammar\w*|\w*kollektiv\w*|\w*lokal\w*|\w*miljö\w*|centrum)"
    r"|\bbrott per (?:\w*utredare|polis\b|polisanställ\w*|åklagar\w*|skol\w*|anställd\w*|misstänkt\w*)"
    r"|\b(?:kvinnor|män|barn|flickor|pojkar|äldre|tjänstem\w*|funktionsneds\w*)\b"
    r"|\b(?:exkl|exklusive|exkluderat|utom|förutom|utan)\b"
)
# Names of a total that lean on the title of their table.
LEANING_TOTALS = ("totalt", "total", "summa", "samtliga")
CASES = r"\w*ärende[nt]?\b|\w*ärenden\w*"
