"""An object store on this machine: moto's server, in a process of its own since libraries hold ours while they wait."""

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic, sleep

BUCKET, REGION, WITHIN = "lager", "eu-north-1", 60
WHERE = (
    '<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">'
    "<LocationConstraint>{}</LocationConstraint></CreateBucketConfiguration>"
)


@contextmanager
def object_store() -> Iterator[dict[str, str]]:
    """A store with a bucket that is empty; the environment that leads to it, which is set as long as it runs."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = str(listener.getsockname()[1])
    address = f"http://127.0.0.1:{port}"
    settings = {
        "AWS_ENDPOINT_URL": address, "AWS_REGION": REGION, "AWS_ALLOW_HTTP": "true",
        "AWS_ACCESS_KEY_ID": "prov", "AWS_SECRET_ACCESS_KEY": "prov",
    }  # fmt: skip
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", port]
    before = dict(os.environ)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _make_bucket(f"{address}/{BUCKET}")
            os.environ.update(settings)
            yield settings
        finally:
            process.terminate()
            os.environ.clear()
            os.environ.update(before)


def _make_bucket(url: str) -> None:
    asked = urllib.request.Request(url, WHERE.format(REGION).encode(), method="PUT")
    until = monotonic() + WITHIN
    while True:
        try:
            urllib.request.urlopen(asked).close()
            return
        except OSError:
            assert monotonic() < until, "the store did not start"
            sleep(0.1)
