"""How the lines begin in which agencies say whom to ask: alone, or with a colon behind."""

CONTACT_WORDS = (
    "kontaktperson", "kontaktpersoner", "kontaktuppgift", "kontaktuppgifter", "statistikansvarig", "statistikansvariga",
    "ansvarig statistiker", "upplysningar", "ytterligare upplysningar", "handläggare",
)  # fmt: skip
CONTACT_LABELS = (
    "kontakt", "kontakta", "telefonnummer", "telefon", "tel", "tfn", "mobil", "fax", "växel", "e-postadress", "e-post",
    "epost", "mejl", "mail", "e-mail", "email", "ansvarig", "förfrågningar", "frågor", "utredare", "statistiker",
    "analytiker", "producent", "contact", "phone",
)  # fmt: skip
# Two to four words that begin as names do.
NAME_PATTERN = r"[A-ZÅÄÖÉ][\w.-]*(?: (?:[a-z]+ )?[A-ZÅÄÖÉ][\w.-]*){1,3}\b.*"
