"""Rows → what can be said of them: a rule, a constant, or neither."""

from __future__ import annotations

import dataclasses
import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from yomitime.config import Rounding
from yomitime.inference import search
from yomitime.inference.rules import LINEAR, Row, Rule

FEWEST = 8
"""So many posts at least, or nothing is said."""
_LEAST_SHARE = 0.6
_LEAST_GAIN = 0.4
_LEAST_DEVIATIONS = 3
_CONSTANT = 0.8


@dataclass(frozen=True, slots=True)
class Breaker:
    """A post that declares something else than the rule gives; `minutes` None where it gives nothing."""

    path: str
    declared: float
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Inference:
    """What the declared values of so many posts tell.

    `rule` is the best rule, `is_rule` says whether it explains the values: three fifths of them, and of those that chance
    would miss (`chance`, a share) two fifths. `same` is another rounding that gives every post the same minutes.
    """

    posts: int
    rule: Rule | None
    is_rule: bool
    exact: int
    within_a_minute: int
    chance: float
    most_common: tuple[float, int] | None
    """The value that most posts declare, and how many."""
    at_cap: int = 0
    at_floor: int = 0
    same: Rounding | None = None
    breakers: tuple[Breaker, ...] = ()
    """The worst first."""
    typed: tuple[float, int] | None = None
    """A value that many of the breakers share, and how many: typed by hand, it seems."""

    @property
    def is_constant(self) -> bool:
        """Nearly all posts declare one value, and no rule explains more."""
        return not self.is_rule and self.most_common is not None and self.most_common[1] >= _CONSTANT * self.posts


def infer(rows: Iterable[Row]) -> Inference:
    """Find the rule. Posts whose declared minutes are not whole are breakers of every rule."""
    rows = sorted(rows, key=lambda row: row.path)
    common = Counter(row.minutes for row in rows).most_common(1)
    most_common = common[0] if common else None
    if len(rows) < FEWEST:
        return Inference(len(rows), None, False, 0, 0, 1.0, most_common)
    found = search.find([row for row in rows if row.minutes == int(row.minutes)])
    if not found:
        return Inference(len(rows), None, False, 0, 0, 1.0, most_common)
    rule, exact = found[0]
    chance = search.by_chance(rows, rule.cap)
    minutes = rule.of_post()
    share = exact / len(rows)
    given = {row.path: minutes(row) for row in rows}
    off = [(abs(row.minutes - (given[row.path] or 0)), row) for row in rows if given[row.path] != row.minutes]
    off.sort(key=lambda item: (-item[0], item[1].path))
    is_linear = rule.estimator == LINEAR
    return Inference(
        posts=len(rows),
        rule=rule,
        is_rule=_beats_chance(share, chance, len(rows)),
        exact=exact,
        within_a_minute=len(rows) - sum(distance > 1 for distance, _ in off),
        chance=chance,
        most_common=most_common,
        at_cap=_at(rows, rule.cap) if is_linear else 0,
        at_floor=_at(rows, rule.floor) if is_linear and rule.floor else 0,
        same=_same(rule, rows),
        breakers=tuple(Breaker(row.path, row.minutes, given[row.path]) for _, row in off),
        typed=_typed([row for _, row in off]),
    )


def _beats_chance(share: float, chance: float, posts: int) -> bool:
    """Many posts, many of those that chance would miss, and more than luck with few posts can bring."""
    luck = _LEAST_DEVIATIONS * math.sqrt(chance * (1 - chance) / posts)
    return share >= _LEAST_SHARE and share - chance > max(luck, _LEAST_GAIN * (1 - chance))


def _at(rows: Iterable[Row], value: int | None) -> int:
    return sum(row.minutes == value for row in rows)


def _same(rule: Rule, rows: Iterable[Row]) -> Rounding | None:
    """`up` and `next` differ only where the count is a multiple of the rate."""
    other: dict[Rounding, Rounding] = {"up": "next", "next": "up"}
    rounding = other.get(rule.rounding) if rule.estimator == LINEAR else None
    if rounding is None:
        return None
    twin = dataclasses.replace(rule, rounding=rounding)
    one, another = rule.of_post(), twin.of_post()
    return rounding if all(one(row) == another(row) for row in rows) else None


def _typed(rows: list[Row]) -> tuple[float, int] | None:
    for value, number in Counter(row.minutes for row in rows).most_common(1):
        if number >= max(3, len(rows) / 3):
            return value, number
    return None
