from evals.metrics.length import answer_words


def test_markers_are_no_words() -> None:
    assert answer_words("Up 8% [1], margin fell. [2][3]") == ["Up", "8%", ",", "margin", "fell."]


def test_a_bracket_of_more_than_12_characters_is_text() -> None:
    # "Operator Ins" has 12 characters, "Operator Inst" 13.
    assert answer_words("[Operator Ins] so [Operator Inst]") == ["so", "[Operator", "Inst]"]
