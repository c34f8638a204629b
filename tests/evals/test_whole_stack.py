"""A bundled meeting asked through the real library and assistant, and the gate over systems broken on purpose."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from evals.asked import EvalRun
from evals.baseline import baseline_of
from evals.gate import judge
from evals.report.document import EvalReport
from evals.report.summary import SetReport
from evals.run import run
from index.filters import Filters
from index.library import Library
from index.transcript import Transcript
from rag.answer import Answer, Citation
from rag.assistant import Assistant
from rag.passage import Passage
from rag.rows import answer_row, passages_row
from tests.evals.whole_stack import EASY_ROWS, SAMPLE, sample_library

History = Sequence[tuple[str, str]]
Broken = Callable[[Answer, Transcript], Answer]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with sample_library(tmp_path_factory.mktemp("library")) as opened:
        yield opened


@pytest.fixture(scope="module")
def good(library: Library) -> EvalRun:
    return run(Assistant(library), library, EASY_ROWS, name=SAMPLE)


class Mutant:
    """An assistant of which one thing is broken."""

    answerer = "quotes"

    def __init__(
        self,
        library: Library,
        *,
        ask: Broken | None = None,
        search: Callable[[tuple[Passage, ...]], tuple[Passage, ...]] | None = None,
    ) -> None:
        self._assistant = Assistant(library)
        self._transcript = library.get(SAMPLE)
        self._ask = ask
        self._search = search

    def search(self, question: str, *, history: History, filters: Filters, words: int) -> tuple[Passage, ...]:
        found = self._assistant.search(question, history=history, filters=filters, words=words)
        return self._search(found) if self._search else found

    def ask(self, question: str, *, history: History, filters: Filters) -> Answer:
        answer = self._assistant.ask(question, history=history, filters=filters)
        return self._ask(answer, self._transcript) if self._ask else answer


def each(change: Callable[[Citation, Transcript], Citation]) -> Broken:
    return lambda answer, transcript: replace(
        answer, citations=tuple(change(citation, transcript) for citation in answer.citations)
    )


def another_speaker(citation: Citation, transcript: Transcript) -> Citation:
    names = [speaker.name for speaker in transcript.speakers if speaker.name != citation.speaker]
    return replace(citation, speaker=names[0])


def always_refuses(answer: Answer, _: Transcript) -> Answer:
    return replace(answer, text="Not said.", status="not_said", citations=(), refusal="not_mentioned")


def never_refuses(answer: Answer, _: Transcript) -> Answer:
    return replace(answer, status="answered", refusal=None)


def answers_another_question(answer: Answer, transcript: Transcript) -> Answer:
    last = transcript.turns[-1]
    citation = Citation(
        marker=1,
        transcript=transcript.id,
        title=transcript.title,
        turn=last.number,
        speaker=last.speaker,
        role=None,
        firm=None,
        start=0,
        end=len(last.text),
        quote=last.text,
    )
    return replace(answer, text=f"{last.text} [1]", citations=(citation,))


def test_the_run_is_the_same_twice_to_the_byte(library: Library, good: EvalRun) -> None:
    again = run(Assistant(library), library, EASY_ROWS, name=SAMPLE)
    texts = [EvalReport(sets=(SetReport(run=one),)).dumps() for one in (good, again)]
    assert texts[0] == texts[1]


def test_every_citation_of_the_real_assistant_is_valid(good: EvalRun) -> None:
    assert sum(len(score.quotes_valid) for score in good.scores) >= 8
    assert judge(good, None).passed


def test_the_easy_questions_are_answered_so_that_they_can_be_lost(good: EvalRun) -> None:
    assert [score.values["key_fact_recall"] for score in good.scores if score.row.answerable].count(1.0) >= 6
    assert good.scores[-1].values["not_falsely_answered"] == 1.0


def test_figures_equal_the_reference_scorers_on_the_batch_rows(
    shared: Path, library: Library, good: EvalRun, tmp_path: Path
) -> None:
    assistant = Assistant(library)
    only = Filters(transcripts=(SAMPLE,))
    written: dict[str, list[dict[str, object]]] = {"golden": [], "answers": [], "passages": []}
    for row in EASY_ROWS:
        given = assistant.ask(row.question, history=row.history, filters=only)
        found = assistant.search(row.question, history=row.history, filters=only, words=1000)
        written["answers"].append(answer_row(given, row.id))
        written["passages"].append(passages_row(row.id, found))
        keys = ("id", "transcript", "type", "must_include", "gold_turns")
        written["golden"].append({key: getattr(row, key) for key in keys})
    paths = {name: tmp_path / f"{name}.jsonl" for name in written}
    for name, lines in written.items():
        paths[name].write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    turns = [{"speaker": turn.speaker, "text": turn.text} for turn in library.get(SAMPLE).turns]
    (tmp_path / "transcripts").mkdir()
    exported = json.dumps({"id": SAMPLE, "turns": turns})
    (tmp_path / "transcripts" / "one.json").write_text(exported, encoding="utf-8")
    figures = EvalReport(sets=(SetReport(run=good),)).to_json()["sets"][0]["figures"]
    for key, scorer in (("answers", "answers"), ("retrieval", "passages"), ("spans", "passages")):
        name = {"answers": "score_answers", "retrieval": "score_retrieval", "spans": "score_spans"}[key]
        command = [sys.executable, str(shared / "scoring" / f"{name}.py"), str(paths["golden"])]
        done = subprocess.run(
            [*command, str(paths[scorer]), str(tmp_path / "transcripts")],
            capture_output=True,
            text=True,
            check=True,
        )
        assert figures[key] == json.loads(done.stdout)


@pytest.mark.parametrize(
    ("mutation", "rule"),
    [
        (each(lambda citation, _: replace(citation, turn=citation.turn - 1)), "rule (a)"),
        (each(lambda citation, _: replace(citation, turn=citation.turn + 500)), "citation out of range"),
        (each(another_speaker), "wrong speaker"),
        (each(lambda citation, _: replace(citation, quote=citation.quote[:-1])), "invalid quote"),
        (each(lambda citation, _: replace(citation, transcript="elsewhere")), "citation out of range"),
        (lambda answer, _: replace(answer, citations=answer.citations[1:]), "citation out of range"),
        (always_refuses, "rule (b)"),
        (never_refuses, "rule (b)"),
        (answers_another_question, "rule (b)"),
    ],
    ids=[
        "citations one turn off",
        "citations of turns that do not exist",
        "speakers swapped",
        "quotes cut",
        "another transcript",
        "first citation lost",
        "always refuses",
        "never refuses",
        "always the last turn",
    ],
)
def test_an_answerer_broken_on_purpose_is_caught(
    library: Library, good: EvalRun, mutation: Broken, rule: str
) -> None:
    broken = run(Mutant(library, ask=mutation), library, EASY_ROWS, name=SAMPLE)
    verdict = judge(broken, baseline_of([good]))
    assert any(rule in failure for failure in verdict.failures)


@pytest.mark.parametrize(
    "mutation",
    [
        lambda found: tuple(passage for passage in found if passage.group > 1),
        lambda found: found[::-1][:5],
        lambda found: (),
    ],
    ids=["the best group lost", "the worst passages", "nothing"],
)
def test_a_search_broken_on_purpose_is_caught(
    library: Library,
    good: EvalRun,
    mutation: Callable[[tuple[Passage, ...]], tuple[Passage, ...]],
) -> None:
    broken = run(Mutant(library, search=mutation), library, EASY_ROWS, name=SAMPLE)
    verdict = judge(broken, baseline_of([good]))
    assert any(failure.startswith("rule (b)") for failure in verdict.failures)
    assert all(change.metrics == ("keyfacts@1000w",) for change in verdict.lost)
