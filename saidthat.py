"""The public Python API of saidthat; the only import that is promised to stay.

Example:
    ```python
    from saidthat import Assistant, Library, read_document

    with Library.open(Path("calls")) as library:
        library.add(read_document(Path("call.txt").read_bytes(), "call.txt"))
        answer = Assistant(library).ask("capex in the quarter?")
        for citation in answer.citations:
            print(citation.speaker, citation.turn, citation.quote)
    ```

`as_retriever` and `as_runnable` put an assistant into a LangChain program.
"""

from typing import TYPE_CHECKING, Any

from index.document import Document
from index.edits import Assign, Describe, Edit, Mend, Merge, Recorded, Rename
from index.errors import EditError, NearDuplicateError, SaidthatError
from index.filters import Filters
from index.formats import read_document
from index.library import AddResult, Entry, Library, ReindexResult
from index.transcript import Cue, Exchange, Section, Speaker, Transcript, Turn
from rag.answer import Answer, Citation
from rag.assistant import Assistant
from rag.events import Delta, Done, Event, Working
from rag.passage import Passage

if TYPE_CHECKING:
    from rag.langchain import as_retriever, as_runnable

__all__ = [
    "AddResult",
    "Answer",
    "Assign",
    "Assistant",
    "Citation",
    "Cue",
    "Delta",
    "Describe",
    "Document",
    "Done",
    "Edit",
    "EditError",
    "Entry",
    "Event",
    "Exchange",
    "Filters",
    "Library",
    "Mend",
    "Merge",
    "NearDuplicateError",
    "Passage",
    "Recorded",
    "ReindexResult",
    "Rename",
    "SaidthatError",
    "Section",
    "Speaker",
    "Transcript",
    "Turn",
    "Working",
    "as_retriever",
    "as_runnable",
    "read_document",
]


def __getattr__(name: str) -> Any:
    # LangChain takes a second to import: only whoever asks for its adapters pays that.
    if name in {"as_retriever", "as_runnable"}:
        from rag import langchain

        return getattr(langchain, name)
    raise AttributeError(f"module 'saidthat' has no attribute {name!r}")
