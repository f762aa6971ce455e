"""Names the modules of reading, checking, picture and statistics that their own tests cover by less than 90 %.

Of a test with many cases a dozen are counted: a line that is named here may be run by another of its cases.

Reads the report that `.ci/run` had the tests write; prints and never fails: a line that no test runs is a question.
"""

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

WATCHED = ("reading", "checking", "picture", "statistics")
LEAST = 90.0


def main(report: Path) -> None:
    """Print the covered share of each watched part and the modules below the least.

    Args:
        report: coverage's JSON report.
    """
    found = json.loads(report.read_text(encoding="utf-8"))
    files = {Path(name).as_posix(): one["summary"] for name, one in found["files"].items()}
    print(f"Coverage (lines and branches): {found['totals']['percent_covered']:.1f} %")
    for part in WATCHED:
        ours = {name: one for name, one in files.items() if name.startswith(f"samverkan_data/{part}/")}
        print(f"  {part}: {share(ours.values()):.1f} %")
        for name, one in sorted(ours.items()):
            if one["percent_covered"] < LEAST:
                print(f"    below {LEAST:.0f} %: {name} {one['percent_covered']:.1f} %")


def share(summaries: Iterable[Mapping[str, int]]) -> float:
    """Covered lines and branches of all, in per cent; 100 where there is nothing to cover."""
    ones = list(summaries)
    covered = sum(one["covered_lines"] + one.get("covered_branches", 0) for one in ones)
    every = sum(one["num_statements"] + one.get("num_branches", 0) for one in ones)
    return 100 * covered / every if every else 100.0


if __name__ == "__main__":
    main(Path(sys.argv[1]))
