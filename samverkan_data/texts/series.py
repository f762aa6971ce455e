"""Sentences about counts over time: twelve months at a time, the year as a wheel, and what was done about them."""

VIEW = "Visa"
VIEWS = {"manad": "Månad för månad", "rullande": "Rullande 12 månader", "arshjul": "Årshjul"}
CHOSEN = "Få händelser per månad: därför visas rullande tolv månader."

ROLLING_HEADING = "{source}: {count} de senaste tolv månaderna, {verdict}"
ROLLING_HEADING_PLAIN = "{source}: {count} de senaste tolv månaderna"
ROLLING_EXPECTED = ". Grått: väntat spann för de senaste tolv, {span}; utanför är ändringen tydlig"
ROLLING_READING = "Varje värde är summan av tolv månader"
NO_ROLLING = "{source}: det finns inga tolv månader i rad med uppgifter, så tolv månader i taget går inte att visa."

WHEEL_HEADING = "{source}: {season}{now}"
WHEEL_MOST = "flest i {months}"
WHEEL_EVEN = "jämnt över året"
WHEEL_NOW = "; {year} {changes}"
WHEEL_RISE = "över det väntade i {months}"
WHEEL_FALL = "under det väntade i {months}"
WHEEL_READING = "Antal per månad {year}. Grått: väntat spann; utanför är ändringen tydlig. Prickar: {earlier}"
WHEEL_READING_FIRST = "Antal per månad {year}. Inga tidigare år att jämföra med"

MARKS = "På kurvan: {marks}"
MARK = "{number}. {title} ({area}, {days})."
MARK_SAID = "{number}. {title} ({area}, {days}): {said}."
MARK_AHEAD = "kommer"
