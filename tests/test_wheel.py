"""The built wheel, installed into an empty folder, answers a question with nothing of the checkout in reach."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("index", "rag", "evals", "ui")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without isolation: the build needs no network."""
    folder = tmp_path_factory.mktemp("dist")
    build = ["wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    _run(Path(sys.executable), "-m", "pip", *build, cwd=folder)
    (built,) = folder.glob("saidthat-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `python` of a new environment that holds the wheel.

    The dependencies are those of the environment that runs the tests: its folder is appended by a path file.
    Path files inside that folder are not read, so its editable saidthat stays out of reach.
    """
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    scheme = {"base": str(folder), "platbase": str(folder)}
    own = Path(sysconfig.get_path("purelib", vars=scheme))
    (own / "dependencies.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    python = Path(sysconfig.get_path("scripts", vars=scheme)) / "python"
    install = ["install", "--quiet", "--no-deps", "--no-index", "--ignore-installed"]
    _run(Path(sys.executable), "-m", "pip", "--python", str(python), *install, str(wheel), cwd=folder)
    return python


def _run(program: Path, *arguments: str, cwd: Path) -> str:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))
    }
    done = subprocess.run(
        [str(program), *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        pytest.fail(
            f"{program.name} {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        )
    return done.stdout


def _data_files() -> Sequence[str]:
    """Every file of the packages that is not Python: samples, sets, styles, scripts, type markers."""
    files = [file for name in PACKAGES for file in (ROOT / name).rglob("*") if file.is_file()]
    return sorted(
        file.relative_to(ROOT).as_posix() for file in files if file.suffix not in (".py", ".pyc", ".pyo")
    )


def test_the_wheel_holds_all_data_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in _data_files() if name not in names] == []
    assert {name.partition("/")[0] for name in names} == {
        *PACKAGES,
        "saidthat.py",
        "saidthat-0.1.0.dist-info",
    }


def test_the_installed_wheel_answers_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    command = installed.with_name("saidthat")
    library = ("--library", str(tmp_path / "library"))
    _run(command, "index", "--samples", *library, cwd=tmp_path)
    row = json.loads(
        _run(command, "ask", "What was decided in the meeting?", "--json", *library, cwd=tmp_path)
    )
    assert row["citations"]
    assert row["answerer"] == "quotes"


def test_nothing_is_imported_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    code = (
        "import importlib, json, sys\n"
        f"modules = [importlib.import_module(name) for name in {(*PACKAGES, 'saidthat')!r}]\n"
        "print(json.dumps([*sys.path, *(module.__file__ for module in modules)]))"
    )
    seen = [Path(entry) for entry in json.loads(_run(installed, "-c", code, cwd=tmp_path)) if entry]
    checkout = [path for path in seen if path.is_relative_to(ROOT) and "site-packages" not in path.parts]
    assert checkout == []
    assert all(path.is_relative_to(installed.parents[1]) for path in seen[-5:])
