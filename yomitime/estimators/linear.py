"""What most sites' own scripts do: count something, divide by a rate, round, and keep within a floor and a cap.

All of it is in the settings: `linear-unit`, `linear-per-minute`, `rounding`, `floor` and `cap`. `yomitime infer` finds them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from yomitime import characters
from yomitime.config import Pace, Unit
from yomitime.estimators import Estimator, _visible
from yomitime.estimators.default import minutes
from yomitime.model import UNREAD, Estimate, Message, Text


def _prose(text: Text) -> str:
    return "\n".join(block.text for block in text.blocks if block.kind not in UNREAD)


def _dense(string: str) -> int:
    return sum(map(len, string.split()))


def _words(string: str) -> int:
    return len(string.split())


UNITS: Mapping[Unit, Callable[[Text], int]] = {
    "characters": lambda text: _dense(_visible.visible(text)),
    "characters-and-spaces": lambda text: len(_visible.visible(text)),
    "prose-characters": lambda text: _dense(_prose(text)),
    "prose-characters-and-spaces": lambda text: len(_prose(text)),
    "source-characters": lambda text: _dense(text.source),
    "source-characters-and-spaces": lambda text: len(text.source.strip()),
    "japanese-characters": lambda text: text.counts.japanese_characters,
    "words": lambda text: _words(_visible.visible(text)),
    "source-words": lambda text: _words(text.source),
}
"""How each unit is counted."""


def estimate(text: Text, pace: Pace) -> Estimate | None:
    """Minutes by the rule of the settings. What is Japanese of the time is the share of Japanese among the visible text."""
    count = UNITS[pace.linear_unit](text)
    if not count:
        return None
    seconds = 60 * count / pace.linear_per_minute
    visible = _visible.visible(text)
    share = sum(characters.count_scripts(visible)) / max(1, _dense(visible))
    return _visible.estimate("linear", minutes(seconds, pace), seconds * share, seconds - seconds * share)


ESTIMATOR = Estimator(
    title=Message("A site's own rule, from the settings", "サイト独自の規則（設定による）"),
    formula=Message(
        "count / rate, rounded, between floor and cap; all from the settings",
        "数÷速さを丸め、下限と上限に収める（すべて設定による）",
    ),
    source="the rule of many sites' scripts: max(floor, min(cap, characters // 500 + 1))",
    examples=(("あ" * 749, 1), ("あ" * 750, 2), ("あ い う え お\n" * 100, 1), ("", None)),
    estimate=estimate,
)
