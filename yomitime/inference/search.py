"""The rate, the rounding, the floor and the cap that satisfy the most posts: exact, by sweeping over intervals.

A post with n units that declares m minutes allows the rates of one interval (rounded up: n/m ≤ rate < n/(m−1); a capped post
has no lower end, one at the floor no upper end). The best rate lies where most intervals overlap. It is found for every unit,
rounding, floor and cap on a sample, and the best of them are counted anew, by the estimator itself, on all posts.

Among rules that explain equally many posts the simpler one is the truth: a cap, a floor and an odd rate cost so many posts.
"""

from __future__ import annotations

import heapq
import math
import random
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from yomitime.config import Rounding, Unit
from yomitime.estimators.linear import UNITS
from yomitime.inference.rules import Row, Rule

SAMPLE = 500
"""So many posts rank the hypotheses."""
_FINALISTS = 20
ROUND_CAP = 5
"""People who set a cap take a multiple of this."""

# Rounding → what n / rate − m lies between. `next` has the ends of `up` the other way round: no sweep tells them apart.
_ENDS: dict[Rounding, tuple[float, float]] = {"up": (-1, 0), "nearest": (-0.5, 0.5), "down": (0, 1)}

_KNOWN_RATES = (180, 212, 238, 265, 275, 357, 653)


def _oddness(rate: float) -> float:
    """What a rate costs: round ones and known ones are likelier."""
    if rate in _KNOWN_RATES:
        return 0.5
    for step, cost in ((100, 0.0), (50, 0.25), (10, 0.6), (5, 1.0), (1, 2.0)):
        if rate % step == 0:
            return cost
    return 3.0


_RATES = [(float(rate), _oddness(rate)) for rate in sorted({*range(20, 2001, 5), *_KNOWN_RATES})]


class Hypothesis(NamedTuple):
    """All of a rule but its rate."""

    unit: Unit
    rounding: Rounding
    floor: int
    cap: int | None

    def rule(self, rate: float, rounding: Rounding) -> Rule:
        """The rule with that rate."""
        return Rule("linear", self.unit, rate, rounding, self.floor, self.cap)


class Intervals(NamedTuple):
    """The rates that posts allow, each end sorted."""

    lows: list[float]
    highs: list[float]

    def hits(self, rate: float) -> int:
        """How many posts allow that rate, ends included."""
        return bisect_right(self.lows, rate) - bisect_left(self.highs, rate)

    def deepest(self) -> tuple[int, float, float]:
        """(posts, low, high): where most intervals overlap, the widest such place."""
        best, place = 0, (0.0, 0.0)
        depth = ended = 0
        for low in self.lows:
            while self.highs[ended] < low:
                ended += 1
                depth -= 1
            depth += 1
            high = self.highs[ended]
            if depth > best or (depth == best and high * place[0] > place[1] * low):
                best, place = depth, (low, high)
        return best, *place


def find(rows: Sequence[Row]) -> list[tuple[Rule, int]]:
    """The best rules with the number of posts that each explains exactly; the best first, none for no rows."""
    sample = random.Random(0).sample(rows, SAMPLE) if len(rows) > SAMPLE else rows
    ranked = _ranked(sample, _hypotheses(sample), 1)[:_FINALISTS]
    ranked = _ranked(rows, (hypothesis for _, _, hypothesis, _ in ranked), 3)[:_FINALISTS]
    weight = _weight(rows)
    scored = []
    for score, hits, hypothesis, rate in ranked:
        for rounding in _roundings(hypothesis.rounding):
            rule = hypothesis.rule(rate, rounding)
            exact = explained(rule, rows)
            scored.append((score - hits + exact, rule, exact))
    for name in sorted({name for row in rows for name in row.engines}):
        exact = explained(Rule(name), rows)
        scored.append((exact - weight, Rule(name), exact))
    scored.sort(key=lambda item: -item[0])
    return [(rule, exact) for _, rule, exact in scored]


def _ranked(
    rows: Sequence[Row], hypotheses: Iterable[Hypothesis], rates: int
) -> list[tuple[float, int, Hypothesis, float]]:
    """(score, posts, hypothesis, rate), the best first, of equals the first; so many rates of each hypothesis."""
    weight = _weight(rows)
    found = [
        (score, hits, hypothesis, rate)
        for hypothesis in hypotheses
        for score, hits, rate in _best_rates(intervals(rows, hypothesis), hypothesis, weight, rates)
    ]
    return sorted(found, key=lambda item: -item[0])


