"""What the project's own files say of each other agrees: versions, pins, licence, changelog, commands."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PACKAGES = ("index", "rag", "evals", "ui")
PIN = re.compile(r"([A-Za-z0-9._-]+)==([^\s;]+)")

# Built from halves, so that this file does not name what it forbids.
REGISTRY_HOSTS = ["pypi" + ".org", "python" + "hosted.org", "conda" + ".anaconda.org", "npm" + "js.org"]
# Words of real data: what is built is built for calls in general, so they stand in tests and golden sets only.
DATA_WORDS = ["kingsoft", "zou", "haijian", "cicc", "goldman", "rmb654"]
MAY_NAME_DATA = ("docs/", "tests/", "evals/sets/", "evals/baselines/")
# Data sets and invented companies: a README or a report may name them, the program may not.
SETS = ["earnings21", "qmsum", "friendsqa", "velskarn"]
# The readers of public data sets are named for what they read.
MAY_NAME_SETS = ("evals/benchmarks/", "ui/commands/benchmarking.py")
# Runs in an environment of its own, with what this file pins.
WORKER = "evals/peers/worker/"
WORKER_REQUIREMENTS = ROOT / "evals" / "peers" / "requirements.txt"


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _requirement(line: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", line)
    return _normal(found.group()) if found else ""


def _pins() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    found = (PIN.fullmatch(line) for line in lines if line and not line.startswith("#"))
    return {_normal(pin.group(1)): pin.group(2) for pin in found if pin}


def _requirements(*extras: str) -> set[str]:
    lines = [
        *PROJECT["dependencies"],
        *(line for extra in extras for line in PROJECT["optional-dependencies"][extra]),
    ]
    return {_requirement(line) for line in lines} - {PROJECT["name"]}


def _tracked() -> list[Path]:
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("needs git and a checkout: the rule is about the files under version control")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")


def test_every_dependency_is_pinned_in_the_tested_set() -> None:
    assert _requirements(*PROJECT["optional-dependencies"]) - set(_pins()) == set()


def test_a_constraint_is_an_exact_version_without_a_local_part() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    loose = [line for line in lines if line and not line.startswith("#") and not PIN.fullmatch(line)]
    assert loose == []
    assert [pin for pin in _pins().values() if "+" in pin] == []


def test_the_code_imports_only_what_the_project_declares() -> None:
    """`dev` brings more than a user has; an import that only `dev` satisfies would fail at the user's."""
    declared = _requirements("openai", "anthropic", "ollama", "peers")
    owners = packages_distributions()
    files = [ROOT / "saidthat.py", *(file for name in PACKAGES for file in (ROOT / name).rglob("*.py"))]
    undeclared = {
        (name, module)
        for file in files
        if not (name := file.relative_to(ROOT).as_posix()).startswith(WORKER)
        for module in _imported(_tree(file))
        if module not in sys.stdlib_module_names
        and module not in (*PACKAGES, "saidthat")
        and not {_normal(owner) for owner in owners.get(module, ())} & declared
    }
    assert undeclared == set()


def test_the_worker_imports_only_what_its_own_environment_holds() -> None:
    lines = WORKER_REQUIREMENTS.read_text(encoding="utf-8").splitlines()
    pins = {_normal(pin.group(1)) for line in lines if (pin := PIN.fullmatch(line))}
    assert len(pins) == sum(not line.startswith("#") for line in lines)
    imported = {module for file in (ROOT / WORKER).glob("*.py") for module in _imported(_tree(file))}
    outside = {_normal(module) for module in imported - set(sys.stdlib_module_names)}
    # rank-bm25 is used by langchain-community.
    assert {"llama-index-core" if name == "llama-index" else name for name in outside} == pins - {"rank-bm25"}


def test_every_declared_dependency_is_used() -> None:
    trees = [_tree(file) for name in PACKAGES for file in (ROOT / name).rglob("*.py")]
    named = {str(node.value) for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    owners = packages_distributions()
    modules = {module for module in owners if module in named} | {
        module for tree in trees for module in _imported(tree)
    }
    assert (
        _requirements() - {_normal(owner) for module in modules for owner in owners.get(module, ())} == set()
    )


def _tree(file: Path) -> ast.Module:
    return ast.parse(_text(file))


def _imported(tree: ast.Module) -> set[str]:
    """Top-level names of the modules that a file imports."""
    found = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    found |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {module.partition(".")[0] for module in found}


def test_no_package_registry_is_named() -> None:
    named = [(file.name, host) for file in _tracked() for host in REGISTRY_HOSTS if host in _text(file)]
    assert named == []


def test_nothing_outside_tests_and_golden_sets_knows_a_word_of_the_data() -> None:
    pattern = re.compile("|".join(DATA_WORDS), re.IGNORECASE)
    known = [
        (name, found.group())
        for file in _tracked()
        if not (name := file.relative_to(ROOT).as_posix()).startswith(MAY_NAME_DATA)
        for found in pattern.finditer(_text(file))
    ]
    assert known == []


def test_the_program_knows_no_data_set() -> None:
    pattern = re.compile("|".join(SETS), re.IGNORECASE)
    files = [
        file
        for name in PACKAGES
        for file in (ROOT / name).rglob("*.py")
        if not file.relative_to(ROOT).as_posix().startswith(MAY_NAME_SETS)
    ]
    known = [(file.name, found.group()) for file in files for found in pattern.finditer(_text(file))]
    assert known == []


def test_the_changelog_begins_with_what_is_unreleased() -> None:
    headings = re.findall(r"^## \[(.+?)\]", _text(ROOT / "CHANGELOG.md"), re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert len(headings) == len(set(headings))


def test_the_readme_names_the_two_commands_and_the_licence() -> None:
    readme = _text(ROOT / "README.md")
    assert "make chat" in readme
    assert "make test" in readme
    assert "Apache-2.0" in readme
    # `make` sends people there when PyTorch would bring CUDA libraries.
    assert "PyTorch without CUDA" in readme
    assert "PyTorch without CUDA" in _text(ROOT / "Makefile")
    assert PROJECT["license"] == "Apache-2.0"
    assert "Version 2.0, January 2004" in _text(ROOT / "LICENSE")


def test_make_names_every_target_in_its_help() -> None:
    makefile = _text(ROOT / "Makefile")
    listed = subprocess.run(
        ["make", "--silent", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    targets = re.search(r"^\.PHONY:(.*)$", makefile, re.MULTILINE)
    assert targets is not None
    assert [
        name for name in targets.group(1).split() if not re.search(rf"\bmake {name}\b", listed.stdout)
    ] == []


def test_ci_runs_the_documented_commands() -> None:
    gate = _text(ROOT / ".ci" / "run")
    hosted = _text(ROOT / ".github" / "workflows" / "ci.yml")
    for command in ("make test", "make check", "make eval"):
        assert command in gate
    assert ".ci/run" in hosted
