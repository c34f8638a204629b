"""The structure of a corrected transcript: read anew from its turns, without losing what the file's names told."""

import dataclasses
from collections.abc import Iterable, Sequence

from index.correcting import Correcting, Person
from index.document import Base
from index.structure import annotate
from index.structure.roster import is_anonymous
from index.transcript import Speaker, SpeakerKind, Transcript


def restructured(base: Base, corrected: Correcting) -> Transcript:
    """Return a file's transcript with corrected turns, people and facts."""
    facts = {name: value for name, value in corrected.facts.items() if name != "kind"}
    transcript = dataclasses.replace(
        base.transcript,
        turns=tuple(corrected.turns),
        **facts,  # type: ignore[arg-type]
    )
    said = {name: person for name, person in corrected.people.items() if person != Person()}
    kept_kind = corrected.facts.get("kind") in (None, base.transcript.kind)
    if transcript.turns == base.transcript.turns and not said and kept_kind:
        return transcript
    origin = _as_annotated(base)
    # A name or a word put right makes no meeting of a call; the user can say so.
    kind = corrected.facts.get("kind") or base.transcript.kind
    changed = kind != base.transcript.kind
    stated = _named(origin.stated, corrected, kinds=not changed)

    def read(beside: Sequence[Speaker]) -> Transcript:
        return annotate(
            transcript,
            stated=_with_what_users_say(beside, said),
            questions_turn=origin.questions_turn,
            kind=kind,  # type: ignore[arg-type]
        )

    shown = read(stated)
    lost = _lost(shown, base.transcript, corrected, kinds=not changed)
    if lost:
        shown = read([*stated, *lost])
    fixed: dict[str, SpeakerKind] = {
        speaker.name: speaker.kind for speaker in stated if origin is not base and speaker.kind != "other"
    }
    fixed.update((name, person.kind) for name, person in said.items() if person.kind is not None)
    speakers = (_finished(speaker, fixed.get(speaker.name), said, corrected) for speaker in shown.speakers)
    return dataclasses.replace(shown, speakers=tuple(speakers))


def _as_annotated(base: Base) -> Base:
    """Return what to give `annotate` so that the uncorrected turns give what was read.

    The rules may have changed since, or the document was made by hand, or comes from an older library that kept
    nothing beside the turns: then all that is known of its people counts as stated.
    """
    transcript = base.transcript
    again = annotate(transcript, stated=base.stated, questions_turn=base.questions_turn, kind=base.kind)
    if again == transcript:
        return base
    questions = [s.first_turn for s in transcript.sections if s.kind == "questions_and_answers"]
    return Base(
        transcript=transcript,
        stated=transcript.speakers,
        questions_turn=questions[0] if questions else base.questions_turn,
    )


def _named(stated: Iterable[Speaker], corrected: Correcting, *, kinds: bool) -> list[Speaker]:
    """Return what the file states, under the present names; who kept the name comes before who joined."""
    ordered = sorted(stated, key=lambda speaker: corrected.names.get(speaker.name) != speaker.name)
    people: dict[str, Speaker] = {}
    for speaker in ordered:
        name = corrected.names.get(speaker.name, speaker.name)
        here = speaker if kinds else dataclasses.replace(speaker, kind="other", kind_turn=None)
        people[name] = _joined(people[name], here) if name in people else dataclasses.replace(here, name=name)
    return list(people.values())


def _joined(first: Speaker, second: Speaker) -> Speaker:
    """Return one person of two: what is not known of the first is taken from the second."""
    role, firm, kind = first, first, first
    if first.role is None:
        role = second
    if first.firm is None:
        firm = second
    if first.kind == "other":
        kind = second
    return Speaker(
        name=first.name,
        role=role.role,
        role_turn=role.role_turn,
        firm=firm.firm,
        firm_turn=firm.firm_turn,
        kind=kind.kind,
        kind_turn=kind.kind_turn,
    )


def _with_what_users_say(stated: Sequence[Speaker], said: dict[str, Person]) -> list[Speaker]:
    people: dict[str, Speaker] = {}
    for speaker in stated:
        people[speaker.name] = _joined(people[speaker.name], speaker) if speaker.name in people else speaker
    for name, person in said.items():
        speaker = people.get(name, Speaker(name=name))
        if person.role is not None:
            speaker = dataclasses.replace(speaker, role=person.role or None, role_turn=None)
        if person.firm is not None:
            speaker = dataclasses.replace(speaker, firm=person.firm or None, firm_turn=None)
        if person.kind is not None:
            speaker = dataclasses.replace(speaker, kind=person.kind, kind_turn=None)
        people[name] = speaker
    return list(people.values())


def _lost(shown: Transcript, read: Transcript, corrected: Correcting, *, kinds: bool) -> list[Speaker]:
    """Return what the turns told of people only under the names that the file gives them ("our CFO, Jon Smyth")."""
    lost = []
    for speaker in shown.speakers:
        aliases = corrected.aliases(speaker.name)
        if not aliases:
            continue
        before = [each for each in read.speakers if corrected.names.get(each.name) == speaker.name]
        role = next((s for s in before if s.role is not None), Speaker(name=""))
        firm = next((s for s in before if s.firm is not None), Speaker(name=""))
        kind = _kind_before(speaker, before) if kinds else Speaker(name="")
        found = Speaker(
            name=speaker.name,
            role=role.role if speaker.role is None else None,
            role_turn=role.role_turn if speaker.role is None else None,
            firm=firm.firm if speaker.firm is None else None,
            firm_turn=firm.firm_turn if speaker.firm is None else None,
            kind=kind.kind,
            kind_turn=kind.kind_turn,
        )
        if found != Speaker(name=speaker.name):
            lost.append(found)
    return lost


def _kind_before(speaker: Speaker, before: Sequence[Speaker]) -> Speaker:
    """Return whom of the file's names to take the kind from; a name says more than a label such as "Speaker 1"."""
    known = [each for each in before if each.kind != "other"]
    named = [each for each in known if not is_anonymous(each.name)]
    kept = any(each.name == speaker.name for each in before)
    if named and not kept and named[0].kind != speaker.kind:
        return named[0]
    return known[0] if known and speaker.kind == "other" else Speaker(name="")


def _finished(
    speaker: Speaker, kind: SpeakerKind | None, said: dict[str, Person], corrected: Correcting
) -> Speaker:
    """Set the kind that is certain, take away what the user took away, and add the names in the file."""
    person = said.get(speaker.name, Person())
    if person.role == "":
        speaker = dataclasses.replace(speaker, role=None, role_turn=None)
    if person.firm == "":
        speaker = dataclasses.replace(speaker, firm=None, firm_turn=None)
    if kind is not None and kind != speaker.kind:
        speaker = dataclasses.replace(speaker, kind=kind, kind_turn=None)
    return dataclasses.replace(speaker, aliases=corrected.aliases(speaker.name))
