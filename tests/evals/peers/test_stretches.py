import pytest

from evals.peers.stretches import Hit, lines, passages, spans
from index.transcript import Span
from tests.evals.examples import CALL, RUIZ

TEXT, PLACES = lines(CALL)


def places_of(
    hits: list[tuple[list[Span], float]], words: int, *, once: bool
) -> list[tuple[int, int, int, object]]:
    found = passages(CALL, hits, words, once=once)
    return [(one.turn, one.start, one.end, one.group) for one in found]


def test_a_transcript_becomes_lines_of_name_and_text() -> None:
    first, second, *_ = TEXT.splitlines()
    assert first == "Operator: Welcome to the call. Ana Ruiz will begin."
    assert second == f"Ana Ruiz: {RUIZ}"
    assert [TEXT[begin:end] for begin, end in PLACES] == [turn.text for turn in CALL.turns]


def test_a_hit_across_turns_is_cut_at_the_names() -> None:
    start = TEXT.index("will begin")
    end = TEXT.index("Revenue was") + len("Revenue was")
    # "will begin." stands at 30 to 41 of turn 1; "Revenue was" is the beginning of turn 2; the name is in no turn.
    assert spans(Hit(start=start, end=end, score=1.0), PLACES) == [
        Span(turn=1, start=30, end=41),
        Span(turn=2, start=0, end=11),
    ]
    name = TEXT.index("Ana Ruiz:")
    assert spans(Hit(start=name, end=name + 9, score=1.0), PLACES) == []


def test_the_last_passage_is_cut_at_the_budget() -> None:
    whole = [([Span(turn=2, start=0, end=len(RUIZ))], 0.5), ([Span(turn=1, start=0, end=20)], 0.4)]
    # "Revenue was $1,200 million," are 4 words, 27 characters; nothing is left for the second hit.
    assert places_of(whole, 4, once=False) == [(2, 0, 27, 1)]


def test_what_was_shown_is_left_out_only_when_wished() -> None:
    hits = [([Span(turn=2, start=8, end=27)], 0.9), ([Span(turn=2, start=0, end=34)], 0.8)]
    # "was $1,200 million," is 8 to 27; around it "Revenue " (8 characters, cut behind its word) and " up 8%.".
    assert places_of(hits, 100, once=True) == [(2, 8, 27, 1), (2, 0, 7, 2), (2, 27, 34, 2)]
    assert places_of(hits, 100, once=False) == [(2, 8, 27, 1), (2, 0, 34, 2)]


@pytest.mark.parametrize("once", [True, False])
def test_a_span_without_a_word_is_no_passage(once: bool) -> None:
    space = RUIZ.index(" ")
    assert places_of([([Span(turn=2, start=space, end=space + 1)], 1.0)], 10, once=once) == []
