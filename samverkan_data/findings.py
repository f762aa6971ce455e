"""What is wrong in a file, as data: a code with its place, and the catalogue of Swedish sentences."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]
SHOWN_LENGTH = 60


@dataclass(frozen=True)
class Entry:
    """One kind of finding: `hint` is the remedy's first sentence where the finding has a detail."""

    severity: Severity
    title: str
    message: str
    remedy: str
    hint: str = ""


@dataclass(frozen=True)
class Finding:
    """One thing found in a file.

    Args:
        code: key of `CATALOGUE`.
        row: row as a spreadsheet shows it (the file's first line is 1); None for the whole file.
        column: header as the analyst wrote it; None for the whole row or file.
        value: what stands in the cell; always empty for personal data.
        detail: what the sentence adds: the expected number, close names, how many more.
    """

    code: str
    row: int | None = None
    column: str | None = None
    value: str = ""
    detail: str = ""

    @property
    def severity(self) -> Severity:
        """Errors stop the file; warnings and notes do not."""
        return CATALOGUE[self.code].severity

    @property
    def title(self) -> str:
        """The kind of finding in a few words."""
        return CATALOGUE[self.code].title

    @property
    def message(self) -> str:
        """What is wrong, in Swedish."""
        return self._fill(CATALOGUE[self.code].message)

    @property
    def remedy(self) -> str:
        """What the analyst can do about it, in Swedish."""
        entry = CATALOGUE[self.code]
        return self._fill(f"{entry.hint} {entry.remedy}" if entry.hint and self.detail else entry.remedy).strip()

    def _fill(self, template: str) -> str:
        shown = self.value if len(self.value) <= SHOWN_LENGTH else f"{self.value[: SHOWN_LENGTH - 1]}…"
        return template.format(row=self.row, column=self.column or "", value=shown, detail=self.detail)


