"""What all measures cost together, against the audit of the same posts without them.

    python benchmarks/metrics.py [FOLDER] [--rounds N]

In one process and in turns, so that a busy machine slows both alike. Posts are those with at least 5,000 characters. The
target is 1.5; exits with 1 above it.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from yomitime import config, files, metrics, runner
from yomitime.model import Measure, Text

LONG = 5_000
TARGET = 1.5
CORPUS = Path(__file__).resolve().parent.parent / "corpus"


def nothing(text: Text) -> Mapping[str, Measure]:
    """In place of `metrics.measure`."""
    return {}


def seconds(posts: list[tuple[str, bytes]], settings: config.Config) -> float:
    """Processor time of one audit of the posts."""
    begun = time.process_time()
    for path, data in posts:
        runner.of_bytes(data, path, settings)
    return time.process_time() - begun


def main() -> int:
    """Print the two times and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", default=str(CORPUS))
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    settings = config.Config()
    found = files.discover([arguments.folder], settings.extensions, settings.exclude)
    read = [(each.path, files.read(each.path, settings.max_bytes)) for each in found if each.failure is None]
    posts = [(path, data) for path, data in read if len(data.decode("utf-8", "replace")) >= LONG]
    if not posts:
        print(f"no post of {LONG:,} characters in {arguments.folder}")
        return 2
    every = metrics.measure
    seconds(posts, settings)  # the dictionary, and every word that occurs
    ratios, whole, bare = [], [], []
    for _ in range(arguments.rounds):
        metrics.measure = every
        whole.append(seconds(posts, settings))
        metrics.measure = nothing  # type: ignore[assignment]
        bare.append(seconds(posts, settings))
        ratios.append(whole[-1] / bare[-1])
    metrics.measure = every
    ratio = statistics.median(ratios)
    characters = sum(len(data.decode("utf-8", "replace")) for _, data in posts)
    print(f"{len(posts)} posts, {characters:,} characters, {len(metrics.all_metrics())} measures")
    print(
        f"with {min(whole) * 1000:.1f} ms, without {min(bare) * 1000:.1f} ms, median ratio {ratio:.2f} (target {TARGET})"
    )
    return int(ratio > TARGET)


if __name__ == "__main__":
    sys.exit(main())
