"""The documentation says what is so: commands, tables, words and versions."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from samverkan_data.schema import TABLES, Table
from samverkan_data.schema.document import document_tables, write_template
from samverkan_data.texts.pages import TITLES

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WRITTEN = sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md"), *ROOT.glob("data/*.md")])
COMMANDS = (
    "check", "publish", "history", "take-back", "restore", "erase", "table", "picture", "export", "roles check",
    "document", "template", "verify", "clear-examples",
)  # fmt: skip
SWEDISH = """
anmalan anmald ansvar ansvarig antal ar atgard avtal bedomning beslut brott datum enhet enkat falt fel fil fraga fran
grupp handelse handelser indikator innehavare kalla kategori kommun ladda lagesbild lan lofte loften lokalpolisomrade
manad medborgarlofte medborgarloften mote namn omrade omraden omdome orsak otrygghet polis rad rapport roll roller
rubrik samverkan siffrorna skyddad tabell tema tid tidpunkt till trygghet uppgift uppladdning utsatthet varde
"""
PINNED = re.compile(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.+!]*")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def code_files() -> list[Path]:
    return [ROOT / "dashboard.py", *ROOT.glob("pages/*.py"), *ROOT.glob("samverkan_data/**/*.py")]


def bare_name(requirement: str) -> str:
    """A distribution's name without extras, limits, capitals and kinds of dash."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~; ]", requirement)[0]).lower()


def identifiers(path: Path) -> set[str]:
    """Every name that the file gives to something, and its own."""
    found = {path.stem}
    for node in ast.walk(ast.parse(read(path))):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
    return found


def words(name: str) -> set[str]:
    """`PromiseState` and `promise_state` are both promise and state."""
    return set(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().split("_"))


def test_readme_has_the_two_commands_in_blocks_of_their_own() -> None:
    assert re.findall(r"^```sh\n(.*?)^```$", read(ROOT / "README.md"), re.MULTILINE | re.DOTALL) == [
        "pip install -c constraints.txt -e . && streamlit run dashboard.py\n",
        'pip install -c constraints.txt -e ".[test]" && python -m pytest\n',
    ]


def test_the_ci_script_runs_what_the_readme_says_rather_than_a_copy() -> None:
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    assert "README.md" in read(script)
    assert "SAMVERKAN_REQUIRE_BROWSER=1 SAMVERKAN_REQUIRE_CLUSTER=1" in read(script)
    assert "python -m pytest" not in read(script)


@pytest.mark.parametrize("page", WRITTEN, ids=lambda path: path.name)
def test_every_link_within_the_documentation_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", read(page))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", WRITTEN, ids=lambda path: path.name)
def test_no_page_names_a_place_on_a_machine(page: Path) -> None:
    assert re.findall(r"(?<![\w.<>/])/(?:work|tmp|home|root|Users|mnt)\b|[A-Z]:\\", read(page)) == []


def test_datafiler_is_what_the_schema_says() -> None:
    assert read(DOCS / "datafiler.md") == document_tables()


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_datafiler_has_a_row_for_every_column_and_the_template_only_for_what_a_file_holds(table: Table) -> None:
    section = document_tables().split(f"(`{table.name}`)\n")[1].split("\n## ")[0]
    assert re.findall(r"^\| [^|]+ \| `(\w+)` \|", section, re.MULTILINE) == list(table.names)
    assert write_template(table).rstrip().split(";") == [column.header for column in table.columns if not column.made]


@pytest.mark.parametrize("title", TITLES.values())
def test_handbok_explains_every_page(title: str) -> None:
    assert f"- **{title}**:" in read(DOCS / "handbok.md")


@pytest.mark.parametrize("command", COMMANDS)
def test_handbok_explains_every_command(command: str) -> None:
    assert re.search(rf"^\| `samverkan {command}[ `]", read(DOCS / "handbok.md"), re.MULTILINE)


def test_a_swedish_word_in_a_name_stands_in_the_word_list() -> None:
    first = read(DOCS / "ordlista.md").split("\n## ")[1]
    allowed = {word for name in re.findall(r"`(\w+)`", first) for word in words(name)}
    used = {word for path in code_files() for name in identifiers(path) for word in words(name)}
    assert sorted((used & set(SWEDISH.split())) - allowed) == []


def test_the_changelog_begins_with_the_version_of_the_package() -> None:
    assert re.findall(r"^## (\S+)", read(ROOT / "CHANGELOG.md"), re.MULTILINE)[0] == PROJECT["version"]


def test_every_dependency_has_an_exact_pin_and_no_line_has_an_address() -> None:
    lines = read(ROOT / "constraints.txt").splitlines()
    assert [line for line in lines if not PINNED.fullmatch(line)] == []
    needed = [*PROJECT["dependencies"], *(one for extra in PROJECT["optional-dependencies"].values() for one in extra)]
    assert {bare_name(one) for one in needed} <= {bare_name(line) for line in lines}
