"""What was read of a library last, kept until the library changes."""

from index.catalogue import Entry, entries, resolve
from index.store import meta, revisions
from index.store.database import Database
from index.store.revisions import CurrentRow
from index.transcript import Transcript


class Readings:
    """The listing and the transcripts of one library. What another process changes is seen at the next call."""

    def __init__(self, database: Database) -> None:
        """Read through `database`."""
        self._database = database
        self._listed: tuple[int, tuple[CurrentRow, ...], tuple[Entry, ...]] | None = None
        self._transcripts: dict[tuple[int, int], Transcript] = {}

    def generation(self) -> int:
        """Return the number of changes of the library so far, corrections among them."""
        with self._database.reading() as connection:
            return meta.generation(connection) + meta.edits(connection)

    def rows(self) -> tuple[CurrentRow, ...]:
        """Return every transcript in the order of adding."""
        return self._listing()[0]

    def entries(self) -> tuple[Entry, ...]:
        """Return the same as people are shown it."""
        return self._listing()[1]

    def row(self, ref: str) -> CurrentRow:
        """Return the transcript that fits. Takes and raises what `Library.resolve` does."""
        rows, listing = self._listing()
        return rows[resolve(listing, ref).number - 1]

    def transcript(self, row: CurrentRow) -> Transcript:
        """Return a transcript of the listing with its turns."""
        key = (row.revision, row.edited)
        with self._database.reading() as connection:
            if key not in self._transcripts:
                self._transcripts[key] = revisions.read_transcript(connection, row.revision)
            return self._transcripts[key]

    def _listing(self) -> tuple[tuple[CurrentRow, ...], tuple[Entry, ...]]:
        with self._database.reading() as connection:
            generation = self.generation()
            if self._listed is None or self._listed[0] != generation:
                rows = revisions.current_rows(connection)
                self._listed = (generation, rows, entries(rows))
                alive = {(row.revision, row.edited) for row in rows}
                self._transcripts = {key: value for key, value in self._transcripts.items() if key in alive}
            return self._listed[1:]
