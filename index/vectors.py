"""The Chroma adapter: chunk ids with their vectors in one folder, no text, no names.

Chroma's embedded client is not process-safe, and it can crash the process on damaged index files. So a folder is
opened only by whoever holds the library's write lock and has compared the index files with what was written last
(`files`), one client a process serves every library object, and `refresh` reopens it after another process wrote.
"""

import hashlib
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray

from index.errors import VectorStoreError

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection

COLLECTION = "chunks"
EF_CONSTRUCTION = 400
MAX_CANDIDATES = 1000
"""The most candidates one search asks for."""
EF_SEARCH = 2 * MAX_CANDIDATES
SYNC_THRESHOLD = 500
"""Vectors between two writes of the index files: at most so many are indexed again on opening (0.1 s)."""
_BATCH = 1000
"""Vectors a call, so that readers of the same process get their turn in between; far under Chroma's limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What a folder of vectors belongs to."""

    library: str
    """The library's own random name."""
    fingerprint: str
    """Of the encoder."""
    generation: int
    """The library's generation that the vectors stand for."""


@dataclass(slots=True)
class _Client:
    """The one open client of a folder in this process."""

    client: "Client"
    collection: "Collection"
    lock: threading.RLock
    seen: int
    """The library's generation when the folder was last opened or written by this process."""
    users: int = 0


_clients: dict[Path, _Client] = {}
_clients_lock = threading.RLock()


class VectorStore:
    """Vectors by chunk id. Every method raises VectorStoreError when Chroma fails."""

    def __init__(self, folder: Path, shared: _Client) -> None:
        """Use `create` or `open`."""
        self.folder = folder
        self._shared = shared
        self._closed = False

    @classmethod
    def create(cls, folder: Path, stamp: Stamp) -> "VectorStore":
        """Make a folder, which must not be there yet. The caller holds the library's write lock."""
        with _clients_lock, _translated(folder, "create"):
            folder.mkdir(parents=True)
            client = _connect(folder)
            try:
                collection = client.create_collection(
                    COLLECTION,
                    metadata=_metadata(stamp),
                    embedding_function=None,
                    configuration={
                        "hnsw": {
                            "space": "cosine",
                            "ef_construction": EF_CONSTRUCTION,
                            "ef_search": EF_SEARCH,
                            "sync_threshold": SYNC_THRESHOLD,
                        }
                    },
                )
            except BaseException:
                client.close()
                raise
            return cls._register(folder, client, collection, stamp.generation)

    @classmethod
    def open(cls, folder: Path, *, generation: int) -> "VectorStore":
        """Open a folder, sharing the client that this process has. The caller holds the library's write lock.

        Args:
            folder: Absolute path.
            generation: The library's present generation.
        """
        with _clients_lock, _translated(folder, "open"):
            shared = _clients.get(folder)
            if shared is not None:
                shared.users += 1
                return cls(folder, shared)
            if not (folder / "chroma.sqlite3").is_file():
                raise VectorStoreError(f"no vectors in {folder}")
            client = _connect(folder)
            try:
                collection = client.get_collection(COLLECTION, embedding_function=None)
                _check_configuration(collection, folder)
                collection.count()  # loads the index now, while no other process can be writing it
            except BaseException:
                client.close()
                raise
            return cls._register(folder, client, collection, generation)

    @classmethod
    def _register(
        cls, folder: Path, client: "Client", collection: "Collection", generation: int
    ) -> "VectorStore":
        shared = _Client(
            client=client, collection=collection, lock=threading.RLock(), seen=generation, users=1
        )
        _clients[folder] = shared
        return cls(folder, shared)

    @property
    def seen(self) -> int:
        """The library's generation up to which this process knows the vectors."""
        return self._shared.seen

    @seen.setter
    def seen(self, generation: int) -> None:
        self._shared.seen = generation

    def refresh(self, generation: int) -> None:
        """Reopen the folder for all of this process. The caller holds the library's write lock."""
        shared = self._shared
        with shared.lock, _translated(self.folder, "reopen"):
            shared.client.close()
            shared.client = _connect(self.folder)
            shared.collection = shared.client.get_collection(COLLECTION, embedding_function=None)
            shared.collection.count()
            shared.seen = generation

    def stamp(self) -> Stamp | None:
        """Return what the folder belongs to, None when it does not say."""
        with self._using() as collection:
            stored = dict(collection.metadata or {})
        try:
            return Stamp(
                library=str(stored["library"]),
                fingerprint=str(stored["fingerprint"]),
                generation=int(str(stored["generation"])),
            )
        except (KeyError, ValueError):
            return None

    def set_stamp(self, stamp: Stamp) -> None:
        """Say what the folder belongs to from now on."""
        with self._using() as collection:
            collection.modify(metadata=_metadata(stamp))

    def write(self, ids: Sequence[int], vectors: NDArray[np.float32], transcripts: Sequence[int]) -> None:
        """Add or replace vectors.

        Args:
            ids: Chunk ids (n).
            vectors: (n, dim) float32, unit rows.
            transcripts: Surrogate key of each chunk's transcript (n).
        """
        for start in range(0, len(ids), _BATCH):
            part = slice(start, start + _BATCH)
            with self._using() as collection:
                collection.upsert(
                    ids=[str(number) for number in ids[part]],
                    embeddings=vectors[part],
                    metadatas=[{"transcript": int(key)} for key in transcripts[part]],
                )

    def delete(self, ids: Sequence[int]) -> None:
        """Take vectors out; ids that are not there do no harm."""
        for start in range(0, len(ids), _BATCH):
            with self._using() as collection:
                collection.delete(ids=[str(number) for number in ids[start : start + _BATCH]])

    def nearest(
        self, vector: NDArray[np.float32], k: int, transcripts: Sequence[int] | None = None
    ) -> list[int]:
        """Return the ids of up to `k` (at most MAX_CANDIDATES) near vectors, nearest first, by approximate search."""
        where: Any = (
            None if transcripts is None else {"transcript": {"$in": [int(key) for key in transcripts]}}
        )
        with self._using() as collection:
            found = collection.query(
                query_embeddings=np.asarray(vector, dtype=np.float32)[None, :],
                n_results=min(k, MAX_CANDIDATES),
                where=where,
                include=[],
            )
        return [int(number) for number in found["ids"][0]]

    def count(self) -> int:
        """Return the number of vectors."""
        with self._using() as collection:
            return int(collection.count())

    def ids(self) -> set[int]:
        """Return every id that has a vector."""
        with self._using() as collection:
            return {int(number) for number in collection.get(include=[])["ids"]}

    def close(self) -> None:
        """Give the folder back; the last user of this process closes the client."""
        with _clients_lock, _translated(self.folder, "close"):
            if self._closed:
                return
            self._closed = True
            self._shared.users -= 1
            if self._shared.users == 0:
                if _clients.get(self.folder) is self._shared:
                    del _clients[self.folder]
                with self._shared.lock:
                    self._shared.client.close()

    @contextmanager
    def _using(self) -> Iterator["Collection"]:
        with self._shared.lock, _translated(self.folder, "use"):
            yield self._shared.collection


