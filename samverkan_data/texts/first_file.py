"""What is said where nobody has reported anything yet."""

HEADING = "Här visas vad som har ändrats när en fil har laddats upp"
WHAT_COMES = (
    "Ta ett utdrag ur EST eller polisens statistik som det är, gärna för flera år: då syns vad som skiljer sig "
    "från det vanliga, var det är och vilken roll som äger frågan."
)
UPLOAD = "Ladda upp den första filen"
WHAT_LACKS = "Se vad som finns och vad som saknas"
MAKE_AGREEMENT = "Lägg in överenskommelse och roller"
AGREEMENT_HEADING = "Här visas vem som ansvarar för vad när överenskommelsen är inlagd"
AGREEMENT_COMES = "Den läggs in på en gång, med de vanliga rollerna föreslagna. Allt går att ändra här sedan."