_READING = {
    "empty_file": Entry("error", "Tom fil", "Filen är tom.", "Exportera filen igen och kontrollera att den har rader."),
    "no_rows": Entry(
        "error",
        "Bara rubriker",
        "Filen har rubriker men inga rader.",
        "Fyll i rader under rubrikerna och ladda upp igen.",
    ),
    "too_large": Entry(
        "error",
        "För stor fil",
        "Filen är {value} MB och gränsen är {detail} MB.",
        "Dela filen, till exempel en fil per år.",
    ),
    "binary_file": Entry(
        "error",
        "Inte en textfil",
        "Filen är inte en textfil med kolumner.",
        "Exportera uppgifterna som CSV och ladda upp den filen.",
    ),
    "unknown_package": Entry(
        "error",
        "Packad fil som inte går att öppna",
        "Filen är packad på ett sätt som inte läses här.",
        "Packa upp filen och ladda upp det som finns i den.",
    ),
    "damaged_package": Entry(
        "error",
        "Skadad packad fil",
        "Den packade filen är skadad och går inte att öppna.",
        "Hämta filen igen från källan, eller packa upp den och ladda upp det som finns i den.",
    ),
    "several_files": Entry(
        "error",
        "Flera filer i samma paket",
        "Den packade filen innehåller {value} filer. Bara en fil i taget kan läsas.",
        "Packa upp och ladda upp filerna en i taget.",
    ),
    "locked_package": Entry(
        "error", "Låst paket", "Den packade filen är låst med lösenord.", "Packa upp filen och ladda upp innehållet."
    ),
    "too_large_unpacked": Entry(
        "error",
        "För stor när den packas upp",
        "Filen blir större än {detail} MB när den packas upp.",
        "Dela filen, till exempel en fil per år.",
    ),
    "damaged_workbook": Entry(
        "error",
        "Kalkylblad som inte går att läsa",
        "Kalkylbladet är skadat eller har en form som inte går att läsa.",
        "Öppna det i kalkylprogrammet, spara det som .xlsx eller CSV UTF-8 och ladda upp den filen.",
    ),
    "locked_workbook": Entry(
        "error",
        "Låst kalkylblad",
        "Kalkylbladet är låst med lösenord.",
        "Ta bort lösenordet i kalkylprogrammet och spara igen.",
    ),
    "workbook_too_large": Entry(
        "error",
        "För stort kalkylblad",
        "Kalkylbladet påstår sig ha fler celler än vad som går att läsa.",
        "Spara bara bladet med uppgifterna som CSV UTF-8 och ladda upp den filen.",
    ),
    "damaged_json": Entry(
        "error",
        "Skadad JSON",
        "Filen börjar som JSON men går inte att läsa som det.",
        "Hämta filen igen från källan.",
    ),
    "repeated_key": Entry(
        "error",
        "Samma nyckel två gånger",
        "Nyckeln ”{column}” står två gånger i samma post, så det går inte att veta vilket värde som gäller.",
        "Hämta filen igen från källan, eller ta bort den ena.",
    ),
    "json_too_large": Entry(
        "error",
        "För stor JSON",
        "Filen blir för stor när den görs om till en tabell.",
        "Dela filen, eller hämta uppgifterna som CSV.",
    ),
    "title_lines": Entry(
        "note",
        "Rader ovanför rubrikerna",
        "Rubrikerna står på rad {row}. {value} rader ovanför är läst som titel och lagras inte.",
        "Inget behöver göras om det stämmer.",
    ),
    "footer_lines": Entry(
        "note",
        "Rader under tabellen",
        "{value} rader från rad {row} är lästa som noter under tabellen och lagras inte.",
        "Inget behöver göras om det stämmer.",
    ),
    "sheet_not_read": Entry(
        "note",
        "Blad som inte lästs",
        "Bladet ”{value}” är inte med: det känns inte igen som samma slags uppgifter.",
        "Ladda upp bladet som en egen fil om det ska med.",
    ),
    "nul_bytes": Entry(
        "error",
        "Tomma tecken i texten",
        "Raden innehåller tecken som inte är text (NUL). Filen är skadad.",
        "Exportera filen igen från källan.",
    ),
    "damaged_text": Entry(
        "error",
        "Skadade å, ä och ö",
        "Å, ä eller ö är förstörda i filen, till exempel på den här raden. Rader som är skadade: {value}.",
        "Hämta filen igen från källan och spara den som CSV UTF-8. Texten går inte att laga i efterhand.",
    ),
    "long_line": Entry(
        "error",
        "För lång rad",
        "Raden är längre än {detail} tecken. Filen saknar troligen radbrytningar.",
        "Exportera filen igen som CSV med en rad per post.",
    ),
    "too_many_columns": Entry(
        "error",
        "För många kolumner",
        "Filen har {value} kolumner och gränsen är {detail}.",
        "Ta bort kolumner som inte behövs.",
    ),
    "duplicate_header": Entry(
        "error",
        "Samma rubrik två gånger",
        "Rubriken ”{column}” finns i kolumn {value}.",
        "Ta bort den ena kolumnen eller ge den en egen rubrik.",
    ),
    "missing_header": Entry(
        "warning",
        "Rubrik saknas",
        "Kolumn {value} saknar rubrik och lagras inte.",
        "Skriv en rubrik om kolumnen ska med.",
    ),
    "ragged_row": Entry(
        "error",
        "Fel antal celler",
        "Raden har {value} celler men rubrikraden har {detail}.",
        "Kontrollera att avskiljaren inte förekommer i en text utan citattecken.",
    ),
    "unclosed_quote": Entry(
        "error",
        "Citattecken som inte avslutas",
        "Ett citattecken börjar på raden men avslutas aldrig.",
        "Avsluta citatet, eller skriv citattecken inne i en text två gånger.",
    ),
    "other_denominator": Entry(
        "error",
        "Annat mått än per 100 000",
        "Kolumnen ”{column}” räknar per {value} invånare. Här lagras tal per 100 000 invånare.",
        "Hämta tabellen per 100 000 invånare, eller ta bort kolumnen och behåll antalen.",
    ),
    "names_only": Entry(
        "error",
        "Bara namn, inga tal",
        "Filen är en lista med {value} namn på områden. Den har inga tal att lagra.",
        "Hämta en fil med antal från Brå. Namnen finns redan i områdesregistret.",
    ),
    "repeated_label": Entry(
        "warning",
        "Samma namn på olika brott",
        "”{value}” står flera gånger för samma område och period med olika tal (rad {detail}). Namnet räcker inte för "
        "att skilja dem åt, så inga rader med det namnet tas med.",
        "Hämta brotten var för sig eller med hela sökvägen i namnet om de ska med.",
    ),
    "echoed_group": Entry(
        "note",
        "Grupp utan tal",
        "”{value}” har .. på alla rader. Så skriver Brå grupperna ovanför de brott som är valda, och de lagras inte.",
        "Välj gruppen i Brås databas om dess tal ska med.",
    ),
    "only_first_page": Entry(
        "warning",
        "Bara en del av svaret",
        "Filen är den första sidan av ett svar som fortsätter på fler sidor.",
        "Hämta alla sidor om fler uppgifter ska med.",
    ),
    "uncertainty_alone": Entry(
        "note",
        "Osäkerhetstal utan värde",
        "{value} osäkerhetstal hör till värden som inte finns i filen och lagras inte.",
        "Hämta nyckeltalet och dess osäkerhetstal i samma fil om felmarginalen ska med.",
    ),
    "no_figures": Entry(
        "error",
        "Inga tal att lagra",
        "Filen är {value}, ingen tabell med tal per område och tid.",
        "Hämta själva talen från källan och ladda upp dem.",
    ),
    "pooled_years": Entry(
        "note",
        "Samma tal två år i rad",
        "{value} tal är exakt lika året före ({detail}). Kolada lägger ibland två års svar på båda åren.",
        "Läs de två åren som en enda mätning: de visar inte att läget stått still.",
    ),
    "name_twice": Entry(
        "warning",
        "Samma namn på flera rader",
        "”{detail}” står på {value} rader och kan betyda olika områden. De raderna tas inte med.",
        "Skriv områdenas koder i filen om raderna ska med.",
    ),
    "year_unknown": Entry(
        "error",
        "Året saknas",
        "Varken filen eller dess namn säger vilket år talen gäller, eller så säger de flera.",
        "Döp om filen så att året står i namnet, till exempel Anmälda brott kommunerna 2025.csv, och ladda upp igen.",
    ),
    "headers_assumed": Entry(
        "warning",
        "Rubriker saknas",
        "Filen har inga rubriker. Kolumnerna är lästa som kommun, antal och antal per 100 000 invånare, "
        "som i Brås filer.",
        "Inget behöver göras om det stämmer.",
    ),
    "summed_shares": Entry(
        "error",
        "Summor i stället för andelar",
        "Talen i ”{column}” är flera andelar hoplagda: {value} av dem är över 100 procent. {detail} tal är 0, vilket i "
        "den här filen kan betyda att uppgift saknas.",
        "Hämta andelarna för varje svar från SCB:s medborgarundersökning, eller motsvarande nyckeltal från Kolada.",
    ),
    "scale_unknown": Entry(
        "error",
        "Index eller procent?",
        "Filen säger inte om talen är index 0–6 eller procent. De får aldrig hamna i samma serie.",
        "Skriv Index eller Andel (%) i rubriken, i titeln eller i filens namn och ladda upp igen.",
    ),
    "share_as_fraction": Entry(
        "error",
        "Andelar som bråk",
        "Alla andelar är högst 1, till exempel på rad {row}. De ser ut att vara skrivna som 0,25 "
        "i stället för 25 procent.",
        "Skriv andelarna i procent: gånger 100 i kalkylprogrammet, eller spara som CSV så som de visas.",
    ),
    "same_measure": Entry(
        "error",
        "Två kolumner med samma mått",
        "Kolumnerna ”{column}” och ”{value}” ser ut att vara samma mått för samma år. "
        "Filen säger inte hur de skiljer sig.",
        "Behåll en av dem, eller skriv i rubrikerna vad som är antal och vad som är per 100 000 invånare.",
    ),
    "unknown_format": Entry(
        "error",
        "Okänt format",
        "Rubrikerna hör inte till något format som systemet känner igen.",
        "Koppla kolumnerna för hand på sidan Ladda upp, eller kopiera uppgifterna till mallen för tabellen.",
    ),
    "missing_column": Entry(
        "error",
        "Kolumn saknas",
        "Kolumnen ”{column}” saknas. Filen liknar mest tabellen ”{detail}”.",
        "Lägg till kolumnen. Mallen för tabellen ”{detail}” visar alla rubriker.",
    ),
}

