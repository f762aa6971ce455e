"""People on two servers behind one address, while a large file is published and a register is written in.

    python benchmarks/load.py [--people 200] [--seconds 60] [--incidents 300000] [--rows 100000] [--every 5]

The servers and nginx are started as `deploy/` says, with login; people speak to them as browsers do, over nginx, each
with a login of its own, and choose another area every few seconds; all come at once to servers that have just begun,
where no area has been made before. Prints answers, errors, median and 95th percentile
before, during and after the publishing, the memory of each server at the end and the most, and how loaded the machine
was by others. `--seconds 3600` is an hour's soak: memory is then told every minute.
"""

import argparse
import asyncio
import json
import os
import random
import ssl
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import websockets
from large_lake import TODAY, large_lake
from served import Reader, Server
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value, generate_xsrf_token_string

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from samverkan_data.intake.editing import Edit, save_rows  # noqa: E402
from samverkan_data.lake import Lake  # noqa: E402
from tests.browser.conftest import free_port, running, wait_until_healthy  # noqa: E402
from tests.deploy.installed import needed, nginx_conf, unit_command  # noqa: E402

COOKIE_SECRET = "x" * 40
SECRETS = """[auth]
redirect_uri = "{address}/oauth2callback"
cookie_secret = "{secret}"
client_id = "load"
client_secret = "load"
server_metadata_url = "{address}/.well-known/openid-configuration"
"""
EDIT_EVERY, TELL_EVERY = 10.0, 60.0
TRUST = ssl._create_unverified_context()


@dataclass
class Person(Reader):
    """A reader with a login of its own, who comes over TLS; `at` is when each answer came."""

    number: int = 0
    at: list[float] = field(default_factory=list)

    def _connected(self) -> websockets.connect:
        token, address = generate_xsrf_token_string(), self.server.address
        said = {"is_logged_in": True, "origin": address, "preferred_username": f"p{self.number}", "iat": time.time()}
        login = create_signed_value(COOKIE_SECRET, "_streamlit_user", json.dumps(said)).decode()
        return websockets.connect(
            f"{address.replace('http', 'ws')}/_stcore/stream", max_size=None, ssl=TRUST, origin=address,
            subprotocols=["streamlit", token], open_timeout=60,
            additional_headers={"Cookie": f"_streamlit_xsrf={token}; _streamlit_user={login}"},
        )  # fmt: skip

    async def _ask(self, *asked: object) -> tuple[float, int]:
        answer = await super()._ask(*asked)  # type: ignore[arg-type]
        self.at.append(time.monotonic())
        return answer


@contextmanager
def two(folder: Path, lake: Path) -> Iterator[tuple[str, list[Server]]]:
    """The address of nginx and the servers behind it."""
    ports, port = (free_port(), free_port()), free_port()
    address = f"https://127.0.0.1:{port}"
    (folder / "secrets.toml").write_text(SECRETS.format(address=address, secret=COOKIE_SECRET))
    (folder / "roles.csv").write_text("Namn;Roll;Områden\n" + "".join(f"p{n};participant;*\n" for n in range(2000)))
    settings = {
        "SAMVERKAN_LAKE": str(lake), "SAMVERKAN_LOGIN": "oidc", "SAMVERKAN_ROLES_FILE": str(folder / "roles.csv"),
        "STREAMLIT_SECRETS_FILES": str(folder / "secrets.toml"), "SAMVERKAN_TODAY": TODAY.isoformat(),
    }  # fmt: skip
    with ExitStack() as stack:
        started = [
            stack.enter_context(running(folder / str(one), unit_command(one), PROJECT, **settings)) for one in ports
        ]
        conf = nginx_conf(folder, port, ports)
        stack.enter_context(running(folder / "nginx", [needed("nginx"), "-c", str(conf)]))
        for one in ports:
            wait_until_healthy(f"http://127.0.0.1:{one}")
        yield address, [Server(address, process.pid) for process in started]


def write_file(path: Path, rows: int) -> Path:
    """An EST extract with so many rows of one municipality."""
    draw, first = random.Random(1814), datetime(2017, 1, 1)
    areas, kinds = ("Lanna", "Mullhyttan", "Fjugesta"), ("Nedskräpning", "Skadegörelse")
    with path.open("w", encoding="utf-8") as file:
        file.write("Händelse-id;Tidpunkt;Område;Kategori;Källa;Rapportör\n")
        for row in range(rows):
            at = first + timedelta(minutes=draw.randrange(5_000_000))
            file.write(f"B{row};{at:%Y-%m-%d %H:%M};{draw.choice(areas)};{draw.choice(kinds)};EST;Skola\n")
    return path


