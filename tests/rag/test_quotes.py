"""Which sentences are quoted, and how they are cut."""

from dataclasses import replace

from index.transcript import Exchange, Span, Speaker, Transcript
from rag.answer import MAX_QUOTE_WORDS
from rag.people import Mention
from rag.question import Query
from rag.quotes import ANSWER_WORDS, best_quotes
from rag.retrieval import Hit, Retrieval
from tests.rag.scope_kit import transcript


def query(*, figure: bool = False, question: bool = False, **weights: float) -> Query:
    return Query(
        text="q", standalone="q", weights=weights, mentions=(), wants_figure=figure, wants_question=question
    )


def quoted(call: Transcript, asked: Query, *hits: tuple[int, float]) -> list[str]:
    """Quote from whole turns that were hit with the given scores."""
    found = Retrieval(
        query=asked,
        hits=tuple(
            Hit(transcript=call.id, spans=(Span(turn=n, start=0, end=len(call.turn(n).text)),), score=score)
            for n, score in hits
        ),
    )
    return [
        call.turn(quote.turn).text[quote.start : quote.end] for quote in best_quotes(found, {call.id: call})
    ]


def test_the_sentence_with_the_figure_asked_for_comes_first() -> None:
    call = transcript("c", ("A", "We like the kiln very much."), ("B", "The kiln cost 41 million euros."))
    assert (
        quoted(call, query(figure=True, kiln=1.0), (1, 5.0), (2, 5.0))[0] == "The kiln cost 41 million euros."
    )


def test_marks_at_the_borders_are_left_out_and_inner_words_stay_verbatim() -> None:
    call = transcript(
        "c", ("A", "[Foreign Language] [Interpreted] The Lund (ph) mill is open now. [Laughter]")
    )
    assert quoted(call, query(mill=1.0), (1, 5.0)) == ["The Lund (ph) mill is open now."]


def test_neighbouring_sentences_are_one_quote() -> None:
    call = transcript("c", ("A", "The kiln is new today. It cost 41 million euros."))
    assert quoted(call, query(kiln=1.0, cost=1.0), (1, 5.0)) == [
        "The kiln is new today. It cost 41 million euros."
    ]


def test_the_operator_is_not_quoted() -> None:
    call = transcript(
        "c",
        ("Operator", "The kiln line is now open for questions."),
        ("B", "The kiln was rather cheap."),
        speakers=(Speaker(name="Operator", kind="operator"),),
    )
    assert quoted(call, query(kiln=1.0), (1, 9.0), (2, 5.0)) == ["The kiln was rather cheap."]


def test_far_worse_sentences_are_left_out() -> None:
    call = transcript("c", ("A", "The kiln was rather cheap."), ("B", "The weather was fine there."))
    assert quoted(call, query(kiln=1.0), (1, 9.0), (2, 1.0)) == ["The kiln was rather cheap."]


def test_an_answer_keeps_its_budget() -> None:
    call = transcript(
        "c", *((f"S{n}", f"Kiln number {n} is made of brick and steel and fire.") for n in range(1, 15))
    )
    texts = quoted(call, query(kiln=1.0), *((n, 5.0) for n in range(1, 15)))
    assert ANSWER_WORDS - 12 < sum(len(text.split()) for text in texts) <= ANSWER_WORDS


def test_a_sentence_of_more_than_60_words_is_cut_to_the_clauses_that_answer() -> None:
    long = (
        "we spoke of the weather, " * 20
        + "the kiln cost 41 million euros, "
        + "and we went home, " * 10
        + "truly."
    )
    call = transcript("c", ("A", long))
    (text,) = quoted(call, query(kiln=1.0), (1, 5.0))
    assert "kiln cost 41 million" in text
    assert len(text.split()) <= MAX_QUOTE_WORDS


def test_marks_count_as_words_of_the_quote() -> None:
    # 59 words and three marks: 62 white-space words, more than a quote may hold.
    long = "kiln " * 30 + "(ph) (ph) (ph) " + "cost " * 28 + "cost."
    call = transcript("c", ("A", long))
    assert all(len(text.split()) <= MAX_QUOTE_WORDS for text in quoted(call, query(kiln=1.0), (1, 5.0)))


