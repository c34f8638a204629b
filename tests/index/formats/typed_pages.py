"""Pages on which the unseen PDFs are typed: running lines, turns, and the page that each turn begins on."""

from collections.abc import Callable
from datetime import UTC, datetime

from fpdf import FPDF

from tests.index.formats.variants import Said

REMARKS = (
    "We closed the quarter with revenue of $318.4 million, up 7.2% from last year, or 5.9% at constant currency. The "
    "growth came from both segments, and for the first time since 2028 the smaller of the two grew faster.",
    "Gross margin was 38.6%, compared with 37.9% a year ago. Freight cost us about 40 basis points; mix gave us 60, and "
    "the rest is price. I would remind you that the second quarter had one selling day less.",
    "Operating expenses were $84.1 million, including $3.3 million of restructuring at the plant in Dorset. We expect "
    "the restructuring to be complete by the end of September, and the savings to show from the fourth quarter on.",
    "Turning to the balance sheet. We ended the quarter with net debt of $140 million, which is 1.1 times EBITDA, and "
    "with $265 million of liquidity. We bought back 410,000 shares at an average of $51.20.",
)
"""Paragraphs of a finance chief, long enough to run over a page's end."""

Running = Callable[["Paper"], None]


class Paper(FPDF):
    """A document with a running head and foot, which notes where each turn begins."""

    def __init__(self, head: Running, foot: Running, *, format: str | tuple[float, float] = "letter") -> None:
        super().__init__(format=format)
        self.head, self.foot = head, foot
        self.turns: list[Said] = []
        self.set_creation_date(datetime(2031, 1, 1, tzinfo=UTC))
        self.set_auto_page_break(auto=True, margin=24)
        self.set_margins(20, 18, 20)

    def header(self) -> None:
        self.head(self)

    def footer(self) -> None:
        self.foot(self)

    def line(self, text: str, *, style: str = "", size: float = 10, align: str = "L") -> None:  # type: ignore[override]
        self.set_font("Helvetica", style, size)
        self.multi_cell(0, size * 0.5, text, align=align, new_x="LMARGIN", new_y="NEXT")

    def room(self, height: float) -> None:
        """Begin a new page where less than `height` millimetres are left."""
        if self.get_y() + height > self.h - 24:
            self.add_page()

    def began(self, speaker: str, *paragraphs: str) -> None:
        """Note that this turn begins on this page."""
        self.turns.append(Said(speaker, "\n\n".join(paragraphs), page=self.page_no()))

    def paragraphs(self, *texts: str, align: str = "L") -> None:
        for text in texts:
            self.line(text, align=align)
            self.ln(3)

    def bytes(self) -> bytes:
        return bytes(self.output())
