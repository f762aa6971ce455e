"""Writes the example data: `python data/make_examples.py [FOLDER]`. Same seed, same bytes.

Only the files that the manifest calls examples and that are drawn by chance are written; what they show on purpose
is listed in README.md beside this file.
"""

import sys
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
SEED = 3


def main(folder: Path, seed: int = SEED) -> None:
    """Write the incidents of both sources and the survey into `folder`."""
    sys.path.insert(0, str(HERE.parent))
    from examples import est, files, police, survey

    folder.mkdir(parents=True, exist_ok=True)
    totals = police.published_totals(HERE / "observations_bra.csv")
    files.write(folder / "incidents_est.csv", "incidents", est.draw(Random(f"est {seed}")))
    files.write(folder / "incidents_polis.csv", "incidents", police.draw(Random(f"police {seed}"), totals))
    files.write(folder / "observations_trygghet.csv", "observations", survey.draw(Random(f"survey {seed}")))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
