"""The application: what it serves, to whom, and when Gradio is imported."""

import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from index.errors import UsageError
from index.library import Library
from ui.web.app import FIRST_PORT, create_app, listen
from ui.web.security import CONTENT_SECURITY_POLICY


@pytest.fixture
def client(filled: Library, scripted: Any) -> TestClient:
    return TestClient(create_app(filled, lambda: scripted), base_url="http://127.0.0.1")


def test_gradio_is_imported_by_create_app_only() -> None:
    code = "import sys, ui.web.app; print(any(name.split('.')[0] == 'gradio' for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_page_and_its_files_are_served_with_the_headers(client: TestClient) -> None:
    for path in ("/", "/saidthat/page.css", "/saidthat/reader.js", "/favicon.ico"):
        response = client.get(path)
        assert response.status_code == 200, path
        assert response.headers["content-security-policy"] == CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("path", ["/saidthat/none.css", "/saidthat/..%2Fapp.py", "/saidthat/app.py", "/docs"])
def test_nothing_else_is_served(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_files_of_this_machine_are_not_served(client: TestClient) -> None:
    assert client.get("/gradio_api/file=/etc/passwd").status_code in (403, 404)
    assert client.get(f"/gradio_api/file={__file__}").status_code in (403, 404)


def test_the_page_asks_for_no_font_and_keeps_no_run_history(client: TestClient) -> None:
    config = client.get("/config").json()
    assert config["stylesheets"] == []
    assert "@font-face" not in client.get("/theme.css").text
    assert config["footer_links"] == []
    assert config["analytics_enabled"] is False


def test_a_foreign_host_is_refused(client: TestClient) -> None:
    assert client.get("/config", headers={"host": "evil.example"}).status_code == 400


SERVE = """
import sys
from pathlib import Path
from index.library import Library
from ui.web.app import serve

class Encoder:
    fingerprint, model_id, dim = "stub", "stub", 4
    def encode_query(self, text):
        print("warm", flush=True)

class Assistant:
    answerer = "quotes"

with Library.open(Path(sys.argv[1]), encoder=Encoder()) as library:
    serve(library, Assistant(), open_browser=False, notice=lambda line: print(line, flush=True))
"""


def test_serving_says_where_warms_up_and_ends_quietly(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SERVE, str(tmp_path / "library")]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3]
    ) as process:
        assert process.stdout is not None
        said = sorted(process.stdout.readline() for _ in range(2))
        address = re.search(r"http://127\.0\.0\.1:\d+/", said[0])
        assert address is not None
        assert said[1] == "warm\n"
        with urllib.request.urlopen(f"{address.group()}gradio_api/heartbeat/abc", timeout=30):
            process.send_signal(signal.SIGINT)
            _, errors = process.communicate(timeout=30)
    assert "ERROR" not in errors
    assert "ASGI" not in errors


def test_the_first_free_port_is_taken() -> None:
    with listen("127.0.0.1", None) as first, listen("127.0.0.1", None) as second:
        assert FIRST_PORT <= first.getsockname()[1] < second.getsockname()[1]


def test_a_port_that_is_taken_is_one_clear_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=f"port {port} .*--port"):
            listen("127.0.0.1", port)
