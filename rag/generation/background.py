"""One event loop in the background, in which every model call runs: a call there can be ended at any moment.

Blocking calls cannot: a server that sends a byte now and then would hold them for ever. One loop for all calls, since
the clients of the provider packages keep their connections open between calls, bound to the loop they began in.
"""

import asyncio
import os
import queue
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

T = TypeVar("T")

_lock = threading.Lock()
_loops: dict[int, asyncio.AbstractEventLoop] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """The call is over."""

    error: BaseException | None
    """What it raised; None when it came to its end or was cancelled."""


class Call(Generic[T]):
    """An asynchronous iteration that runs in the background and is read from here, piece by piece."""

    def __init__(self, pieces: Callable[[], AsyncIterator[T]]) -> None:
        self._arrived: queue.SimpleQueue[T | End] = queue.SimpleQueue()
        self._future: Future[None] = asyncio.run_coroutine_threadsafe(self._pull(pieces), _loop())
        self._future.add_done_callback(self._ended)

    def next(self, seconds: float) -> T | End:
        """Wait for the next piece, or for the end.

        Raises:
            TimeoutError: neither came within `seconds`.
        """
        try:
            return self._arrived.get(timeout=max(0.0, seconds))
        except queue.Empty:
            raise TimeoutError from None

    def close(self) -> None:
        """End the call wherever it is; its connection is closed. Does nothing to one that has ended."""
        self._future.cancel()

    async def _pull(self, pieces: Callable[[], AsyncIterator[T]]) -> None:
        async for piece in pieces():
            self._arrived.put(piece)

    def _ended(self, future: "Future[None]") -> None:
        self._arrived.put(End(error=None if future.cancelled() else future.exception()))


def _loop() -> asyncio.AbstractEventLoop:
    """The loop of this process, started on first use. A forked child starts its own."""
    with _lock:
        loop = _loops.get(os.getpid())
        if loop is None:
            loop = asyncio.new_event_loop()
            threading.Thread(target=partial(_run, loop), name="saidthat-model-calls", daemon=True).start()
            _loops[os.getpid()] = loop
        return loop


def _run(loop: asyncio.AbstractEventLoop) -> None:
    asyncio.set_event_loop(loop)
    loop.run_forever()
