"""The four checks over written and quoted answers; each sentence is judged by hand."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from index.transcript import Transcript
from rag.answer import CheckName, CheckResult, Citation
from rag.checks import run_checks
from rag.citation import cite

REVENUE = "Revenue was €1,891.8 million, up 3% year over year."
CAPEX = "Capital expenditures for this quarter were €654.8 million, reflecting our investments in cooling."
COOLING = "Most of the CapEx, I think over 95%, relates to cooling."
QUESTION = "How much of the capex relates to cooling, please?"
PLACES = {1: (2, REVENUE), 2: (2, CAPEX), 3: (4, COOLING), 4: (3, QUESTION)}


@pytest.fixture
def citations(call: Transcript) -> tuple[Citation, ...]:
    """[1] revenue, [2] capex (both the CFO), [3] cooling (the CEO), [4] the analyst's question."""
    found = []
    for marker, (turn, quote) in PLACES.items():
        start = call.turn(turn).text.index(quote)
        found.append(cite(call, turn, start, start + len(quote), marker=marker))
    return tuple(found)


def _flagged(checks: Mapping[CheckName, CheckResult]) -> dict[str, tuple[int, ...]]:
    return {name: check.flagged for name, check in checks.items() if check.failed}


RIGHT = [
    "Revenue was €1,891.8 million, up 3% [1].",
    "Revenue was €1.8918 billion, up three percent [1].",
    "Revenue was 1,891.8 million [1].",
    "Revenue was about €1.9 billion [1].",
    "In Q2 2031 revenue rose 3% [1].",
    "Ana Ruiz said revenue rose 3% [1].",
    "Ruiz, the CFO, said that revenue rose 3% [1].",
    "The CFO said revenue rose 3% [1].",
    "The CFO and Finance Chief said revenue rose 3% [1].",
    "The Board said revenue rose 3% [1].",
    "According to Ana Ruiz, revenue rose 3% [1].",
    "“Most of the CapEx” relates to cooling, said Ben Lindqvist [3].",
    "Tim Okafor of Brightwell asked how much of the capex relates to cooling [4].",
    "Asked by Tim Okafor, Ben Lindqvist said most of the capex relates to cooling [3].",
    "Tim Okafor asked about capex; Ben Lindqvist answered that over 95% relates to cooling [3].",
    "An analyst asked how much of the capex relates to cooling [4].",
    "Revenue rose 3% [1], and capex for the quarter was €654.8 million [2].",
    f"Ana Ruiz, CFO: “{REVENUE}” [1]\nBen Lindqvist, Vice Chairman and CEO: “{COOLING}” [3]",
    f"Closest passages; they may not answer this:\nTim Okafor, Brightwell: “{QUESTION}” [4]",
    f"Ana Ruiz, CFO (Halden Q2 2031 earnings call): “{CAPEX}” [2]",
    "On capex:\n- capital expenditures were €654.8 million [2]",
]

