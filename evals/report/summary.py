"""What is reported of one golden set."""

from collections.abc import Mapping
from dataclasses import dataclass

from evals.asked import EvalRun
from evals.figures import RETRIEVAL_METRICS, SPAN_METRICS
from evals.gate import Difference, Verdict
from evals.statistics import paired_interval


@dataclass(frozen=True, slots=True, kw_only=True)
class SetReport:
    """One golden set: its run, what the gate says, and a peer's run of the same questions."""

    run: EvalRun
    verdict: Verdict | None = None
    """None when rows of files are scored."""
    peer: EvalRun | None = None
    skipped: tuple[str, ...] = ()
    """Ids of transcripts that the library lacks; their questions were not asked."""

    @property
    def peer_differences(self) -> Mapping[str, Difference]:
        """The paired differences from the peer (this run minus the peer), by metric of retrieval."""
        if self.peer is None:
            return {}
        found = {}
        for metric in (*RETRIEVAL_METRICS, *SPAN_METRICS.values()):
            old, new = _by_transcript(self.peer, metric), _by_transcript(self.run, metric)
            if new:
                value, interval = paired_interval(old, new)
                found[metric] = Difference(metric=metric, mean=value, interval=interval)
        return found


def _by_transcript(run: EvalRun, metric: str) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for asked in run.questions:
        if metric in asked.score.values:
            found.setdefault(asked.row.transcript, {})[asked.row.id] = asked.score.values[metric]
    return found
