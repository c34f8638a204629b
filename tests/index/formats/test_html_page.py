"""What is no turn on a page, pages without a transcript, pages that are traps."""

import time

import pytest

from index.document import Document
from index.errors import UnreadableFileError
from index.formats import FORMATS, html_events, read_document
from index.formats.html_page import sniff
from index.formats.reader import SourceFile

TALK = "<p><b>Ana Ruiz:</b> Hello there.</p><p><b>Bob Lee:</b> Hi.</p><p><b>Ana Ruiz:</b> Bye.</p>"
SAID = [("Ana Ruiz", "Hello there."), ("Bob Lee", "Hi."), ("Ana Ruiz", "Bye.")]


def read(body: str, name: str = "talk.html") -> Document:
    return read_document(f"<!doctype html><html><body>{body}</body></html>".encode(), name)


def said(document: Document) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in document.transcript.turns]


@pytest.mark.parametrize(
    "around",
    [
        "<nav><p>Eve Moss: menu</p></nav>{}",
        "{}<footer><p>Eve Moss: imprint</p></footer>",
        "{}<aside><p><b>Eve Moss:</b> side</p></aside>",
        "{}<div id='comments'><p><b>Eve Moss:</b> great</p><p><b>Ana Ruiz:</b> no</p></div>",
        "{}<div class='post-comments'><p><b>Eve Moss:</b> great</p></div>",
        "<div class='ad'><p><b>Eve Moss:</b> buy</p></div>{}",
        "{}<div style='display: none'><p><b>Eve Moss:</b> hidden</p></div>",
        "{}<div hidden><p><b>Eve Moss:</b> hidden</p></div>",
        "{}<p class='sr-only'><b>Eve Moss:</b> hidden</p>",
        "{}<script>document.write('<p><b>Eve Moss:</b> script</p>')</script>",
        "<style>p::before {{ content: 'Eve Moss: style' }}</style>{}",
        "{}<template><p><b>Eve Moss:</b> template</p></template>",
        "{}<noscript><p><b>Eve Moss:</b> noscript</p></noscript>",
        "{}<!-- <p><b>Eve Moss:</b> comment</p> -->",
        "{}<form><p><b>Eve Moss:</b> form</p><textarea>Eve Moss: area</textarea></form>",
        "{}<h2>Related</h2><p><b>Eve Moss</b> opens a shop.</p>",
        "<form action='/'>{}</form>",
        "<div class='sidebar-layout'>{}</div>",
        "<p>Click to read.</p><div style='display:none'>{}</div>",
    ],
)
def test_what_stands_around_is_no_turn(around: str) -> None:
    assert said(read(around.format(TALK))) == SAID


def test_what_was_left_out_is_said() -> None:
    document = read(f"<nav><p>Home</p><p>News</p></nav>{TALK}<h2>More</h2><p>Five clocks.</p>")
    assert document.warnings == (
        '2 lines after the last turn were left out, from "More"',
        "menus, comments, hidden parts and the like were left out (2 lines)",
    )


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p>News: none.</p>",
        "<h1>Orders rise</h1><p>Sales were $4 million: a record.</p><h2>Key Takeaways</h2><ul><li>Margin: 41%.</li></ul>"
        '<p>"We are glad," said Ana Ruiz, CEO.</p>',
        "<h1>Fenwick</h1><p><b>Fenwick</b> is a town.</p><dl><dt>Mayor</dt><dd>Ana Ruiz</dd><dt>Area</dt><dd>12</dd></dl>"
        "<table><tr><th>Year</th><th>People</th></tr><tr><td>1900</td><td>12</td></tr></table>",
        "<title>FAQ</title><h3>How do I pay?</h3><p>By card.</p><h3>Where is it?</h3><p>In the post.</p><h3>Why?</h3><p>So.</p>",
        "<h1>Team</h1><p><b>Ana Ruiz</b><br>CEO</p><p>Ana joined in 2001.</p><p><b>Bob Lee</b><br>CFO</p><p>Bob came later.</p>",
        "<table><tr><td>Ana Ruiz</td><td>CEO</td></tr><tr><td>Bob Lee</td><td>CFO</td></tr></table>",
        "<script>Ana: hi</script>",
        "<p><b>Ana Ruiz</b> 0:01</p><p><b>Bob Lee</b> 0:02</p><p><b>Ana Ruiz</b> 0:03</p><p><b>Bob Lee</b> 0:04</p>",
    ],
)
def test_a_page_without_a_transcript_is_refused(body: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"page\.html: this page holds no speaker turns"):
        read(body, "page.html")


