"""Bold type tells speakers from words before a colon, where the file shows it."""

from index.formats.survey import read_turns, survey


def speakers(text: str, bold: set[int]) -> list[str]:
    found = survey(text, frozenset(bold))
    return [turn.speaker for turn in read_turns(found, page=False).turns] if found.layout.openings else []


def test_names_in_bold_are_believed_though_each_paragraph_is_prose() -> None:
    lines = [
        "ana: We shipped the pump in May, and then we waited.",
        "",
        "It took until July.",
        "",
        "Deliveries: the second batch came late.",
        "",
        "budi: And the third?",
        "",
        "It is still at sea.",
        "",
        "Somewhere near Crete.",
        "",
        "ana: So we hear.",
        "",
        "Rosa: I can look it up.",
        "",
        "budi: Please do.",
    ]
    assert speakers("\n".join(lines), {0, 6, 12, 14, 16}) == ["ana", "budi", "ana", "Rosa", "budi"]


def test_one_bold_line_alone_is_no_evidence() -> None:
    text = "Note: read this first.\n\nThe pump runs at night.\n\nIt is quiet.\n\nIt is cheap."
    assert speakers(text, {0}) == []


def test_what_is_not_in_bold_is_hardly_a_speaker_where_speakers_are() -> None:
    text = (
        "Ana Ruiz: Good morning.\n\nTwo Pumps: the old one and the new one.\n\nAna Ruiz: And the price?\n\n"
        "Tom Okafor: Forty.\n\nAna Ruiz: Thank you."
    )
    assert speakers(text, {0, 4, 6, 8}) == ["Ana Ruiz", "Ana Ruiz", "Tom Okafor", "Ana Ruiz"]


def test_times_of_a_recording_with_fractions_are_no_dates() -> None:
    lines = [
        "[00:00:01.240] - Ana Ruiz",
        "Hello.",
        "",
        "[00:00:05.100] - Tom Okafor",
        "Hi.",
        "",
        "[00:00:09.1] - Ana Ruiz",
        "Bye.",
    ]
    turns = read_turns(survey("\n".join(lines)), page=False).turns
    assert [(turn.speaker, turn.start_time) for turn in turns] == [
        ("Ana Ruiz", 1.24),
        ("Tom Okafor", 5.1),
        ("Ana Ruiz", 9.1),
    ]


def test_a_time_in_brackets_behind_the_colon_is_the_turns_time() -> None:
    text = "Ana Ruiz: [00:00:03] Hello.\n\nTom Okafor: [00:01:05] Hi.\n\nAna Ruiz: Bye."
    turns = read_turns(survey(text), page=False).turns
    assert [(turn.text, turn.start_time) for turn in turns] == [("Hello.", 3), ("Hi.", 65), ("Bye.", None)]