_CELLS = {
    "column_not_stored": Entry(
        "note",
        "Kolumnen lagras inte",
        "Kolumnen ”{column}” hör inte till tabellen och lagras inte.",
        "Inget behöver göras.",
    ),
    "required_empty": Entry("error", "Tom cell", "Cellen är tom men måste vara ifylld.", "Fyll i {column}."),
    "bad_number": Entry(
        "error",
        "Inte ett tal",
        "”{value}” är inget tal.",
        "Skriv talet med bara siffror och högst ett decimalkomma, till exempel 1234,5.",
    ),
    "ambiguous_number": Entry(
        "error",
        "Tusental eller decimaler",
        "”{value}” kan läsas på två sätt: skiljer tecknet av tusental eller decimaler?",
        "Skriv talen utan tusentalstecken och med decimalkomma, till exempel 1234 eller 1,234.",
    ),
    "three_decimals": Entry(
        "warning",
        "Tre decimaler i hela kolumnen",
        "{detail} tal skrivs som ”{value}” och läses med decimalkomma.",
        "Är kommat ett tusentalstecken i källan: ta bort det och ladda upp igen.",
    ),
    "rounded_number": Entry(
        "warning",
        "Avrundat av kalkylprogrammet",
        "”{value}” är kalkylprogrammets kortform. De sista siffrorna är borta.",
        "Visa kolumnen som tal i kalkylprogrammet och exportera igen.",
    ),
    "bad_integer": Entry("error", "Inte ett heltal", "”{value}” är inget heltal.", "Skriv ett heltal utan decimaler."),
    "bad_date": Entry("error", "Inte ett datum", "{value} är inget datum.", "Skriv datum som 2026-09-30."),
    "ambiguous_date": Entry(
        "error",
        "Dag och månad går inte att skilja åt",
        "{value} kan läsas på två sätt: vad är dag och vad är månad?",
        "Skriv datum som 2026-09-30 i hela kolumnen.",
    ),
    "serial_dates": Entry(
        "note",
        "Datum som löpnummer",
        "Kolumnen ”{column}” har kalkylprogrammets löpnummer för datum: ”{value}” läses som {detail}.",
        "Kontrollera att datumen stämmer.",
    ),
    "mixed_dates": Entry(
        "note",
        "Datum skrivna på flera sätt",
        "Kolumnen ”{column}” har datum skrivna på flera sätt: {detail}.",
        "Kontrollera att datumen stämmer.",
    ),
    "imprecise_date": Entry("error", "Dagen saknas", "{value} saknar dag.", "Skriv hela datumet som 2026-09-30."),
    "future_date": Entry(
        "error", "Datum i framtiden", "{value} ligger i framtiden. I dag är det {detail}.", "Rätta datumet."
    ),
    "period_not_over": Entry(
        "warning",
        "Perioden är inte slut",
        "Perioden slutar {value} men talet kallas slutligt.",
        "Skriv preliminär i Status om talet kan ändras.",
    ),
    "midnight_only": Entry(
        "note",
        "Alla klockslag är 00.00",
        "Alla klockslag i ”{column}” är 00.00 och läses som att klockslaget är okänt.",
        "Lämna klockslaget tomt där det inte är känt.",
    ),
    "out_of_range": Entry(
        "error",
        "Utanför gränserna",
        "{value} ligger utanför det som är möjligt ({detail}).",
        "Kontrollera värdet i källan.",
    ),
    "outside_unit": Entry(
        "error",
        "Passar inte enheten",
        "{value} går inte för en indikator i {detail}.",
        "Kontrollera värdet och indikatorn.",
    ),
    "wrong_rate_base": Entry(
        "error",
        "Fel bas för talet",
        "{value} stämmer inte med filens antal och folkmängd. Talet är troligen {detail}.",
        "Räkna om talen till per 100 000 invånare.",
    ),
    "unknown_choice": Entry(
        "error", "Okänt val", "”{value}” är inget av valen i kolumnen.", "Skriv något av: {detail}."
    ),
    "unknown_area": Entry(
        "error",
        "Okänt område",
        "”{value}” finns inte i områdesregistret.",
        "Skriv områdets kod eller namn, eller lägg till området i registret.",
        "Menade du {detail}?",
    ),
    "unknown_category": Entry(
        "error",
        "Okänd kategori",
        "”{value}” finns inte i kategoriregistret.",
        "Skriv kategorins kod eller namn, eller lägg till kategorin i registret.",
        "Menade du {detail}?",
    ),
    "unknown_indicator": Entry(
        "error",
        "Okänd indikator",
        "”{value}” finns inte i indikatorregistret.",
        "Skriv indikatorns kod eller namn, eller lägg till indikatorn i registret.",
        "Menade du {detail}?",
    ),
    "unknown_agreement": Entry(
        "error",
        "Okänd överenskommelse",
        "”{value}” finns inte i registret över överenskommelser.",
        "Skriv överenskommelsens kod, eller lägg till den i registret.",
        "Menade du {detail}?",
    ),
    "read_by_hand": Entry(
        "note",
        "Läst med en koppling",
        "Filen läses med kopplingen ”{value}”, som någon gjort för hand.",
        "Koppla om kolumnerna om något blivit fel.",
    ),
    "left_out": Entry(
        "warning",
        "Rader som inte tas med",
        "{value} rader tas inte med: kolumnen ”{column}” nämner sådant som registret inte känner till ({detail}).",
        "Lägg till det i registret och ladda upp filen igen om raderna ska med.",
    ),
    "nothing_left": Entry(
        "error",
        "Inga rader kvar",
        "Ingen rad i filen handlar om något som registren känner till.",
        "Lägg till områdena eller indikatorerna i registren och ladda upp filen igen.",
    ),
    "register_added": Entry(
        "note",
        "Nytt i registret",
        "{value} rader läggs till i registret {column}: {detail}.",
        "Rätta namnen i registret efteråt om det behövs.",
    ),
    "wider_used": Entry(
        "warning",
        "Läst som sin huvudkategori",
        "{value} rader är lästa som sin huvudkategori: registret känner inte till underkategorin ({detail}).",
        "Lägg till underkategorierna i registret och ladda upp filen igen om de ska skiljas åt.",
    ),
    "ambiguous_name": Entry(
        "error", "Namnet passar på flera", "”{value}” kan betyda {detail}.", "Skriv koden i stället för namnet."
    ),
    "marker_read": Entry(
        "note",
        "Tecken i stället för tal",
        "”{value}” läses som att talet är {detail}.",
        "Inget behöver göras om det stämmer.",
    ),
    "preliminary_read": Entry(
        "note",
        "Märkta som preliminära",
        "{detail} tal är märkta som i ”{value}” och läses som preliminära.",
        "Inget behöver göras om det stämmer.",
    ),
    "ambiguous_marker": Entry(
        "error",
        "Streck i stället för tal",
        "”{value}” kan betyda noll eller att uppgiften saknas.",
        "Skriv 0 om talet är noll. Lämna annars cellen tom och skriv saknas i Status.",
    ),
}