async def publish(lake: Path, file: Path, after: float) -> tuple[float, float, str]:
    """Publish the file by the command line after so many seconds: when it began and ended, and what it said."""
    await asyncio.sleep(after)
    began, settings = time.monotonic(), {**os.environ, "SAMVERKAN_LAKE": str(lake)}
    command = [sys.executable, "-m", "samverkan_data.cli", "publish", str(file), "--by", "load"]
    with tempfile.TemporaryFile() as out:
        process = await asyncio.create_subprocess_exec(*command, cwd=PROJECT, env=settings, stdout=out, stderr=out)
        await process.wait()
        out.seek(0)
        lines = out.read().decode(errors="replace").strip().splitlines() or [""]
    return began, time.monotonic(), f"{process.returncode}: {lines[-1][:100]}"


async def write(lake: Path, until: float) -> list[float]:
    """Write a comment of a meeting every few seconds; how long each took."""
    took, number = [], 0
    while time.monotonic() < until:
        number += 1
        began = time.perf_counter()
        await asyncio.to_thread(_save, lake, number)
        took.append(time.perf_counter() - began)
        await asyncio.sleep(EDIT_EVERY)
    return took


def _save(place: Path, number: int) -> None:
    lake = Lake.open(str(place))
    texts = {"comment_id": f"load-{number}", "figure": "handelser?omrade=1814", "text": f"Rad {number}",
             "written_on": TODAY.isoformat()}  # fmt: skip
    made = save_rows(lake, [Edit("comments", {}, texts)], "load", based_on=lake.version(), today=TODAY)
    assert made.is_saved, made


async def watch(servers: Sequence[Server], until: float, most: list[float]) -> None:
    """Remember the most memory of each server, and tell it now and then."""
    told = time.monotonic()
    while time.monotonic() < until:
        most[:] = [max(before, server.memory()) for before, server in zip(most, servers, strict=True)]
        if time.monotonic() - told > TELL_EVERY:
            told = time.monotonic()
            print(f"  {until - told:5.0f} s left, memory {[round(one.memory()) for one in servers]} MB", flush=True)
        await asyncio.sleep(1)


async def crowd(address: str, servers: list[Server], lake: Path, file: Path, asked: argparse.Namespace) -> None:
    """Let everybody act at once, and print what came of it."""
    began = time.monotonic()
    until, most = began + asked.seconds, [0.0] * len(servers)
    people = [Person(Server(address, 0), number=number) for number in range(asked.people)]

    async def join(person: Person) -> None:
        await asyncio.sleep(random.uniform(0, asked.every))
        await person.stay("", asked.every, until)

    used = [server.processor() for server in servers]
    *_, published, edits, _ = await asyncio.gather(
        *map(join, people), publish(lake, file, asked.seconds / 3), write(lake, until), watch(servers, until, most)
    )
    start, end, said = published
    lasted = time.monotonic() - began
    parts = {"before publishing": (0.0, start), "meanwhile": (start, end), "after": (end, float("inf")),
             "all": (0.0, float("inf"))}  # fmt: skip
    answers = [one for person in people for one in zip(person.at[1:], person.seconds, strict=False)]
    for name, (first, last) in parts.items():
        took = sorted(seconds for at, seconds in answers if first <= at < last)
        if took:
            print(f"{name:18} {len(took):6} answers, p50 {statistics.median(took):6.2f} s, "
                  f"p95 {took[int(0.95 * (len(took) - 1))]:6.2f} s")  # fmt: skip
    share = [(server.processor() - before) / lasted for server, before in zip(servers, used, strict=True)]
    errors = sum(person.failures for person in people)
    print(f"{asked.people} people, {errors} errors; published in {end - start:.0f} s ({said}); {len(edits)} edits, "
          f"the slowest {max(edits, default=0):.1f} s")  # fmt: skip
    print(f"memory {[round(one.memory()) for one in servers]} MB, at most {[round(one) for one in most]} MB; "
          f"processors {[round(one, 2) for one in share]}; load of the machine {os.getloadavg()}")  # fmt: skip


def main() -> None:
    """Make the lake, start the servers, let people come."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, number in (("people", 200), ("seconds", 60), ("incidents", 300_000), ("rows", 100_000)):
        parser.add_argument(f"--{name}", type=int, default=number)
    parser.add_argument("--every", type=float, default=5.0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        large_lake(folder / "lake", asked.incidents)
        file = write_file(folder / "rows.csv", asked.rows)
        print(f"load of the machine before: {os.getloadavg()}", flush=True)
        with two(folder, folder / "lake") as (address, servers):
            asyncio.run(crowd(address, servers, folder / "lake", file, asked))


if __name__ == "__main__":
    main()
