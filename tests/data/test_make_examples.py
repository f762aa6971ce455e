"""The committed example files are what the generator writes."""

import subprocess
import sys
from pathlib import Path

MADE = ("incidents_est.csv", "incidents_polis.csv", "observations_trygghet.csv")


def test_the_generator_writes_the_committed_bytes(folder: Path, tmp_path: Path) -> None:
    script = folder / "make_examples.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, cwd=tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(MADE)
    for name in MADE:
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()
