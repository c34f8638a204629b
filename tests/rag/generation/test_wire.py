"""What real servers do wrong, over real connections: each ends in one line that says what to do, and in time."""

import socket
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any, Protocol

import pytest
from langsmith.utils import get_env_var, tracing_is_enabled

from index.errors import ModelError
from index.transcript import Transcript
from rag.generation import DraftStream, Generator
from rag.generation.errors import MODEL_ERROR_CODES
from rag.passage import Passage

KEY = "sk-never-to-be-shown-0123456789"
ANSWER = "Capital expenditures were €654.8 million [1]."


class Server(Protocol):
    replies: list[Any]
    requests: list[dict[str, Any]]
    headers: list[dict[str, str]]
    url: str
    host: str


class Wire(Protocol):
    provider: str
    says: Callable[..., Any]
    at_once: Callable[..., Any]
    breaks_off: Callable[..., Any]
    stalls: Callable[..., Any]
    never_ends: Callable[..., Any]
    status: Callable[..., Any]
    page: Callable[..., Any]


Ask = Callable[..., DraftStream]


@pytest.fixture
def ask(server: Server, protocol: Wire, call: Transcript, passages: tuple[Passage, ...]) -> Ask:
    def begin(
        *replies: Any, timeout_s: float = 5.0, history: tuple[tuple[str, str], ...] = (), **more: Any
    ) -> DraftStream:
        server.replies = list(replies)
        url = f"{server.url}/v1" if protocol.provider == "openai" else server.url
        generator = Generator(
            f"{protocol.provider}:m", base_url=url, api_key=KEY, timeout_s=timeout_s, **more
        )
        return generator.stream("capex?", passages, {call.id: call}, history)

    return begin


def _fails(stream: DraftStream) -> ModelError:
    with pytest.raises(ModelError) as raised:
        "".join(stream)
    error = raised.value
    assert error.code in MODEL_ERROR_CODES
    assert "\n" not in str(error)
    assert KEY not in str(error)
    chain: BaseException | None = error
    while chain is not None:  # nothing of the provider's own words hangs on the error
        assert KEY not in repr(chain)
        chain = chain.__cause__
    return error


def test_text_streams_in_pieces(ask: Ask, protocol: Wire) -> None:
    stream = ask(protocol.says("Capital expenditures were ", "€654.8 million [", "1", "]."))
    pieces = list(stream)
    assert len(pieces) > 1
    assert "".join(pieces) == stream.draft == ANSWER


def test_what_is_sent(ask: Ask, protocol: Wire, server: Server) -> None:
    list(ask(protocol.says(ANSWER), history=(("revenue?", "It rose 3% [4]."),)))
    (request,) = server.requests
    system, earlier_question, earlier_answer, human = [message["content"] for message in request["messages"]]
    assert "NOT_SAID" in system
    assert (earlier_question, earlier_answer) == ("revenue?", "It rose 3% .")
    assert "[1] Ana Ruiz, CFO | Halden Q2 2031 earnings call | turn 2: Good morning." in human
    assert "[3] Tim Okafor, Brightwell |" in human
    assert human.endswith("Question: capex?")
    assert request["stream"] is True
    if protocol.provider == "ollama":
        assert request["options"] == {"num_ctx": 8192, "temperature": 0}
    else:
        assert request["temperature"] == 0
        assert server.headers[0]["authorization"] == f"Bearer {KEY}"


def test_reasoning_is_not_shown(ask: Ask, protocol: Wire) -> None:
    stream = ask(
        protocol.says(
            "<thi",
            "nk>The user wants [1] capex</th",
            "ink>Capital expenditures",
            " were €654.8 million【1】.",
        )
    )
    assert "".join(stream) == "Capital expenditures were €654.8 million[1]."
    assert stream.draft == "Capital expenditures were €654.8 million【1】."


