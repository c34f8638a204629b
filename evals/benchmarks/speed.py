"""How fast a search is in libraries of several sizes, beside the peer's, as JSON and as a plot.

    python -m evals.benchmarks.speed --library FOLDER --sizes 1,44,2000 --output speed.json --plot speed.png

The libraries are copies of the one given (see `evals.benchmarks.speed_copies`) and stay below `--work`, so that an
interrupted build goes on and a second run builds nothing.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evals.benchmarks.speed_copies import Copies, read_originals
from evals.benchmarks.speed_libraries import build_libraries
from evals.benchmarks.speed_peer import open_peer
from evals.benchmarks.speed_plot import plot_timings
from evals.benchmarks.speed_recall import recall_of_candidates
from evals.benchmarks.speed_timing import Timing, exponent, time_searches
from evals.golden import read_jsonl
from evals.machine import machine_fingerprint
from index.errors import SaidthatError
from index.library import EXACT_LIMIT, Library
from index.transcript import Transcript
from index.weights import find_model
from rag.assistant import Assistant
from rag.naming import named_transcripts

QUESTIONS = Path(__file__).with_name("speed-questions.txt")
"""Questions that suit any company's call, one a line."""
RECALL_QUESTIONS = 30


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; the exit status is 0 when it is done and 1 after an error."""
    options = _parser().parse_args(arguments)
    try:
        _run(options)
    except SaidthatError as error:
        _tell(str(error))
        return 1
    return 0


def _run(options: argparse.Namespace) -> None:
    sizes = sorted({int(size) for size in options.sizes.split(",")})
    work = options.work or options.library.with_name(options.library.name + "-speed")
    with Library.open(options.library, create=False) as library:
        copies = Copies(read_originals(library))
        encoder = library.encoder
        folders = build_libraries(copies, encoder, sizes, work, _tell)
        model = find_model(encoder.model_id).folder
    timings: list[Timing] = []
    facts: list[dict[str, Any]] = []
    for size in sizes:
        with Library.open(folders[size]) as library:
            transcripts = library.scope().transcripts
            questions = _questions(options.questions, transcripts)
            shared = None if options.own_encoders else library.encoder.encode_query
            peer = None if options.without_peer else open_peer(copies, model, work, size, _tell, shared)
            ids = [entry.id for entry in library.transcripts()]
            found = time_searches(Assistant(library), peer, ids, questions, options.rounds)
            fact: dict[str, Any] = {"transcripts": size, "chunks": library.scope().chunks}
            fact["peer_chunks"] = None if peer is None else len(peer)
            if options.recall and fact["chunks"] > EXACT_LIMIT:
                fact["recall"] = round(recall_of_candidates(library, questions[:RECALL_QUESTIONS]), 4)
        timings += found
        facts.append(fact)
        for timing in found:
            _tell(
                f"{size:,} transcripts, {timing.system}, {timing.scope}: p50 {timing.p50:.1f} ms, "
                f"p95 {timing.p95:.1f} ms over {len(timing.milliseconds)} searches"
            )
    report = {"machine": machine_fingerprint(), "libraries": facts, "timings": _rows(timings)}
    report["exponents"] = _exponents(timings)
    options.output.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    if options.plot is not None:
        plot_timings(timings, options.plot)


def _questions(paths: Sequence[Path], transcripts: Sequence[Transcript]) -> list[str]:
    """Questions that name no company of the library: those would be asked of a few transcripts only."""
    asked = QUESTIONS.read_text(encoding="utf-8").splitlines()
    for path in paths:
        asked += [str(row["question"]) for _, row in read_jsonl(path) if row.get("question")]
    return [question for question in dict.fromkeys(asked) if not named_transcripts(question, transcripts)]


def _rows(timings: Sequence[Timing]) -> list[dict[str, Any]]:
    return [
        {
            "system": timing.system,
            "scope": timing.scope,
            "transcripts": timing.transcripts,
            "searches": len(timing.milliseconds),
            "p50_ms": round(timing.p50, 2),
            "p95_ms": round(timing.p95, 2),
        }
        for timing in timings
    ]


def _exponents(timings: Sequence[Timing]) -> list[dict[str, Any]]:
    found = []
    for system, scope in dict.fromkeys((timing.system, timing.scope) for timing in timings):
        own = [timing for timing in timings if (timing.system, timing.scope) == (system, scope)]
        sizes = [timing.transcripts for timing in own]
        found.append(
            {
                "system": system,
                "scope": scope,
                "p50": exponent(sizes, [timing.p50 for timing in own]),
                "p95": exponent(sizes, [timing.p95 for timing in own]),
            }
        )
    return found


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evals.benchmarks.speed", description=__doc__.splitlines()[0]
    )
    parser.add_argument(
        "--library", type=Path, required=True, help="what is copied; nothing is written there"
    )
    parser.add_argument(
        "--sizes", default="1,44,2000", help="transcripts of each library, with commas between"
    )
    parser.add_argument(
        "--questions", type=Path, action="append", default=[], help="JSONL with more questions"
    )
    parser.add_argument("--rounds", type=int, default=1, help="how often each question is timed")
    parser.add_argument(
        "--work", type=Path, help="where the libraries are built (beside --library by default)"
    )
    parser.add_argument("--output", type=Path, required=True, help="the figures as JSON")
    parser.add_argument("--plot", type=Path, help="the plot as PNG")
    parser.add_argument(
        "--recall", action="store_true", help="compare with exact scoring, which takes memory"
    )
    parser.add_argument("--without-peer", action="store_true")
    parser.add_argument(
        "--own-encoders",
        action="store_true",
        help="let the peer encode questions as it does out of the box, not with saidthat's encoder",
    )
    return parser


def _tell(line: str) -> None:
    sys.stderr.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
