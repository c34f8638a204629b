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


MORE = Transcript(
    id="call",
    title="Call",
    turns=(Turn(number=1, speaker="Tao Zou", text="In Puerto Rico, the Brand grew."),),
    speakers=(
        Speaker(name="Tao Zou", kind="management"),
        Speaker(name="Timothy Zhao", firm="Oakmere Bryce", kind="analyst"),
        Speaker(name="Suzanne S.", kind="management"),
        Speaker(name="Adrian Puerta", firm="Tarn Capital", kind="analyst"),
        Speaker(name="Zoé Brandt", kind="management"),
        Speaker(name="Brian D'Ambrosia", kind="management"),
        Speaker(name="Mark", kind="management"),
        Speaker(name="Iv Culpin", kind="management"),
        Speaker(name="Grad E", kind="other"),
        Speaker(name="Grad F", kind="other"),
        Speaker(name="Kirsty Willems AM", kind="other"),
        Speaker(name="Ken Oakmere", kind="other"),
    ),
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Tim worried about margins", {"Timothy Zhao"}),
        ("what did tim ask?", {"Timothy Zhao"}),
        ("What did Mr Zou say?", {"Tao Zou"}),
        ("What did Zau say about AI?", {"Tao Zou"}),  # nearly, and nobody is called so
        ("How did the Zau plant do?", set()),  # too short a name to be guessed outside of the grammar
        ("What did Suzanne Sitherwood say?", {"Suzanne S."}),
        ("What did Suzanne Miller say?", set()),  # another family name
        ("Growth in Puerto Rico?", set()),  # a place that is talked about
        ("What did Puerto ask?", {"Adrian Puerta"}),
        ("What did Zoe Brandt say?", {"Zoé Brandt"}),
        ("zoë brandt on cash", {"Zoé Brandt"}),
        ("How is the Brand doing?", set()),
        ("d'ambrosia's view", {"Brian D'Ambrosia"}),
        ("What did D’Ambrosia say?", {"Brian D'Ambrosia"}),
        ("Markets in Europe?", set()),
        ("Which Markets grew?", set()),
        ("the mark-up on tools", set()),
        ("What did Mark say?", {"Mark"}),
        ("What did Steve Culpin say?", set()),  # another first name
        ("What did Iv Culpin say?", {"Iv Culpin"}),
        ("What did Chairman Culpin say?", {"Iv Culpin"}),
        ("What did Grad F think?", {"Grad F"}),
        ("Did Grad E and Grad F agree?", {"Grad E", "Grad F"}),
        ("What did Willems explain?", {"Kirsty Willems AM"}),
        ("Zhao of Oakmere on tax", {"Timothy Zhao", "Ken Oakmere"}),
        ("Tarn's question?", {"Adrian Puerta"}),
        ("What did the Oakmere Bryce analyst ask?", {"Timothy Zhao", "Ken Oakmere"}),
        ("How am I to read this?", set()),
        ("capex?", set()),
    ],
)
def test_forms_of_names(question: str, expected: set[str]) -> None:
    assert {mention.speaker for mention in mentions(question, [MORE])} == expected


def test_the_words_of_another_form_are_not_looked_for() -> None:
    query = understand("What did Zau say about turbines?", [MORE])
    assert set(query.weights) == {"turbin"}


def test_a_named_questioner_stands_for_no_other_of_the_firm() -> None:
    both = Transcript(
        id="call",
        title="Call",
        turns=(),
        speakers=(
            Speaker(name="Ernesto Gil", kind="analyst"),
            Speaker(name="Nico Riva", firm="BofA", kind="analyst"),
        ),
    )
    assert [m.speaker for m in mentions("Ernesto from BofA: how deep?", [both])] == ["Ernesto Gil"]
    assert [m.speaker for m in mentions("Bank of America: how deep?", [both])] == ["Nico Riva"]
