"""The chain of prompt, model and parser, with models that only pretend."""

from collections.abc import Iterator

import pytest
from langchain_core.language_models.fake_chat_models import FakeListChatModel, GenericFakeChatModel
from langchain_core.messages import AIMessage, AIMessageChunk

from index.errors import ModelError, UsageError
from index.transcript import Transcript
from rag.generation import DraftStream, Generator
from rag.generation import chain as chain_module
from rag.generation.chain import _piece, prompt
from rag.generation.stream import Piece
from rag.passage import Passage


def _pretend(monkeypatch: pytest.MonkeyPatch, model: object) -> Generator:
    monkeypatch.setattr(chain_module, "chat_model", lambda way, left_out: model)
    return Generator("fake:model", timeout_s=5)


def test_the_answerer_names_provider_and_model() -> None:
    assert Generator("ollama:llama3.1:8b").answerer == "llm:ollama:llama3.1:8b"


def test_negative_retries_are_refused() -> None:
    with pytest.raises(UsageError, match="-1 retries"):
        Generator("ollama:m", max_retries=-1)


def test_pieces_become_a_draft(
    monkeypatch: pytest.MonkeyPatch, call: Transcript, passages: tuple[Passage, ...]
) -> None:
    generator = _pretend(monkeypatch, FakeListChatModel(responses=["Capex was €654.8 million【1】."]))
    stream = generator.stream("capex?", passages, {call.id: call})
    pieces = list(stream)  # the fake sends one character at a time
    assert len(pieces) > 10
    assert "".join(pieces) == "Capex was €654.8 million[1]."
    assert stream.draft == "Capex was €654.8 million【1】."


@pytest.mark.parametrize("name", ["finish_reason", "done_reason", "stop_reason"])
def test_a_message_in_blocks_is_read_with_the_reason_that_it_ends(name: str) -> None:
    blocks = [{"type": "thinking", "thinking": "hm"}, {"type": "text", "text": "Capex was 5 [1]."}]
    message = AIMessageChunk(content=blocks, response_metadata={name: "stop"})
    assert _piece(message) == Piece(text="Capex was 5 [1].", finish="stop")


def _draft(stream: DraftStream) -> str:
    for _ in stream:
        pass
    return stream.draft


def test_a_model_that_raises_anything_is_a_model_error(
    monkeypatch: pytest.MonkeyPatch, call: Transcript, passages: tuple[Passage, ...]
) -> None:
    def messages() -> Iterator[AIMessage]:
        raise ArithmeticError("in some package")
        yield AIMessage("")

    generator = _pretend(monkeypatch, GenericFakeChatModel(messages=messages()))
    with pytest.raises(ModelError, match="ArithmeticError") as raised:
        list(generator.stream("capex?", passages, {call.id: call}))
    assert raised.value.code == "failed"


def test_braces_in_a_transcript_or_question_are_text_not_template(
    monkeypatch: pytest.MonkeyPatch, call: Transcript, passages: tuple[Passage, ...]
) -> None:
    generator = _pretend(monkeypatch, FakeListChatModel(responses=["Capex was 5 [1]."]))
    stream = generator.stream("what is {passages} and {{x}}?", passages, {call.id: call}, [("{a}", "{b}")])
    assert _draft(stream) == "Capex was 5 [1]."


def test_warming_builds_the_model_once(monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[object] = []

    def build(way: object, left_out: object) -> FakeListChatModel:
        built.append(way)
        return FakeListChatModel(responses=["x"])

    monkeypatch.setattr(chain_module, "chat_model", build)
    generator = Generator("fake:model")
    generator.warm()
    generator.warm()
    assert built == [generator.connection]


def test_the_prompt_has_four_variables_and_no_transcript_text() -> None:
    assert set(prompt().input_variables) == {"passages", "question", "history", "not_said"}


def test_importing_the_answerer_imports_no_langchain() -> None:
    import subprocess
    import sys

    code = (
        "import rag.generation, sys; print([m for m in sys.modules if m.startswith(('langchain', 'openai'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.strip() == "[]"
