"""The pypdf adapter: bytes of a PDF become pages of placed pieces of text, within limits that hold for any file."""

import io
import logging
import struct
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.errors import UnreadableFileError

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MAX_PAGES = 500
"""Pages read: about 25 hours of speech; a file with more holds several transcripts or none."""
MAX_STREAM = 8_000_000
"""Bytes that one compressed stream may unpack to; a page of text unpacks to a tenth of a million."""
MAX_PAGE_CONTENT = 2_000_000
"""Bytes of drawing instructions of one page: they are read at some four million a second."""
MAX_CONTENT = 40_000_000
"""The same for all pages together: 80,000 for each page of the longest file that is read."""
MAX_TOKENS = 200_000
"""Operators and operands in one stream: a dense page has 10,000."""
MAX_FORMS = 100
"""Drawings inside drawings of one page, so that a few that hold each other do not multiply."""
MAX_PIECES = 1_000_000
"""Stretches of text in all, some 200 bytes each: a page whose letters are placed one by one has 4,000."""
MAX_SECONDS = 90.0
"""The last guard: the longest file that is read takes less."""

# A damaged file makes pypdf stumble in all these ways besides its own errors; each is a fault of the file.
_STUMBLES = (
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,
    EOFError,
    OSError,
    StopIteration,
    MemoryError,
    struct.error,
    zlib.error,
)
_AGAIN = "open it in a PDF viewer, print it to a new PDF and add that, or copy its text into a .txt file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text that is drawn at one place."""

    order: int
    """Position in the order of drawing, from 0."""
    x: float
    """Points from the left edge of the upright page."""
    y: float
    """Baseline, points from its bottom; greater is higher."""
    size: float
    """Font size in points as drawn."""
    font: str
    """Name of the font without the mark of a subset; empty when the file names none."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The text of one page."""

    number: int
    """From 1."""
    pieces: tuple[Piece, ...]
    """In the order of drawing; upright text only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """What a PDF holds."""

    pages: tuple[Page, ...]
    """Those with text."""
    total: int
    """Number of all pages."""
    damaged: tuple[int, ...]
    """Pages that cannot be read, from 1."""
    rotated: int
    """Stretches of slanted or upended text that were left out: watermarks, marginal notes."""
    title: str | None
    """As the file's properties give it."""


class _LimitError(Exception):
    """A limit of this module is reached; the text says which."""


def read_pages(data: bytes, name: str) -> Pages:
    """Read the text of a PDF with its places.

    Raises:
        UnreadableFileError: The file is encrypted, damaged, too large, or has no text at all.
    """
    # Imported here: `saidthat --help` needs no PDF.
    import pypdf
    from pypdf.errors import DeprecationError, PyPdfError

    broken = (PyPdfError, DeprecationError, *_STUMBLES)
    with (
        _silenced(),
        pypdf.apply_configuration(
            zlib_maximum_output_length=MAX_STREAM,
            lzw_maximum_output_length=MAX_STREAM,
            run_length_maximum_output_length=MAX_STREAM,
            brotli_maximum_output_length=MAX_STREAM,
            array_based_stream_maximum_output_length=MAX_STREAM,
            maximum_declared_stream_length=3 * MAX_STREAM,
            zlib_maximum_recovery_input_length=1_000_000,
            stream_decoding_work_maximum_length=4 * MAX_STREAM,
            stream_parsing_work_maximum_count=MAX_TOKENS,
            stream_filters_maximum_length=4,
            page_tree_maximum_entries=20 * MAX_PAGES,
            xform_maximum_invocations_per_extraction=MAX_FORMS,
            jbig2dec_binary=None,
        ),
    ):
        try:
            reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
            if reader.is_encrypted and not reader.decrypt(""):
                raise UnreadableFileError(
                    f"{name}: the PDF is locked with a password; open it with the password, print it to a new "
                    "PDF and add that"
                )
            total = len(reader.pages)
        except broken as error:
            raise _damaged(name, error) from error
        if not total:
            raise UnreadableFileError(
                f"{name}: the PDF is damaged: it has no pages; download it again, or {_AGAIN}"
            )
        if total > MAX_PAGES:
            raise UnreadableFileError(
                f"{name}: {total} pages are more than the {MAX_PAGES} that are read; split the PDF and add the "
                "part with the transcript"
            )
        return _read(reader, total, name, broken)


@contextmanager
def _silenced() -> Iterator[None]:
    """Keep pypdf's remarks on a damaged file, of which there may be a million, out of the log."""
    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)


