"""docs/commands.md names every command and every option, and none that is not there."""

import re
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from ui.cli import app
from ui.settings import PREFIX, Settings

_SHARED = {"--help", "-h"}


def _commands() -> dict[str, Any]:
    """Every command by its heading; `saidthat speakers` stands for the hidden `saidthat speakers list`."""
    group: Any = get_command(app)
    found = {"saidthat": group}
    for name, command in group.commands.items():
        if not command.hidden:
            inner = getattr(command, "commands", {})
            found[f"saidthat {name}"] = inner.get("list", command)
            found |= {f"saidthat {name} {each}": part for each, part in inner.items() if not part.hidden}
    return found


@pytest.fixture(scope="module")
def sections() -> dict[str, str]:
    text = (Path(__file__).resolve().parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("name", sorted(_commands()))
def test_each_option_stands_in_the_section_of_its_command_and_no_other(
    name: str, sections: dict[str, str]
) -> None:
    known = {option for each in _commands()[name].params for option in each.opts if option.startswith("-")}
    table = re.findall(r"^\|(.+?)\|", sections[name].split("### ")[0], flags=re.MULTILINE)
    documented = {option for cell in table for option in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", cell)}
    assert documented - _SHARED == known - _SHARED


def test_no_section_is_of_a_command_that_is_gone(sections: dict[str, str]) -> None:
    assert {name for name in sections if name.startswith("saidthat")} == set(_commands())


def test_each_setting_is_documented(sections: dict[str, str]) -> None:
    documented = set(re.findall(rf"`({PREFIX}[A-Z_]+)`", sections["saidthat"]))
    assert documented == {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}


@pytest.mark.parametrize("name", sorted(_commands()))
def test_each_command_and_option_explains_itself(name: str) -> None:
    command = _commands()[name]
    assert command.help
    assert [each.name for each in command.params if not getattr(each, "help", "x")] == []
