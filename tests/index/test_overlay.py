"""What is shown: the file's words with the corrections over them, and the structure that follows from both."""

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.document import Base
from index.edits import Assign, Describe, Edit, Mend, Merge, Rename
from index.errors import EditError
from index.formats import read_document
from index.overlay import Kept, Overlay, apply
from index.transcript import Speaker, Transcript
from tests.index.library_kit import document

CALL = """Operator: Good day, and welcome to the Harrow Mills second quarter 2031 earnings call. I would now like to turn the call over to Lena Fisk, Head of Investor Relations. Please go ahead.
Lena Fisk: Thank you, operator. With me today are Orla Brandt, our Chief Executive Officer, and Piet Vos, our Chief Financial Officer.
Orla Brandt: Thank you, Lena. Flour volumes grew nine percent, and the new mill in Lund opened on time. We are pleased with the start of the year, and the buyers of our malt have signed for two more seasons.
Speaker 4: Capital expenditures were 41.5 million euros in the quarter, mostly for the new kiln. Net debt fell to 120 million euros, since the buildings in Ghent were sold.
Operator: We will now take questions. Our first question comes from Dana Roth of Kestrel Securities. Please go ahead.
Dana Roth: Thanks for taking my question. What drove the margin in the bakery business, and should we expect more of it?
Speaker 4: The bakery margin rose because wheat was cheaper and because we closed two old lines in March.
Dana: Thank you.
Operator: That concludes the question and answer session. You may now disconnect.
"""


@pytest.fixture(scope="module")
def call() -> Base:
    return read_document(CALL.encode(), "call.txt").base


def shown(base: Base, *edits: Edit) -> Transcript:
    overlay = Overlay(base)
    for edit in edits:
        overlay.lay(edit)
    return overlay.shown().transcript


def kept(base: Base, *edits: Edit) -> tuple[Kept, ...]:
    """The edits as a library keeps them, made one after the other."""
    overlay = Overlay(base)
    laid = [overlay.lay(edit) for edit in edits]
    return tuple(
        Kept(number=n, at="2031-01-01T00:00:00+00:00", edit=edit, automatic=False, marks=marks)
        for n, (edit, marks) in enumerate(laid, start=1)
    )


def test_without_corrections_the_file_is_shown_as_it_was_read(call: Base) -> None:
    assert apply(call, ()).transcript == call.transcript


def test_a_right_name_lets_the_turns_tell_role_and_exchange(call: Base) -> None:
    transcript = shown(call, Rename(speaker="Speaker 4", name="Piet Vos"))
    person = transcript.speaker("Piet Vos")
    assert (person.role, person.role_turn, person.kind) == ("Chief Financial Officer", 2, "management")
    assert person.aliases == ("Speaker 4",)
    assert [turn.number for turn in transcript.turns if turn.speaker == "Piet Vos"] == [4, 7]
    (exchange,) = transcript.exchanges
    assert (exchange.asker, exchange.replies) == ("Dana Roth", (7,))


def test_what_the_turns_say_under_the_former_name_is_not_lost(call: Base) -> None:
    transcript = shown(
        call,
        Rename(speaker="Orla Brandt", name="O. Quillfeather-Ng"),
        Rename(speaker="Dana Roth", name="Xu Mei"),
    )
    boss = transcript.speaker("O. Quillfeather-Ng")
    assert (boss.role, boss.role_turn, boss.kind) == ("Chief Executive Officer", 2, "management")
    asker = transcript.speaker("Xu Mei")
    assert (asker.firm, asker.kind) == ("Kestrel Securities", "analyst")
    assert transcript.exchanges[0].asker == "Xu Mei"


def test_what_the_user_says_comes_before_what_the_turns_say(call: Base) -> None:
    transcript = shown(
        call, Rename(speaker="Orla Brandt", role="Chairwoman", firm="Harrow Mills", kind="management")
    )
    person = transcript.speaker("Orla Brandt")
    assert (person.role, person.role_turn, person.firm, person.firm_turn) == (
        "Chairwoman", None, "Harrow Mills", None,
    )  # fmt: skip


