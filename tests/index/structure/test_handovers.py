"""To whom the words of an operator or a moderator give the floor."""

import pytest

from index.structure.handovers import Handover, clean_firm, clean_name, question_handover

SAID = [
    (
        "We will now take our first question. This is from the line of Mei Ling from CICX. Please go ahead.",
        "Mei Ling",
        "CICX",
    ),
    (
        "We'll now take our next question. This is from Tim Hale from Birch Lane (NYSE:BL). Please go ahead.",
        "Tim Hale",
        "Birch Lane",
    ),
    ("Our first question is coming from Brian Noel of Oppen. Please go ahead.", "Brian Noel", "Oppen"),
    ("And from Vertical Partners, we have Jeff Spring. Please go ahead.", "Jeff Spring", "Vertical Partners"),
    ("Next question, we have, from Bank of Utopia, we have Andrew Obin.", "Andrew Obin", "Bank of Utopia"),
    ("Okay. And. from Barlow we, have Julian Mitch Please. go, ahead", None, "Barlow"),
    ("Yeah, let's try Josh Polk again from Morgan Stone. Please go ahead, sir.", "Josh Polk", "Morgan Stone"),
    ("Our next question is from Paul Shaw with <unk> Investments.", "Paul Shaw", None),
    ("Our next question comes from, <unk>, with Coffee Colombian.", None, "Coffee Colombian"),
    ("Our next question, its Andres Soto with Santiago.", "Andres Soto", "Santiago"),
    ("Next question will be done by Jose Ruiz from Barlow. You have the floor.", "Jose Ruiz", "Barlow"),
    ("Our first question this morning is from <unk> from Guggen. Good morning, Char.", None, "Guggen"),
    ("And your first question is coming from a Craig Kuse. Craig, your lines live.", "Craig Kuse", None),
    ("Our next question is coming from Scott Stem of C.L. Kong. Please go ahead.", "Scott Stem", "C.L. Kong"),
    ("Jane Doe, Acme Capital, your line is open.", "Jane Doe", "Acme Capital"),
    (
        "Next up, we have Jane O'Neil-Smith with J.P. Moran. Your line is open.",
        "Jane O'Neil-Smith",
        "J.P. Moran",
    ),
    ("Our next question comes from Jane Doe at Pipe Sandler.", "Jane Doe", "Pipe Sandler"),
    (
        "The next question comes from Jane van Doe, Sanford C. Bern & Co. Please proceed.",
        "Jane van Doe",
        "Sanford C. Bern & Co.",
    ),
    ("We'll go next to Bob Lee with KBX.", "Bob Lee", "KBX"),
    ("And we'll go first to Ben Thor of Barlow.", "Ben Thor", "Barlow"),
    (
        "We will move next with A. B. Lee of Wells Fargone Securities.",
        "A. B. Lee",
        "Wells Fargone Securities",
    ),
    (
        "Let's go to the next question from Sam (ph) Holt at the Financial Herald.",
        "Sam Holt",
        "Financial Herald",
    ),
    ("moving to our next question, and that will be from Alan Alan of Santiago.", "Alan Alan", "Santiago"),
    (
        "Our next question, um, is from Andrew Wise from Scotch. Good morning, Andrew.",
        "Andrew Wise",
        "Scotch",
    ),
]


@pytest.mark.parametrize(("text", "name", "firm"), SAID)
def test_name_and_firm_are_read(text: str, name: str | None, firm: str | None) -> None:
    found = question_handover(text)
    assert found is not None
    assert found.firm == firm
    if name is not None:
        assert found.name == name


def test_an_asker_whose_name_was_not_caught_is_still_an_asker() -> None:
    assert question_handover(
        "We will take the next question. It comes from <unk> from <inaudible>. Please go ahead."
    ) == Handover(name=None, firm=None)


@pytest.mark.parametrize(
    "text",
    [
        "I'll now turn the call over to Steve for the financials.",
        "Thank you. That was our last question.",
        "There are no further questions at this time. I turn the call back to Ana Ruiz of Acme.",
        "There will be a question and answer session. I would now like to turn the conference over to Ana Ruiz, Head of Sales.",
        "We have a strong balance sheet and good prospects.",
        "",
    ],
)
def test_other_words_give_no_floor(text: str) -> None:
    assert question_handover(text) is None


def test_firms_and_names_lose_marks_and_tickers() -> None:
    assert clean_firm("Birch Lane (NYSE:BL)") == "Birch Lane"
    assert clean_firm("UP- UBX") == "UBX"
    assert clean_firm("<unk> Investments") is None
    assert clean_firm("the line") is None
    assert clean_name("Mr. Jose <unk>") == "Jose"
    assert clean_name("<unk>") is None