WRONG: list[tuple[str, dict[str, tuple[int, ...]]]] = [
    ("Revenue was €1,991.8 million [1].", {"numbers": (0,)}),
    ("Revenue was €1,891.8 billion [1].", {"numbers": (0,)}),
    ("Revenue was $1,891.8 million [1].", {"numbers": (0,)}),
    ("Revenue was €1.9 billion [1].", {"numbers": (0,)}),
    ("Revenue rose 5% [1]. Revenue was €1,891.8 million [1].", {"numbers": (0,)}),
    ("Revenue was €1,891.8 million [1]. Revenue rose four percent [1].", {"numbers": (1,)}),
    ("In Q3 2031 revenue rose 3% [1].", {"numbers": (0,)}),
    ("Ben Lindqvist said revenue rose 3% [1].", {"speakers": (0,)}),
    ("The CEO said revenue rose 3% [1].", {"speakers": (0,)}),
    ("According to Lindqvist, revenue rose 3% [1].", {"speakers": (0,)}),
    ("“Most of the CapEx” relates to cooling, said Ana Ruiz [3].", {"speakers": (0,)}),
    ("Mary Poppins said revenue rose 3% [1].", {"speakers": (0,)}),
    ("An analyst said revenue rose 3% [1].", {"speakers": (0,)}),
    ("Ben Lindqvist asked how much of the capex relates to cooling [4].", {"speakers": (0,)}),
    (f"Ben Lindqvist, CEO: “{REVENUE}” [1]", {"speakers": (0,)}),
    ("Revenue rose 3% [1]. The moon is made of cheese [1].", {"support": (1,)}),
    ("Revenue rose 3% [1]. The chairman resigned over fraud.", {"support": (1,)}),
    ("The company admitted fraud:\n- revenue rose 3% [1]", {"support": (0,)}),
    ("Revenue rose 3% [7].", {"quotes": (0,), "numbers": (0,), "support": (0,)}),
    ('He called it “a record revenue for us” [1].', {"quotes": (0,)}),
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_answer_passes_every_check(
    text: str, call: Transcript, citations: tuple[Citation, ...]
) -> None:
    assert _flagged(run_checks(text, citations, {call.id: call})) == {}


@pytest.mark.parametrize(("text", "expected"), WRONG, ids=[text for text, _ in WRONG])
def test_a_wrong_sentence_is_flagged_by_the_check_that_sees_it(
    text: str, expected: dict[str, tuple[int, ...]], call: Transcript, citations: tuple[Citation, ...]
) -> None:
    found = _flagged(run_checks(text, citations, {call.id: call}))
    assert {name: found[name] for name in expected if name in found} == expected
    # A sentence without any shared word fails for that reason too; nothing but the expected sentences is flagged.
    assert {index for flagged in found.values() for index in flagged} == {
        i for f in expected.values() for i in f
    }


def test_counts_are_sentences(call: Transcript, citations: tuple[Citation, ...]) -> None:
    checks = run_checks("Revenue rose 3% [1]. Revenue rose 4% [1]. Thanks.", citations, {call.id: call})
    assert checks["numbers"] == CheckResult(passed=1, failed=1, flagged=(1,))
    assert checks["quotes"] == CheckResult(passed=2)


@pytest.mark.parametrize(
    "broken",
    [
        {"quote": "Revenue was €1,891.8 million, up 4% year over year."},
        {"turn": 4},
        {"turn": 99},
        {"transcript": "another"},
        {"end": 10_000},
    ],
)
def test_a_citation_that_is_not_locked_fails(
    broken: dict[str, object], call: Transcript, citations: tuple[Citation, ...]
) -> None:
    forged = (replace(citations[0], **broken), *citations[1:])  # type: ignore[arg-type]
    assert run_checks("Revenue rose 3% [1].", forged, {call.id: call})["quotes"].flagged == (0,)


@pytest.mark.parametrize("broken", [{"speaker": "Ben Lindqvist"}, {"role": "CEO"}, {"firm": "Brightwell"}])
def test_a_citation_with_another_persons_label_fails(
    broken: dict[str, str], call: Transcript, citations: tuple[Citation, ...]
) -> None:
    forged = (replace(citations[0], **broken), *citations[1:])  # type: ignore[arg-type]
    assert run_checks("Revenue rose 3% [1].", forged, {call.id: call})["speakers"].flagged == (0,)


def test_a_forged_citation_fails_even_where_no_sentence_points_to_it(
    call: Transcript, citations: tuple[Citation, ...]
) -> None:
    forged = (*citations, replace(citations[0], marker=9, quote="never said"))
    checks = run_checks("Revenue rose 3% [1].", forged, {call.id: call})
    assert (checks["quotes"].failed, checks["quotes"].flagged) == (1, ())


def test_a_sentence_that_lost_its_marker_is_flagged(
    call: Transcript, citations: tuple[Citation, ...]
) -> None:
    text = "Revenue rose 3% [1]. Capital expenditures were €654.8 million [2]."
    checks = run_checks(text, citations, {call.id: call}, broken=[text.index("Capital")])
    assert checks["quotes"] == CheckResult(passed=1, failed=1, flagged=(1,))


def test_an_empty_answer_has_nothing_to_check() -> None:
    assert set(run_checks("", (), {}).values()) == {CheckResult()}
