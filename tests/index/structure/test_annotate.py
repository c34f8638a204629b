"""Who is who, sections and exchanges of an invented call, a meeting and an interview."""

import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st

from index.structure import annotate
from index.transcript import Section, Speaker, Transcript, Turn
from tests.index.structure.kit import CALL, talk, who


def test_everybody_of_a_call_has_kind_role_and_firm_with_their_turns() -> None:
    call = talk(CALL)
    assert call.speakers == (
        Speaker(name="Operator", kind="operator", kind_turn=1),
        Speaker(
            name="Dana Whitlock",
            role="Head of Investor Relations",
            role_turn=1,
            firm="Fenwick Tools",
            firm_turn=1,
            kind="investor_relations",
            kind_turn=1,
        ),
        Speaker(name="Ravi Menon", role="President and CEO", role_turn=2, kind="management", kind_turn=2),
        Speaker(name="Lucia Prado", role="CFO", role_turn=2, kind="management", kind_turn=2),
        Speaker(name="Tom Archer", firm="Birch & Lane", firm_turn=5, kind="analyst", kind_turn=5),
        Speaker(name="Mei Ling", firm="Harbour Row Capital", firm_turn=13, kind="analyst", kind_turn=13),
    )


def test_the_questions_begin_with_the_operator_who_opens_them() -> None:
    assert talk(CALL).sections == (
        Section(kind="prepared_remarks", first_turn=1, last_turn=4),
        Section(kind="questions_and_answers", first_turn=5, last_turn=20),
    )


def test_an_exchange_holds_hand_overs_follow_ups_and_thanks_but_not_the_next_asker() -> None:
    first, second = talk(CALL).exchanges
    assert (first.number, first.asker, first.first_turn, first.last_turn) == (1, "Tom Archer", 6, 12)
    assert first.questions == (6, 8, 11)
    assert first.replies == (9, 10)
    assert (second.number, second.asker, second.first_turn, second.last_turn) == (2, "Mei Ling", 15, 17)
    assert second.replies == (16,)


def test_annotating_twice_changes_nothing() -> None:
    once = talk(CALL)
    assert annotate(once) == once


def test_in_a_meeting_nobody_is_management_and_there_is_one_section() -> None:
    meeting = talk("""
    Ana: Morning all. Any questions on the plan?
    Bob: Yes, could you talk about the budget? What do you expect?
    Ana: It is three million, which our CFO agreed to.
    Cara: Thanks. Next question: who writes the tests?
    Bob: I will.
    """)
    assert [speaker.kind for speaker in meeting.speakers] == ["other", "other", "other"]
    assert meeting.sections == (Section(kind="whole", first_turn=1, last_turn=5),)
    assert meeting.exchanges == ()


def test_a_transcript_without_turns_has_no_structure() -> None:
    empty = annotate(Transcript(id="x", title="x", turns=()))
    assert (empty.speakers, empty.sections, empty.exchanges) == ((), (), ())


def test_what_stands_beside_a_name_wins_over_the_turns() -> None:
    plain = talk(CALL)
    beside = Speaker(name="Lucia Prado", role="Finance Chief", role_turn=4)
    assert annotate(plain, stated=(beside,)).speaker("Lucia Prado").role == "Finance Chief"


def test_a_heading_says_where_the_questions_begin() -> None:
    assert annotate(talk(CALL), questions_turn=7).sections[1].first_turn == 7


