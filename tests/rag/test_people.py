"""Who a question names."""

import pytest

from index.transcript import Speaker, Transcript, Turn
from rag.people import mentions
from rag.question import understand

CALL = Transcript(
    id="call",
    title="Call",
    turns=(Turn(number=1, speaker="Operator", text="Hello."),),
    speakers=(
        Speaker(name="Operator", kind="operator"),
        Speaker(name="Ana Ruiz", role="Chief Financial Officer", kind="management"),
        Speaker(name="Timothy Zhang", firm="Oakmere Bryce", kind="analyst"),
        Speaker(name="Li Zhang", firm="Tarn Capital", kind="analyst"),
        Speaker(name="Grace Will", role="CEO and President", kind="management"),
    ),
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did Ana Ruiz say about margins?", {("Ana Ruiz", "name")}),
        ("ruiz on margins", {("Ana Ruiz", "name")}),
        ("What did Zhang ask?", {("Timothy Zhang", "name"), ("Li Zhang", "name")}),
        ("What did Timothy Zhang ask?", {("Timothy Zhang", "name")}),
        ("What did the CFO say?", {("Ana Ruiz", "role")}),
        ("finance chief on cash", {("Ana Ruiz", "role")}),
        ("the chief executive's view", {("Grace Will", "role")}),
        ("Oakmere's question?", {("Timothy Zhang", "firm")}),
        ("will margins grow by grace of pricing?", set()),
        ("What is the backlog?", set()),
        ("capital spending?", set()),
    ],
)
def test_mentions(question: str, expected: set[tuple[str, str]]) -> None:
    assert {(mention.speaker, mention.by) for mention in mentions(question, [CALL])} == expected


HEARING = Transcript(
    id="hearing",
    title="Hearing",
    kind="hearing",
    turns=(Turn(number=1, speaker="Dorn", text="Order."),),
    speakers=(
        Speaker(name="Dorn", kind="chair"),
        Speaker(name="Hale", kind="member"),
        Speaker(name="Okafor", firm="Ferry Safety Bureau", kind="witness"),
    ),
)
INTERVIEW = Transcript(
    id="interview",
    title="Interview",
    kind="interview",
    turns=(Turn(number=1, speaker="Nora", text="Welcome."),),
    speakers=(Speaker(name="Nora", kind="interviewer"), Speaker(name="Idris", kind="interviewee")),
)


@pytest.mark.parametrize(
    ("transcript", "question", "expected"),
    [
        (HEARING, "What did the witness say about jackets?", {("Okafor", "role")}),
        (HEARING, "Which members asked about davits?", {("Hale", "role")}),
        (HEARING, "What did the chairman announce?", {("Dorn", "role")}),
        (HEARING, "What did the Ferry Safety people find?", {("Okafor", "firm")}),
        (INTERVIEW, "What did the interviewer ask?", {("Nora", "role")}),
        (INTERVIEW, "What did the host want to know?", {("Nora", "role")}),
        (INTERVIEW, "What did the guest say about leather?", {("Idris", "role")}),
        (INTERVIEW, "Was there a witness?", set()),
        (CALL, "Is there a guest, a witness or a member of the club?", set()),
    ],
)
def test_people_are_named_by_what_they_do_too(
    transcript: Transcript, question: str, expected: set[tuple[str, str]]
) -> None:
    assert {(mention.speaker, mention.by) for mention in mentions(question, [transcript])} == expected


RENAMED = Transcript(
    id="call",
    title="Call",
    turns=(Turn(number=1, speaker="Timothy Zhao", text="Hello."),),
    speakers=(
        Speaker(name="Timothy Zhao", aliases=("Tim Chow",)),
        Speaker(name="Ana Ruiz"),
        Speaker(name="Li Chow"),
    ),
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did Tim Chow say?", {"Timothy Zhao"}),
        ("What did Zhao say?", {"Timothy Zhao"}),
        ("What did Li Chow say?", {"Li Chow"}),
        ("What did Chow say?", {"Timothy Zhao", "Li Chow"}),
    ],
)
def test_people_are_found_by_their_former_names(question: str, expected: set[str]) -> None:
    assert {mention.speaker for mention in mentions(question, [RENAMED])} == expected


def test_a_former_name_is_no_word_to_look_for() -> None:
    query = understand("What did Tim Chow say about oats?", [RENAMED])
    assert [term for term in query.weights if term.startswith(("tim", "chow", "zhao"))] == []
    assert query.weights
