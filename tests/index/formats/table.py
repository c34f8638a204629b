"""The table of docs/formats.md: what is found in the files of `cases/`. `python -m tests.index.formats.table` prints it."""

from collections import Counter
from collections.abc import Iterator

from index.errors import SaidthatError
from index.formats import FORMATS, read_document
from tests.index.formats.variants import Said, Variant, variants


def table() -> list[str]:
    """Return the lines of the Markdown table, a format each, and a line with the sums."""
    rows = [_row(name, [each for each in variants() if each.format == name]) for name in sorted(FORMATS)]
    rows.append(_row("all", list(variants())))
    return [
        "| Format | Files | Turns found / expected | Speakers found / expected |",
        "|---|---|---|---|",
        *rows,
    ]


def _row(name: str, files: list[Variant]) -> str:
    turns = speakers = turns_expected = speakers_expected = 0
    for variant in files:
        found = list(_read(variant))
        turns += (Counter(found) & Counter(variant.turns)).total()
        turns_expected += len(variant.turns)
        expected = {said.speaker for said in variant.turns}
        speakers += len({said.speaker for said in found} & expected)
        speakers_expected += len(expected)
    return f"| {name} | {len(files)} | {turns} / {turns_expected} | {speakers} / {speakers_expected} |"


def _read(variant: Variant) -> Iterator[Said]:
    try:
        turns = read_document(variant.data, variant.file).transcript.turns
    except SaidthatError:
        return
    for turn in turns:
        yield Said(turn.speaker, turn.text, turn.start_time, turn.end_time, turn.page)


if __name__ == "__main__":
    print("\n".join(table()))  # noqa: T201
