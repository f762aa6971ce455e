"""Words beside ”brott” that leave it what it is: all reported crime. Without accents and in lower case."""

CRIME = r"brott|brotten|brottslighet|brottsligheten|brottsanmalan|brottsanmalningar|polisanmalningar"
# Right before it.
BEFORE = r"""
anmalda|polisanmalda|anmald|registrerade|rapporterade|inrapporterade|sammanlagda|avseende|angaende|gallande|rorande
|foljande|alla|samtliga|totala|totalt|total|antal|antalet|summa|summan|bra|bras|polis|polisen|polisens|statistik
|statistiken|brottsstatistik|kriminalstatistik|over|om|av|och|samt|per|for|i|fran|till|med|kommunernas|kommunens
|kommun|kommuners|kommunerna|kommuner|lanets|landets|rikets|omradets|de|vara|arets|manadens|kvartalets|tertialets
|preliminar|preliminara|slutlig|slutliga|prel|nya|all|total|reported|tabell|diagram|figur|fil|kommunfil|databas
|databasfil|uttag|utdrag|rapport|lagesbild|bilaga|underlag|data|excel|export|kopia|lista|oversikt|sammanstallning
|utveckling|trend|sveriges|sverige|riket|lan|region|blad|sheet|flik|ny|ratt|rattad|est|kalla|lokala|lokalpolisomrade
|lpo|faktiska|arliga|manatliga|redovisade|publicerade|officiella|officiell|egna|samlade|helar|ar
"""
# After it, before anything that is not a place.
LINKS = r"""
i|per|for|pa|fran|hos|bland|efter|over|enligt|under|inom|kring|och|samt|till|med|fordelat|fordelade|uppdelat|uppdelade
|jamfort|jamforelse|mellan|om|av|som|hela|alla|samtliga|varje|de|den|det|senaste|mot
"""
AFTER = r"""
kommun|kommunen|kommunens|kommunerna|kommuner|kommunvis|kommunniva|kommunfil|kommunal|kommunala|lan|lanet|lanets
|lansvis|lansniva|lansdelar|riket|rikets|landet|landets|sverige|sveriges|region|regioner|regionen|regionerna
|regionvis|polisomrade|polisomraden|polisregion|lokalpolisomrade|lokalpolisomradet|lokalpolisomraden|lpo|omrade
|omraden|omradet|stadsdel|stadsdelar|ort|orter|tatort|tatorter|plats|deso|regso|totalt|total|totala|totalen|summa
|antal|antalet|tal|talen|ar|aren|arsvis|arlig|arliga|arsdata|arsstatistik|helar|helaret|kalenderar|manad|manader
|manadsvis|manaden|manadsdata|kvartal|kvartalsvis|tertial|halvar|period|perioden|vecka|veckor|tid|tidsserie|slutlig
|slutliga|slutligt|prel|preliminar|preliminara|preliminart|statistik|statistiken|bra|bras|scb|kolada|polis|polisen
|polisens|kalla|tabell|diagram|excel|csv|xlsx|txt|fil|lista|listan|data|databas|databasfil|export|uttag|utdrag|rapport
|rapporten|hamtad|hamtat|uttagen|uttaget|uppdaterad|version|v|ny|nya|kopia|copy|final|utveckling|utvecklingen|trend
|trender|sammanstallning|oversikt|underlag|bilaga|webb|webben|oppna|offentlig|officiell|officiella|indikator
|indikatorer|uppgifter|resultat|redovisning|redovisade|lagesbild|blad|sheet|flik|brottstyp|brottstyper|brottskategori
|brottskategorier|brottsgrupp|brottsgrupper|brottskod|brottskoder|typ|kategori|kategorier|anmalningar|anmalda|anmalan
|anmalningsar|anmalningsmanad|antaganden|inv|rate|reported|by|municipality|year|all|se|jan|feb|mar|apr|maj|jun|jul
|aug|sep|okt|nov|dec|idag|arets|lanen|kommunernas|kronologiskt|sorterad|sorterat|rattad|ratt|rader|alla|medel|folkmangd
|befolkning|tabeller|serie|serier|historik|historisk|historiska|est|kommungrupp|kommungrupper|storstad|storstader
"""
# How many words a name has at most.
LONGEST_NAME = 3
# What is done with crimes, by how the word ends; of places with such names the register of areas knows.
DONE = r"\w+[dt]a"
PER_HEAD = r"invanare|inv|person|personer|capita|medborgare|boende"