def test_beside_a_direct_hit_only_nearly_as_good_sentences_are_quoted() -> None:
    call = transcript(
        "c", ("A", "We hold much cash today. The kiln cost 41 million euros. It will grow old.")
    )
    # Full coverage and a figure lift the middle sentence 3 deviations above its neighbours.
    assert quoted(call, query(figure=True, kiln=1.0), (1, 5.0)) == ["The kiln cost 41 million euros."]


def test_a_named_person_is_quoted_alone_but_replies_are_not_lost() -> None:
    call = transcript(
        "c",
        ("Dana Roth", "What does the kiln cost in all?"),
        ("Piet Vos", "The kiln cost 41 million euros."),
        speakers=(Speaker(name="Dana Roth", kind="analyst"), Speaker(name="Piet Vos", kind="management")),
    )
    hits = (1, 5.0), (2, 5.0)
    vos = replace(query(kiln=1.0), mentions=(Mention(transcript="c", speaker="Piet Vos", by="name"),))
    assert quoted(call, vos, *hits) == ["The kiln cost 41 million euros."]
    roth = replace(query(kiln=1.0), mentions=(Mention(transcript="c", speaker="Dana Roth", by="name"),))
    assert "The kiln cost 41 million euros." in quoted(call, roth, *hits)
    assert quoted(call, replace(roth, wants_question=True), *hits) == ["What does the kiln cost in all?"]


def test_of_an_exchange_the_question_is_quoted_and_then_the_reply() -> None:
    call = replace(
        transcript(
            "c",
            ("Dana Roth", "Thanks for that. Will the bakery margin come back once wheat is cheaper?"),
            ("Orla Brandt", "Good question, Dana. We think so by the summer, yes. The kiln is new."),
            ("Dana Roth", "And the margin of the bakery in wheat, the bakery margin?"),
        ),
        exchanges=(
            Exchange(number=1, asker="Dana Roth", first_turn=1, last_turn=3, questions=(1, 3), replies=(2,)),
        ),
    )

    def hit(turn: int, score: float) -> Hit:
        return Hit(
            transcript="c", spans=(Span(turn=turn, start=0, end=len(call.turn(turn).text)),), score=score
        )

    found = Retrieval(
        query=query(question=True, bakeri=1.0, margin=1.0),
        hits=(hit(3, 9.0), hit(1, 8.0), hit(2, 2.0)),
        exchange=(hit(1, 8.0), hit(2, 2.0)),
    )
    quotes = best_quotes(found, {"c": call})
    # Turn 3 holds the words best, but it is neither the question that was answered nor the reply.
    assert [quote.turn for quote in quotes] == [1, 2]
    assert call.turn(1).text[quotes[0].start : quotes[0].end].startswith("Will the bakery margin come back")
    assert "by the summer" in call.turn(2).text[quotes[1].start : quotes[1].end]


def test_question_and_reply_are_quoted_from_their_own_turns_of_a_chunk() -> None:
    call = replace(
        transcript(
            "round",
            ("Ina Holt", "Is it safe, the bakery?"),
            ("Sam Roe", "The bakery margin, the margin of the bakery."),
            ("Bo Lind", "Wheat became cheaper over the winter, so yes."),
            ("Sam Roe", "A bakery margin to be proud of."),
        ),
        exchanges=(
            Exchange(number=1, asker="Ina Holt", first_turn=1, last_turn=4, questions=(1,), replies=(3,)),
        ),
    )
    spans = tuple(Span(turn=turn.number, start=0, end=len(turn.text)) for turn in call.turns)
    joint = Hit(transcript="round", spans=spans[:2], score=8.0)
    reply = Hit(transcript="round", spans=spans[2:], score=2.0)
    found = Retrieval(
        query=query(question=True, bakeri=1.0, margin=1.0),
        hits=(joint, reply),
        exchange=(joint, reply),
    )
    assert [quote.turn for quote in best_quotes(found, {"round": call})] == [1, 3]
