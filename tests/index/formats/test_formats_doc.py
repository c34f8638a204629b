"""docs/formats.md says what is read, and its table is what the files of `cases/` give today."""

from pathlib import Path

from index.formats import FORMATS
from tests.index.formats.table import table

DOC = Path(__file__).resolve().parents[3] / "docs" / "formats.md"


def test_the_table_is_todays() -> None:
    assert "\n".join(table()) in DOC.read_text(encoding="utf-8")


def test_every_format_is_described() -> None:
    text = DOC.read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"### {name}" not in text] == []
