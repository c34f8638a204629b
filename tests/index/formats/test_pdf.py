"""PDFs that are no transcript, locked or damaged; pages that are missing; names by type and place."""

import io

import pypdf
import pytest

from index.errors import UnreadableFileError
from index.formats import pdf, read_document
from tests.index.formats.paper import Paper, raw_pdf, stream

_CALL = (
    ("Operator", "Good day. Our first question comes from Tobias Lind. Please go ahead."),
    ("Tobias Lind", "Thank you. What about prices next year?"),
    ("Ana Ruiz", "They hold."),
    ("Tobias Lind", "And volumes?"),
    ("Ana Ruiz", "They rise by some 3%, mostly in the north."),
)


def call(*, pages: int = 1, stamp: bool = False) -> bytes:
    """A call in bold names over plain words, the same on each page."""
    paper = Paper()
    for _ in range(pages):
        paper.add_page()
        if stamp:
            with paper.rotation(50, 300, 400):
                paper.set_font("Helvetica", "B", 60)
                paper.text(150, 420, "DRAFT")
        for name, text in _CALL:
            paper.line_of(name, "B")
            paper.prose(text)
    return paper.made()


def refusal(data: bytes, name: str = "call.pdf") -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read_document(data, name)
    return str(caught.value)


def test_names_are_found_by_their_type() -> None:
    turns = read_document(call(), "call.pdf").transcript.turns
    assert [(turn.speaker, turn.text, turn.page) for turn in turns] == [(*each, 1) for each in _CALL]


def test_a_scan_says_what_to_do() -> None:
    paper = Paper()
    for _ in range(12):
        paper.add_page()
        paper.rect(60, 60, 400, 500)
    assert refusal(paper.made(), "scan.pdf") == (
        "scan.pdf: 12 pages without text: it is a scan; run OCR on it (for example ocrmypdf) and add the result"
    )


def test_a_page_without_text_among_others_is_named() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(call()))
    writer.insert_blank_page(612, 792, 0)
    out = io.BytesIO()
    writer.write(out)
    document = read_document(out.getvalue(), "call.pdf")
    assert document.transcript.turns[0].page == 2
    assert "page 1 without text is missing: if words are on it, run OCR first" in document.warnings


def test_a_watermark_is_left_out_and_said() -> None:
    document = read_document(call(stamp=True), "call.pdf")
    assert "DRAFT" not in " ".join(turn.text for turn in document.transcript.turns)
    assert "1 piece of slanted or upended text left out, such as watermarks" in document.warnings


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
@pytest.mark.parametrize(("password", "read"), [("", True), ("secret", False)])
def test_a_locked_file_is_opened_with_the_empty_password_or_refused(
    password: str, read: bool, algorithm: str
) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(call()))
    writer.encrypt(user_password=password, owner_password="owner", algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    if read:
        assert len(read_document(out.getvalue(), "call.pdf").transcript.turns) == len(_CALL)
    else:
        assert "locked with a password; open it with the password" in refusal(out.getvalue())


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95])
def test_a_file_that_was_cut_off_is_read_or_refused(share: float) -> None:
    whole = call(pages=3)
    cut = whole[: int(share * len(whole))]
    message = ""
    speakers: set[str] = set()
    try:
        speakers = {turn.speaker for turn in read_document(cut, "call.pdf").transcript.turns}
    except UnreadableFileError as error:
        message = str(error)
    assert speakers <= {name for name, _ in _CALL}
    assert bool(speakers) != ("call.pdf" in message and "\n" not in message)


def test_garbage_after_the_mark_is_a_damaged_file() -> None:
    assert "the PDF is damaged or cut off" in refusal(b"%PDF-1.7\n" + b"\x00\xff nothing here " * 40)


def test_slides_are_no_transcript() -> None:
    paper = Paper(size=20, lead=30)
    for title in ("Strategy 2031", "Markets", "Financial targets", "Appendix"):
        paper.add_page()
        paper.line_of(title, "B", 28)
        for point in ("Grow in the north", "Lower unit costs by 12%", "Two new terminals"):
            paper.line_of(f"- {point}")
    assert "slides, a report or an article is no transcript" in refusal(paper.made(), "slides.pdf")


def test_more_lines_than_any_transcript(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_LINES", 9)
    assert refusal(call()) == (
        "call.pdf: 10 lines are more than the 9 that are read; split the PDF and add the part with the transcript"
    )


def test_people_in_two_columns_state_roles_and_firms() -> None:
    paper = Paper(size=10, lead=13)
    paper.add_page()
    paper.line_of("CORPORATE PARTICIPANTS", "B", 12)
    paper.ln(8)
    people = (
        (("Ana Ruiz", "Chief Financial Officer"), ("Bob Lee", "Chief Operating Officer")),
        (("Cleo Park", "Head of Investor Relations"), ("Dan Moss", "General Counsel")),
    )
    for pair in people:
        top = paper.get_y()
        for x, (name, role) in zip((54, 320), pair, strict=True):
            paper.set_xy(x, top)
            paper.set_font("Helvetica", "B", 10)
            paper.cell(200, 13, name)
            paper.set_xy(x, top + 13)
            paper.set_font("Helvetica", "I", 10)
            paper.cell(200, 13, role)
        paper.set_xy(54, top + 38)
    paper.line_of("PRESENTATION", "B", 12)
    paper.ln(8)
    for name in ("Ana Ruiz", "Dan Moss", "Ana Ruiz", "Bob Lee", "Cleo Park"):
        paper.line_of(name, "B")
        paper.prose("Good morning. We had a fine quarter, and there is little to add to that.")
    transcript = read_document(paper.made(), "call.pdf").transcript
    assert {speaker.name: speaker.role for speaker in transcript.speakers} == {
        "Ana Ruiz": "Chief Financial Officer",
        "Dan Moss": "General Counsel",
        "Bob Lee": "Chief Operating Officer",
        "Cleo Park": "Head of Investor Relations",
    }


def test_a_page_that_cannot_be_read_is_named() -> None:
    good = "BT /F1 11 Tf 72 700 Td (Ana Ruiz: Good morning, Bob. Where are we?) Tj 0 -30 Td (Bob Lee: Nearly there, Ana.) Tj 0 -30 Td (Ana Ruiz: Fine.) Tj ET"
    data = raw_pdf([good, good.replace("morning", "evening")])
    broken = data.replace(
        stream(good.encode()), b"<</Length 12/Filter/FlateDecode>>\nstream\nno zlib data\nendstream"
    )
    document = read_document(broken, "call.pdf")
    assert [turn.page for turn in document.transcript.turns] == [2, 2, 2]
    assert any("page 1" in warning for warning in document.warnings)
