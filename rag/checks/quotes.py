"""Is every quote exact? Each marker has a citation, each citation is locked, words in quotation marks were said."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from index.transcript import Transcript
from rag.alignment import plain
from rag.answer import CheckResult, Citation
from rag.checks.evidence import Cited, is_locked, result


def check_quotes(
    claims: Sequence[Cited], citations: Sequence[Citation], transcripts: Mapping[str, Transcript]
) -> CheckResult:
    """Check the sentences that cite or quote. A citation that is not locked fails even if no sentence points to it."""
    outcomes = {
        claim.sentence.index: not claim.unknown and _verbatim(claim)
        for claim in claims
        if claim.sentence.markers or claim.claim.verbatim
    }
    pointed_to = {marker for claim in claims for marker in claim.sentence.markers}
    stray = sum(not is_locked(c, transcripts) for c in citations if c.marker not in pointed_to)
    counted = result(outcomes)
    return replace(counted, failed=counted.failed + stray)


def _verbatim(claim: Cited) -> bool:
    """Whether the words that the sentence shows in quotation marks stand in a cited turn."""
    turns = [
        plain(transcript.turn(citation.turn).text)
        for transcript in claim.transcripts
        for citation in claim.citations
        if citation.transcript == transcript.id
    ]
    return all(any(_stands(words, turn) for turn in turns) for words in claim.claim.verbatim)


def _stands(words: str, turn: str) -> bool:
    """Whether every part of a quotation stands in the turn; "…" marks what was left out."""
    parts = [plain(part) for part in words.replace("[…]", "…").replace("...", "…").split("…")]
    return all(part in turn for part in parts if part)