def test_what_the_user_takes_away_stays_away(call: Base) -> None:
    transcript = shown(
        call, Rename(speaker="Orla Brandt", role=""), Rename(speaker="Dana Roth", firm="", kind="other")
    )
    assert transcript.speaker("Orla Brandt").role is None
    assert (transcript.speaker("Dana Roth").firm, transcript.speaker("Dana Roth").kind) == (None, "other")


def test_merged_people_ask_and_reply_as_one(call: Base) -> None:
    transcript = shown(call, Merge(speakers=("Dana",), into="Dana Roth"))
    assert transcript.speaker("Dana Roth").aliases == ("Dana",)
    assert transcript.exchanges[0].questions == (6, 8)
    assert len(transcript.speakers) == len(call.transcript.speakers) - 1


def test_assigned_turns_belong_to_the_other_person(call: Base) -> None:
    transcript = shown(call, Assign(turns=(7,), speaker="Orla Brandt"))
    assert [turn.number for turn in transcript.turns if turn.speaker == "Orla Brandt"] == [3, 7]
    assert transcript.exchanges[0].replies == (7,)
    assert [turn.text for turn in transcript.turns] == [turn.text for turn in call.transcript.turns]


def test_facts_alone_leave_the_structure_as_it_is(call: Base) -> None:
    transcript = shown(call, Describe(title="The spring call", company="", ticker="HRW", series="Calls"))
    assert transcript == dataclasses.replace(
        call.transcript, title="The spring call", company=None, ticker="HRW", series="Calls"
    )


def test_another_kind_of_transcript_has_other_kinds_of_speakers(call: Base) -> None:
    transcript = shown(call, Describe(kind="meeting"))
    assert transcript.kind == "meeting"
    assert not {"management", "analyst"} & {speaker.kind for speaker in transcript.speakers}
    again = shown(call, Describe(kind="meeting"), Describe(kind=""))
    assert again == call.transcript


def test_a_transcript_made_by_hand_keeps_what_it_knows_of_its_people() -> None:
    people = (Speaker(name="Ada", role="CFO", kind="management"), Speaker(name="Ben", firm="Oakmere"))
    made = document("call", ("Good day.", "Hello.", "Bye."), names=("Ada", "Ben", "Ada"), speakers=people)
    transcript = shown(made.base, Rename(speaker="Ben", name="Ben Okafor"))
    assert transcript.speakers == (
        people[0],
        Speaker(name="Ben Okafor", firm="Oakmere", aliases=("Ben",)),
    )


def test_corrections_are_applied_in_their_order(call: Base) -> None:
    transcript = shown(
        call,
        Rename(speaker="Speaker 4", name="Piet"),
        Mend(turn=7, text="The bakery margin rose."),
        Rename(speaker="Piet", name="Piet Vos"),
        Assign(turns=(7,), speaker="Lena Fisk"),
    )
    turn = transcript.turn(7)
    assert (turn.speaker, turn.text) == ("Lena Fisk", "The bakery margin rose.")
    assert turn.original == call.transcript.turn(7).text
    assert transcript.speaker("Piet Vos").aliases == ("Speaker 4",)


def test_one_more_that_fits_nothing_is_refused(call: Base) -> None:
    overlay = Overlay(call)
    with pytest.raises(EditError, match="did you mean Dana Roth"):
        overlay.lay(Rename(speaker="Dana Rothe", name="X"))
    assert overlay.lay_if_fits(Rename(speaker="Nobody", name="X")) is None


def test_kept_corrections_follow_their_turns_into_a_changed_file(call: Base) -> None:
    edits = kept(
        call,
        Rename(speaker="Speaker 4", name="Piet Vos"),
        Mend(turn=7, text="The bakery margin rose a lot."),
        Assign(turns=(8,), speaker="Dana Roth"),
    )
    changed = read_document(("Operator: Please stand by.\n" + CALL).encode(), "call.txt").base
    found = apply(changed, edits)
    # The operator's two turns stand next to each other, so the reader may or may not join them.
    later = len(changed.transcript.turns) - len(call.transcript.turns)
    assert found.transcript.turn(7 + later).text == "The bakery margin rose a lot."
    assert found.transcript.turn(8 + later).speaker == "Dana Roth"
    assert [recorded.stale for recorded in found.edits] == [False, False, False]
    assert found.edits[1].edit == Mend(turn=7 + later, text="The bakery margin rose a lot.")