def test_a_refusal_is_not_shown_while_it_streams(ask: Ask, protocol: Wire) -> None:
    stream = ask(protocol.says("NOT", "_SA", "ID"))
    assert list(stream) == []
    assert stream.draft == "NOT_SAID"


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [
        (401, "bad_key", "refused the API key (401)"),
        (403, "bad_key", "refused the API key (403)"),
        (404, "no_model", "has no model “m” (404)"),
        (429, "rate_limited", "wait a minute"),
        (500, "server_error", "failed (500)"),
        (503, "server_error", "failed (503)"),
        (400, "rejected", "rejected the request (400)"),
    ],
)
def test_refusals_by_status(
    ask: Ask, protocol: Wire, server: Server, status: int, code: str, words: str
) -> None:
    error = _fails(ask(protocol.status(status, f"no good: key {KEY}"), max_retries=0))
    assert error.code == code
    assert words in str(error)
    assert server.host in str(error)


def test_a_passing_failure_is_repeated_once(ask: Ask, protocol: Wire, server: Server) -> None:
    stream = ask(protocol.status(503, "busy"), protocol.says(ANSWER))
    assert "".join(stream) == ANSWER
    assert len(server.requests) == 2


def test_a_lasting_failure_is_repeated_only_once(ask: Ask, protocol: Wire, server: Server) -> None:
    assert _fails(ask(protocol.status(429, "slow down"))).code == "rate_limited"
    assert len(server.requests) == 2


def test_a_wrong_key_is_not_tried_again(ask: Ask, protocol: Wire, server: Server) -> None:
    assert _fails(ask(protocol.status(401, "no"))).code == "bad_key"
    assert len(server.requests) == 1


def test_a_rejected_parameter_is_left_out_and_the_call_repeated(
    ask: Ask, protocol: Wire, server: Server
) -> None:
    reject = protocol.status(400, "Unsupported value: 'temperature' does not support 0 with this model.")
    stream = ask(reject, protocol.says(ANSWER), max_retries=0)
    assert "".join(stream) == ANSWER
    first, second = (request.get("options", request) for request in server.requests)
    assert "temperature" in first
    assert "temperature" not in second


def test_a_parameter_rejected_twice_is_an_error(ask: Ask, protocol: Wire, server: Server) -> None:
    assert _fails(ask(protocol.status(400, "temperature is not supported"))).code == "rejected"
    assert len(server.requests) == 2


def test_passages_beyond_the_models_context(ask: Ask, protocol: Wire) -> None:
    error = _fails(ask(protocol.status(400, "This model's maximum context length is 4096 tokens.")))
    assert error.code == "context"


def test_a_server_that_never_answers(ask: Ask, silence: Any) -> None:
    began = time.monotonic()
    error = _fails(ask(silence, timeout_s=0.3))
    assert error.code == "timeout"
    assert "0.3 s" in str(error)
    assert time.monotonic() - began < 3


def test_a_server_that_falls_silent_in_mid_stream(ask: Ask, protocol: Wire) -> None:
    stream = ask(protocol.stalls("Capital expenditures were €654.8 million [1]. And"), timeout_s=0.4)
    assert _fails(stream).code == "timeout"
    assert stream.draft.startswith("Capital expenditures")


def test_a_server_that_drips_for_ever_meets_the_limit_of_the_whole_call(ask: Ask, protocol: Wire) -> None:
    began = time.monotonic()
    error = _fails(ask(protocol.never_ends("a ", 0.05), timeout_s=0.3))
    assert error.code == "timeout"
    assert "had not finished after 1.2 s" in str(error)
    assert time.monotonic() - began < 4


def test_a_server_that_sends_only_reasoning_for_ever(ask: Ask, protocol: Wire) -> None:
    error = _fails(ask(protocol.never_ends("<think>hm ", 0.05), timeout_s=0.3))
    assert error.code == "timeout"


def test_a_connection_that_breaks_off_in_mid_stream(ask: Ask, protocol: Wire, server: Server) -> None:
    stream = ask(protocol.breaks_off("Capital expenditures were "))
    assert _fails(stream).code == "cut_off"
    assert stream.draft == "Capital expenditures were "
    assert len(server.requests) == 1  # what was shown is not written a second time


def test_a_stream_that_ends_in_mid_sentence(ask: Ask, protocol: Wire) -> None:
    assert _fails(ask(protocol.says("Capital expenditures were €654", finish=None))).code == "cut_off"