_ROWS = {
    "duplicate_key": Entry(
        "error",
        "Samma rad två gånger",
        "Samma uppgift står redan på rad {detail}.",
        "Ta bort eller rätta en av raderna.",
    ),
    "repeated_row": Entry(
        "warning",
        "Samma rad upprepad",
        "Raden är likadan som rad {detail} och räknas en gång.",
        "Kontrollera i källan att ingen av raderna skulle ha ett annat innehåll.",
    ),
    "preliminary_replaced": Entry(
        "note",
        "Preliminära tal som har blivit slutliga",
        "Preliminära tal som också finns som slutliga i filen: {detail}. De slutliga gäller.",
        "Inget behöver göras.",
    ),
    "period_reversed": Entry(
        "error",
        "Perioden slutar före den börjar",
        "{value} ligger före {detail}, dagen då perioden börjar.",
        "Rätta datumen.",
    ),
    "value_missing": Entry(
        "error",
        "Värdet saknas",
        "Värdet är tomt men talet kallas slutligt eller preliminärt.",
        "Fyll i värdet, eller skriv skyddad eller saknas i Status.",
    ),
    "value_despite_status": Entry(
        "error",
        "Värde trots status",
        "Raden har ett värde men statusen säger ”{value}”.",
        "Ta bort värdet, eller skriv slutlig eller preliminär i Status.",
    ),
    "parent_cycle": Entry(
        "error",
        "Går runt i cirkel",
        "”{value}” ingår till slut i sig själv.",
        "Rätta kolumnen {column} så att kedjan får ett slut.",
    ),
    "more_alike": Entry(
        "note",
        "Fler av samma slag",
        "Ytterligare {detail} rader har samma fel: {value}.",
        "Rätta felet i hela kolumnen.",
    ),
}

