"""Timed pieces of speech become turns: shared by captions, transcribers' JSON and tables with times.

Consecutive pieces of one speaker are one turn, and the pieces stay as its cues. Pieces without a speaker become
turns by pause, those without a time one turn each.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.structure.kinds import UNKNOWN_SPEAKER
from index.transcript import Cue, Turn

PAUSE = 2.0
"""Seconds of silence that part two turns where no speaker is named."""
_LONG = 90.0
"""Seconds after which such a turn ends at the next full stop, so that a talk without pauses is no single turn."""
_TOO_LONG = 180.0
"""Seconds after which it ends in any case: many transcribers write no full stops."""
_BEGINS_AGAIN = 60.0
"""A second recording in the same file begins before this many seconds."""
_MIN_RECORDING = 5
"""Pieces; times that fall after fewer of them are out of order."""
_SENTENCE_ENDS = (".", "?", "!", "…", "。", "？", "！", '."', '?"', '!"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What one voice says in one stretch of time: a cue of captions, a segment of JSON, a row of a table."""

    text: str
    """The words, as they shall stand in the turn; pieces without any are left out."""
    speaker: str | None = None
    """None when the file names nobody here."""
    start: float | None = None
    """Seconds from the start of the recording, finite and not negative; None when the file has no time here."""
    end: float | None = None
    """Seconds; one before `start` is read as `start`."""
    change: bool = False
    """True when the file says that somebody else speaks from here (">>"), by name or not."""


def turns_of(pieces: Iterable[Piece]) -> tuple[Turn, ...]:
    """Join pieces of speech to turns.

    The pieces are put in the order of their start times (each track of a recording may come on its own), unless the
    times begin again near zero: then the file holds several recordings, which stay one after the other.

    Args:
        pieces: In the order of the file; white space in names is collapsed, around texts cut off.

    Returns:
        Turns numbered from 1, speakers that are None as `UNKNOWN_SPEAKER`; a turn of two or more timed pieces has
        `cues`, and `turn.text[cue.offset:]` begins with that piece's words. A turn ends with the last end that the
        file says (`end_time` None when it says none). Empty when no piece has words.
    """
    kept = [
        Piece(
            text=piece.text.strip(),
            speaker=" ".join(piece.speaker.split()) or None if piece.speaker else None,
            start=piece.start,
            end=piece.end if piece.start is None or piece.end is None else max(piece.start, piece.end),
            change=piece.change,
        )
        for piece in pieces
        if piece.text.strip()
    ]
    groups: list[list[Piece]] = []
    reached: float | None = None
    for piece in _in_order(kept):
        if groups and not _opens_turn(groups[-1], reached, piece):
            groups[-1].append(piece)
            reached = _later(reached, piece.end)
        else:
            groups.append([piece])
            reached = piece.end
    return tuple(_turn(number, group) for number, group in enumerate(groups, start=1))


def cue_warnings(turns: Sequence[Turn]) -> tuple[str, ...]:
    """Say in a line each which turns name no speaker (and how to name them), and where the times begin again."""
    unknown = [turn.number for turn in turns if turn.speaker == UNKNOWN_SPEAKER]
    said: list[str] = []
    if unknown and len(unknown) == len(turns):
        how = "by pause" if turns[0].start_time is not None else "by paragraph"
        some = "1 turn" if len(turns) == 1 else f"{len(turns)} turns"
        said.append(
            f'no speakers are named: {some} {how}, all by "{UNKNOWN_SPEAKER}"; name them with '
            f'`saidthat speakers rename ID "{UNKNOWN_SPEAKER}" "Ana Ruiz"` or `saidthat speakers assign ID "Ana Ruiz" '
            "--turns 3-5`"
        )
    elif unknown:
        some = "1 turn" if len(unknown) == 1 else f"{len(unknown)} turns"
        said.append(
            f'{some} without a name read as "{UNKNOWN_SPEAKER}" (first: turn {unknown[0]}); name one with '
            f'`saidthat speakers assign ID "Ana Ruiz" --turns {unknown[0]}`'
        )
    again = next((later.number for turn, later in pairwise(turns) if _falls(turn, later)), None)
    if again is not None:
        said.append(
            f"the times begin again at turn {again}: the file seems to hold several recordings; split it to have each "
            "on its own"
        )
    return tuple(said)


