"""Makes PDFs as vendors and tools lay them out; every page break is known, so that pages can be written down."""

import datetime
import zlib
from collections.abc import Iterable, Sequence

from fpdf import FPDF
from fpdf.enums import XPos, YPos

_MADE = datetime.datetime(2031, 8, 6, tzinfo=datetime.UTC)


class Paper(FPDF):
    """Letter pages; the same bytes each time."""

    def __init__(
        self, *, header: Sequence[str] = (), footer: str = "", size: float = 10, lead: float = 13
    ) -> None:
        super().__init__(unit="pt", format="letter")
        self.head_lines = tuple(header)
        self.foot_line = footer
        self.text_size = size
        self.lead = lead
        self.plain_pages: set[int] = set()
        self.set_creation_date(_MADE)
        self.set_margins(54, 72 if header else 54, 54)
        self.set_auto_page_break(auto=True, margin=72)

    def header(self) -> None:
        if not self.head_lines or self.page_no() in self.plain_pages:
            return
        self.set_y(30)
        for number, line in enumerate(self.head_lines):
            left, _, right = line.partition("||")
            self.set_font("Helvetica", "B" if number == 0 else "", 9)
            self.set_x(54)
            self.cell(0, 11, left)
            self.set_x(54)
            self.cell(0, 11, right, align="R", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.set_y(72)

    def footer(self) -> None:
        if not self.foot_line or self.page_no() in self.plain_pages:
            return
        self.set_y(-40)
        self.set_font("Helvetica", "", 7)
        left, middle, right = ([*self.foot_line.replace("{page}", str(self.page_no())).split("||"), "", ""])[
            :3
        ]
        for text, align in ((left, "L"), (middle, "C"), (right, "R")):
            self.set_x(54)
            self.cell(0, 9, text, align=align)

    def line_of(
        self,
        text: str,
        style: str = "",
        size: float | None = None,
        *,
        font: str = "Helvetica",
        align: str = "L",
    ) -> None:
        """Write one line."""
        self.set_font(font, style, size or self.text_size)
        self.cell(0, self.lead, text, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def prose(self, text: str, *, font: str = "Times", gap: float = 7, indent: float = 0) -> int:
        """Write wrapped paragraphs and return the page of the first line."""
        self.set_font(font, "", self.text_size)
        first = 0
        for paragraph in text.split("\n\n"):
            self.set_x(self.l_margin + indent)
            if self.will_page_break(self.lead):
                self.add_page()
                self.set_font(font, "", self.text_size)
                self.set_x(self.l_margin + indent)
            first = first or self.page_no()
            self.multi_cell(0, self.lead, paragraph, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
            self.ln(gap)
        return first

    def keep(self, height: float) -> None:
        """Begin a new page when less than that height is left, as names are kept with their words."""
        if self.will_page_break(height):
            self.add_page()

    def made(self) -> bytes:
        """Return the file."""
        return bytes(self.output())


class Type:
    """A font of a raw PDF: any character, mapped by its ToUnicode table as real exports have it."""

    def __init__(self, name: str, base: str, characters: Iterable[str]) -> None:
        self.name = name
        self.base = base
        self.codes = {character: number for number, character in enumerate(sorted(set(characters)), start=1)}

    def shown(self, text: str) -> str:
        """Return a hexadecimal string of the font's codes."""
        return "<" + "".join(f"{self.codes[character]:04X}" for character in text) + ">"

    def objects(self, number: int) -> list[bytes]:
        """Return the font, its descendant and its table, numbered from `number`."""
        pairs = "\n".join(
            f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for text, code in self.codes.items()
        )
        table = (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def\n"
            f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(self.codes)} beginbfchar\n{pairs}\n"
            "endbfchar endcmap end end"
        ).encode()
        return [
            f"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+{self.base}/Encoding/Identity-H"
            f"/DescendantFonts[{number + 1} 0 R]/ToUnicode {number + 2} 0 R>>".encode(),
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+{self.base}/DW 500"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>".encode(),
            stream(table),
        ]


def stream(data: bytes, entries: str = "") -> bytes:
    """Return a compressed stream object."""
    packed = zlib.compress(data, 9)
    return (
        f"<</Length {len(packed)}/Filter/FlateDecode{entries}>>\nstream\n".encode() + packed + b"\nendstream"
    )


def raw_pdf(
    pages: Sequence[str], types: Sequence[Type] = (), *, extra: Sequence[bytes] = (), resources: str = ""
) -> bytes:
    """Return a PDF of content streams; its fonts are those of `types`, or Helvetica as F1."""
    fonts = {each.name: 3 + 3 * position for position, each in enumerate(types)}
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    for each in types:
        objects.extend(each.objects(fonts[each.name]))
    if types:
        listed = "".join(f"/{name} {number} 0 R" for name, number in fonts.items())
    else:
        listed = "/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    objects.extend(extra)
    kids: list[int] = []
    for content in pages:
        kids.append(len(objects) + 1)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {len(objects) + 2} 0 R"
            f"/Resources<</Font<<{listed}>>{resources}>>>>".encode()
        )
        objects.append(stream(content.encode("latin-1")))
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>".encode()
    return assembled(objects)


def assembled(objects: Sequence[bytes]) -> bytes:
    """Return a file of numbered objects, the first being the catalogue."""
    data = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places: list[int] = []
    for number, each in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    data += f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(data)
