"""Files that cannot be opened, are too large or have damaged text."""

from samverkan_data.findings.entry import Entry

ENTRIES = {
    "empty_file": Entry("error", "Tom fil", "Filen är tom.", "Exportera filen igen och kontrollera att den har rader."),
    "too_large": Entry(
        "error",
        "För stor fil",
        "Filen är {value} MB och gränsen är {detail} MB.",
        "Dela filen, till exempel en fil per år.",
    ),
    "takes_whole_file": Entry(
        "error",
        "Går inte att avgöra i en så stor fil",
        "Filen är så stor att den läses en del i taget, och något kan bara avgöras av hela filen: {value}.",
        "Rätta det i källan, eller dela filen, till exempel en fil per år.",
    ),
    "binary_file": Entry(
        "error",
        "Inte en textfil",
        "Filen är inte en textfil med kolumner.",
        "Hämta uppgifterna från källan som text med kolumner eller som kalkylblad. Ett annat filnamn räcker inte.",
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
        "Hämta filen igen från källan och öppna den inte i något annat program först. Texten går inte att laga i "
        "efterhand.",
    ),
    "long_line": Entry(
        "error",
        "För lång rad",
        "Raden är längre än {detail} tecken. Filen saknar troligen radbrytningar.",
        "Exportera filen igen med en rad per post.",
    ),
    "too_many_lines": Entry(
        "error",
        "För många rader",
        "Filen har {value} rader. Högst {detail} tas emot i en fil.",
        "Är många rader tomma: ta bort dem. Dela annars filen efter år och ladda upp en i taget.",
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
    "binary_workbook": Entry(
        "error",
        "Kalkylblad i formatet .xlsb",
        "Kalkylblad i formatet .xlsb läses inte: det går inte att granska allt som kan stå i dem.",
        "Öppna det i kalkylprogrammet, spara det som .xlsx och ladda upp den filen.",
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
    "web_page": Entry(
        "error",
        "Webbsida i stället för fil",
        "Filen är en webbsida eller XML, även om namnet säger något annat. Så sparar vissa webbplatser det de kallar "
        "Excel.",
        "Öppna den i kalkylprogrammet, spara som .xlsx eller CSV UTF-8 och ladda upp den filen.",
    ),
    "pc_axis": Entry(
        "error",
        "PC-Axis",
        "Filen är en tabell i formatet PC-Axis (.px), som inte läses här.",
        "Öppna tabellen där den hämtades, eller i programmet PxWin, och spara den som CSV eller JSON-stat.",
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
    "nested_json": Entry(
        "error",
        "JSON i för många led",
        "Listor och objekt ligger inne i varandra i fler än {detail} led, och det kan inte bli en tabell.",
        "Hämta uppgifterna som tabell (CSV).",
    ),
    "json_too_large": Entry(
        "error",
        "För stor JSON",
        "Filen blir för stor när den görs om till en tabell.",
        "Dela filen, eller hämta uppgifterna som tabell (CSV).",
    ),
}