def test_a_correction_whose_turn_or_speaker_is_gone_is_stale_and_kept(call: Base) -> None:
    edits = kept(
        call,
        Rename(speaker="Speaker 4", name="Piet Vos"),
        Mend(turn=7, text="The bakery margin rose a lot."),
        Assign(turns=(7, 8), speaker="Dana Roth"),
        Rename(speaker="Orla Brandt", role="Chair"),
    )
    text = CALL.replace("Speaker 4:", "Piet Vos:").replace("two old lines", "three old lines")
    found = apply(read_document(text.encode(), "call.txt").base, edits)
    assert [recorded.stale for recorded in found.edits] == [True, True, True, False]
    assert found.transcript.turn(7).text.endswith("three old lines in March.")
    assert found.transcript.turn(7).speaker == "Piet Vos"
    # Of the two turns that were assigned one is still there.
    assert found.transcript.turn(8).speaker == "Dana Roth"
    assert found.edits[2].edit == Assign(turns=(8,), speaker="Dana Roth")
    assert found.transcript.speaker("Orla Brandt").role == "Chair"


def test_the_same_corrections_give_the_same_transcript(call: Base) -> None:
    edits = kept(call, Rename(speaker="Speaker 4", name="Piet Vos"), Mend(turn=3, text="Flour grew."))
    assert apply(call, edits) == apply(call, edits)


LABELS = ("Operator", "Speaker 4", "Dana", "Dana Roth", "Orla Brandt", "Nobody", "New Name", "")
EDITS = st.one_of(
    st.builds(
        Rename,
        speaker=st.sampled_from(LABELS),
        name=st.none() | st.sampled_from(LABELS),
        role=st.none() | st.sampled_from(("", "CFO")),
        kind=st.none() | st.sampled_from(("analyst", "other", "chair")),
    ),
    st.builds(
        Merge, speakers=st.lists(st.sampled_from(LABELS), max_size=3).map(tuple), into=st.sampled_from(LABELS)
    ),
    st.builds(
        Assign, turns=st.lists(st.integers(0, 10), max_size=3).map(tuple), speaker=st.sampled_from(LABELS)
    ),
    st.builds(Mend, turn=st.integers(0, 10), text=st.sampled_from(("", "Yes.", "No. Never again."))),
    st.builds(
        Describe, kind=st.none() | st.sampled_from(("", "meeting", "hearing")), title=st.none() | st.just("T")
    ),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(EDITS, max_size=6))
def test_whatever_is_corrected_the_turns_keep_their_numbers_and_have_a_speaker(
    call: Base, edits: list[Edit]
) -> None:
    overlay = Overlay(call)
    laid = [done for edit in edits if (done := overlay.lay_if_fits(edit)) is not None]
    transcript = overlay.shown().transcript
    assert [turn.number for turn in transcript.turns] == list(range(1, 10))
    assert {turn.speaker for turn in transcript.turns} == {person.name for person in transcript.speakers}
    for turn, said in zip(transcript.turns, call.transcript.turns, strict=True):
        assert (turn.original or turn.text) == said.text
    present = {person.name for person in transcript.speakers}
    assert all(not present & set(person.aliases) for person in transcript.speakers)
    # Kept and laid over the same file again they give the same, and none of them is stale.
    again = apply(
        call,
        [
            Kept(number=n, at="", edit=edit, automatic=False, marks=marks)
            for n, (edit, marks) in enumerate(laid, start=1)
        ],
    )
    assert again.transcript == transcript
    assert [recorded.stale for recorded in again.edits] == [False] * len(laid)