def test_questions_that_were_sent_in_are_exchanges_of_the_reader() -> None:
    call = talk("""
    Operator: Welcome to the Fenwick Tools earnings call. All lines are in listen-only mode. Your host is Dana Whitlock, Investor Relations. You may begin.
    Dana Whitlock: Thank you. Our press release has the forward-looking statements. I turn the call over to Ravi Menon, our Chief Executive Officer, who will say a few words before we come to the questions that you sent us.
    Ravi Menon: It was a good quarter with growth in every region and a plant that opened on time. We are pleased with the orders, with the margin and with the cash that we made. Now we will take your questions.
    Dana Whitlock: Ravi, Tom Archer from Birch & Lane asks how pricing has developed over the past quarter in Europe.
    Ravi Menon: It held up.
    Dana Whitlock: Mei Ling would like to know what you expect for capital expenditures in the coming year.
    Ravi Menon: About fifteen million.
    """)
    assert [(each.asker, each.questions, each.replies) for each in call.exchanges] == [
        ("Dana Whitlock", (4,), (5,)),
        ("Dana Whitlock", (6,), (7,)),
    ]
    assert call.sections[1].first_turn == 4


def test_investor_relations_may_lead_through_the_questions() -> None:
    call = talk(CALL.replace("Operator: Our next question", "Dana Whitlock: Our next question"))
    assert who(call, "Dana Whitlock").kind == "investor_relations"
    assert [each.asker for each in call.exchanges] == ["Tom Archer", "Mei Ling"]
    assert who(call, "Mei Ling").firm == "Harbour Row Capital"


def test_an_operator_is_known_by_the_words_whatever_the_label() -> None:
    assert who(talk(CALL.replace("Operator:", "Brandon:")), "Brandon").kind == "operator"
    assert who(talk(CALL.replace("Operator:", "Speaker 1:")), "Speaker 1").kind == "operator"


def test_nameless_labels_get_the_role_in_the_words_that_give_them_the_floor() -> None:
    script = CALL.replace("Ravi Menon:", "Speaker 3:").replace(
        "I will now turn the call over to Ravi.", "I will now turn the call over to our CEO, Ravi Menon."
    )
    speaker = who(talk(script), "Speaker 3")
    assert (speaker.role, speaker.role_turn, speaker.kind) == ("CEO", 2, "management")


def test_the_questions_alone_are_one_section() -> None:
    part = talk("\n".join(CALL.strip().splitlines()[4:12]))
    assert part.sections == (Section(kind="questions_and_answers", first_turn=1, last_turn=8),)
    assert who(part, "Lucia Prado").kind == "management"


names = st.sampled_from(["Operator", "Ana Ruiz", "Bob Lee", "Speaker 1", "Chair", "!?", "张明", "CFO"])
phrases = st.sampled_from(
    [
        "Our next question comes from Ana Ruiz with Acme.",
        "Please press star one.",
        "our CFO, Bob Lee",
        "Thank you.",
        "We will now begin the question and answer session.",
        "What about capex?",
        "",
        "earnings call forward-looking",
    ]
)


@settings(max_examples=150)
@given(
    st.lists(st.tuples(names, st.lists(phrases | st.text(max_size=20), max_size=3)), min_size=1, max_size=12)
)
def test_any_turns_get_a_consistent_structure(parts: list[tuple[str, list[str]]]) -> None:
    turns = tuple(
        Turn(number=number, speaker=name, text=" ".join(texts))
        for number, (name, texts) in enumerate(parts, start=1)
    )
    made = annotate(Transcript(id="x", title="x", turns=turns))
    assert [speaker.name for speaker in made.speakers] == list(dict.fromkeys(turn.speaker for turn in turns))
    covered = [number for part in made.sections for number in range(part.first_turn, part.last_turn + 1)]
    assert covered == [turn.number for turn in turns]
    assert [each.number for each in made.exchanges] == list(range(1, len(made.exchanges) + 1))
    before = 0
    for each in made.exchanges:
        assert before < each.first_turn <= each.last_turn
        assert each.questions[0] == each.first_turn
        assert all(turns[number - 1].speaker == each.asker for number in each.questions)
        assert all(turns[number - 1].speaker != each.asker for number in each.replies)
        before = each.last_turn
    assert annotate(made) == made
    assert dataclasses.replace(made, speakers=(), sections=(), exchanges=()).turns == turns
