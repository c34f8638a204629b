"""What a follow-up takes over from the conversation, and when it takes over nothing."""

import pytest

from index.transcript import Speaker, Transcript, Turn
from rag.answer import Searched
from rag.compose import NEAREST_LEAD, how_much, not_said
from rag.standalone import ANSWER_WORDS, leans_on_history, may_lean_on_history, standalone

CALL = Transcript(
    id="call",
    title="Call",
    turns=(
        Turn(number=1, speaker="Ana Ruiz", text="Hello."),
        Turn(number=2, speaker="Tim Okafor", text="Hi."),
    ),
    speakers=(
        Speaker(name="Ana Ruiz", role="CFO", kind="management"),
        Speaker(name="Tim Okafor", role="CEO", kind="management"),
    ),
)
CAPEX = ("How large was the capex budget?", "Ruiz put it at 85 million, mostly for Monterrey.")


@pytest.mark.parametrize(
    "question",
    [
        "and for the full year?",
        "in Europe?",
        "the quarter before?",
        "what about Medicaid?",
        "why did it fall?",
        "did anyone ask about that?",
        "and the CFO?",
        "last winter?",
        "why?",
        "an a yr ago?",
        "vs. the plan?",
        "how many of them are signed?",
        "what does their portal promise?",
        "and what did he say about margins?",
        "so where do they go?",
        "which ones do best?",
        "Who succeeds him?",
        "What does putting that in cost?",
        "up in the north of Portugal?",
        "and the other one?",
    ],
)
def test_what_points_back_or_is_a_part_of_a_sentence_leans(question: str) -> None:
    assert leans_on_history(question)


@pytest.mark.parametrize(
    "question",
    [
        "Capex?",
        "Any buybacks planned?",
        "headcount?",
        "win rate against the Chinese?",
        "How many employees work in the Gothenburg warehouse today?",
        "What is the guidance for this year?",  # no "this" that points back
        "Is there any debt left?",  # no "there" that points back
        "In the fourth quarter, what was the gross margin?",  # a whole question follows the preposition
        "How did Halden Foods market its bakery brand?",  # "its" has its owner before it
        "Does the board expect that prices will hold?",  # "that" begins a clause
        "M&A: who would put up the money for it?",  # the topic stands before the pronoun
        "Who among the analysts asked about new plants, wage inflation and the duties on it?",
    ],
)
def test_what_has_a_topic_of_its_own_does_not(question: str) -> None:
    assert not leans_on_history(question)


def test_a_question_that_stands_alone_takes_over_nothing() -> None:
    read = standalone("Any buybacks planned?", [CALL], [CAPEX])
    assert read.context == ()
    assert read.weights == {"buyback": 1.0, "plan": 1.0}
    assert read.mentions == ()


def test_a_first_question_takes_over_nothing() -> None:
    assert standalone("and in Europe?", [CALL]).context == ()


def test_a_follow_up_takes_over_the_question_and_the_answer_before() -> None:
    read = standalone("and for Porto?", [CALL], [("Budget for bakeries?", "Nine ovens.")])
    assert read.context == (("Budget for bakeries?", 0.5), ("Nine ovens.", 0.5))
    assert read.weights == {"porto": 1.0, "budget": 0.4, "bakeri": 0.4, "nine": 0.4, "oven": 0.4}


def test_its_own_words_keep_their_weight() -> None:
    read = standalone("and the ovens?", [CALL], [("Budget for ovens?", "Nine.")])
    assert read.weights == {"oven": 1.0, "budget": 0.4, "nine": 0.4}


def test_a_chain_goes_back_to_the_question_that_stood_alone_and_no_further() -> None:
    history = [("Revenue?", "Up."), ("Budget for bakeries?", "Nine ovens."), ("and when?", "In May.")]
    read = standalone("and where?", [CALL], history)
    assert read.context == (("and when?", 0.5), ("Budget for bakeries?", 0.25), ("In May.", 0.5))
    assert read.weights == {"may": 0.4, "budget": 0.2, "bakeri": 0.2}


def test_only_the_beginning_of_a_long_answer_is_taken_over() -> None:
    long = " ".join(["oven"] * ANSWER_WORDS + ["flour"])
    read = standalone("and why?", [CALL], [("Budget?", long)])
    assert "oven" in read.weights
    assert "flour" not in read.weights


def test_markers_of_an_answer_are_not_taken_over() -> None:
    read = standalone("and why?", [CALL], [("Ovens?", "Nine [1], in Ghent [12].")])
    assert read.context[1] == ("Nine , in Ghent .", 0.5)
    assert "12" not in read.weights


def test_what_saidthat_says_itself_is_not_taken_over() -> None:
    searched = Searched(turns=2, of_turns=2, transcripts=("call",))
    refusal = f"{not_said(searched)} {how_much(searched)}"
    assert standalone("and why?", [CALL], [("Ovens?", refusal)]).context == (("Ovens?", 0.5),)
    near = f"{NEAREST_LEAD}\nNine."
    assert standalone("and why?", [CALL], [("Ovens?", near)]).context[1] == ("Nine.", 0.5)


def test_an_empty_answer_is_left_out() -> None:
    assert standalone("and why?", [CALL], [("Budget?", "  ")]).context == (("Budget?", 0.5),)


@pytest.mark.parametrize(
    ("question", "history", "meant"),
    [
        (
            "and what did he say about margins?",
            [("What did Okafor say on pricing?", "Nothing.")],
            ["Tim Okafor"],
        ),
        ("what does she expect?", [CAPEX], ["Ana Ruiz"]),  # named by the answer alone
        (
            "and what did Ruiz say?",
            [("What did Okafor say?", "Little.")],
            ["Ana Ruiz"],
        ),  # the new one replaces
        ("and the CFO?", [("What did the CEO say?", "Little.")], ["Ana Ruiz"]),
        ("and in Europe?", [("What did Okafor say on pricing?", "Nothing.")], []),  # nobody is meant
        ("and what was he told?", [("What did Okafor want?", "A map.")], []),  # somebody else's words
        ("what does he expect?", [("Revenue?", "Up.")], []),
    ],
)
def test_who_is_meant(question: str, history: list[tuple[str, str]], meant: list[str]) -> None:
    assert [mention.speaker for mention in standalone(question, [CALL], history).mentions] == meant


def test_the_person_named_last_is_meant() -> None:
    history = [("What did Ruiz say?", "Little."), ("What did Okafor say?", "A lot."), ("Really?", "Yes.")]
    read = standalone("did he explain it?", [CALL], history)
    assert [mention.speaker for mention in read.mentions] == ["Tim Okafor"]


@pytest.mark.parametrize(
    ("question", "may"),
    [
        ("and in Europe?", True),
        ("NGLs?", True),  # a new topic, or of the one before
        ("How many employees work in the Gothenburg warehouse today?", False),
        ("Does the board expect that prices will hold?", False),
    ],
)
def test_a_model_is_asked_only_where_it_may_tell(question: str, may: bool) -> None:
    assert may_lean_on_history(question) is may
