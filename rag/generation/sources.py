"""From a claim and the passages it points to, to the exact words that carry it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from index.transcript import Transcript
from rag.alignment import MIN_ALIGNMENT, Alignment, Claim, align, context_of, read_claim, score
from rag.answer import Citation
from rag.citation import cite
from rag.figures import Figure
from rag.generation.markers import Reference
from rag.passage import Passage

MIN_WITHOUT_MARKER = 0.6
"""A sentence without a marker takes the source of its neighbour only when that holds this much of it."""
MAX_REPAIRS = 2
"""Further sentences of the cited turn that one claim may take for its figures."""
REPAIR_SHARE = 0.25
"""Share of the claim's words that such a sentence must hold: the same figure of another item is no source."""
REPAIR_TERMS = 2
"""As many words are enough, however long the claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The words behind one marker."""

    passage: Passage
    alignment: Alignment


@dataclass(slots=True, kw_only=True)
class Sources:
    """The citations of an answer in the making: one number for each quote, in order of first use."""

    passages: Sequence[Passage]
    transcripts: Mapping[str, Transcript]
    citations: list[Citation] = field(default_factory=list)

    def support(self, text: str, references: Iterable[Reference], whole: str) -> tuple[int, ...]:
        """Find the quotes for a claim and number them.

        Args:
            text: the part of a sentence that ends with the markers.
            references: its markers.
            whole: the sentence, for parts that say nothing by themselves.

        Returns:
            Markers of the answer; empty when no passage that is pointed to shares a word or figure with the claim.
        """
        found = [hit for reference in references if (hit := self._behind(reference, text, whole)) is not None]
        # A claim that cites several passages is shared among them: each need carry its part only.
        enough = MIN_ALIGNMENT / max(1, len(found))
        carrying = [hit for hit in found if hit.alignment.score >= enough] or found[:1]
        return self._numbered(carrying, text, whole)

    def adopt(self, text: str, references: Iterable[Reference]) -> tuple[int, ...]:
        """Find the quote for a sentence without a marker among what its neighbours cite; none but a good one counts."""
        found = [hit for reference in references if (hit := self._behind(reference, text, text)) is not None]
        good = [h for h in found if h.alignment.score >= MIN_WITHOUT_MARKER and not h.alignment.missing]
        return self._numbered(good[:1], text, text)

    def nearest(self, text: str, count: int) -> tuple[Citation, ...]:
        """The first `count` passages as citations: of each the sentences that fit `text` best."""
        shown = Sources(passages=self.passages, transcripts=self.transcripts)
        for number in range(1, len(self.passages) + 1):
            if len(shown.citations) == count:
                break
            hit = self._behind(Reference(passages=(number,)), text, text, anything=True)
            if hit is not None:
                shown._number(hit.passage, hit.alignment)
        return tuple(shown.citations)

    def _behind(self, reference: Reference, text: str, whole: str, *, anything: bool = False) -> Found | None:
        """The best-aligned sentences of the passages that a marker may mean; of the whole turn where that is better."""
        best: Found | None = None
        for number in reference.passages:
            passage = self.passages[number - 1]
            claim = self._claim(text, whole, passage)
            turn = self._transcript(passage).turn(passage.turn).text
            inside = align(claim, turn, passage.start, passage.end)
            if inside is None or inside.score < MIN_ALIGNMENT or inside.missing:
                inside = _better(inside, align(claim, turn, 0, len(turn)))
            if inside is not None and (best is None or _rank(inside) > _rank(best.alignment)):
                best = Found(passage=passage, alignment=inside)
        if best is None or anything:
            return best
        proven = len(self._claim(text, whole, best.passage).figures) > len(best.alignment.missing)
        return best if best.alignment.score > 0 or proven else None

    def _numbered(self, found: Sequence[Found], text: str, whole: str) -> tuple[int, ...]:
        markers = [self._number(hit.passage, hit.alignment) for hit in found]
        left = _still_missing(found)
        for hit in found:
            repairs = self._repairs(hit, left, text, whole)
            markers += [self._number(hit.passage, repair) for repair in repairs]
        return tuple(dict.fromkeys(markers))

    def _repairs(self, hit: Found, left: tuple[Figure, ...], text: str, whole: str) -> list[Alignment]:
        """Other sentences of the cited turn that hold figures of the claim which its quote does not."""
        claim = self._claim(text, whole, hit.passage)
        turn = self._transcript(hit.passage).turn(hit.passage.turn).text
        repairs: list[Alignment] = []
        for _ in range(MAX_REPAIRS):
            if not left:
                break
            wanted = replace(claim, figures=left, verbatim=())
            better = align(wanted, turn, 0, len(turn), figures_first=True)
            if better is None or len(better.missing) == len(left):
                break
            shared, _ = score(replace(claim, figures=(), verbatim=()), turn[better.start : better.end])
            if shared * len(claim.terms) < min(REPAIR_TERMS, REPAIR_SHARE * len(claim.terms)):
                break
            repairs.append(better)
            left = better.missing
        return repairs

    def _number(self, passage: Passage, alignment: Alignment) -> int:
        """The number of a quote: that of an earlier citation which holds it, or the next one."""
        for citation in self.citations:
            if (citation.transcript, citation.turn) == (passage.transcript, passage.turn) and (
                citation.start <= alignment.start and alignment.end <= citation.end
            ):
                return citation.marker
        marker = len(self.citations) + 1
        transcript = self._transcript(passage)
        self.citations.append(cite(transcript, passage.turn, alignment.start, alignment.end, marker=marker))
        return marker

    def _claim(self, text: str, whole: str, passage: Passage) -> Claim:
        context = context_of(self._transcript(passage))
        claim = read_claim(text, context)
        return claim if len(claim.terms) + len(claim.figures) > 1 else read_claim(whole, context)

    def _transcript(self, passage: Passage) -> Transcript:
        return self.transcripts[passage.transcript]


def _rank(alignment: Alignment) -> tuple[float, int]:
    return alignment.score, -len(alignment.missing)


def _better(one: Alignment | None, other: Alignment | None) -> Alignment | None:
    if one is None or other is None:
        return one or other
    return other if _rank(other) > _rank(one) else one


def _still_missing(found: Sequence[Found]) -> tuple[Figure, ...]:
    """The figures of the claim that none of its quotes holds."""
    if not found:
        return ()
    sets = [{(figure.value, figure.unit) for figure in hit.alignment.missing} for hit in found]
    common = set.intersection(*sets)
    return tuple(figure for figure in found[0].alignment.missing if (figure.value, figure.unit) in common)
