"""Which machine made a run: on another one the last digits of a score may differ."""

import hashlib
import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PACKAGES = ("numpy", "torch", "sentence-transformers", "tokenizers", "chromadb", "bm25s", "onnxruntime")


def machine_fingerprint() -> str:
    """Return the system and 12 hex digits over processor, Python and the packages that compute scores."""
    parts = [platform.machine(), _processor(), str(os.cpu_count()), platform.python_version()]
    parts += [f"{name} {_version(name)}" for name in _PACKAGES]
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
    return f"{platform.system()} {platform.machine()} {digest}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return platform.processor()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"
