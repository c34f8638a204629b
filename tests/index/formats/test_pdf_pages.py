"""PDFs that are traps: each is refused in one line, soon, and without taking much memory."""

import time
import zlib

import pytest

from index.errors import UnreadableFileError
from index.formats import pdf_pages
from index.formats.pdf_pages import MAX_PAGES, read_pages
from tests.index.formats.paper import assembled, raw_pdf, stream

_SOON = 20.0
"""Seconds; the dearest of them takes a fifth of it on a slow machine."""
_FONT = b"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"


def refused(data: bytes) -> str:
    begun = time.monotonic()
    with pytest.raises(UnreadableFileError) as caught:
        read_pages(data, "trap.pdf")
    assert time.monotonic() - begun < _SOON
    message = str(caught.value)
    assert message.startswith("trap.pdf: ")
    assert "\n" not in message
    return message


def one_page(content: bytes, resources: bytes = _FONT, extra: tuple[bytes, ...] = ()) -> bytes:
    return assembled(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<%s>>>>" % resources,
            content,
            *extra,
        ]
    )


def test_a_stream_that_unpacks_to_gigabytes() -> None:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(10_000_000)) for _ in range(20)) + packer.flush()
    twice = zlib.compress(packed, 9)
    for data, filters in ((packed, b"/FlateDecode"), (twice, b"[/FlateDecode/FlateDecode]")):
        content = b"<</Length %d/Filter%s>>\nstream\n" % (len(data), filters) + data + b"\nendstream"
        assert "unpacks to far more" in refused(one_page(content))


def test_a_page_of_endless_drawing() -> None:
    assert "far more drawing" in refused(one_page(stream(b"0 0 m 9 9 l S\n" * 300_000)))


def test_a_page_of_endless_operators() -> None:
    assert "unpacks to far more" in refused(one_page(stream(b"q " * 900_000)))


@pytest.mark.parametrize("sign", [b"[", b"<<", b"("])
def test_brackets_without_end(sign: bytes) -> None:
    assert "trap.pdf" in refused(one_page(stream(sign * 700_000)))


def test_more_pages_than_any_transcript() -> None:
    message = refused(raw_pdf([""] * (MAX_PAGES + 1)))
    assert message == (
        f"trap.pdf: {MAX_PAGES + 1} pages are more than the {MAX_PAGES} that are read; split the PDF and add the "
        "part with the transcript"
    )


def test_one_page_listed_without_end() -> None:
    kids = b"3 0 R " * 90_000
    data = one_page(stream(b"")).replace(b"/Count 1/Kids[3 0 R]", b"/Count 90000/Kids[" + kids + b"]")
    assert "trap.pdf" in refused(data)


def test_pages_that_hold_each_other() -> None:
    data = assembled(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[2 0 R 3 0 R]>>", b"<</Type/Pages/Count 9/Kids[2 0 R]>>"]
    )  # fmt: skip
    assert "trap.pdf" in refused(data)


def test_drawings_that_multiply() -> None:
    """Ten drawings, each of which holds the next one ten times: only the first hundred are followed."""
    forms = []
    for depth in range(10):
        inside = b"/N Do " * 10 if depth < 9 else b"BT /F1 9 Tf (x) Tj ET"
        below = b"/XObject<</N %d 0 R>>" % (6 + depth) if depth < 9 else b""
        head = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<%s%s>>" % (_FONT, below)
        forms.append(stream(inside, head.decode()))
    data = one_page(stream(b"/N Do"), _FONT + b"/XObject<</N 5 0 R>>", tuple(forms))
    begun = time.monotonic()
    pages = read_pages(data, "trap.pdf")
    assert time.monotonic() - begun < _SOON
    assert sum(len(page.pieces) for page in pages.pages) <= pdf_pages.MAX_FORMS


def test_a_table_of_objects_that_lies() -> None:
    data = one_page(stream(b"BT ET"))
    assert "trap.pdf" in refused(data.replace(b"xref\n0 5", b"xref\n0 999999999"))


def test_the_last_guard_is_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MAX_SECONDS", -1.0)
    assert "is reached only after" in refused(one_page(stream(b"BT /F1 9 Tf 72 700 Td (a) Tj ET")))
