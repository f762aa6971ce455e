"""The files of `deploy/` with this machine's ports and folders in the place of an installation's."""

import os
import re
import shlex
import shutil
import sys
from configparser import RawConfigParser
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.browser.conftest import free_port

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("samverkan*"))
HOST, PLACE = "samverkan.kommunen.example", "/opt/samverkan"
DAY = timedelta(days=1)
AROUND = """daemon off;
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ }}
http {{
    include /etc/nginx/mime.types;
    {temporary}
    include {folder}/samverkan.conf;
}}
"""


def needed(program: str) -> str:
    """A program's path; the test is skipped where it lacks, but where everything is to be tested."""
    path = shutil.which(program, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
    if path is None:
        (pytest.fail if os.environ.get("SAMVERKAN_REQUIRE_BROWSER") else pytest.skip)(f"no {program} on this machine")
    return str(path)


def nginx_conf(folder: Path, port: int, servers: tuple[int, int]) -> Path:
    """A whole configuration with the project's in it, which listens with TLS on a port of 127.0.0.1."""
    text = (DEPLOY / "nginx" / "samverkan.conf").read_text(encoding="utf-8")
    for told, here in zip(("8501", "8502"), servers, strict=True):
        text = text.replace(f":{told}", f":{here}")
    text = re.sub(r" +listen \[::\].*\n", "", text)
    text = text.replace("listen 443", f"listen 127.0.0.1:{port}").replace(
        "listen 80;", f"listen 127.0.0.1:{free_port()};"
    )
    for told, here in {
        HOST: "127.0.0.1", "/etc/samverkan/tls": folder, "/var/log/nginx": folder,
        "/usr/share/samverkan": DEPLOY / "nginx",
    }.items():  # fmt: skip
        text = text.replace(told, str(here))
    (folder / "samverkan.conf").write_text(text)
    _write_certificate(folder)
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = " ".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder, temporary=temporary))
    return folder / "nginx.conf"


def _write_certificate(folder: Path) -> None:
    """`chain.pem` and `key.pem` for 127.0.0.1, good for a day."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now - DAY, now + DAY)
    (folder / "chain.pem").write_bytes(made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    kind = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "key.pem").write_bytes(key.private_bytes(*kind))


def unit(name: str) -> dict[str, dict[str, str]]:
    """A unit's sections; where a key stands twice, the last counts."""
    parser = RawConfigParser(strict=False, delimiters="=")
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(DEPLOY / "systemd" / name, encoding="utf-8")
    return {section: dict(parser[section]) for section in parser.sections()}


def unit_command(port: int) -> list[str]:
    """What the template unit starts on a port, with the Python that runs the tests."""
    said = unit("samverkan@.service")["Service"]["ExecStart"].replace("%i", str(port))
    return [part.replace(f"{PLACE}/.venv/bin/python", sys.executable) for part in shlex.split(said)]


def container() -> list[tuple[str, str]]:
    """The container file's instructions, each with what follows it on however many lines."""
    text = re.sub(r"^#.*\n", "", (DEPLOY / "Containerfile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    lines = text.replace("\\\n", " ").splitlines()
    return [(name, rest.strip()) for name, _, rest in (line.partition(" ") for line in lines if line.strip())]


def container_files() -> dict[str, str]:
    """What the container file copies -> where, relative to the installation's folder."""
    copied: dict[str, str] = {}
    for name, rest in container():
        if name == "COPY":
            *sources, target = rest.split()
            copied |= {
                source: (target + source).removeprefix("./") if target.endswith("/") else target for source in sources
            }
    return copied
