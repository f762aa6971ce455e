"""The engines that every question is put to: started when first asked for, once for all tests of the folder."""

import os
from collections.abc import Iterator
from pathlib import Path
from subprocess import Popen

import pytest

from tests.cluster.lake import make_lake
from tests.cluster.servers import lacking, sail_server, spark_cluster

Cluster = tuple[str, list[Popen[bytes]]]


def _needed(*, java: bool) -> None:
    """Skip where something lacks, but where everything is to be tested."""
    if missing := lacking(java=java):
        (pytest.fail if os.environ.get("SAMVERKAN_REQUIRE_CLUSTER") else pytest.skip)(f"no {missing} on this machine")


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A Spark standalone cluster's address and its workers."""
    _needed(java=True)
    with spark_cluster(tmp_path_factory.mktemp("spark")) as running:
        yield running


@pytest.fixture(scope="session")
def sail(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Sail server's address."""
    _needed(java=False)
    with sail_server(tmp_path_factory.mktemp("sail")) as address:
        yield address


@pytest.fixture(scope="session", params=["sail", "spark"])
def engine(request: pytest.FixtureRequest) -> str:
    """The address of each engine on other machines."""
    return str(request.getfixturevalue("sail") if request.param == "sail" else request.getfixturevalue("cluster")[0])


@pytest.fixture(scope="session")
def tried_lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the lake that is asked, which nobody changes."""
    folder = tmp_path_factory.mktemp("tried") / "lake"
    make_lake(folder)
    return folder