def _read(reader: "PdfReader", total: int, name: str, broken: tuple[type[Exception], ...]) -> Pages:
    work = _Work()
    pages: list[Page] = []
    damaged: list[int] = []
    fault: Exception | None = None
    for number in range(1, total + 1):
        try:
            pieces = work.pieces_of(reader.pages[number - 1])
        except _LimitError as error:
            raise UnreadableFileError(f"{name}: page {number} of the PDF {error}; {_AGAIN}") from error
        except broken as error:
            fault = error
            damaged.append(number)
            continue
        if any(piece.text.strip() for piece in pieces):
            pages.append(Page(number=number, pieces=tuple(pieces)))
    if not pages and fault is not None:
        raise _damaged(name, fault) from fault
    if not pages:
        count = "1 page" if total == 1 else f"{total} pages"
        raise UnreadableFileError(
            f"{name}: {count} without text: it is a scan; run OCR on it (for example ocrmypdf) and add the result"
        )
    return Pages(
        pages=tuple(pages),
        total=total,
        damaged=tuple(damaged),
        rotated=work.rotated,
        title=_title(reader, broken),
    )


class _Work:
    """Counts what has been read of one file, and stops at the limits."""

    def __init__(self) -> None:
        self.rotated = 0
        self._content = 0
        self._pieces = 0
        self._deadline = time.monotonic() + MAX_SECONDS

    def pieces_of(self, page: "PageObject") -> list[Piece]:
        """Return the upright text of a page."""
        self._check_time()
        content = page.get_contents()
        size = len(content.get_data()) if content is not None else 0
        self._content += size
        if size > MAX_PAGE_CONTENT or self._content > MAX_CONTENT:
            raise _LimitError("holds far more drawing than a transcript has")
        turned = page.rotation % 360
        found: list[Piece] = []

        def visit(text: Any, current: Any, matrix: Any, font: Any, size: Any) -> None:
            # pypdf swallows errors inside drawings, but asks again for the next stretch.
            self._check_time()
            words = str(text).replace("\n", "")
            if not words:
                return
            self._pieces += 1
            if self._pieces > MAX_PIECES:
                raise _LimitError("holds far more text than a transcript has")
            place = _upright(_times(matrix, current), turned)
            if place is None:
                self.rotated += 1 if words.strip() else 0
                return
            x, y, scale = place
            found.append(
                Piece(order=len(found), x=x, y=y, size=abs(float(size) * scale), font=_font(font), text=words)
            )

        page.extract_text(visitor_text=visit)
        return found

    def _check_time(self) -> None:
        if time.monotonic() > self._deadline:
            raise _LimitError(f"is reached only after {MAX_SECONDS:.0f} seconds of work")


def _times(first: list[float], second: list[float]) -> list[float]:
    a, b, c, d, e, f = (float(value) for value in first)
    g, h, i, j, k, m = (float(value) for value in second)
    return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m]


def _upright(matrix: list[float], turned: int) -> tuple[float, float, float] | None:
    """Return place and scale on the page as it is shown, or None for text that does not run from left to right."""
    a, b, c, d, x, y = matrix
    if turned == 90:
        a, b, x, y = b, -a, y, -x
        scale = (c * c + d * d) ** 0.5
    elif turned == 180:
        a, b, x, y = -a, -b, -x, -y
        scale = (c * c + d * d) ** 0.5
    elif turned == 270:
        a, b, x, y = -b, a, -y, x
        scale = (c * c + d * d) ** 0.5
    else:
        scale = (c * c + d * d) ** 0.5
    finite = all(abs(value) < 1e6 for value in (a, b, x, y, scale))
    return (x, y, scale) if finite and a > 0 and abs(b) < 0.2 * a else None


def _font(resource: Any) -> str:
    name = str((resource or {}).get("/BaseFont", "")).lstrip("/")
    return name[7:] if name[6:7] == "+" else name


def _title(reader: "PdfReader", broken: tuple[type[Exception], ...]) -> str | None:
    try:
        title = reader.metadata.title if reader.metadata is not None else None
        return " ".join(str(title).split()) or None if title is not None else None
    except broken:
        return None


def _damaged(name: str, error: Exception) -> UnreadableFileError:
    from pypdf.errors import LimitReachedError

    if isinstance(error, LimitReachedError):
        return UnreadableFileError(f"{name}: the PDF unpacks to far more than a transcript has; {_AGAIN}")
    return UnreadableFileError(
        f"{name}: the PDF is damaged or cut off ({type(error).__name__}); download it again, or {_AGAIN}"
    )
