"""Which speakers of a transcript may be one person, and whom a numbered label stands for."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from index.edits import Merge, Rename
from index.structure.handovers import question_handover
from index.structure.name_forms import Label, likely_same, parse_label
from index.structure.naming import Named, Naming, agree, find_naming
from index.structure.roster import name_words
from index.transcript import Speaker, Transcript

_MANY = 300
"""Beyond so many speakers only names of the same words are compared."""
_CONVERSE = 3
"""Two labels that follow each other so often are two people who talk to each other."""
_SOON = 3
_AGAINST = (
    frozenset({"analyst", "management"}),
    frozenset({"analyst", "investor_relations"}),
    frozenset({"interviewer", "interviewee"}),
    frozenset({"member", "witness"}),
    frozenset({"chair", "witness"}),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A correction of names that the transcript suggests."""

    edit: Merge | Rename
    reason: str
    """Why, in words for people: 'says "this is Ana Ruiz" in turn 4'."""
    certain: bool
    """True when nothing else is possible, so that it may be made without asking."""
    turn: int | None
    """The turn (from 1) that shows it; None where the names alone do."""


def proposals(transcript: Transcript) -> tuple[Proposal, ...]:
    """Return what may be corrected in the names of a transcript, the certain ones first.

    Certain is: the same words but for capitals, accents, punctuation, the order around a comma, or one remark in
    brackets; and a numbered label that gives its own full name in the first person, when nobody else bears that name
    and nothing said around the label speaks against it. Everything else is for the user to decide.
    """
    labels = {speaker.name: parse_label(speaker.name) for speaker in transcript.speakers}
    spoken = Counter(turn.speaker for turn in transcript.turns)
    same = list(_same_words(labels, spoken))
    joined = {name for each in same for name in each.edit.speakers}  # type: ignore[union-attr]
    kept = {name: label for name, label in labels.items() if name not in joined}
    found = [*same, *_numbered(transcript, labels), *_likely(transcript, kept, spoken)]
    return tuple(sorted(found, key=lambda each: not each.certain))


def _same_words(labels: Mapping[str, Label], spoken: Mapping[str, int]) -> Iterator[Proposal]:
    groups: dict[tuple[str, ...], list[Label]] = {}
    for label in labels.values():
        if label.key and label.tail is None and not label.apart:
            groups.setdefault(label.key, []).append(label)
    for group in groups.values():
        if len(group) < 2:
            continue
        remarks = {label.remark.casefold() for label in group if label.remark}
        # "The Acting Chair (Mr. X)" and "The Acting Chair" may be two people, and so may two firms in brackets.
        certain = len(remarks) <= (0 if group[0].nameless else 1)
        into = min(group, key=lambda label: (label.tidiness, -spoken[label.text], label.text)).text
        reason = "the same name"
        if remarks:
            reason = (
                f"the same name with {'a remark' if len(remarks) == 1 else 'different remarks'} in brackets"
            )
        elif any("," in label.text for label in group):
            reason = "the same name, the family name first"
        others = tuple(label.text for label in group if label.text != into)
        yield Proposal(edit=Merge(speakers=others, into=into), reason=reason, certain=certain, turn=None)


def _likely(
    transcript: Transcript, labels: Mapping[str, Label], spoken: Mapping[str, int]
) -> Iterator[Proposal]:
    if len(labels) > _MANY:
        return
    people = {speaker.name: speaker for speaker in transcript.speakers}
    named = [label for label in labels.values() if not label.nameless and not label.apart]
    pairs = [
        (one, other, reason) for one, other in combinations(named, 2) if (reason := likely_same(one, other))
    ]
    partners = Counter(label.text for one, other, _ in pairs for label in (one, other))
    follow = Counter(frozenset((one.speaker, other.speaker)) for one, other in pairwise(transcript.turns))
    for one, other, reason in pairs:
        short, long = sorted(
            (one, other), key=lambda label: (len(label.key), sum(map(len, label.key)), spoken[label.text])
        )
        # A name that fits two people is no sign for either.
        if partners[short.text] > 1 or follow[frozenset((one.text, other.text))] >= _CONVERSE:
            continue
        if _differ(people[one.text], people[other.text]):
            continue
        into, left = (short, long) if long.tail and not short.tail else (long, short)
        yield Proposal(
            edit=Merge(speakers=(left.text,), into=into.text), reason=reason, certain=False, turn=None
        )


def _differ(one: Speaker, other: Speaker) -> bool:
    """True when what the two do, or the firms they are of, make two people of them."""
    if "operator" in (one.kind, other.kind) and one.kind != other.kind:
        return True
    if frozenset({one.kind, other.kind}) in _AGAINST:
        return True
    if one.firm is None or other.firm is None:
        return False
    return not set(name_words(one.firm)) & set(name_words(other.firm))


def _numbered(transcript: Transcript, labels: Mapping[str, Label]) -> Iterator[Proposal]:
    company = frozenset(name_words(transcript.company or ""))
    namings = find_naming(transcript.turns, company, show=transcript.kind in ("interview", "other"))
    names = {naming.label: _best(naming.named) for naming in namings}
    for naming in namings:
        best = names[naming.label]
        if not all(agree(best.name, each.name) for each in naming.named):
            continue
        if transcript.speaker(naming.label).kind == "operator" or _speaks_soon(
            transcript, naming.label, best
        ):
            continue
        rivals = [
            name for label, name in names.items() if label != naming.label and agree(name.name, best.name)
        ]
        bearers = [
            label.text for label in labels.values() if not label.nameless and _may_be(label, best.name)
        ]
        if len(bearers) > 1:
            continue
        if bearers:
            edit: Merge | Rename = Merge(speakers=(naming.label,), into=bearers[0])
        else:
            edit = Rename(speaker=naming.label, name=best.name)
        certain = best.sure and not (rivals or bearers or naming.contested)
        reason = (
            f'{naming.label} says "{best.said}" in turn {best.turn}'
            if best.own
            else f"turn {best.turn} gives the floor to {best.name}, and {naming.label} speaks next"
        )
        yield Proposal(
            edit=edit, reason=reason, certain=certain and _one_voice(transcript, naming, best), turn=best.turn
        )


def _best(named: Sequence[Named]) -> Named:
    """What the label says of itself comes first, then the fuller name."""
    return max(named, key=lambda each: (each.own, len(each.name.split()), -each.turn))


def _may_be(label: Label, name: str) -> bool:
    other = parse_label(name)
    return label.key == other.key or likely_same(label, other) is not None


def _one_voice(transcript: Transcript, naming: Naming, best: Named) -> bool:
    """True when the label gives its name as soon as it speaks, and is given the floor under no other.

    A program that tells voices apart may give one label to several callers of a conference.
    """
    own = [turn for turn in transcript.turns if turn.speaker == naming.label]
    if own[0].number != best.turn:
        return False
    for turn in own[1:]:
        before = transcript.turns[turn.number - 2]
        handed = question_handover(before.text) if before.speaker != naming.label else None
        if handed is not None and (handed.name is None or not agree(handed.name, best.name)):
            return False
    return True


def _speaks_soon(transcript: Transcript, label: str, best: Named) -> bool:
    """True when the one who was named speaks under the own name right after: then the label is somebody else."""
    if best.own:
        return False
    following = transcript.turns[best.turn : best.turn + _SOON]
    return any(turn.speaker != label and _may_be(parse_label(turn.speaker), best.name) for turn in following)
