"""Lexical terms: figures, tickers and names whole; words stemmed; stop words out."""

import pytest

from index.terms import coverage, is_held, query_terms, spell_out, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RMB1,891.8 million", ["rmb", "1891.8", "million"]),
        ("7.40% and 42%", ["7.4", "42"]),
        ("10,000 units", ["10000", "unit"]),
        ("capital expenditures", ["capit", "expenditur"]),
        ("R&D rose", ["r&d", "rose"]),
        ("the U.S. market", ["usa", "market"]),
        ("Brightwell's margin", ["brightwel", "margin"]),
        ("[Operator Instructions] we will do it", []),
        ("Q2 2031", ["q", "2", "2031"]),
        ("", []),
    ],
)
def test_terms(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


def test_the_same_figure_is_found_with_and_without_its_currency() -> None:
    assert "654.8" in terms("RMB654.8 million")
    assert "654.8" in terms("654.8")


def test_a_question_adds_the_spelled_out_form_of_an_abbreviation_at_less_weight() -> None:
    assert query_terms("capex?") == {"capex": 1.0, "capit": 0.5, "expenditur": 0.5}


def test_a_spelled_out_question_finds_the_abbreviation() -> None:
    assert query_terms("capital expenditure")["capex"] == 0.7


def test_spell_out_writes_abbreviations_in_full() -> None:
    assert spell_out("GM q/q and R&D?") == "gross margin quarter over quarter and research and development?"
    assert spell_out("the gmail comps&co") == "the gmail comps&co"


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("capex?", "capital expenditures rose", 1.0),
        ("capex?", "capital rose", 0.0),
        ("capex and dividend?", "the capex budget", 0.5),
        ("dividend?", "margins", 0.0),
        ("the?", "margins", 0.0),
    ],
)
def test_coverage(question: str, text: str, expected: float) -> None:
    assert coverage(query_terms(question), set(terms(text))) == expected


def test_is_held() -> None:
    assert is_held("capex", {"capit", "expenditur"})
    assert not is_held("dividend", {"capit"})


def test_script_without_spaces_is_cut_into_pairs() -> None:
    assert terms("資本支出は120億円") == ["資本", "本支", "支出", "出は", "120", "億円"]
    assert terms("邹") == ["邹"]
    assert terms("AI芯片 cost") == ["ai", "芯片", "cost"]
    assert set(terms("资本支出是多少")) & set(terms("设备的资本支出增加")) == {"资本", "本支", "支出"}
