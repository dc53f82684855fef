"""What an audit takes, against MeCab alone and against jreadability on the same visible text. See README.md here.

    python benchmarks/audit.py [FOLDER] [--long] [--rounds N] [--json]

Every figure is of a whole process, from its start to its end. This one stays small and imports nothing of yomitime: Linux
counts what a process held before `exec` into the peak of its child.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

LEAST_BYTES = 5_000_000
LONG = 10_000
"""Characters from which on a post is long."""
LONGEST_TEXT = 100_000
"""Longer texts are cut for jreadability: MeCab dies of a call with some 200,000 characters."""
STARTS = 11
GROWING = (500, 1000, 2000)
"""Posts in folders of which one holds the other: how memory grows with them."""
OF = ("wall", "cpu")
TEXT, JSONL, TWO = "audit, text", "audit, jsonl", "audit, jsonl, two processes"
PAGE = "\f"
"""Stands between two posts' texts: normalised text holds no control characters."""

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
YOMITIME = (sys.executable, "-c", "from yomitime.cli import main; main()")
AUDIT = (*YOMITIME, "audit", "--isolated", "--quiet", "--fail-on", "never")


class Cost(NamedTuple):
    """What one process took. `peak` is the most memory that it, or one of its own processes, held, in MB."""

    wall: float
    cpu: float
    peak: float
    last_line: str


def measure(command: Sequence[str]) -> Cost:
    """Run a command to its end. Raises RuntimeError when it fails."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, env=environment())
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise RuntimeError(f"exit code {process.returncode}: {' '.join(command)}")
        output.seek(0)
        last_line = ""
        for line in output:
            last_line = line
        unit = 1 if sys.platform == "darwin" else 1024
        return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6, last_line)


def environment() -> dict[str, str]:
    """This one's, but compiled modules are kept: users have them too."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


# What the children do.


