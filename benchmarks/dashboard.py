"""How long the dashboard takes in Chromium: to be made, to appear, to sort, to filter, to search. See README.md here.

    python benchmarks/dashboard.py [--posts N] [--rounds N] [--json] [--keep FILE]

The posts are made up, each with findings and hard sentences as real ones have them. Times are medians in milliseconds.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from yomitime import checks, metrics
from yomitime.config import Config
from yomitime.formats import Context, format_
from yomitime.metrics import _jreadability
from yomitime.model import (
    Counts,
    Declared,
    Estimate,
    Finding,
    HardSentence,
    Measure,
    Message,
    Post,
    Snapshot,
    Status,
)
from yomitime.reporter import Tally

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
).split()
WORDS = (
    "朝の 市場で 見つけた 古い カメラを 直す 方法と 小さな 台所の 収納を 考える 週末に 歩きたい 川沿いの 道 "
    "はじめての 家計簿 三年目の 味噌づくり 停留所の 名前の 由来 図書館で 働く ということ 島の 郵便局を 訪ねて"
).split()


def posts(number: int) -> list[Post]:
    """So many posts: a third say what they take, a third a fixed 20 minutes, the others are off or say nothing."""
    chance = random.Random(number)
    return [_post(n, chance) for n in range(number)]


def _post(number: int, chance: random.Random) -> Post:
    seconds = chance.lognormvariate(5.2, 0.8)
    minutes = max(1, round(seconds / 60))
    kind = chance.random()
    said = (
        None if kind < 0.1 else minutes if kind < 0.4 else 20 if kind < 0.8 else max(1, minutes + chance.randint(-6, 9))
    )
    difference = None if said is None else float(said - minutes)
    status = Status.MISSING if difference is None else Status.OK if abs(difference) <= 1 else Status.STALE
    message = Message(
        f"declares {said}, but it takes {minutes} min ({difference})",
        f"宣言は {said} ですが、計算値は {minutes} 分です（{difference}）",
    )
    score = chance.gauss(3.4, 1)
    level = _jreadability.level(score) if chance.random() > 0.1 else None
    names = chance.sample(sorted(checks.all_checks()), chance.choice((0, 1, 2, 3, 8)))
    findings = [_finding(name, chance) for name in names if not name.endswith("reading-time")]
    if status is not Status.OK:
        findings.append(
            Finding(f"{status.value}-reading-time", checks.all_checks()["stale-reading-time"].severity, message, 3)
        )
    return Post(
        path=f"posts/{2015 + number % 11}/{number:05}-{chance.choice('abcdefgh') * 6}.md",
        status=status,
        message=None if status is Status.OK else message,
        title="".join(chance.sample(WORDS, chance.randint(3, 7))),
        date=(date(2015, 1, 1) + timedelta(days=chance.randrange(4000))).isoformat(),
        author=chance.choice(("編集部", "佐藤", "鈴木", "Tanaka")),
        tags=tuple(chance.sample(("暮らし", "旅", "技術", "料理", "本"), 2)),
        declared=None if said is None else Declared("reading_time", 3, str(said), said, said),
        estimate=Estimate("default", minutes, seconds, seconds / 1.38, seconds * 1.38, seconds, 0, 0, 0),
        difference_minutes=difference,
        counts=Counts(hiragana=int(seconds * 6), kanji=int(seconds * 4), sentences=int(seconds / 4)),
        readability={
            "jreadability": Measure(
                score, () if level else (Message("the text is short", "文章が短い"),), level, bool(level)
            )
        },
        findings=tuple(findings),
        hardest=tuple(_sentence(chance) for _ in range(3)),
    )


def _finding(name: str, chance: random.Random) -> Finding:
    quoted = "".join(chance.choices(WORDS, k=5))
    return Finding(
        name,
        checks.all_checks()[name].severity,
        Message(f"here: «{quoted}»", f"ここです:「{quoted}」"),
        chance.randint(4, 200),
    )


def _sentence(chance: random.Random) -> HardSentence:
    text = "".join(chance.choices(WORDS, k=14)) + "。"
    advice = Message("split it into two sentences", "二つの文に分ける")
    return HardSentence(text, chance.randint(4, 200), len(text), 40, "郵便局", 2, chance.random() / 5, advice)


def history() -> tuple[Snapshot, ...]:
    """Two years of a blog that mends its ways."""
    first = date(2024, 1, 1)
    return tuple(
        Snapshot(f"{first + timedelta(days=28 * n)}T09:00:00+09:00", f"{n:040x}", 2000 + 40 * n, 1800 + 36 * n, 1600 - 40 * n, 9000.0 - 300 * n, 6.0 - n / 5)
        for n in range(24)
    )  # fmt: skip


def page_of(everything: Sequence[Post], lang: str = "ja") -> str:
    """The dashboard as the command line would write it."""
    tally = Tally(Config())
    context = Context(
        Config(), "unidic-lite (UniDic 2.1.2)", metrics.VERSION, "en" if lang == "en" else "ja",
        version="0", made="2026-01-02T03:04:05+09:00", history=history(),
    )  # fmt: skip
    return "".join(format_("html").render(tally.watch(everything), tally.summary, context))


# To the frame after the one in which it is painted: what the reader waits for.
STEP = """async ([script]) => {
  const begun = performance.now();
  eval(script);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - begun;
}"""
STEPS = {
    **{f"sort by {key}": f"document.querySelector('[data-sort={key}] button').click()"
       for key in ("title", "difference", "computed", "score", "characters", "findings", "day", "status")},
    "filter by status": "document.querySelector('[data-status=stale]').click()",
    "filter by finding": "{ const one = document.getElementById('check'); one.selectedIndex = 3; one.dispatchEvent(new Event('change')) }",
    "search": "{ const one = document.getElementById('search'); one.value = '川 道'; one.dispatchEvent(new Event('input')) }",
    "clear": "document.getElementById('reset').click()",
    "next page": "document.getElementById('next').click()",
    "open a post": "document.querySelector('button.title').click()",
}  # fmt: skip


def measure(page: Path, rounds: int) -> dict[str, float]:
    """Medians over rounds, each with a fresh page."""
    from playwright.sync_api import CDPSession, sync_playwright

    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise SystemExit(f"none of {', '.join(BROWSERS)} is installed")
    times: dict[str, list[float]] = {}

    def note(name: str, value: float) -> None:
        times.setdefault(name, []).append(value)

    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=found, args=FLAGS) as browser:
        for _ in range(rounds):
            with browser.new_context(bypass_csp=True, viewport={"width": 1280, "height": 900}) as context:
                tab = context.new_page()
                inspector = context.new_cdp_session(tab)
                inspector.send("Performance.enable", {"timeDomain": "threadTicks"})

                def cpu(inspector: CDPSession = inspector) -> float:
                    """Milliseconds of processor time that the page's main thread has taken."""
                    figures = inspector.send("Performance.getMetrics")["metrics"]
                    return next(1000 * each["value"] for each in figures if each["name"] == "TaskDuration")

                tab.goto(page.as_uri())
                tab.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
                (paint,) = tab.evaluate(
                    "performance.getEntriesByName('first-contentful-paint').map((e) => e.startTime)"
                )
                note("first contentful paint", paint)
                note("opened: CPU", cpu())
                for name, script in STEPS.items():
                    before = cpu()
                    note(name, tab.evaluate(STEP, [script]))
                    note(f"{name}: CPU", cpu() - before)
    return {name: round(statistics.median(values), 1) for name, values in times.items()}


def timed(work: Callable[[], str]) -> tuple[str, float]:
    """What it gives, and milliseconds."""
    begun = time.perf_counter()
    return work(), 1000 * (time.perf_counter() - begun)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0] if __doc__ else None)
    parser.add_argument("--posts", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="keep the page there")
    arguments = parser.parse_args()
    everything = posts(arguments.posts)
    html, made = timed(lambda: page_of(everything))
    with tempfile.TemporaryDirectory() as folder:
        page = arguments.keep or Path(folder, "dashboard.html")
        page.write_text(html, encoding="utf-8")
        figures: dict[str, Any] = {
            "posts": arguments.posts,
            "rounds": arguments.rounds,
            "cores": os.cpu_count(),
            "megabytes": round(len(html.encode()) / 1e6, 2),
            "made by Python": round(made, 1),
            **measure(page.resolve(), arguments.rounds),
        }
    if arguments.json:
        print(json.dumps(figures, indent=2))
    else:
        for name, value in figures.items():
            print(f"{name:<34} {value:>9,}")


if __name__ == "__main__":
    main()
