"""What the server answers to whom, and where it begins."""

from typing import Any

import pytest
from starlette.testclient import TestClient
from streamlit import config

from samverkan_data.ui import login
from samverkan_data.ui.serving import HEADERS, Guard, check_start, why_refused
from samverkan_data.ui.uploads import asked

UPLOAD = "/_stcore/upload_file/session/file"


@pytest.fixture(autouse=True)
def _names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(login, "has_provider", lambda: False)
    monkeypatch.setattr(config, "get_option", options)


def options(name: str, **changed: Any) -> Any:
    said = {"server.allowedHosts": ["localhost", "127.0.0.1", "::1"], "server.corsAllowedOrigins": [],
            "server.address": "127.0.0.1"}  # fmt: skip
    return {**said, **changed}[name]


def asks(path: str = "/", method: str = "GET", client: str = "127.0.0.1", **headers: str) -> int:
    """The status that a request gets; 200 where it is handed on."""
    named = {"host": "127.0.0.1:8501", **{name.replace("_", "-"): value for name, value in headers.items()}}
    scope = {"type": "http", "path": path, "method": method, "client": (client, 5),
             "headers": [(name.encode(), value.encode()) for name, value in named.items()]}  # fmt: skip
    refused = why_refused(scope)
    return refused[0] if refused else 200


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost", "[::1]:8501", "LOCALHOST:1"])
def test_it_answers_under_its_own_names(host: str) -> None:
    assert asks(host=host, origin=f"http://{host}") == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "", "a b"])
def test_it_answers_under_no_other_name(host: str) -> None:
    assert asks(host=host) == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", "http://127.0.0.1:9", "file://"])
def test_a_page_of_somebody_elses_is_refused_and_nothing_is_looked_up(origin: str) -> None:
    assert asks("/_stcore/stream", origin=origin) == 403


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/samverkan/_stcore/metrics", "/a/b/_stcore/agent/x"]
)
@pytest.mark.parametrize(("metrics", "client", "status"), [("0", "127.0.0.1", 404), ("1", "127.0.0.1", 200)])
def test_measurements_are_for_the_machine_that_asks_for_them(
    monkeypatch: pytest.MonkeyPatch, path: str, metrics: str, client: str, status: int
) -> None:
    monkeypatch.setenv("SAMVERKAN_METRICS", metrics)
    assert asks(path, client=client) == status


@pytest.mark.parametrize("headers", [{"x_forwarded_for": "10.0.0.1"}, {"forwarded": "for=1"}, {"client": "10.0.0.1"}])
def test_without_login_it_is_a_tool_for_the_one_at_the_machine(
    monkeypatch: pytest.MonkeyPatch, headers: dict[str, str]
) -> None:
    assert asks(**headers) == 403
    monkeypatch.setenv("SAMVERKAN_VIEW", "open")
    assert asks(**headers) == 200
    monkeypatch.setenv("SAMVERKAN_VIEW", "internal")
    monkeypatch.setenv("SAMVERKAN_LOGIN", "oidc")
    assert asks(**headers) == 200
    monkeypatch.setenv("SAMVERKAN_METRICS", "1")
    assert asks("/_stcore/metrics", **headers) == 404


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_a_file_is_taken_from_a_session_that_was_asked_for_one(monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    assert asks(UPLOAD, method) == 403
    monkeypatch.setitem(asked._asked, "session", None)
    assert asks(UPLOAD, method) == 200
    assert asks(UPLOAD.replace("session", "another"), method) == 403
    assert asks(f"/samverkan{UPLOAD}", method) == 200
    assert asks(f"/samverkan{UPLOAD}".replace("session", "another"), method) == 403


def test_every_answer_has_the_headers_that_browsers_heed() -> None:
    async def answer(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"x"})

    client = TestClient(Guard(answer), base_url="http://127.0.0.1", client=("127.0.0.1", 5))
    for host, status in (("127.0.0.1", 200), ("evil.example", 403)):
        said = client.get("/", headers={"host": host})
        assert (said.status_code, {name: said.headers[name] for name in HEADERS}) == (status, HEADERS)


@pytest.mark.parametrize(
    ("address", "settings", "begins"),
    [
        ("127.0.0.1", {}, True), ("localhost", {}, True), ("::1", {}, True), ("127.0.0.2", {}, True),
        ("0.0.0.0", {}, False), ("", {}, False), (None, {}, False), ("192.168.1.4", {}, False), ("::", {}, False),
        ("samverkan.kommun.example", {}, False), ("0.0.0.0", {"SAMVERKAN_VIEW": "open"}, True),
        ("127.0.0.1", {"SAMVERKAN_LOGIN": "oidc"}, False), ("127.0.0.1", {"SAMVERKAN_LOGIN": "maybe"}, False),
        ("127.0.0.1", {"SAMVERKAN_MASK_BELOW": "0"}, False),
    ],
)  # fmt: skip
def test_it_begins_where_nobody_can_come_in_without_login(
    monkeypatch: pytest.MonkeyPatch, address: str | None, settings: dict[str, str], begins: bool
) -> None:
    monkeypatch.setattr(config, "get_option", lambda name: options(name, **{"server.address": address}))
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    if begins:
        check_start()
        return
    with pytest.raises(SystemExit) as refused:
        check_start()
    assert str(refused.value).endswith(".") or "SAMVERKAN" in str(refused.value)


def test_it_begins_anywhere_with_a_provider_of_logins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(login, "has_provider", lambda: True)
    monkeypatch.setattr(config, "get_option", lambda name: options(name, **{"server.address": "0.0.0.0"}))
    check_start()
