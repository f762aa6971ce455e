"""Whether anything vanishes that stands in a cell of a file: the tests' own properties, tried in many more cells.

    python benchmarks/conservation.py [times]

The tests try a few cells of every kind of file; this tries so many times as many, twenty by default.
"""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
TIMES = "20"
TESTS = ("tests/unit/intake/test_conservation.py", "tests/unit/intake/test_conservation_json.py")


def main() -> None:
    """Run the properties and end as they do."""
    times = sys.argv[1] if len(sys.argv) > 1 else TIMES
    command = [sys.executable, "-m", "pytest", *TESTS]
    sys.exit(subprocess.run(command, cwd=PROJECT, env={**os.environ, "SAMVERKAN_TIMES": times}, check=False).returncode)


if __name__ == "__main__":
    main()
