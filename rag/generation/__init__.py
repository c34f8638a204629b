"""The answerer that writes with a language model, through LangChain."""

from rag.generation.build import build_answer
from rag.generation.chain import Generator
from rag.generation.errors import MODEL_ERROR_CODES
from rag.generation.stream import DraftStream

__all__ = ["MODEL_ERROR_CODES", "DraftStream", "Generator", "build_answer"]
