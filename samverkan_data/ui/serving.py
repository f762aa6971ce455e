"""The server around the pages: where it may begin, and what it answers to whom.

Streamlit answers anybody who reaches it: under any name, with its measurements, and it takes files in any session. Here
is what it is not asked to do.
"""

import logging
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from streamlit import config
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from samverkan_data.errors import SamverkanError
from samverkan_data.settings import load_settings, unknown_settings, wrong_setting
from samverkan_data.texts import access as texts
from samverkan_data.texts import cli as of_cli
from samverkan_data.ui import login
from samverkan_data.ui.uploads.asked import has_asked

LOG = logging.getLogger(__name__)
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Asgi = Callable[[Scope, Receive, Send], Awaitable[None]]

CORE = "/_stcore/"
CLOSED = (f"{CORE}metrics", f"{CORE}agent")
UPLOAD = f"{CORE}upload_file/"
FORWARDED = ("x-forwarded-for", "forwarded", "x-real-ip")
POLICY = "; ".join(
    (
        "default-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:", "font-src 'self' data:", "connect-src 'self'", "worker-src 'self' blob:",
        "frame-src 'none'", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'",
    )
)  # fmt: skip
"""Streamlit's page has scripts in it, so whoever could add to it needs no `eval`; tools that look at pages do."""
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def check_start() -> None:
    """Let the server begin, and say in the terminal who can come in.

    Raises:
        SystemExit: nobody would have to log in, and others than the one at the machine could come.
    """
    try:
        settings = load_settings()
        if login.asks_for_login(settings):
            login.check_provider()
        else:
            login.check_alone(settings)
    except SamverkanError as error:
        raise SystemExit(f"{error.message} {error.remedy}") from None
    except ValidationError as error:
        raise SystemExit(f"{of_cli.BAD_SETTING.format(**wrong_setting(error))} {of_cli.CORRECT_SETTING}") from None
    if unknown := unknown_settings():
        LOG.warning(of_cli.UNKNOWN_SETTINGS.format(names=", ".join(unknown)))
    if not login.asks_for_login(settings):
        print(texts.ALONE if settings.view == "internal" else texts.OPEN_TO_ALL, flush=True)  # noqa: T201 - the terminal


class Guard:
    """What is asked before Streamlit is; refuses in words, and gives every answer the headers that browsers heed."""

    def __init__(self, app: Asgi) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or hand it on."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        refused = why_refused(scope)
        if not refused:
            await self.app(scope, receive, _with_headers(send))
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            status, text = refused
            await PlainTextResponse(text, status)(scope, receive, _with_headers(send))


def why_refused(scope: Scope) -> tuple[int, str] | None:
    """Status and words where a request is not answered; None where it is."""
    headers, path = Headers(scope=scope), _path(scope)
    host, origin = headers.get("host"), headers.get("origin")
    if not is_host_allowed(host):
        return 403, texts.WRONG_HOST
    if origin is not None and not _is_known(origin, host):
        return 403, texts.WRONG_ORIGIN
    if _is_alone() and _comes_from_elsewhere(scope, headers):
        return 403, f"{texts.NO_LOGIN} {texts.NO_LOGIN_REMEDY}"
    if path.startswith(CLOSED) and (not load_settings().metrics or _comes_from_elsewhere(scope, headers)):
        return 404, texts.NOT_HERE
    is_sent = path.startswith(UPLOAD) and scope["method"] not in ("GET", "HEAD", "OPTIONS")
    if is_sent and not has_asked(path.removeprefix(UPLOAD).partition("/")[0]):
        return 403, texts.NOT_ASKED
    return None


def _path(scope: Scope) -> str:
    """What is asked for, also where the pages stand below a path of their own (`server.baseUrlPath`)."""
    path: str = scope["path"]
    _, core, rest = path.partition(CORE)
    return core + rest or path


def _is_alone() -> bool:
    """Whether this is a tool for the one at the machine."""
    settings = load_settings()
    return settings.view == "internal" and not login.asks_for_login(settings)


def _is_known(origin: str, host: str | None) -> bool:
    """Whether a request comes from a page of ours; nothing is looked up to find out."""
    return urlsplit(origin).netloc == host or origin in config.get_option("server.corsAllowedOrigins")


def _comes_from_elsewhere(scope: Scope, headers: Headers) -> bool:
    """Whether it comes from another machine, by itself or through somebody who says so."""
    client = scope.get("client")
    return any(name in headers for name in FORWARDED) or not (client and login.is_loopback(client[0]))


def _with_headers(send: Send) -> Send:
    async def send_on(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return send_on


MIDDLEWARE = (Middleware(Guard),)
