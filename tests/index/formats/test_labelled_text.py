"""Plain text with `Name: text` turns, in the forms people have it."""

import pytest

from index.formats import read_document
from index.transcript import Transcript


def read(text: str, name: str = "talk.txt") -> Transcript:
    return read_document(text.encode(), name).transcript


def said(text: str) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in read(text).turns]


def test_turns_go_on_over_lines_and_paragraphs() -> None:
    text = """Product sync
4 March 2031

Ana Ruiz: Good morning.
Let us start.

We have two points.

Bob Lee: Fine.

Ana Ruiz: Good.
"""
    assert said(text) == [
        ("Ana Ruiz", "Good morning. Let us start.\n\nWe have two points."),
        ("Bob Lee", "Fine."),
        ("Ana Ruiz", "Good."),
    ]
    assert (read(text).title, read(text).date) == ("Product sync", "2031-03-04")


@pytest.mark.parametrize(
    "trap",
    [
        "nine percent: that is more than planned.",
        "Note: this is recorded.",
        "Q2: it was better.",
        "Two things: first, the price.",
        "Gross margin: 41 percent.",
        "North America: up.",
        "Risk Disclosure: none.",
        "Key Takeaways: many.",
        "10:30 we met.",
        "https://example.org: a link.",
        "PS: see you.",
    ],
)
def test_words_before_a_colon_are_no_speakers(trap: str) -> None:
    text = f"Ana Ruiz: I say what it is.\n\n{trap}\n\nBob Lee: Yes, in North Dakota the gross margin fell.\n\nAna Ruiz: And: so on."
    assert [name for name, _ in said(text)] == ["Ana Ruiz", "Bob Lee", "Ana Ruiz"]
    assert said(text)[0][1].endswith(trap)


def test_somebody_with_one_turn_is_a_speaker() -> None:
    text = (
        "Operator: Our next question comes from the line of Priya Nair from Northfield. Please go ahead.\n\n"
        "Priya Nair: What about costs?\n\nBob Lee: They fall.\n\nWhy: because we save.\n\n"
        "Operator: Next is Roberto from Bluefin.\n\nRoberto: And prices?\n\nBob Lee: They rise."
    )
    assert [name for name, _ in said(text)] == [
        "Operator",
        "Priya Nair",
        "Bob Lee",
        "Operator",
        "Roberto",
        "Bob Lee",
    ]


def test_three_statements_by_three_people() -> None:
    text = "Jane Doe: I am for it.\n\nBob Lee: I am against it.\n\nCara Kim: I do not mind."
    assert [name for name, _ in said(text)] == ["Jane Doe", "Bob Lee", "Cara Kim"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SPEAKER_00", "SPEAKER_01"),
        ("Speaker 1", "Speaker 2"),
        ("ana", "bob"),
        ("Dr. Jane O'Neil-Smith", "Ludwig van der Berg"),
        ("Иван Петров", "Мария Кузнецова"),
        ("张晓丹", "主持人"),
        ("मीरा शर्मा", "रवि"),
        ("Q", "A"),
        ("Interviewer", "Participant 3"),
        ("Chair", "Ms. Alvarez"),
        ("user_77", "ana@example.org"),
        ("Unidentified Analyst", "Jean-Luc d'Ambrosia"),
        ("<img src=x onerror=alert(1)>", "Bob Lee"),
        ('<img src="http://example.org/x.png">', "Bob Lee"),
    ],
)
def test_odd_names(one: str, other: str) -> None:
    tight = f"{one}: hello there\n{other}: and hello\n{one}: two things: this and that\n{other}: good\n"
    expected = [
        (one, "hello there"),
        (other, "and hello"),
        (one, "two things: this and that"),
        (other, "good"),
    ]
    assert said(tight) == expected
    assert said(tight.replace("\n", "\n\n")) == expected


def test_full_width_colons() -> None:
    assert said("张晓丹：谢谢。\n邹明：好：好。\n张晓丹：再见。") == [
        ("张晓丹", "谢谢。"),
        ("邹明", "好：好。"),
        ("张晓丹", "再见。"),
    ]


def test_roles_and_firms_beside_the_name() -> None:
    transcript = read("""A. B. Lee, CFO: Margins fell.

Ana Ruiz -- Chief Executive Officer: They did.

Jean-Luc Moreau (Acme Capital): Why?

Priya Nair - Northfield Capital - Analyst: And when?

King, Ana: Nobody knows.

Ana Ruiz: In May.
""")
    assert [(each.name, each.role, each.firm, each.kind) for each in transcript.speakers] == [
        ("A. B. Lee", "CFO", None, "other"),
        ("Ana Ruiz", "Chief Executive Officer", None, "other"),
        ("Jean-Luc Moreau", None, "Acme Capital", "other"),
        ("Priya Nair", None, "Northfield Capital", "analyst"),
        ("King, Ana", None, None, "other"),
    ]
    assert transcript.speaker("A. B. Lee").role_turn == 1


def test_a_part_that_begins_inside_a_turn_keeps_its_first_words() -> None:
    document = read_document(
        b"and that is why margins rose.\n\nOperator: Next is Sam Okafor from Bluefin.\n\nSam Okafor: Costs?\n\nBob Lee: Down.",
        "-",
    )
    first = document.transcript.turns[0]
    assert (first.speaker, first.text) == ("Unknown speaker", "and that is why margins rose.")
    assert [turn.number for turn in document.transcript.turns] == [1, 2, 3, 4]
    assert any("rest of a turn" in warning for warning in document.warnings)


def test_text_without_speakers_becomes_paragraphs_with_a_warning() -> None:
    document = read_document(b"A town has a river.\n\nIt also has: a bridge.\n\nNobody speaks.", "town.txt")
    assert [turn.speaker for turn in document.transcript.turns] == ["Unknown speaker"] * 3
    assert document.warnings[0].startswith('no speakers found: read as 3 paragraphs by "Unknown speaker"')


def test_bold_names_of_markdown() -> None:
    text = "# Sync\n\n**Ana:** Begin.\n\n**Bob**: Okay. Actions: none.\n\n**Ana:** Done.\n"
    assert said(text) == [("Ana", "Begin."), ("Bob", "Okay. Actions: none."), ("Ana", "Done.")]


def test_ids_of_files_and_of_pasted_text() -> None:
    text = "Ana: hi\n\nBob: hey\n\nAna: bye"
    assert read(text, "My Talk (final).txt").id == "my-talk-final"
    assert read(text, "/tmp/Größe Ø.txt").id == "grosse-ø"
    assert read(text, "会议.txt").id == "会议"
    assert read(text, "-").id.startswith("pasted-")
    assert read("Product sync\n\n" + text, "-").id == "product-sync"
    assert read_document(text.encode(), "a.txt", transcript_id="given").transcript.id == "given"
    assert read(text, "notes/My Talk.txt").title == "My Talk"
    assert read(text, "notes/My Talk.txt").source == "notes/My Talk.txt"