def test_sections_come_from_headings() -> None:
    document = read(
        "<h2>Prepared Remarks:</h2><p><b>Operator</b></p><p>Welcome to the call.</p><p><b>Ana Ruiz</b> -- <em>CEO</em></p>"
        "<p>Hello.</p><h2>Questions &amp; Answers:</h2><p><b>Operator</b></p><p>Tom Archer is next.</p>"
        "<p><b>Tom Archer</b> -- <em>Birch Lane -- Analyst</em></p><p>Why?</p><p><b>Ana Ruiz</b> -- <em>CEO</em></p><p>So.</p>"
    )
    assert document.questions_turn == 3
    assert [section.first_turn for section in document.transcript.sections] == [1, 3]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "<p><b>Executives</b></p><p>Tom Hale - VP, IR</p><p><b>Analysts</b></p><p>Mei Ling - CICX</p><p><b>Tom Hale</b></p>"
            "<p>Welcome.</p><p><b>Q - Mei Ling</b></p><p>Why?</p><p><b>A - Tom Hale</b></p><p>So.</p>",
            [("Tom Hale", "VP, IR", None), ("Mei Ling", None, "CICX")],
        ),
        (
            "<p><b>Ana Ruiz</b><br><i>Chief Executive Officer</i><br>Good morning to all of you.</p>"
            "<p><b>Bob Lee</b><br><i>Analyst, Birch Lane</i><br>How much?</p><p><b>Ana Ruiz</b><br><i>CEO</i><br>A lot.</p>",
            [("Ana Ruiz", "Chief Executive Officer", None), ("Bob Lee", None, "Birch Lane")],
        ),
        (
            "<div><span class=name>Ana Ruiz</span><span class=title>CEO, Marl Cove</span></div><div>Good morning to all of you, wherever you are.</div>"
            "<div><span class=name>Bo</span></div><div>Why is that so, if I may ask you?</div>"
            "<div><span class=name>Ana Ruiz</span><span class=title>CEO, Marl Cove</span></div><div>Because.</div>",
            [("Ana Ruiz", "CEO", "Marl Cove"), ("Bo", None, None)],
        ),
    ],
)
def test_roles_and_firms_beside_and_below_the_names(
    body: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    document = read(body)
    assert len(document.transcript.turns) == 3
    assert [(each.name, each.role, each.firm) for each in document.transcript.speakers] == expected


def test_an_element_made_for_names_holds_one() -> None:
    document = read(
        "<div class=attributed-to>Ana Ruiz <span>(Exeter) (Lab)</span></div><p>What will be done for the bees?</p>"
        "<div class=attributed-to>The Minister for Honey <span>(Bob Lee)</span></div><p>They are fine, as I said.</p>"
        "<div class=attributed-to>Ana Ruiz</div><p>All of them, or those in his garden?</p>"
        "<div class=attributed-to>Bob Lee</div><p>All of them, and so is the honey.</p>"
    )
    assert [(turn.speaker, turn.text[:5]) for turn in document.transcript.turns] == [
        ("Ana Ruiz", "What "),
        ("The Minister for Honey", "They "),
        ("Ana Ruiz", "All o"),
        ("Bob Lee", "All o"),
    ]


def test_a_heading_below_the_last_turn_is_no_speaker() -> None:
    document = read(f"{TALK}<h2>Recommended For You</h2><p>ORD: Rails of gold</p>")
    assert said(document) == SAID


def test_bold_questions_without_a_name_are_nobodys_answer() -> None:
    document = read(
        "<h1>Moss and me</h1><p><b>The Herald: What is moss?</b></p><p><b>Ada Lund:</b> A plant.</p><p><b>Is it old?</b></p>"
        "<p>Very.</p><p><b>And is it soft?</b></p><p>Yes.</p><p><i>This interview has been edited for length.</i></p>"
    )
    assert [turn.speaker for turn in document.transcript.turns] == [
        "The Herald", "Ada Lund", "Unknown speaker", "Unknown speaker", "Unknown speaker", "Unknown speaker",
    ]  # fmt: skip
    assert document.transcript.turns[-1].text == "Yes."


def test_a_talk_without_names_is_read_by_paragraph_where_the_page_says_transcript() -> None:
    words = "Moss is older than trees, and it has no roots at all, none whatsoever, as you may know already."
    document = read(
        f"<h1>On moss</h1><p>About this talk.</p><h2>Transcript</h2><p>{words}</p><p>{words}</p><p>{words}</p>"
    )
    assert said(document) == [("Unknown speaker", words)] * 3
    assert "saidthat speakers rename" in document.warnings[0]


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("windows-1251", "cp1251"),
        ("koi8-r", "koi8-r"),
        ("iso-8859-5", "iso-8859-5"),
        ("utf-8", "cp1251"),
        ("x-made-up", "utf-8"),
        ("idna", "utf-8"),
        ("windows-1251", "utf-8"),
    ],
)
def test_the_declared_character_set_counts_where_the_bytes_are_no_utf8(charset: str, encoding: str) -> None:
    body = "<p>Анна: Да.</p><p>Борис: Нет.</p><p>Анна: Да.</p>"
    page = f'<html><head><meta charset="{charset}"></head><body>{body}</body></html>'
    document = read_document(page.encode(encoding), "a.html")
    expected = [("Анна", "Да."), ("Борис", "Нет."), ("Анна", "Да.")]
    assert (said(document) == expected) == (charset != "utf-8")