def index_files(folder: Path) -> dict[str, list[int | str]]:
    """Describe the index files that Chroma loads unchecked: path → [size, time in ns, sha256].

    Raises:
        OSError: A file cannot be read.
    """
    found: dict[str, list[int | str]] = {}
    for path in _loaded_files(folder):
        state = path.stat()
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        found[path.relative_to(folder).as_posix()] = [state.st_size, state.st_mtime_ns, sha256]
    return found


def same_files(folder: Path, recorded: dict[str, list[int | str]], *, thorough: bool = False) -> bool:
    """Whether the index files are those recorded; contents are read only where size and time do not settle it.

    Raises:
        OSError: A file cannot be read.
    """
    paths = _loaded_files(folder)
    if {path.relative_to(folder).as_posix() for path in paths} != set(recorded):
        return False
    states = {path.relative_to(folder).as_posix(): path.stat() for path in paths}
    if not thorough and all([s.st_size, s.st_mtime_ns] == recorded[name][:2] for name, s in states.items()):
        return True
    return {name: values[2] for name, values in index_files(folder).items()} == {
        name: values[2] for name, values in recorded.items()
    }


def _loaded_files(folder: Path) -> list[Path]:
    """Index files of folders that were written out at least once (Chroma replaces the others on opening)."""
    return sorted(
        path
        for part in folder.glob("*/index_metadata.pickle")
        for path in part.parent.iterdir()
        if path.is_file()
    )


def _connect(folder: Path) -> "Client":
    import chromadb
    from chromadb.config import Settings

    # Explicit values, since Settings would otherwise read them from the environment and from a .env file at hand.
    options: dict[str, Any] = {
        "_env_file": None,
        "anonymized_telemetry": False,
        "chroma_api_impl": "chromadb.api.rust.RustBindingsAPI",
        "chroma_otel_collection_endpoint": "",
        "allow_reset": False,
    }
    return cast("Client", chromadb.PersistentClient(path=str(folder), settings=Settings(**options)))


def _check_configuration(collection: "Collection", folder: Path) -> None:
    """Chroma keeps the configuration of the first creation silently, whatever is asked for later."""
    hnsw = collection.configuration_json.get("hnsw") or {}
    wide_enough = hnsw.get("ef_construction", 0) >= EF_CONSTRUCTION and hnsw.get("ef_search", 0) >= EF_SEARCH
    if hnsw.get("space") != "cosine" or not wide_enough:
        raise VectorStoreError(f"vectors in {folder} were made with other settings ({hnsw})")


def _metadata(stamp: Stamp) -> dict[str, Any]:
    return {"library": stamp.library, "fingerprint": stamp.fingerprint, "generation": stamp.generation}


@contextmanager
def _translated(folder: Path, doing: str) -> Iterator[None]:
    """Every failure of Chroma becomes a VectorStoreError: its Rust core raises many types, panics among them."""
    try:
        yield
    except VectorStoreError:
        raise
    except BaseException as error:
        # A Rust panic derives from BaseException and its class cannot be imported, only named.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise VectorStoreError(f"Chroma could not {doing} {folder}: {error}") from error
        raise
