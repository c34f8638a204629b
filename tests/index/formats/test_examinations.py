"""Questions and answers under "Q" and "A"."""

from index.formats.read import read_document


def _said(text: str) -> list[tuple[str, str]]:
    document = read_document(text.encode(), "record.txt")
    return [(turn.speaker, turn.text) for turn in document.transcript.turns]


def test_an_answer_that_holds_a_colon_is_an_answer() -> None:
    text = (
        "Q. Any corrections?\n\nA. One: page 9.\n\nQ. Which line?\n\nA. Line 3.\n\nQ. Thank you.\n\nA. Yes.\n"
    )
    assert _said(text) == [
        ("Q", "Any corrections?"),
        ("A", "One: page 9."),
        ("Q", "Which line?"),
        ("A", "Line 3."),
        ("Q", "Thank you."),
        ("A", "Yes."),
    ]


def test_reporters_at_a_briefing_are_asking() -> None:
    text = (
        "MS. ROE: First question.\n\nQ    Mr. President, why?\n\nTHE PRESIDENT: Because.\n\nWe can.\n\n"
        "Q    And when?\n\nTHE PRESIDENT: Soon.\n\nMS. ROE: That is all.\n"
    )
    assert _said(text) == [
        ("MS. ROE", "First question."),
        ("Q", "Mr. President, why?"),
        ("THE PRESIDENT", "Because.\n\nWe can."),
        ("Q", "And when?"),
        ("THE PRESIDENT", "Soon."),
        ("MS. ROE", "That is all."),
    ]


def test_a_single_letter_asks_nothing() -> None:
    text = "Ana Ruiz: The letters are three.\n\nQ Is the first.\n\nBo Lind: And the others?\n\nAna Ruiz: X and Z.\n"
    assert _said(text)[0] == ("Ana Ruiz", "The letters are three.\n\nQ Is the first.")
