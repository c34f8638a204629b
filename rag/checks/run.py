"""All checks over one answer."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from index.transcript import Transcript
from rag.answer import CheckName, CheckResult, Citation
from rag.checks.evidence import cited
from rag.checks.numbers import check_numbers
from rag.checks.quotes import check_quotes
from rag.checks.sentences import claim_sentences
from rag.checks.speakers import check_speakers
from rag.checks.support import check_support


def run_checks(
    text: str,
    citations: Sequence[Citation],
    transcripts: Mapping[str, Transcript],
    *,
    broken: Collection[int] = (),
) -> dict[CheckName, CheckResult]:
    """Check an answer of any answerer, deterministically.

    Args:
        text: the answer with its markers [n].
        citations: those of the answer.
        transcripts: at least the cited ones, by id.
        broken: offsets into `text` of sentences from which a marker that points nowhere was taken out.

    Returns:
        A result for each check; `flagged` holds indices into `claim_sentences(text, citations)`.
    """
    sentences = claim_sentences(text, citations)
    claims = tuple(cited(sentences, citations, transcripts))
    lost = {s.index for s in sentences if any(s.start <= offset < s.end for offset in broken)}
    return {
        "quotes": _flag(check_quotes(claims, citations, transcripts), lost),
        "speakers": check_speakers(claims),
        "numbers": check_numbers(claims),
        "support": check_support(claims),
    }


def _flag(outcome: CheckResult, more: set[int]) -> CheckResult:
    """`outcome` with further sentences failed; one that had passed no longer counts as passed."""
    new = more - set(outcome.flagged)
    return replace(
        outcome,
        passed=max(0, outcome.passed - len(new)),
        failed=outcome.failed + len(new),
        flagged=tuple(sorted({*outcome.flagged, *new})),
    )
