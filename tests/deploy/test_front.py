"""What nginx writes of those who ask, also where no server answers."""

import socket
import ssl
import subprocess
from pathlib import Path
from time import sleep

from tests.browser.conftest import free_port
from tests.deploy.installed import needed, nginx_conf

ASKED = (
    "/oauth2callback?code=en-hemlig-kod&state=s",
    "/handelser?omrade=1861&lage=oppet",
    "/media/fil-i-en-session.pdf",
)
TRIES = 100


def test_nginx_logs_nobody_and_no_choices_where_no_server_answers(tmp_path: Path) -> None:
    port = free_port()
    conf = nginx_conf(tmp_path, port, (free_port(), free_port()))
    front = subprocess.Popen([needed("nginx"), "-c", str(conf)])
    try:
        answers = [ask(port, path) for path in ASKED]
    finally:
        front.terminate()
        front.wait()
    assert all(" 502 " in answer for answer in answers)
    told = "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("*.log"))
    assert told.count(" 502 GET ") == len(ASKED)
    assert [word for word in ("client:", "hemlig", "omrade", "fil-i-en-session", "eva@") if word in told] == []


def ask(port: int, path: str) -> str:
    """The first line of nginx's answer, when it has begun to listen."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    asked = (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nReferer: https://127.0.0.1/?q=eva@x\r\nConnection: close\r\n\r\n"
    )
    with connected(port) as plain, trusting.wrap_socket(plain, server_hostname="127.0.0.1") as way:
        way.sendall(asked.encode())
        return way.makefile(encoding="latin-1").readline()


def connected(port: int) -> socket.socket:
    for _ in range(TRIES):
        try:
            return socket.create_connection(("127.0.0.1", port))
        except ConnectionRefusedError:
            sleep(0.05)
    raise AssertionError("nginx does not listen")
