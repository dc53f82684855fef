"""Folders of posts made by known rules, for the tests of inference."""

from __future__ import annotations

import math
from dataclasses import dataclass
from random import Random

from yomitime.config import Rounding, Unit
from yomitime.inference import Row, Rule

RATES: dict[str, tuple[int, ...]] = {
    "characters": (300, 350, 400, 450, 500, 550, 600, 650, 700, 800),
    "words": (180, 200, 212, 238, 250, 265),
}


def counts(chooser: Random) -> dict[Unit, int]:
    """The counts of one post: of some thousand characters, with code, markup and spaces, as posts have them."""
    prose = max(40, int(chooser.lognormvariate(8.0, 0.7)))
    code = int(prose * chooser.choice((0, 0, chooser.uniform(0, 0.6))))
    spaces = chooser.uniform(0.01, 0.08)
    markup = int((prose + code) * chooser.uniform(0.03, 0.35))
    visible = prose + code
    words = int(prose * chooser.uniform(0.1, 0.25)) + code // 8 + 1
    return {
        "characters": visible,
        "characters-and-spaces": int(visible * (1 + spaces)) + code // 6,
        "prose-characters": prose,
        "prose-characters-and-spaces": int(prose * (1 + spaces)),
        "source-characters": visible + markup,
        "source-characters-and-spaces": int((visible + markup) * (1 + spaces)) + code // 6,
        "japanese-characters": int(prose * chooser.uniform(0.75, 0.97)),
        "words": words,
        "source-words": words + markup // 20,
    }


@dataclass(frozen=True)
class Folder:
    rule: Rule
    rows: list[Row]
    fresh: list[Row]


def folder(rule: Rule, posts: int, stale: float, seed: int) -> Folder:
    """Posts that declare what the rule gave them; a share of them was edited since."""
    chooser = Random(seed)
    given = rule.of_post()
    rows, fresh = [], []
    for number in range(posts):
        now = counts(chooser)
        row = Row(f"post-{number:04}.md", 0, now, {"hugo": math.ceil(now["characters"] / 500 + 0.1)})
        if chooser.random() < stale:
            factor = chooser.choice((chooser.uniform(0.3, 0.9), chooser.uniform(1.1, 2.5)))
            before = Row(row.path, 0, {unit: max(1, int(n * factor)) for unit, n in now.items()}, {})
            row = Row(row.path, given(before) or 0, now, row.engines)
        else:
            row = Row(row.path, given(row) or 0, now, row.engines)
            fresh.append(row)
        rows.append(row)
    return Folder(rule, rows, fresh)


def any_rule(chooser: Random) -> Rule:
    """A rule such as sites have."""
    units: tuple[Unit, ...] = (
        "characters",
        "characters-and-spaces",
        "prose-characters",
        "source-characters",
        "source-characters-and-spaces",
        "japanese-characters",
        "words",
        "source-words",
    )
    unit = chooser.choice(units)
    roundings: tuple[Rounding, ...] = ("up", "down", "nearest", "next")
    floor = chooser.choice((0, 1, 1, 2, 3))
    cap = chooser.choice((None, None, 10, 15, 20, 30))
    rates = RATES["words" if unit.endswith("words") else "characters"]
    return Rule("linear", unit, float(chooser.choice(rates)), chooser.choice(roundings), floor, cap)
