"""Where the table stands in the file, its header and its columns."""

from samverkan_data.findings.entry import Entry

ENTRIES = {
    "no_rows": Entry(
        "error",
        "Bara rubriker",
        "Filen har rubriker men inga rader.",
        "Fyll i rader under rubrikerna och ladda upp igen.",
    ),
    "example_row": Entry(
        "note",
        "Mallens exempelrad",
        "Raden är mallens exempel och räknas inte.",
        "Inget behöver göras.",
    ),
    "example_row_written": Entry(
        "error",
        "Någon har skrivit i mallens exempelrad",
        "Raden är märkt som exempel men är inte mallens: ”{value}”.",
        "Ta bort ordet Exempel: i första cellen om raden ska vara med, annars hela raden.",
    ),
    "no_records": Entry(
        "error",
        "Inga poster i filen",
        "Filen är JSON, men inget i den är en lista med poster som kan bli rader.",
        "Hämta uppgifterna som CSV, eller som JSON med en post per rad eller som JSON-stat.",
    ),
    "no_hits": Entry(
        "error",
        "Tomt svar",
        "Filen är ett svar i JSON vars lista är tom: uttaget gav inga träffar.",
        "Gör om uttaget med andra val hos källan.",
    ),
    "title_lines": Entry(
        "note",
        "Rader ovanför rubrikerna",
        "Rubrikerna står på rad {row}. {value} rader ovanför läses som titel och lagras inte.",
        "Inget behöver göras om det stämmer.",
    ),
    "footer_lines": Entry(
        "note",
        "Rader under tabellen",
        "{value} rader från rad {row} läses som noter under tabellen och lagras inte.",
        "Inget behöver göras om det stämmer.",
    ),
    "repeated_header": Entry(
        "note",
        "Rubrikraden upprepad",
        "Rubrikerna står en gång till på rad {row}. Antal sådana rader: {value}. De läses inte som uppgifter.",
        "Inget behöver göras om det stämmer.",
    ),
    "other_header": Entry(
        "error",
        "En rubrikrad till",
        "Rad {row} ser ut som en rubrikrad till, med andra kolumner än den första: flera tabeller efter varandra.",
        "Dela filen så att varje tabell blir en egen fil.",
    ),
    "wrapped_lines": Entry(
        "note",
        "Hela raden i en cell",
        "Hela raden stod i en enda cell på {value} rader, den första på rad {row}. De läses som de celler de "
        "innehåller.",
        "Inget behöver göras om det stämmer.",
    ),
    "lines_taken_out": Entry(
        "note",
        "Kontaktuppgifter borttagna",
        "Rader eller texter med kontaktuppgifter som är borttagna ur filen: {value}. De sparas inte.",
        "Inget behöver göras.",
    ),
    "sheet_not_read": Entry(
        "warning",
        "Blad som inte lästs",
        "Bladet ”{value}” är inte med: ett blad i taget läses.",
        "Ladda upp bladet som en egen fil om det ska med.",
    ),
    "formula_without_value": Entry(
        "error",
        "Formler utan värde",
        "Formler som aldrig har räknats ut: {value} ({detail}). Programmet som sparade kalkylbladet räknar inte, så "
        "talen finns inte i filen.",
        "Öppna kalkylbladet i kalkylprogrammet, spara det där och ladda upp det igen.",
    ),
    "shown_otherwise": Entry(
        "error",
        "Cellen visar något annat än den håller",
        "Celler som visar ett annat tal än de håller, till exempel i tusental eller med ”ca” framför: {value} "
        "({detail}). Det går inte att veta vilket tal som menas.",
        "Visa cellerna som vanliga tal i kalkylprogrammet, kontrollera talen, spara och ladda upp igen.",
    ),
    "hidden_rows": Entry(
        "warning",
        "Dolda rader",
        "Dolda eller bortfiltrerade rader i kalkylbladet: {value} (rad {detail}). De läses som andra rader.",
        "Ta bort raderna ur kalkylbladet om de inte ska med.",
    ),
    "hidden_columns": Entry(
        "warning",
        "Dolda kolumner",
        "Dolda kolumner i kalkylbladet: {value} ({detail}). De läses som andra kolumner.",
        "Ta bort kolumnerna ur kalkylbladet om de inte ska med.",
    ),
    "hidden_sheet": Entry(
        "warning",
        "Dolt blad",
        "Bladet ”{detail}” är dolt i kalkylprogrammet men läses.",
        "Ta bort bladet ur kalkylbladet om det inte ska med.",
    ),
    "merged_cells": Entry(
        "warning",
        "Sammanslagna celler",
        "Sammanslagna celler: {detail}. Bara den översta cellen i varje har en text. De andra är tomma.",
        "Dela cellerna i kalkylprogrammet och fyll i varje rad om texten gäller alla.",
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
    "headers_joined": Entry(
        "note",
        "Rubriker på två rader",
        "Rubrikerna på rad {row} läses ihop med raden ovanför, till exempel ”{value}”.",
        "Inget behöver göras om det stämmer.",
    ),
    "two_header_rows": Entry(
        "error",
        "Rubriker på två rader",
        "Rubrikerna står på två rader: rad {row} och rad {value} ({detail}). Det räcker inte för att veta vad talen "
        "är.",
        "Skriv ihop dem på en rad, till exempel Antal 2024, och skriv på raden ovanför vad som räknas.",
    ),
    "headers_from_title": Entry(
        "note",
        "Rubriker ur titeln",
        "Kolumnerna utan rubrik heter som i titeln: {value}.",
        "Inget behöver göras om det stämmer.",
    ),
    "cells_filled": Entry(
        "note",
        "Tomma celler som följer cellen ovanför",
        "{value} tomma celler i ”{column}” läses som cellen ovanför, så som PxWeb skriver.",
        "Inget behöver göras om det stämmer.",
    ),
    "contents_unknown": Entry(
        "error",
        "Vad är det som räknas?",
        "Rubrikerna, till exempel ”{column}”, säger grupp och år men inget i filen säger vad som räknas.",
        "Skriv vad talen är på en rad ovanför rubrikerna, till exempel Folkmängd efter region, kön och år, eller i "
        "filens namn.",
    ),
    "unknown_format": Entry(
        "error",
        "Okänt format",
        "Rubrikerna ({value}) hör inte till något format som systemet känner igen.{detail} Inget är läst eller gissat.",
        "Koppla kolumnerna för hand (sidan Ladda upp), så känns nästa fil av samma slag igen. Eller kopiera "
        "uppgifterna till mallen för tabellen.",
    ),
    "missing_column": Entry(
        "error",
        "Kolumn saknas",
        "Kolumnen ”{column}” saknas. Filen liknar mest tabellen ”{detail}”.",
        "Lägg till kolumnen. Mallen för tabellen ”{detail}” visar alla rubriker.",
    ),
    "column_not_stored": Entry(
        "note",
        "Kolumnen lagras inte",
        "Kolumnen ”{column}” hör inte till tabellen och lagras inte.",
        "Inget behöver göras.",
    ),
    "column_partly_read": Entry(
        "note",
        "Kolumnen läses på vissa rader",
        "Kolumnen ”{column}” läses bara där ingen annan kolumn säger detsamma. På {value} rader lagras den inte "
        "({detail}).",
        "Inget behöver göras om det stämmer.",
    ),
    "key_not_stored": Entry(
        "note",
        "Nycklar som inte lagras",
        "Nyckeln ”{column}” i filen lagras inte. Antal värden: {detail}, det första är ”{value}”.",
        "Inget behöver göras om uppgiften inte ska med.",
    ),
    "more_keys_not_stored": Entry(
        "note",
        "Fler nycklar som inte lagras",
        "Ytterligare {value} nycklar i filen lagras inte.",
        "Inget behöver göras om uppgifterna inte ska med.",
    ),
    "read_by_hand": Entry(
        "note",
        "Läst med en koppling",
        "Filen läses med kopplingen ”{value}”, som någon gjort för hand.",
        "Koppla om kolumnerna om något blivit fel.",
    ),
}
