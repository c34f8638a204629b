"""Files in saidthat's own JSON."""

from tests.index.formats.variants import Said, Variant

_PLAIN = b"""{"id": "ferngill-2031q1", "title": "Ferngill Foods Q1 2031 earnings call", "company": "Ferngill Foods",
 "period": "Q1 2031", "date": "2031-05-06", "source": "https://ferngill.example/calls",
 "turns": [{"speaker": "Operator", "text": "Good day.", "start_time": 0.0, "end_time": 1.5},
           {"speaker": "Mara  Lindqvist", "text": "", "start_time": null, "end_time": null},
           {"speaker": "Mara  Lindqvist", "text": "  Thank you.\\n\\nTwo points. "}]}"""

VARIANTS = (
    Variant(
        format="interchange",
        name="an empty turn keeps its number, texts are not touched",
        file="anything.json",
        data=_PLAIN,
        turns=(
            Said("Operator", "Good day.", 0.0, 1.5),
            Said("Mara Lindqvist", ""),
            Said("Mara Lindqvist", "  Thank you.\n\nTwo points. "),
        ),
        title="Ferngill Foods Q1 2031 earnings call",
        company="Ferngill Foods",
        period="Q1 2031",
        date="2031-05-06",
    ),
    Variant(
        format="interchange",
        name="only speakers and texts",
        file="board.json",
        data='\ufeff{"turns": [{"speaker": "Łukasz Żak", "text": "Zgoda. 同意。"}]}'.encode(),
        turns=(Said("Łukasz Żak", "Zgoda. 同意。"),),
        title="board",
    ),
    Variant(
        format="interchange",
        name="utf-16, a turn without a speaker",
        file="unnamed.json",
        data='{"turns": [{"speaker": " ", "text": "Hello."}]}'.encode("utf-16"),
        turns=(Said("Unknown speaker", "Hello."),),
        warns="names no speaker",
    ),
)