def test_shift_jis_in_seven_bits() -> None:
    page = (
        '<html><meta charset="iso-2022-jp"><p>司会：では。</p><p>田中：はい。</p><p>司会：以上。</p></html>'
    )
    assert said(read_document(page.encode("iso-2022-jp"), "a.html"))[1] == ("田中", "はい。")


def test_a_file_that_the_browser_shows_is_read_in_its_own_format() -> None:
    document = read(
        "<pre>WEBVTT\n\n00:01.000 --&gt; 00:03.000\nAna Ruiz: Hello.\n\n00:04.000 --&gt; 00:05.000\nBob Lee: Hi.\n\n"
        "00:06.000 --&gt; 00:07.000\nAna Ruiz: Bye.\n</pre>"
    )
    assert document.format == "html_page"
    assert [(turn.speaker, turn.start_time) for turn in document.transcript.turns] == [
        ("Ana Ruiz", 1.0),
        ("Bob Lee", 4.0),
        ("Ana Ruiz", 6.0),
    ]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>\n<title>x</title>", 1.0),
        ("<!-- -->\n" * 500 + "<html>", 1.0),
        ("\n<!-- saved from url=(0022)https://example.org/ -->\n<html lang=en>", 1.0),
        ("<div><p>Ana: hi</p><p>Bob: ho</p></div>", 0.95),
        ("<inaudible> Ana: hi\nBob: ho", 0.0),
        ("<Ana> hi\n<Bob> ho", 0.0),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n<b>hi</b>", 0.0),
        ("Ana: <b>hi</b>", 0.0),
        ('<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml"><body/></tt>', 0.0),
        ("MIME-Version: the standard\nAna: hi\n", 0.0),
    ],
)
def test_pages_are_told_by_their_beginning(text: str, sure: float) -> None:
    assert sniff(SourceFile(name="a.txt", data=text.encode(), text=text)) == sure


@pytest.mark.parametrize(
    "data",
    [
        b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n",
        b"From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b0\n\n--b0\nContent-Type: image/png\n\nx",
        b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b0\n\n"
        + b"".join(
            b"--b%d\nContent-Type: multipart/related; boundary=b%d\n\n" % (n, n + 1) for n in range(500)
        ),
        b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b0\n\n"
        + b"--b0\nContent-Type: text/plain\n\nx\n" * 9_000,
    ],
)
def test_damaged_web_archives_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"a\.mhtml: this web archive cannot be read"):
        read_document(data, "a.mhtml")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<div>" * 60_000, ""),
        ("<b><i><font>" * 500, ""),
        ("<p " + " ".join(f"a{number}=1" for number in range(50_000)) + ">x</p>", ""),
        (f"<p class='{'a ' * 200_000}'>x</p>", ""),
        ("<p>" + "&amp;" * 100_000 + "</p>", ""),
        ("", "<!--" * 100_000),
        ("<!-- -->" * 50_000, ""),
        ("", "<" * 200_000),
        ('<script type="application/ld+json">' + "[" * 90_000 + "</script>", ""),
        ("<table><tr>" + "<td>x" * 20_000 + "</table>", ""),
        ("<table><tr><td>" * 20_000 + "</td></tr></table>" * 20_000, ""),
    ],
)
def test_traps_take_bounded_time(before: str, after: str) -> None:
    started = time.process_time()
    document = read(before + TALK.replace("<b>", "<strong>").replace("</b>", "</strong>") + after)
    assert [turn.text for turn in document.transcript.turns][:2] == ["Hello there.", "Hi."]
    assert time.process_time() - started < 20


@pytest.mark.parametrize(("limit", "part"), [("MAX_ELEMENTS", "<div>"), ("MAX_LINES", "<p>x</p>")])
def test_a_page_of_too_many_elements_is_refused(
    limit: str, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html_events, limit, 1000)
    with pytest.raises(UnreadableFileError, match="as no transcript has; save the part") as caught:
        read(part * 20_000)
    assert "\n" not in str(caught.value)


def test_entities_are_not_expanded_and_nothing_is_loaded() -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    page = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "ha">{laughs}<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        f"<html><body>{TALK.replace('Bye', 'Right')}<p>&a11; &x;</p></body></html>"
    )
    document = read_document(page.encode(), "a.xhtml")
    assert document.transcript.turns[-1].text == "Right.\n\n&a11; &x;"


def test_the_reader_can_be_named() -> None:
    assert "html_page" in FORMATS
    assert said(read_document(TALK.encode(), "part.txt", format="html_page")) == SAID
