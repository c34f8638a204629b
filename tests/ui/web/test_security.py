"""Headers, trusted hosts and foreign pages, on an application of one route."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.datastructures import Headers

from ui.web.security import CONTENT_SECURITY_POLICY, is_foreign, protect


def _client(*hosts: str, base: str = "http://127.0.0.1") -> TestClient:
    app = FastAPI()
    protect(app, hosts)

    @app.get("/")
    @app.post("/")
    def root() -> str:
        return "here"

    return TestClient(app, base_url=base)


def test_every_response_carries_the_headers() -> None:
    for path, status in (("/", 200), ("/nothing", 404)):
        response = _client().get(path)
        assert response.status_code == status
        assert response.headers["content-security-policy"] == CONTENT_SECURITY_POLICY
        assert response.headers["x-content-type-options"] == "nosniff"
        assert response.headers["referrer-policy"] == "no-referrer"


def test_the_policy_names_no_other_machine() -> None:
    assert "http" not in CONTENT_SECURITY_POLICY
    assert "*" not in CONTENT_SECURITY_POLICY


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:7860", 200),
        ("localhost:7860", 200),
        ("evil.example", 400),
        ("127.0.0.1.evil.example", 400),
    ],
)
def test_only_trusted_hosts_are_answered(host: str, status: int) -> None:
    assert _client().get("/", headers={"host": host}).status_code == status


def test_a_named_host_is_trusted_too() -> None:
    assert _client("desk.lan").get("/", headers={"host": "desk.lan:7860"}).status_code == 200


def test_a_foreign_page_may_not_write() -> None:
    client = _client()
    assert client.post("/", headers={"origin": "https://evil.example"}).status_code == 403
    assert client.post("/", headers={"origin": "http://127.0.0.1:3000"}).status_code == 403
    assert client.post("/", headers={"origin": "http://127.0.0.1"}).status_code == 200
    assert client.post("/").status_code == 200


def test_no_cors_header_is_given_to_another_local_page() -> None:
    response = _client().get("/", headers={"origin": "http://localhost:3000"})
    assert "access-control-allow-origin" not in response.headers


def test_an_opaque_origin_is_foreign() -> None:
    assert is_foreign("POST", Headers({"origin": "null", "host": "127.0.0.1:7860"}))
    assert not is_foreign("GET", Headers({"origin": "null", "host": "127.0.0.1:7860"}))
