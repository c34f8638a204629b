"""Labels without a colon are believed only where nearly every paragraph begins with one."""

import pytest

from index.formats import read_document
from index.formats.label_forms import labels_everywhere


def speakers(text: str) -> list[str]:
    return [turn.speaker for turn in read_document(text.encode(), "talk.txt").transcript.turns]


@pytest.mark.parametrize("form", ["{} – {}", "{} — {}", "{} - {}", "{} -- {}", "[{}] {}", "{} >> {}"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_forms(form: str, gap: str) -> None:
    said = [("Ana Ruiz", "One."), ("Bob Lee", "Two: three."), ("Ana Ruiz", "Four."), ("Bob Lee", "Five.")]
    text = gap.join(form.format(*each) for each in said)
    turns = read_document(text.encode(), "talk.txt").transcript.turns
    assert [(turn.speaker, turn.text) for turn in turns] == said


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz – CEO\nBob Lee – CFO\nCara Kim – COO\nDan Poe – CTO",
        "[Music] One.\n[Music] Two.\n[Music] Three.\n[Music] Four.",
        "The sea – I said – is cold.\nThe sea – he said – is not.\nWe left.\nThe boat – his – stayed.",
        "Ana Ruiz – One.\nand so on\nBob Lee – Two.\nand on\nAna Ruiz – Three.\nBob Lee – Four.",
        "",
        "-----\n\n-----",
    ],
)
def test_what_is_no_label(text: str) -> None:
    assert labels_everywhere(text.split("\n")) == {}


def test_roles_behind_a_dash_over_the_text_are_no_words() -> None:
    text = (
        "Ana Ruiz – CEO\nOne thing.\n\nBob Lee – CFO\nTwo.\n\nAna Ruiz – CEO\nThree.\n\nBob Lee – CFO\nFour."
    )
    turns = read_document(text.encode(), "talk.txt").transcript.turns
    assert [(turn.speaker, turn.text) for turn in turns][:2] == [
        ("Ana Ruiz", "One thing."),
        ("Bob Lee", "Two."),
    ]
    assert turns[0].number == 1
