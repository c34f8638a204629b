"""Word files: what of their body is read, and what is refused as damaged or as a trap."""

import contextlib
import io
import time
import tracemalloc
import zipfile

import pytest

from index.errors import UnreadableFileError
from index.formats import MAX_BYTES, read_document
from index.formats.word_package import MAX_TAGS, MAX_XML_BYTES
from tests.index.formats.word_files import (
    B,
    Xml,
    blank,
    body,
    fill,
    packed,
    para,
    parts_of,
    saved,
    table,
    with_part,
)


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def stored(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


TURNS = p("Ana Ruiz: We ship in May.") + p("Tom Okafor: And the pumps?") + p("Ana Ruiz: In June.")


def texts(data: bytes, name: str = "a.docx") -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in read_document(data, name).transcript.turns]


def test_text_in_controls_links_and_insertions_is_read_in_order() -> None:
    xml = (
        "<w:sdt><w:sdtPr/><w:sdtContent>" + p("Ana Ruiz: One.") + "</w:sdtContent></w:sdt>"
        '<w:p><w:r><w:t xml:space="preserve">Tom Okafor: </w:t></w:r><w:hyperlink><w:r><w:t>two</w:t></w:r></w:hyperlink>'
        "<w:ins><w:r><w:t>-and</w:t></w:r></w:ins><w:r><w:noBreakHyphen/><w:t>a</w:t></w:r>"
        "<w:sdt><w:sdtContent><w:r><w:t>-half</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:fldSimple><w:r><w:t>.</w:t></w:r></w:fldSimple></w:p>"
        "<w:customXml>" + p("Ana Ruiz: Three.") + "</w:customXml>"
        "<w:ins>" + p("Tom Okafor: Four.") + "</w:ins>"
    )
    assert texts(body(xml)) == [
        ("Ana Ruiz", "One."),
        ("Tom Okafor", "two-and-a-half."),
        ("Ana Ruiz", "Three."),
        ("Tom Okafor", "Four."),
    ]


def test_deletions_notes_and_comments_are_left_out_and_counted() -> None:
    xml = (
        TURNS
        + "<w:p><w:r><w:t>Tom Okafor: Fine</w:t></w:r><w:del><w:r><w:delText> or not</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t> at all</w:t></w:r></w:moveFrom><w:r><w:footnoteReference/></w:r>"
        "<w:r><w:commentReference/></w:r><w:r><w:t>.</w:t></w:r></w:p>"
    )
    document = read_document(body(xml), "a.docx")
    assert document.transcript.turns[-1].text == "Fine."
    assert document.warnings == ("2 deleted passages left out", "1 footnote left out", "1 comment left out")


