"""The open view on screen: the toggle, the badge and the words where a number is hidden."""

TOGGLE = "Öppet läge"
TOGGLE_HELP = "För projektor och allt som lämnar rummet: små tal döljs, och bara hela år och tertial visas."
BADGE = "Öppet läge: små tal är dolda"
NOTICE = (
    "Antal är avrundade till närmaste {base}-tal uppåt eller nedåt. Antal under {base} visas inte. "
    "Delar behöver inte gå ihop till helheten."
)
BEING_MADE = "Det öppna läget räknas ut på nytt. Sidan visas av sig själv när det är klart."
CAPTION = "öppet läge"
LEAVE = "Lämna det öppna läget"
LACKING = {
    "mote": "Det öppna läget har inga möten. Dagordningen, besluten och det som frystes har exakta tal och det som "
    "parterna har skrivit till varandra.",
    "register": "Registren skrivs bara i det interna läget.",
    "logg": "Loggen finns bara i det interna läget.",
    "ladda_upp": "Filer läggs upp bara i det interna läget, där också historiken finns.",
}
INSTEAD = "Det här finns i det öppna läget:"
PERIOD = "Period"
OTHER_PERIOD = "{message} Sidan visar {period} i stället."
