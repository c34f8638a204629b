"""A ranking is read out as passages: whole sentences, no overlap, neighbours joined, within a budget of words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from index.sentences import sentences
from index.transcript import Transcript
from rag.passage import Passage
from rag.retrieval import Hit, Retrieval

MIN_ROOM = 8
"""With fewer words left than this the budget counts as spent."""
POINT_WORDS = 250
"""Words of single points that are read before long stretches on the topic, where there are such."""
POINT_WORDS_WIDE = 100
"""The same for a wide question."""


def passages(retrieval: Retrieval, transcripts: Mapping[str, Transcript], words: int) -> tuple[Passage, ...]:
    """Read a ranking out, best first, at most `words` white-space words in all.

    First the exchange that the question is about, question and reply as one group; then single points; then, where
    topics are talked over, the stretches around them, each in its own order as one group.

    Args:
        retrieval: the ranking.
        transcripts: those in scope by id.
        words: the budget, from 1.
    """
    page = _Page(transcripts=transcripts, left=words)
    page.add_group(retrieval.exchange)
    if not retrieval.topic:
        page.add_points(retrieval.hits, until=0)
        return _best_first(page.found)
    points = POINT_WORDS_WIDE if retrieval.query.wide else POINT_WORDS
    page.add_points(retrieval.hits, until=words - points)
    page.add_stretches(retrieval.topic)
    return _best_first(page.found)


@dataclass(slots=True, kw_only=True)
class _Page:
    """Passages read so far, and what is left of the budget."""

    transcripts: Mapping[str, Transcript]
    left: int
    found: list[Passage] = field(default_factory=list)
    taken: set[tuple[str, int, int]] = field(default_factory=set)
    """(transcript, turn, start) of the sentences read."""
    group: int = 0

    def add_group(self, hits: Iterable[Hit]) -> None:
        """Read hits out as one stretch."""
        fresh = [passage for hit in hits for passage in self._read(hit)]
        if fresh:
            self.group += 1
            self.found.extend(replace(passage, group=self.group) for passage in fresh)

    def add_points(self, hits: Iterable[Hit], *, until: int) -> None:
        """Read hits out one by one until `until` words are left; one that touches the one before joins its group."""
        for hit in hits:
            if self.left <= max(until, MIN_ROOM - 1):
                return
            fresh = self._read(hit)
            if fresh:
                self.group += not (self.found and _touches(self.found[-1], fresh[0]))
                self.found.extend(replace(passage, group=self.group) for passage in fresh)

    def add_stretches(self, hits: Iterable[Hit]) -> None:
        """Spend what is left on hits, then put neighbours together: a stretch a group, the best stretch first."""
        # No passage of a stretch counts as better than a point that was read before it.
        limit = min((passage.score for passage in self.found), default=None)
        fresh: list[Passage] = []
        for hit in hits:
            if self.left < MIN_ROOM:
                break
            fresh.extend(self._read(hit))
        top = max((passage.score for passage in fresh), default=0.0)
        lower = 0.0 if limit is None else min(0.0, limit - top)
        for stretch in _stretches(fresh, self.transcripts):
            self.group += 1
            score = round(max(passage.score for passage in stretch) + lower, 5)
            self.found.extend(replace(passage, group=self.group, score=score) for passage in stretch)

    def _read(self, hit: Hit) -> list[Passage]:
        """What of a hit no earlier passage holds and the budget allows."""
        fresh: list[Passage] = []
        for span in hit.spans:
            turn = self.transcripts[hit.transcript].turn(span.turn)
            for start, end in self._unread(turn.text, (hit.transcript, span.turn), span.start, span.end):
                size = len(turn.text[start:end].split())
                if size > self.left:
                    continue
                self.left -= size
                self.taken.update(
                    (hit.transcript, span.turn, a) for a, b in sentences(turn.text) if start <= a and b <= end
                )
                fresh.append(
                    Passage(
                        transcript=hit.transcript,
                        turn=span.turn,
                        speaker=turn.speaker,
                        start=start,
                        end=end,
                        text=turn.text[start:end],
                        score=hit.score,
                        group=self.group,
                    )
                )
        return fresh

    def _unread(self, text: str, place: tuple[str, int], first: int, last: int) -> list[tuple[int, int]]:
        """The parts of `text[first:last]` that no earlier passage holds, as stretches of whole sentences."""
        parts: list[tuple[int, int]] = []
        for start, end in sentences(text):
            if start < first or end > last or (*place, start) in self.taken:
                continue
            if parts and not text[parts[-1][1] : start].strip():
                parts[-1] = (parts[-1][0], end)
            else:
                parts.append((start, end))
        return parts


def _best_first(found: Sequence[Passage]) -> tuple[Passage, ...]:
    """Passages in their order, none with a lower score than one that is read after it."""
    # An exchange comes before better single points, and what is compared is dealt out in turns.
    scores = [*accumulate((passage.score for passage in reversed(found)), max)]
    return tuple(
        replace(passage, score=score) for passage, score in zip(found, reversed(scores), strict=True)
    )


def _touches(before: Passage, after: Passage) -> bool:
    """Whether two passages are read as one: next to each other in one turn."""
    if (before.transcript, before.turn) != (after.transcript, after.turn):
        return False
    return min(abs(after.start - before.end), abs(before.start - after.end)) <= 2


def _stretches(found: Sequence[Passage], transcripts: Mapping[str, Transcript]) -> list[list[Passage]]:
    """Passages in the order of the talk, cut where something lies between them; the best stretch first."""
    stretches: list[list[Passage]] = []
    for passage in sorted(found, key=lambda one: (one.transcript, one.turn, one.start)):
        last = stretches[-1][-1] if stretches else None
        if last is not None and _follows(last, passage, transcripts):
            stretches[-1].append(passage)
            if _touches(last, passage):
                stretches[-1][-2:] = [_joined(last, passage, transcripts)]
        else:
            stretches.append([passage])
    return sorted(stretches, key=lambda stretch: -max(passage.score for passage in stretch))


def _follows(before: Passage, after: Passage, transcripts: Mapping[str, Transcript]) -> bool:
    """Whether nothing is said between two passages."""
    if before.transcript != after.transcript:
        return False
    if before.turn == after.turn:
        return _touches(before, after)
    transcript = transcripts[before.transcript]
    between = [transcript.turn(number).text for number in range(before.turn + 1, after.turn)]
    ends = transcript.turn(before.turn).text[before.end :]
    begins = transcript.turn(after.turn).text[: after.start]
    return not any(text.strip() for text in (*between, ends, begins))


def _joined(before: Passage, after: Passage, transcripts: Mapping[str, Transcript]) -> Passage:
    text = transcripts[before.transcript].turn(before.turn).text
    return replace(
        before, end=after.end, text=text[before.start : after.end], score=max(before.score, after.score)
    )