def test_text_boxes_are_read_once() -> None:
    def box(words: str) -> str:
        return f"<w:txbxContent>{p(words)}</w:txbxContent>"

    xml = (
        "<w:p><w:r><w:t>Board meeting</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
        f"<wps:txbx>{box('4 March 2031')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"{box('4 March 2031')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + TURNS
    )
    transcript = read_document(body(xml), "a.docx").transcript
    assert (transcript.title, transcript.date) == ("Board meeting", "2031-03-04")
    assert len(transcript.turns) == 3


def test_headers_and_footers_are_not_read() -> None:
    document = blank()
    document.sections[0].header.paragraphs[0].text = "Confidential: do not copy"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    for words in ("Ana Ruiz: One.", "Tom Okafor: Two.", "Ana Ruiz: Three."):
        para(document, words)
    assert [text for _, text in texts(saved(document))] == ["One.", "Two.", "Three."]


def test_bold_by_a_style_tells_a_speaker_too() -> None:
    document = blank()
    for name, words in (("Ana", "We ship."), ("Budi", "When?"), ("Ana", "In May.")):
        paragraph = para(document)
        paragraph.add_run(name, style="Strong")
        fill(paragraph, " " + words)
    para(document, "The pumps come later.")
    assert texts(saved(document)) == [
        ("Ana", "We ship."),
        ("Budi", "When?"),
        ("Ana", "In May.\n\nThe pumps come later."),
    ]


def test_names_in_bold_that_open_the_sentences_of_minutes_are_no_speakers() -> None:
    document = blank()
    para(document, B("Ana Ruiz"), " presented the budget for the pumps.")
    para(document, B("Tom Okafor"), " asked whether it holds.")
    para(document, B("Ana Ruiz"), " confirmed that it does.")
    assert {speaker for speaker, _ in texts(saved(document))} == {"Unknown speaker"}


@pytest.mark.parametrize(
    ("between", "role"),
    [(" – ", None), (": [00:00:03] ", None), (" 0:03 ", None), (" (CFO): ", "CFO"), (", CFO: ", "CFO")],
)
def test_what_may_stand_between_a_name_in_bold_and_the_words(between: str, role: str | None) -> None:
    document = blank()
    for name, words in (("Ana Ruiz", "We ship."), ("Tom Okafor", "When?"), ("Ana Ruiz", "In May.")):
        para(document, B(name), between + words)
    transcript = read_document(saved(document), "a.docx").transcript
    assert [(turn.speaker, turn.text) for turn in transcript.turns] == [
        ("Ana Ruiz", "We ship."),
        ("Tom Okafor", "When?"),
        ("Ana Ruiz", "In May."),
    ]
    assert transcript.turns[0].start_time == (3 if "03" in between else None)
    assert transcript.speaker("Tom Okafor").role == role


def test_tables_of_other_things_are_lines_of_the_text() -> None:
    document = blank()
    table(
        document,
        ("Owner", "Action", "Due"),
        ("Ana Ruiz", "Order the second pump", "May"),
        ("Ana Ruiz", "Call Tom", "June"),
    )
    for words in ("Ana Ruiz: One.", "Tom Okafor: Two.", "Ana Ruiz: Three."):
        para(document, words)
    assert texts(saved(document)) == [("Ana Ruiz", "One."), ("Tom Okafor", "Two."), ("Ana Ruiz", "Three.")]


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_templates_and_files_with_macros_are_read(kind: str) -> None:
    parts = parts_of(body(TURNS))
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(plain, kind.encode())
    parts["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0 macros"
    assert len(texts(packed(parts), "a.docm")) == 3


def test_strict_files_and_other_names_of_the_main_part_are_read() -> None:
    parts = parts_of(body(TURNS))
    strict = parts.pop("word/document.xml").replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    parts["word/document2.xml"] = strict
    for name in ("[Content_Types].xml", "_rels/.rels"):
        parts[name] = parts[name].replace(b"word/document.xml", b"word/document2.xml")
    assert len(texts(packed(parts))) == 3


def test_the_name_says_nothing() -> None:
    assert read_document(body(TURNS), "a.txt").format == "word_document"


def test_pictures_and_embedded_files_are_not_unpacked() -> None:
    parts = parts_of(body(TURNS))
    parts["word/media/image1.png"] = bytes(300_000_000)
    parts["word/embeddings/oleObject1.bin"] = bytes(100_000_000)
    data = packed(parts)
    tracemalloc.start()
    assert len(texts(data)) == 3
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


ENTITIES = (
    '<!DOCTYPE w [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (f"<?xml version='1.0'?>{ENTITIES}<w>&i;</w>", "defines entities"),
        ('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>', "defines entities"),
        ("<w:document", "this Word file is damaged"),
        ("", "this Word file is damaged"),
        ("<other/>", "this Word file is damaged"),
        ("no xml at all", "this Word file is damaged"),
        ("\x00\x01", "this Word file is damaged"),
    ],
)
def test_a_body_that_is_damaged_or_a_trap_is_refused(xml: str, said: str) -> None:
    started = time.monotonic()
    with pytest.raises(UnreadableFileError, match=rf"^a\.docx: .*{said}") as caught:
        texts(with_part(body(TURNS), "word/document.xml", xml.encode()))
    assert "\n" not in str(caught.value)
    assert time.monotonic() - started < 2


def test_entities_in_styles_are_refused_too() -> None:
    with pytest.raises(UnreadableFileError, match="defines entities"):
        texts(with_part(body(TURNS), "word/styles.xml", f"{ENTITIES}<w>&i;</w>".encode()))


def test_a_trap_in_utf_16_is_seen() -> None:
    data = f"<?xml version='1.0' encoding='UTF-16'?>{ENTITIES}<w>&i;</w>".encode("utf-16")
    with pytest.raises(UnreadableFileError, match="defines entities"):
        texts(with_part(body(TURNS), "word/document.xml", data))


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (p("x" * 1000) * (MAX_XML_BYTES // 1000), "as no transcript does|more than the 20 MB"),
        ("<w:tbl><w:tr><w:tc>" * 80 + p("x") + "</w:tc></w:tr></w:tbl>" * 80, "deep within each other"),
        ("<w:sdt><w:sdtContent>" * 5_000 + p("x") + "</w:sdtContent></w:sdt>" * 5_000, "deep within|damaged"),
        (
            "<w:p>" + "<w:ins>" * 100 + "<w:r><w:t>x</w:t></w:r>" + "</w:ins>" * 100 + "</w:p>",
            "deep within each other",
        ),
    ],
    ids=["bytes", "tables", "controls", "runs"],
)
def test_a_bomb_is_refused_within_bounds(xml: str, said: str) -> None:
    data = body(xml)
    started = time.monotonic()
    with pytest.raises(UnreadableFileError, match=said):
        texts(data)
    assert time.monotonic() - started < 5


def test_too_many_tags_are_refused_before_they_become_objects() -> None:
    data = stored(parts_of(body("<w:p/>" * (MAX_TAGS + 1))))
    assert len(data) < MAX_BYTES
    with pytest.raises(UnreadableFileError, match="more than 2,000,000 marks"):
        texts(data)


@pytest.mark.slow
@pytest.mark.parametrize(
    "xml",
    [
        p("word") * 30_000,
        "<w:p>" + "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>" * 60_000 + "</w:p>",
        "<w:p>" + "<w:r><w:br/></w:r>" * 60_000 + "</w:p>" + TURNS,
        "<w:tbl>" + "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 30_000 + "</w:tbl>" + TURNS,
        "<w:tbl><w:tr>" + f"<w:tc>{p('a')}</w:tc>" * 20_000 + "</w:tr></w:tbl>" + TURNS,
        "<w:p><w:r><w:drawing>"
        + f"<w:txbxContent>{p('a')}" * 50
        + "</w:txbxContent>" * 50
        + "</w:drawing></w:r></w:p>",
    ],
    ids=["paragraphs", "runs", "breaks", "rows", "cells", "boxes"],
)
def test_long_and_monotonous_files_take_bounded_time(xml: str) -> None:
    noise = "".join(
        f"<w:p><w:r><w:t>{number * 7919 % 99991} pumps</w:t></w:r></w:p>" for number in range(4_000)
    )
    data = body(xml + noise)
    started = time.monotonic()
    with contextlib.suppress(UnreadableFileError):
        texts(data)
    assert time.monotonic() - started < 60


def test_a_file_without_text_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableFileError, match="there is no text in this Word file"):
        texts(saved(blank()))


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (
            {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"x"},
            "an Excel workbook; save the sheet .* as CSV",
        ),
        ({"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"x"}, "a PowerPoint presentation"),
        ({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"x"}, "a damaged Word document"),
        ({"mimetype": b"application/epub+zip", "META-INF/container.xml": b"x"}, "an e-book"),
        (
            {"mimetype": b"application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": b"x"},
            r"an OpenDocument file, and those are not read; save it as \.docx",
        ),
        ({"Index/Document.iwa": b"x"}, "a Pages, Numbers or Keynote file"),
    ],
)
def test_other_documents_that_are_zip_archives_inside_are_told_apart(
    parts: dict[str, bytes], said: str
) -> None:
    with pytest.raises(UnreadableFileError, match=said):
        texts(packed(parts))


def test_old_and_locked_files_are_told_apart() -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    with pytest.raises(UnreadableFileError, match=r"an old Word, .*; save it as \.docx"):
        texts(old, "a.doc")
    with pytest.raises(UnreadableFileError, match="locked with a password; save a copy without"):
        texts(old + "EncryptedPackage".encode("utf-16-le"))


def test_a_locked_zip_archive_inside_is_refused() -> None:
    data = bytearray(body(TURNS))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + flags] |= 1
            start = data.find(mark, start + 4)
    with pytest.raises(UnreadableFileError, match="locked with a password"):
        texts(bytes(data))


def test_parts_without_compression_are_read() -> None:
    assert len(texts(stored(parts_of(body(TURNS))))) == 3


def test_xml_of_a_paragraph_may_hold_what_is_no_text() -> None:
    document = blank()
    para(
        document,
        "Ana Ruiz: It is ",
        Xml("<w:bookmarkStart w:id='1' w:name='x'/><w:proofErr w:type='spellStart'/>"),
        "done.",
        Xml("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"),
    )
    para(document, "Tom Okafor: Good.")
    assert texts(saved(document)) == [("Ana Ruiz", "It is done."), ("Tom Okafor", "Good.")]