def prepare(folder: str, work: str, only_long: bool) -> dict[str, Any]:
    """Write posts and their visible text, a sentence a line, below `work`. The corpus and long posts are repeated."""
    import yomitime
    from yomitime import config, files, tokenizer
    from yomitime.errors import UnreadableError

    defaults = config.Config()
    posts: list[tuple[Path, list[str]]] = []
    paths: list[Path] = []
    for found in files.discover([folder], defaults.extensions, defaults.exclude):
        if found.failure is not None:
            continue
        try:
            sentences = yomitime.read(found.path).text.sentences
        except UnreadableError:
            continue
        paths.append(Path(found.path))
        if not only_long or sum(sentence.characters for sentence in sentences) > LONG:
            lines = [piece for sentence in sentences for piece in cut(sentence.text, tokenizer.CHUNK)]
            posts.append((Path(found.path), lines))
    size = sum(path.stat().st_size for path, _ in posts)
    if not size:
        raise SystemExit(f"{folder}: no post{f' of more than {LONG} characters' if only_long else ''}")
    times = -(-LEAST_BYTES // size)
    for copy in range(times):
        for number, (path, _) in enumerate(posts):
            target = Path(work, "posts", f"{copy:04}", f"{number:05}{path.suffix}")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    paths.sort(key=lambda path: path.stat().st_size)
    shorter = paths[: (len(paths) + 1) // 2]
    for number in range(GROWING[-1]):
        path = shorter[number % len(shorter)]
        target = Path(work, "growing", str(sum(number >= limit for limit in GROWING)), f"{number:05}{path.suffix}")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    texts = ["\n".join(lines) for _, lines in posts if lines] * times
    Path(work, "text").write_text(PAGE.join(texts), encoding="utf-8")
    middle = sorted(posts, key=lambda post: post[0].stat().st_size)[len(posts) // 2][0]
    return {
        "posts": len(posts) * times,
        "copies": times,
        "bytes": size * times,
        "characters": sum(map(len, texts)),
        "one": str(middle),
    }


def cut(text: str, longest: int) -> Iterator[str]:
    """The text in pieces of at most so many characters."""
    return (text[start : start + longest] for start in range(0, len(text), longest))


def mecab_alone(text: str) -> float:
    """Seconds in which MeCab parses every line without giving anything back: what any tool with MeCab must spend."""
    from fugashi import Tagger

    tagger = Tagger("-Onone")
    lines = text.replace(PAGE, "\n").split("\n")
    begun = time.perf_counter()
    for line in lines:
        tagger.parse(line)
    return time.perf_counter() - begun


def jreadability(text: str) -> float:
    """Seconds in which jreadability scores every text."""
    from fugashi import Tagger
    from jreadability import compute_readability

    tagger = Tagger()
    begun = time.perf_counter()
    for page in text.split(PAGE):
        for piece in cut(page, LONGEST_TEXT):
            compute_readability(piece, tagger)
    return time.perf_counter() - begun


CHILDREN: dict[str, Callable[[str], float]] = {"mecab": mecab_alone, "jreadability": jreadability}


# What this process does with them.


def run(folder: str, only_long: bool, rounds: int) -> dict[str, Any]:
    """All figures. Rounds take turns, so that a busy machine hits all alike; ratios are taken within a round."""
    with tempfile.TemporaryDirectory(prefix="yomitime-benchmark-") as work:
        prepared = json.loads(measure((*child("prepare"), folder, work, "long" * only_long)).last_line)
        audit = (*AUDIT, str(Path(work, "posts")))
        commands: dict[str, tuple[str, ...]] = {
            TEXT: (*audit, "--format", "text", "--jobs", "1"),
            JSONL: (*audit, "--format", "jsonl", "--jobs", "1"),
            TWO: (*audit, "--format", "jsonl", "--jobs", "2"),
            **{name: (*child(name), str(Path(work, "text"))) for name in CHILDREN},
        }
        starts: dict[str, tuple[str, ...]] = {
            "python": (sys.executable, "-c", "pass"),
            "yomitime --version": (*YOMITIME, "--version"),
            "audit of one post": (*AUDIT, prepared.pop("one")),
        }
        for command in starts.values():
            measure(command)  # compiles modules, and brings the dictionary into memory
        costs = [{name: measure(command) for name, command in commands.items()} for _ in range(rounds)]
        growing = {
            f"{format_}, {posts} posts": measure((*AUDIT, "--format", format_, "--jobs", "1", *folders)).peak
            for format_ in ("jsonl", "csv")
            for posts, folders in ((GROWING[i], growing_folders(work, i + 1)) for i in range(len(GROWING)))
        }
        begun = [{name: measure(command).wall for name, command in starts.items()} for _ in range(STARTS)]
    for each in costs:
        for name in (JSONL, TWO):
            audited = json.loads(each[name].last_line)["summary"]["status"]
            if sum(audited.values()) - audited["unreadable"] != prepared["posts"]:
                raise RuntimeError(f"{name} did not read every post: {audited}")
    parsing = [float(each["mecab"].last_line) for each in costs]
    return {
        "on": {**prepared, "rounds": rounds, "python": platform.python_version(), "cores": os.cpu_count()},
        "processes": {
            name: {
                "wall_seconds": median(each[name].wall for each in costs),
                "cpu_seconds": median(each[name].cpu for each in costs),
                "peak_megabytes": median(each[name].peak for each in costs),
            }
            for name in commands
        },
        "ratios": {
            **{f"{name} / MeCab, {of}": ratio(costs, name, "mecab", of) for name in (TEXT, JSONL) for of in OF},
            **{
                f"jreadability / {name}, {of}": ratio(costs, "jreadability", name, of)
                for name in (TEXT, JSONL)
                for of in OF
            },
            "MeCab / its parsing alone, wall": median(
                each["mecab"].wall / alone for each, alone in zip(costs, parsing, strict=True)
            ),
            "one process / two, wall": ratio(costs, JSONL, TWO, "wall"),
            "one process / two, cpu": ratio(costs, JSONL, TWO, "cpu"),
        },
        "peak_megabytes": growing,
        "start_milliseconds": {name: 1000 * median(each[name] for each in begun) for name in starts},
    }


def growing_folders(work: str, number: int) -> tuple[str, ...]:
    """The first folders of those that grow."""
    return tuple(str(Path(work, "growing", str(i))) for i in range(number))


def child(name: str) -> tuple[str, ...]:
    """The command that runs this file as a child."""
    return (sys.executable, __file__, "--child", name)


def median(values: Iterator[float]) -> float:
    """To three significant digits at least, and no noise beyond."""
    return round(statistics.median(values), 4)


def ratio(costs: Sequence[dict[str, Cost]], over: str, under: str, of: str) -> float:
    """Median over the rounds."""
    return median(getattr(each[over], of) / getattr(each[under], of) for each in costs)


TARGETS = {
    **{f"{name} / MeCab, {of}": "at most 2.2 on long posts" for name in (TEXT, JSONL) for of in OF},
    **{f"jreadability / {name}, {of}": "at least 2.2 on long posts" for name in (TEXT, JSONL) for of in OF},
    "one process / two, wall": "nearly 2 on two idle cores",
    **{f"{format_}, {posts} posts": "as the first" for format_ in ("jsonl", "csv") for posts in GROWING[1:]},
    "yomitime --version": "at most 100",
    "audit of one post": "at most 350",
}


def table(result: dict[str, Any]) -> str:
    """The figures for people."""
    on = result["on"]
    lines = [
        f"{on['posts']} posts ({on['copies']} copies), {on['bytes'] / 1e6:.1f} MB, {on['characters'] / 1e6:.2f} M characters"
        f" of visible text; {on['rounds']} rounds; Python {on['python']}, {on['cores']} cores",
        "",
        f"{'whole process':42}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}",
    ]
    for name, cost in result["processes"].items():
        lines.append(f"{name:42}" + "".join(f"{value:9.2f}" for value in cost.values()))
    for title, figures, digits in (
        ("ratio", result["ratios"], 2),
        ("peak MB", result["peak_megabytes"], 0),
        ("start, ms", result["start_milliseconds"], 0),
    ):
        lines += ["", f"{title:42}{'median':>9}  target"]
        lines += [f"{name:42}{value:9.{digits}f}  {TARGETS.get(name, '')}".rstrip() for name, value in figures.items()]
    return "\n".join(lines)


def main() -> None:
    """Read the arguments; print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", default=str(CORPUS), help="posts to audit; default: corpus/")
    parser.add_argument("--long", action="store_true", help=f"only posts of more than {LONG:,} characters")
    parser.add_argument("--rounds", type=int, default=5, help="how often everything is run; default: 5")
    parser.add_argument("--json", action="store_true", help="figures for machines")
    chosen = parser.parse_args()
    try:
        result = run(chosen.folder, chosen.long, chosen.rounds)
    except RuntimeError as error:
        raise SystemExit(str(error)) from None
    print(json.dumps(result, indent=2) if chosen.json else table(result))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        name, *arguments = sys.argv[2:]
        if name == "prepare":
            print(json.dumps(prepare(arguments[0], arguments[1], bool(arguments[2]))))
        else:
            print(CHILDREN[name](Path(arguments[0]).read_text(encoding="utf-8")))
    else:
        main()