_PERSONAL = {
    "identity_number": Entry(
        "error",
        "Personnummer",
        "Här står ett personnummer eller samordningsnummer. Filen har inte lagrats.",
        "Ta bort personnumret och ladda upp filen igen.",
    ),
    "phone_number": Entry(
        "error",
        "Telefonnummer",
        "Här står ett telefonnummer. Filen har inte lagrats.",
        "Ta bort telefonnumret och ladda upp filen igen.",
    ),
    "email_address": Entry(
        "error",
        "E-postadress",
        "Här står en e-postadress. Filen har inte lagrats.",
        "Ta bort e-postadressen och ladda upp filen igen.",
    ),
    "registration_plate": Entry(
        "error",
        "Registreringsnummer",
        "Här står något som ser ut som ett registreringsnummer. Filen har inte lagrats.",
        "Ta bort registreringsnumret och ladda upp filen igen.",
    ),
    "street_address": Entry(
        "error",
        "Gatuadress",
        "Här står en gatuadress med nummer. Filen har inte lagrats.",
        "Ta bort husnumret eller skriv området i stället.",
    ),
}

CATALOGUE: dict[str, Entry] = {**_READING, **_CELLS, **_ROWS, **_PERSONAL}
PERSONAL_CODES = frozenset(_PERSONAL)
