"""The house rules that no linter knows: sizes, errors, what the core types may import, tests that assert."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("index", "rag", "evals", "ui")
SOURCES = [ROOT / "saidthat.py", *(file for name in PACKAGES for file in sorted((ROOT / name).rglob("*.py")))]
TESTS = sorted((ROOT / "tests").rglob("*.py"))

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 60
MAX_INIT_LINES = 30

# The data types at the bottom: plain dataclasses that any program can hold without a library.
CORE = (
    "index/transcript.py",
    "index/document.py",
    "index/filters.py",
    "index/errors.py",
    "rag/passage.py",
    "rag/answer.py",
    "rag/events.py",
)
PLAIN = (*(sys.stdlib_module_names), *(file.removesuffix(".py").replace("/", ".") for file in CORE))

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def _length(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def _functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def _lines(node: Function) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def _swallows(handler: ast.ExceptHandler) -> bool:
    """Whether a handler takes every error and may keep it; one that ends by raising only cleans up."""
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    broad = any(
        kind is None or (isinstance(kind, ast.Name) and kind.id in ("Exception", "BaseException"))
        for kind in kinds
    )
    return broad and not isinstance(handler.body[-1], ast.Raise)


def _asserts(function: Function) -> bool:
    """Whether a test states an expectation: assert, `pytest.raises` and its like, Playwright's `expect`."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func).rpartition(".")[2]
            if called in ("raises", "warns", "fail", "expect") or "assert" in called:
                return True
    return False


@pytest.mark.parametrize("file", [*SOURCES, *TESTS], ids=_name)
def test_a_file_has_at_most_400_lines(file: Path) -> None:
    assert _length(file) <= MAX_FILE_LINES


@pytest.mark.parametrize("file", SOURCES, ids=_name)
def test_a_source_file_keeps_the_house_rules(file: Path) -> None:
    tree = _tree(file)
    broken = [
        *(
            f"{f.lineno} {f.name}: {_lines(f)} lines"
            for f in _functions(tree)
            if _lines(f) > MAX_FUNCTION_LINES
        ),
        *(
            f"{h.lineno}: broad except"
            for h in ast.walk(tree)
            if isinstance(h, ast.ExceptHandler) and _swallows(h)
        ),
        *(f"{node.lineno}: assert" for node in ast.walk(tree) if isinstance(node, ast.Assert)),
    ]
    assert broken == []


@pytest.mark.parametrize("file", [file for file in SOURCES if file.name == "__init__.py"], ids=_name)
def test_a_package_file_only_re_exports(file: Path) -> None:
    kinds = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.Expr)
    defines = [type(node).__name__ for node in _tree(file).body if not isinstance(node, kinds)]
    assert defines == []
    assert _length(file) <= MAX_INIT_LINES


@pytest.mark.parametrize("name", CORE)
def test_a_core_type_imports_no_library(name: str) -> None:
    others = [
        module
        for module in _imports(_tree(ROOT / name))
        if module not in PLAIN and module.partition(".")[0] not in sys.stdlib_module_names
    ]
    assert others == []


@pytest.mark.parametrize("file", [file for file in TESTS if file.name.startswith("test_")], ids=_name)
def test_every_test_asserts(file: Path) -> None:
    silent = [f.name for f in _functions(_tree(file)) if f.name.startswith("test_") and not _asserts(f)]
    assert silent == []


def test_the_rules_find_what_they_look_for() -> None:
    tree = ast.parse(
        "def test_silent():\n    run()\n\n\n"
        "def test_speaks():\n    with pytest.raises(ValueError):\n        run()\n\n\n"
        "try:\n    run()\nexcept (OSError, Exception):\n    pass\n"
    )
    assert [f.name for f in _functions(tree) if not _asserts(f)] == ["test_silent"]
    assert [_swallows(h) for h in ast.walk(tree) if isinstance(h, ast.ExceptHandler)] == [True]
    assert [_lines(f) for f in _functions(tree)] == [2, 3]