def by_chance(rows: Sequence[Row], cap: int | None) -> float:
    """The share of posts that the best rule would explain if no declared value had to do with its post."""
    chooser = random.Random(1)
    sample = chooser.sample(rows, min(len(rows), SAMPLE // 2))
    best = max(Counter(row.minutes for row in sample).values())
    values = [row.minutes for row in sample]
    for _ in range(3):
        chooser.shuffle(values)
        mixed = [Row(row.path, value, row.counts, row.engines) for row, value in zip(sample, values, strict=True)]
        for unit, rounding in product(UNITS, _ENDS):
            best = max(best, intervals(mixed, Hypothesis(unit, rounding, 1, cap)).deepest()[0])
    return best / len(sample)


def explained(rule: Rule, rows: Iterable[Row]) -> int:
    """How many posts declare just what the rule gives."""
    given = rule.of_post()
    return sum(given(row) == row.minutes for row in rows)


def intervals(rows: Iterable[Row], hypothesis: Hypothesis) -> Intervals:
    """The rates that each post allows; posts above the cap or below the floor allow none."""
    unit, rounding, floor, cap = hypothesis
    least, most = _ENDS[rounding]
    lows, highs = [], []
    for row in rows:
        minutes, count = row.minutes, row.counts[unit]
        if not count or minutes < floor or (cap is not None and minutes > cap):
            continue
        above, below = minutes + least, minutes + most
        if below <= 0:
            continue  # rounded up, nothing that has a character takes no minute
        lows.append(0.0 if minutes == cap else count / below)
        highs.append(math.inf if minutes == floor or above <= 0 else count / above)
    lows.sort()
    highs.sort()
    return Intervals(lows, highs)


def _hypotheses(rows: Sequence[Row]) -> Iterator[Hypothesis]:
    values = Counter(int(row.minutes) for row in rows)
    total = len(rows)
    least = max(2, total // 100)
    common = [value for value, number in values.most_common() if number >= least]
    caps = [value for value in common if value > 1 and sum(n for v, n in values.items() if v > value) <= total / 5][:4]
    highest = max(values, default=0)
    if highest and highest % ROUND_CAP == 0 and highest not in caps:
        caps.append(highest)  # a round value with none above it needs no crowd to be a cap
    floors = [value for value in common if value > 1 and sum(n for v, n in values.items() if v < value) <= total / 10]
    for unit, rounding in product(UNITS, _ENDS):
        for floor in (0, *(() if rounding == "up" else (1,)), *floors[:2]):
            for cap in (None, *(cap for cap in caps if cap > floor)):
                yield Hypothesis(unit, rounding, floor, cap)


def _roundings(rounding: Rounding) -> tuple[Rounding, ...]:
    return ("up", "next") if rounding == "up" else (rounding,)


def _best_rates(found: Intervals, hypothesis: Hypothesis, weight: float, number: int) -> list[tuple[float, int, float]]:
    """(score, posts, rate), the best first: of the usual rates and of the place where most posts agree."""
    _, low, high = found.deepest()
    cap, floor = hypothesis.cap, hypothesis.floor
    cost = (0.0 if cap is None else 0.5 if cap % ROUND_CAP == 0 else 1.0) + (1.0 if floor > 1 else 0.25 * floor)
    scored = [(hits - weight * (cost + odd), hits, rate) for rate, odd in _RATES for hits in (found.hits(rate),)]
    if low > 0:
        rate = _roundest(low, high)
        hits = found.hits(rate)
        scored.append((hits - weight * (cost + _oddness(rate)), hits, rate))
    return heapq.nlargest(number, scored)


def _weight(rows: Sequence[Row]) -> float:
    """What one step of simplicity is worth, in posts: one, and one in a hundred of a large folder."""
    return max(1.0, len(rows) / 100)


def _roundest(low: float, high: float) -> float:
    """The roundest number between two, near the middle."""
    middle = (low + min(high, 2 * low)) / 2
    for step in (100, 50, 10, 5, 1, 0.5, 0.1, 0.01):
        rate = round(round(middle / step) * step, 2)
        if low <= rate <= high:
            return rate
    return middle
