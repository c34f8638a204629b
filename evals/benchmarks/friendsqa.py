"""Reads FriendsQA: scenes of a television series, and questions whose gold is the utterances that answer them.

Source: Yang and Choi, "FriendsQA: Open-Domain Question Answering on TV Show Transcripts", SIGDIAL 2019. A scene becomes
a transcript, an utterance a turn; several answers of one question are several gold turns.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.benchmarks.dataset import Dataset, Material
from evals.benchmarks.interchange import material, set_name
from evals.golden import GoldenRow
from index.errors import InvalidBatchError


def is_friendsqa(entry: object) -> bool:
    """Return whether a JSON value has the shape of a split: `data`, a list of scenes with `paragraphs`."""
    scenes = entry.get("data") if isinstance(entry, dict) else None
    return isinstance(scenes, list) and any(
        isinstance(scene, dict) and "paragraphs" in scene for scene in scenes
    )


def read_friendsqa(path: Path) -> Dataset:
    """Read a split of FriendsQA (JSON).

    Raises:
        InvalidBatchError: The file cannot be read, asks nothing, or a scene breaks the format (the scene is named).
    """
    try:
        scenes = json.loads(path.read_text(encoding="utf-8"))["data"]
    except OSError as error:
        raise InvalidBatchError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except (ValueError, KeyError, TypeError) as error:
        raise InvalidBatchError(f"{path.name}: no split of FriendsQA ({error!r})") from error
    rows: list[GoldenRow] = []
    materials: dict[str, Material] = {}
    for place, scene in enumerate(scenes, start=1):
        where = f"{path.name}, scene {place}"
        try:
            for found, asked in _scene(scene, where):
                materials[found.id] = found
                rows.extend(asked)
        except (KeyError, TypeError, AttributeError) as error:
            raise InvalidBatchError(f"{where}: no scene of FriendsQA ({error!r})") from error
    if not rows:
        raise InvalidBatchError(f"{path.name}: no question; give a split of FriendsQA as it is published")
    return Dataset(name=set_name("friendsqa", path), kind="friendsqa", rows=tuple(rows), materials=materials)


def _scene(scene: Mapping[str, Any], where: str) -> Iterator[tuple[Material, list[GoldenRow]]]:
    paragraphs = scene["paragraphs"]
    for part, paragraph in enumerate(paragraphs, start=1):
        # The published files call the key "utterances:".
        utterances = paragraph["utterances:"] if "utterances:" in paragraph else paragraph["utterances"]
        turns = [(", ".join(each["speakers"]), each["utterance"]) for each in utterances]
        name = scene["title"] if len(paragraphs) == 1 else f"{scene['title']}-{part}"
        found = material("friendsqa", name, turns)
        yield found, [_row(found, each, where) for each in paragraph["qas"] if each["answers"]]


def _row(scene: Material, asked: Mapping[str, Any], where: str) -> GoldenRow:
    answers: Sequence[Mapping[str, Any]] = asked["answers"]
    gold = sorted({int(each["utterance_id"]) + 1 for each in answers})
    if not 1 <= gold[0] <= gold[-1] <= len(scene.texts):
        raise InvalidBatchError(
            f"{where}: question {asked['id']!r} has the gold utterances {[turn - 1 for turn in gold]};"
            f" the scene has 0 to {len(scene.texts) - 1}"
        )
    return GoldenRow(
        id=str(asked["id"]),
        transcript=scene.id,
        type="fact",
        question=asked["question"],
        answer=" / ".join(str(each.get("answer_text", "")) for each in answers),
        gold_turns=tuple(gold),
    )