def test_an_answer_that_the_servers_limit_cut(ask: Ask, protocol: Wire) -> None:
    assert (
        _fails(ask(protocol.says("Capital expenditures were €654.8 million [1].", finish="length"))).code
        == "cut_off"
    )


def test_a_connection_dropped_before_the_reply_is_tried_again(ask: Ask, protocol: Wire, drop: Any) -> None:
    stream = ask(drop, protocol.says(ANSWER))
    assert "".join(stream) == ANSWER


def test_an_empty_reply(ask: Ask, protocol: Wire, server: Server) -> None:
    assert _fails(ask(protocol.says(), protocol.at_once(""))).code == "empty"
    assert server.requests[0]["stream"] is True
    assert len(server.requests) == 2


def test_a_reply_of_white_space(ask: Ask, protocol: Wire) -> None:
    assert _fails(ask(protocol.says(" ", "\n\n"), protocol.at_once(" "))).code == "empty"


def test_only_reasoning(ask: Ask, protocol: Wire) -> None:
    error = _fails(ask(protocol.says("<think>", "hm, let me see"), protocol.at_once("<think>hm</think>")))
    assert error.code == "empty"
    assert "only reasoning" in str(error)


def test_a_server_that_does_not_stream(ask: Ask, protocol: Wire) -> None:
    stream = ask(protocol.at_once(ANSWER))
    assert "".join(stream) == ANSWER


def test_a_web_page_where_a_model_should_be(ask: Ask, protocol: Wire) -> None:
    error = _fails(ask(protocol.page("<html><body>Welcome to nginx!</body></html>")))
    assert error.code in {"protocol", "empty"}


def test_two_hundred_thousand_characters(ask: Ask, protocol: Wire) -> None:
    stream = ask(protocol.says(*["very long " * 1000] * 20))
    error = _fails(stream)
    assert error.code == "too_long"
    assert len(stream.draft) < 40_000


def test_closing_ends_the_servers_stream(ask: Ask, protocol: Wire, server: Any) -> None:
    stream = ask(protocol.never_ends("a ", 0.01))
    next(stream)
    stream.close()
    assert server.gone.wait(5)
    assert list(stream) == []


def test_the_stream_after_an_error_is_over(ask: Ask, protocol: Wire) -> None:
    stream = ask(protocol.status(401, "no"))
    _fails(stream)
    assert list(stream) == []


def test_calls_after_one_another_share_a_model(
    ask: Ask, protocol: Wire, call: Transcript, passages: tuple[Passage, ...], server: Server
) -> None:
    server.replies = [protocol.says(ANSWER)]
    url = f"{server.url}/v1" if protocol.provider == "openai" else server.url
    generator = Generator(f"{protocol.provider}:m", base_url=url, api_key=KEY, timeout_s=5)
    for _ in range(3):
        assert "".join(generator.stream("capex?", passages, {call.id: call})) == ANSWER


def test_nothing_listens(protocol: Wire, call: Transcript, passages: tuple[Passage, ...]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{taken.getsockname()[1]}"
        generator = Generator(f"{protocol.provider}:m", base_url=f"http://{host}/v1", timeout_s=5)
        error = _fails(generator.stream("capex?", passages, {call.id: call}))
    assert error.code == "unreachable"
    assert host in str(error)


def test_langsmith_hears_nothing_although_the_environment_asks_for_it(
    ask: Ask, protocol: Wire, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths: list[str] = []

    def noted(reply: Any) -> Any:
        def wrapped(scripted: Any, handler: BaseHTTPRequestHandler) -> None:
            paths.append(handler.path)
            reply(scripted, handler)

        return wrapped

    for name in ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2", "LANGSMITH_GATEWAY"):
        monkeypatch.setenv(name, "true" if "GATEWAY" not in name else f"{server.url}/gateway")
    monkeypatch.setenv("LANGSMITH_ENDPOINT", server.url)
    monkeypatch.setenv("LANGSMITH_API_KEY", "lsv2_x")
    get_env_var.cache_clear()
    assert tracing_is_enabled()
    list(ask(noted(protocol.says(ANSWER))))
    time.sleep(0.2)
    get_env_var.cache_clear()
    assert paths == ["/v1/chat/completions" if protocol.provider == "openai" else "/api/chat"]
