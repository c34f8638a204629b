"""Which encoder a library uses: the one it was given, else the one it was built with."""

import threading

from index.encoder import TextEncoder, load_encoder
from index.errors import EncoderError
from index.store import chunks, meta
from index.store.database import Database


class OwnEncoder:
    """The encoder of one library."""

    def __init__(self, database: Database, given: TextEncoder | None) -> None:
        """Know the encoder that the library was opened with, None for its own."""
        self._database = database
        self._given = given
        self._loaded: TextEncoder | None = None
        self._guard = threading.Lock()

    def get(self) -> TextEncoder:
        """Return the encoder.

        Raises:
            EncoderError: It is missing or damaged, or the library was built with another one.
        """
        with self._database.reading() as connection:
            record, count = meta.encoder(connection), chunks.count(connection)
        encoder = self._given or self._recorded(record)
        check_encoder(record, count, encoder)
        return encoder

    def change(self, encoder: TextEncoder) -> None:
        """Use another encoder from now on: the library was encoded anew."""
        self._given = encoder if self._given is not None else None
        self._loaded = encoder

    def _recorded(self, record: meta.EncoderRecord | None) -> TextEncoder:
        """The encoder that the library names; another process may have encoded it anew."""
        with self._guard:
            stale = self._loaded is not None and record and self._loaded.fingerprint != record.fingerprint
            if self._loaded is None or stale:
                self._loaded = load_encoder(record.model_id, download=False) if record else load_encoder()
            return self._loaded


def check_encoder(record: meta.EncoderRecord | None, chunk_count: int, encoder: TextEncoder) -> None:
    """Refuse to mix embeddings of two encoders in one library.

    Raises:
        EncoderError: The library was built with another one.
    """
    if record is None or chunk_count == 0 or record.fingerprint == encoder.fingerprint:
        return
    raise EncoderError(
        f"The library was built with the encoder {record.model_id} ({record.fingerprint[:12]}…, {record.dim} numbers), "
        f"this one is {encoder.model_id} ({encoder.fingerprint[:12]}…, {encoder.dim} numbers): set SAIDTHAT_ENCODER to "
        "the first, encode the library anew with `saidthat reindex --encoder`, or index into another folder with "
        "--library."
    )
