"""What the checks add to an audit of long posts that shows no measures, how they grow with a post, and `duplicate-post` with a folder.

    python benchmarks/checks.py [FILE…] [--rounds N] [--json]

Without files: the longest posts of the corpus. Times are of one process, the least of some rounds, taken in turns.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from yomitime import analysis, checks, clean, document, fingerprint
from yomitime.checks.duplicate_post import check as duplicate_post
from yomitime.comparison import compare
from yomitime.config import Config
from yomitime.model import Document, Post, Reading, Status

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
LONG = 10_000
MEGABYTE = 1_000_000
FOLDERS = (500, 1000, 2000)
CONFIG = Config()


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def check(reading: Reading) -> None:
    """All that checks of a post do."""
    found = checks.of_post(reading, compare(reading.document, reading.estimate, CONFIG), CONFIG)
    clean.clean(reading, found, CONFIG)
    fingerprint.of(reading.text)


def share(post: Document, rounds: int, with_metrics: bool = False) -> tuple[float, float]:
    """The least seconds of the audit without checks, and of the checks: each round reads anew, for words are cut once."""
    without, added = [], []
    for _ in range(rounds):
        begun = time.perf_counter()
        reading = analysis.analyse(post, CONFIG, with_metrics)
        without.append(time.perf_counter() - begun)
        added.append(seconds(partial(check, reading)))
    return min(without), min(added)


def megabytes(text: str) -> dict[str, str]:
    """Posts of a megabyte: one text over and over, its sentences shuffled, and nothing but one character."""
    sentences = [each + "。" for each in text.replace("\n", "").split("。") if each]
    times = MEGABYTE // len(text.encode()) + 1
    shuffled = sentences * times
    random.Random(0).shuffle(shuffled)
    return {
        "repeated": f"{text}\n\n" * times,
        "shuffled": "\n\n".join("".join(shuffled[i : i + 5]) for i in range(0, len(shuffled), 5)),
        "unbroken": "あ" * (MEGABYTE // 3),
    }


def folder(number: int) -> list[Post]:
    """So many posts of which every tenth is nearly the one before."""
    pick = random.Random(number)
    words = [f"{pick.randrange(10**9)}" for _ in range(20_000)]
    rows: list[list[str]] = []
    for i in range(number):
        rows.append([*rows[-1][25:], *pick.sample(words, 25)] if i % 10 == 9 else pick.sample(words, 250))
    return [Post(f"{i}.md", Status.OK, fingerprint=fingerprint.of_shingles(set(row))) for i, row in enumerate(rows)]


def _all_duplicates(posts: Sequence[Post]) -> None:
    list(duplicate_post(posts, CONFIG))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    paths = options.files or sorted(CORPUS.rglob("*.md"))
    posts = [document.parse(path.read_bytes(), str(path)) for path in paths]
    posts = [post for post in posts if options.files or len(post.body) >= LONG]
    result: dict[str, object] = {}
    for post in posts:
        for with_metrics, what in ((True, "with all measures"), (False, "times alone")):
            without, added = share(post, options.rounds, with_metrics)
            name = f"{Path(post.path).name}, {what}"
            result[name] = {"audit_ms": 1e3 * without, "checks_ms": 1e3 * added, "share": added / without}
    for name, text in megabytes(posts[0].body).items():
        without, added = share(document.parse(text.encode(), f"{name}.md"), 1)
        result[f"1 MB {name}"] = {"audit_ms": 1e3 * without, "checks_ms": 1e3 * added, "share": added / without}
    for number in FOLDERS:
        work = partial(_all_duplicates, folder(number))
        result[f"duplicate-post {number}"] = {"ms": 1e3 * min(seconds(work) for _ in range(3))}
    if options.json:
        print(json.dumps(result))
        return
    for name, each in result.items():
        print(f"{name:48}", *(f"{key} {value:8.2f}" for key, value in dict(each).items()))  # type: ignore[call-overload]


if __name__ == "__main__":
    main()
