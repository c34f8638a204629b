"""Runs at the start of every Python that finds this folder on its path: notes each address outside this machine.

Python's audit events come from the socket module itself, below every library written in Python.
"""

import ipaddress
import os
import sys
from pathlib import Path

EVENTS = ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname")


def _is_here(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in (None, "", "localhost", "0.0.0.0", "::"):
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event not in EVENTS:
        return
    where = arguments[0] if event.startswith("socket.get") else arguments[1]
    host = where[0] if isinstance(where, tuple) and where else where
    if event.startswith("socket.get") or isinstance(where, tuple):
        if _is_here(host):
            return
        with Path(os.environ["CONNECTIONS_LOG"]).open("a", encoding="utf-8") as log:
            log.write(f"python {event} {host}\n")


sys.addaudithook(_note)
