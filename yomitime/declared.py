"""What a front-matter value such as `20`, `約8分`, `20-25分` or `PT1H5M` declares: a strict grammar, nothing guessed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from yomitime import front_matter
from yomitime.model import Declared, Message, Value

MAX_MINUTES = 6000.0
"""A hundred hours: more is no reading time of a post."""


@dataclass(frozen=True, slots=True)
class Toggle:
    """The value only shows or hides the reading time."""


@dataclass(frozen=True, slots=True)
class Invalid:
    """The value is no time."""

    message: Message


_TOGGLES = frozenset({"true", "false", "yes", "no", "on", "off", "0"})
_QUOTED = ('"', "'", "|", ">")

_KANJI_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")}
_KANJI_UNITS = {"十": 10, "百": 100, "千": 1000}
_NUMBER = r"(?:\d{1,7}(?:\.\d{1,9})?|[〇一二三四五六七八九十百千]{1,9})"
_HOUR = r"(?:時間|小时|小時|hours?|hrs?|hr|h)"
_MINUTE = r"(?:分間?|分钟|分鐘|minutes?|mins?|min|m)"
_SECOND = r"(?:秒|seconds?|secs?|sec|s)"
_SPAN = (
    rf"(?:(?P<h{{n}}>{_NUMBER})\s?{_HOUR})?\s?"
    rf"(?:(?P<half{{n}}>半)|(?P<m{{n}}>{_NUMBER})\s?(?:{_MINUTE})?\.?)?\s?"
    rf"(?:(?P<s{{n}}>{_NUMBER})\s?{_SECOND})?"
)
_BEFORE = r"(?:約|およそ|だいたい|about|approx\.?|approximately|around|ca\.|~|≈|所要時間[:：]?|読了時間[:：]?|読了(?:目安)?[:：]?)?\s?"
_AFTER = (
    r"\s?(?:ほど|程度|くらい|ぐらい|前後|弱|強)?(?:で読めます|で読めます。|で読了|to read|read|reading time|reading)?"
)
_ONE = re.compile(_BEFORE + _SPAN.replace("{n}", "1") + _AFTER, re.IGNORECASE)
_RANGE = re.compile(
    _BEFORE + _SPAN.replace("{n}", "1") + r"\s?(?:[-‐‑‒–—―~〜～]|から|to)\s?" + _SPAN.replace("{n}", "2") + _AFTER, re.IGNORECASE
)
_UNDER_A_MINUTE = re.compile(
    r"(?:1|一)分未満|(?:less than|under|<)\s?(?:a|1|one)\s?min(?:ute)?(?: read)?", re.IGNORECASE
)
_ISO = re.compile(r"PT(?=\d)(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?", re.IGNORECASE)
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)")
_LONGEST = 100


def find(values: Mapping[str, Value], keys: Sequence[str]) -> tuple[tuple[str, Value], ...]:
    """The keys that front matter has, in the order of `keys`, with their values."""
    found = ((key, front_matter.lookup(values, key)) for key in keys)
    return tuple((key, value) for key, value in found if value is not None)


def parse(value: Value, key: str) -> Declared | Toggle | Invalid | None:
    """What the value declares; None when it is empty."""
    if value.data is None or value.data == "":
        return None
    if not isinstance(value.data, str):
        return _invalid(value.raw)
    text = value.data.strip()
    if not text:
        return None
    if not value.raw.startswith(_QUOTED) and text.lower() in _TOGGLES:
        return Toggle()
    if len(text) > _LONGEST:
        return _invalid(text)
    minutes = _minutes(" ".join(unicodedata.normalize("NFKC", text).split()))
    if minutes is None or not 0 <= minutes[0] <= minutes[1] <= MAX_MINUTES or minutes[1] == 0:
        return _invalid(text)
    return Declared(key, value.line, value.raw or text, *minutes)


def _invalid(text: str) -> Invalid:
    shown = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return Invalid(Message(f"«{shown}» is no time", f"「{shown}」は時間として読めません"))


def _minutes(text: str) -> tuple[float, float] | None:
    """(low, high) minutes of normalised text; None when it is no time."""
    if _UNDER_A_MINUTE.fullmatch(text):
        return 0.0, 1.0
    if iso := _ISO.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in iso.groups())
        total = hours * 60 + minutes + seconds / 60
        return total, total
    if clock := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        total = hours * 60 + minutes + seconds / 60
        return total, total
    if match := _ONE.fullmatch(text):
        one = _span(match, 1)
        return None if one is None else (one, one)
    if match := _RANGE.fullmatch(text):
        low, high = _span(match, 1), _span(match, 2)
        if low is not None and high is not None:
            # 1〜2時間: the unit behind the range holds for both.
            if match["h2"] and not match["h1"] and match["m1"] and not match["m2"]:
                low *= 60
            return low, high
    return None


def _span(match: re.Match[str], n: int) -> float | None:
    hours, half, minutes, seconds = (match[f"{name}{n}"] for name in ("h", "half", "m", "s"))
    if hours is None and minutes is None and seconds is None:
        return None
    if half and hours is None:
        return None
    parts = [_number(part) if part else 0.0 for part in (hours, minutes, seconds)]
    if any(part is None for part in parts):
        return None
    h, m, s = (part or 0.0 for part in parts)
    return h * 60 + (30 if half else 0) + m + s / 60


def _number(text: str) -> float | None:
    if text[0] in "0123456789":
        return float(text)
    if not any(char in _KANJI_UNITS for char in text):  # 二〇 is 20
        return float("".join(str(_KANJI_DIGITS[char]) for char in text))
    total, digit = 0, None
    largest = 10_000
    for char in text:
        if char in _KANJI_UNITS:
            unit = _KANJI_UNITS[char]
            if unit >= largest or digit == 0:
                return None
            largest = unit
            total += (1 if digit is None else digit) * unit
            digit = None
        elif digit is not None:
            return None
        else:
            digit = _KANJI_DIGITS[char]
    return float(total + (digit or 0))
