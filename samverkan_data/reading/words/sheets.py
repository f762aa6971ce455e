"""Words in the number formats of spreadsheets."""

# What a format writes beside a number that makes it another number, or an unsure one.
SHOWN_OTHERWISE = (
    r"(?i)\bca\b|\bcirka\b|\bungefär\b|tusen|\btkr\b|\bmkr\b|\bmilj|\bmn\b"
    r"|[\u2248~<>*\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u2079]|\d"
)