def _in_order(pieces: Sequence[Piece]) -> Sequence[Piece]:
    starts: list[float] = []
    for piece in pieces:
        # Words without a time stay behind the words that they follow.
        starts.append(piece.start if piece.start is not None else starts[-1] if starts else 0.0)
    if all(first <= second for first, second in pairwise(starts)) or _is_several_recordings(pieces, starts):
        return pieces
    return [pieces[index] for index in sorted(range(len(pieces)), key=starts.__getitem__)]


def _is_several_recordings(pieces: Sequence[Piece], starts: Sequence[float]) -> bool:
    """Tell recordings one after the other from tracks of one recording, which have a speaker each."""
    falls = [index for index in range(1, len(starts)) if starts[index] + _BEGINS_AGAIN < starts[index - 1]]
    bounds = [0, *falls, len(pieces)]
    runs = list(pairwise(bounds))
    if len(runs) < 2 or any(
        last - first < _MIN_RECORDING or starts[first] > _BEGINS_AGAIN for first, last in runs
    ):
        return False
    seen: set[str | None] = set()
    for first, last in runs:
        speakers = {piece.speaker for piece in pieces[first:last]}
        if len(speakers) > 1 or speakers & seen:
            return True
        seen |= speakers
    return False


def _opens_turn(group: Sequence[Piece], reached: float | None, piece: Piece) -> bool:
    """Tell whether a piece begins a turn after a group whose pieces end at `reached`."""
    first, last = group[0], group[-1]
    if last.speaker != piece.speaker:
        return True
    if piece.speaker is not None:
        return False
    if piece.change or piece.start is None or first.start is None:
        return True
    if reached is not None and piece.start - reached >= PAUSE:
        return True
    length = max(piece.start, piece.end or 0.0) - first.start
    return length > _TOO_LONG or (length > _LONG and last.text.endswith(_SENTENCE_ENDS))


def _turn(number: int, group: Sequence[Piece]) -> Turn:
    starts = [piece.start for piece in group if piece.start is not None]
    ends = [piece.end for piece in group if piece.end is not None]
    return Turn(
        number=number,
        speaker=group[0].speaker or UNKNOWN_SPEAKER,
        text=" ".join(piece.text for piece in group),
        start_time=min(starts, default=None),
        end_time=max(ends, default=None),
        cues=_cues(group),
    )


def _cues(group: Sequence[Piece]) -> tuple[Cue, ...]:
    """Return a cue for each timed piece; none for a turn that does not begin with one, or has one time only.

    A cue whose end the file does not say ends where the next one begins; the last one is then a point in time.
    """
    timed: list[tuple[int, float, float | None]] = []
    offset = 0
    for piece in group:
        if piece.start is not None and (not timed or (piece.start, piece.end) != timed[-1][1:]):
            timed.append((offset, piece.start, piece.end))
        offset += len(piece.text) + 1
    if len(timed) < 2 or group[0].start is None:
        return ()
    nexts = [start for _, start, _ in timed[1:]] + [timed[-1][1]]
    return tuple(
        Cue(offset=offset, start_time=start, end_time=end if end is not None else max(start, following))
        for (offset, start, end), following in zip(timed, nexts, strict=True)
    )


def _later(one: float | None, other: float | None) -> float | None:
    return max((time for time in (one, other) if time is not None), default=None)


def _falls(turn: Turn, later: Turn) -> bool:
    return (
        turn.start_time is not None
        and later.start_time is not None
        and later.start_time + _BEGINS_AGAIN < turn.start_time
    )
