"""What a declared reading time means: `20`, `約8分で読めます`, `8〜12分`, `4 min read`, `PT15M`, `5:30`.

A grammar of its own, on the text as written. What is no time is invalid; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from yomitime.front_matter import OWN, spellings
from yomitime.model import Declared, Message, Value
from yomitime.patterns import pattern
from yomitime.printable import escape

MAX_MINUTES = 6000.0
"""100 hours; more is a mistake."""
_MAX_LENGTH = 100


@dataclass(frozen=True, slots=True)
class Toggle:
    """`true`, `false`, `yes`, `no`, `on`, `off` or 0: says whether the site shows a time, not which."""

    shows: bool


@dataclass(frozen=True, slots=True)
class Invalid:
    """What is no reading time, and why."""

    message: Message


_TOGGLES = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
# The grammar is public for `mending.wording`, which writes what is read here.
# Full-width ASCII alone: NFKC would also turn 2² into 22 and ½ into 1⁄2.
NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
KANJI = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
KANJI_UNITS = {"千": 1000, "百": 100, "十": 10}

_NUMBER = r"[0-9]+(?:\.[0-9]+)?|[〇一二三四五六七八九十百千]+"
FRAME = pattern(
    r"""(?:この(?:記事|文章|ページ)は|(?:読了|読書|所要)(?:時間)?の?(?:目安)?(?:時間)?|(?:estimated\ )?read(?:ing)?\ time)?
    \s*[:は]?\s*(?:約|およそ|おおよそ|だいたい|about|approx(?:\.|imately)?|around|[~≈])?\s*
    (?P<under><|less\ than|under|within)?\s*
    (?P<time>.+?)\s*
    (?P<below>未満|以内|以下)?(?:程度|ほど|くらい|ぐらい|前後|弱|強)?
    \s*(?:で(?:読めます|読める|読了|読み終わります|読み終えられます)|(?:to\ )?read|reading(?:\ time)?)?[。.]?""",
    re.VERBOSE,
)
RANGE = pattern(r"(?P<low>.+?)\s*(?:[〜~ー‐‑–—−-]|から|(?<=[\s0-9])to(?=\s))\s*(?P<high>.+?)(?:まで)?")
DURATION = pattern(
    rf"""(?:(?P<hours>{_NUMBER}|an?(?=\s))[\s-]*(?P<hour>時間|小時|小时|hours?|hrs?|h)(?P<half_hour>半)?)?(?:\s|,|and\b)*
    (?:(?P<minutes>{_NUMBER}|an?(?=\s))[\s-]*(?P<minute>分間|分钟|分鐘|分|minutes?|mins?|m)(?P<half_minute>半)?)?(?:\s|,|and\b)*
    (?:(?P<seconds>{_NUMBER}|an?(?=\s))[\s-]*(?P<second>秒間|秒|seconds?|secs?|s))?""",
    re.VERBOSE,
)
_ISO_NUMBER = r"[0-9]+(?:[.,][0-9]+)?"
ISO = pattern(rf"pt(?:({_ISO_NUMBER})h)?(?:({_ISO_NUMBER})m)?(?:({_ISO_NUMBER})s)?")
CLOCK = pattern(r"(?:([0-9]+):([0-5][0-9])|([0-9]+)):([0-5][0-9])")
ONLY_NUMBER = pattern(_NUMBER)


def find(front_matter: Mapping[str, Value], keys: Iterable[str]) -> tuple[tuple[str, Value], ...]:
    """The keys that are there, as they are written, with their values: in the order of `keys`, other spellings behind.

    What another spelling is, and that dots reach into mappings, see `front_matter.spellings`. Where none is there, what a site adds of
    its own counts: `extra` of Zola's, `params` of Hugo's.
    """
    keys = tuple(keys)
    found = _find(front_matter, keys)
    if found or not any(isinstance(value.data, Mapping) for value in front_matter.values()):
        return found
    return _find(front_matter, tuple(f"{table}.{key}" for table in OWN for key in keys))


def _find(front_matter: Mapping[str, Value], keys: tuple[str, ...]) -> tuple[tuple[str, Value], ...]:
    found = {key: value for name in keys for key, value in spellings(front_matter, name)}
    exact = [key for key in keys if key in found]
    return tuple((key, found[key]) for key in dict.fromkeys((*exact, *found)))


def first(
    front_matter: Mapping[str, Value], keys: Iterable[str]
) -> tuple[str, Value, Declared | Toggle | Invalid | None] | None:
    """The first of the keys that are there, its value, and what that declares (see `parse`): the one that holds."""
    for key, value in find(front_matter, keys):
        return key, value, parse(value, key)
    return None


def parse(value: Value, key: str) -> Declared | Toggle | Invalid | None:
    """What the value of `key` declares, in minutes; None where it is empty, which declares nothing."""
    if value.data is None:
        return None
    if not isinstance(value.data, str):
        en, ja = f"{escape(key)} is a list or a mapping, not a time", f"{escape(key)} が時間ではなく一覧または表です"
        return Invalid(Message(en, ja))
    text = value.data.translate(NARROW).strip().lower()
    if not text:
        return None
    is_quoted = value.raw[:1] in {'"', "'"}
    if not is_quoted and text in _TOGGLES:
        return Toggle(_TOGGLES[text])
    if not is_quoted and re.fullmatch("0[0-7]{2,9}", value.data) and int(text, 8) != int(text):
        en = f"{escape(key)}: {text} is {int(text, 8)} to many YAML parsers; write {int(text)}"
        ja = f"{escape(key)}: {text} は YAML では {int(text, 8)} と読まれることがあります。{int(text)} と書いてください"
        return Invalid(Message(en, ja))
    minutes = _range(text) if len(text) <= _MAX_LENGTH else None
    if minutes is None:
        shown = escape(value.data[:_MAX_LENGTH])
        en, ja = f"{escape(key)}: “{shown}” is no reading time", f"{escape(key)}: 「{shown}」は時間として読めません"
        return Invalid(Message(en, ja))
    low, high = minutes
    if low > high or high > MAX_MINUTES:
        shown = escape(value.data)
        en = f"{escape(key)}: “{shown}” " + ("runs backwards" if low > high else "is more than 100 hours")
        ja = f"{escape(key)}: 「{shown}」は" + ("大小が逆です" if low > high else "100 時間を超えています")
        return Invalid(Message(en, ja))
    if high == 0:
        return Toggle(shows=False)
    return Declared(key, value.line, value.raw, low, high)


def _range(text: str) -> tuple[float, float] | None:
    """Minutes from low to high."""
    frame = FRAME.fullmatch(text)
    if frame is None:
        return None
    time = frame["time"]
    single = _minutes(time)
    if single is not None:
        return (0.0, single) if frame["under"] or frame["below"] else (single, single)
    parts = RANGE.fullmatch(time)
    if parts is None or frame["under"] or frame["below"]:
        return None
    high = _minutes(parts["high"])
    if high is None:
        return None
    if ONLY_NUMBER.fullmatch(parts["low"]):
        unit = _unit(parts["high"])
        low = _number(parts["low"])
        return None if unit is None or low is None else (low * unit, high)
    low = _minutes(parts["low"])
    return None if low is None else (low, high)


def _minutes(text: str) -> float | None:
    """Minutes of one duration; a number alone is minutes."""
    if ONLY_NUMBER.fullmatch(text):
        return _number(text)
    if iso := ISO.fullmatch(text):
        parts = [float(part.replace(",", ".")) if part else None for part in iso.groups()]
        return None if parts == [None, None, None] else _sum(*parts)
    if clock := CLOCK.fullmatch(text):
        hours, minutes_of_hour, minutes, seconds = (int(part or 0) for part in clock.groups())
        return hours * 60 + minutes_of_hour + minutes + seconds / 60
    found = DURATION.fullmatch(text)
    if found is None:
        return None
    hours_, minutes_, seconds_ = (_number(found[name]) for name in ("hours", "minutes", "seconds"))
    given = [found[name] is not None for name in ("hours", "minutes", "seconds")]
    read = [part is not None for part in (hours_, minutes_, seconds_)]
    if given != read or not any(given):
        return None
    if given[0] and minutes_ is not None and minutes_ >= 60:
        return None
    half = 30.0 * bool(found["half_hour"]) + 0.5 * bool(found["half_minute"])
    return _sum(hours_, minutes_, seconds_) + half


def _sum(hours: float | None, minutes: float | None, seconds: float | None) -> float:
    return (hours or 0.0) * 60 + (minutes or 0.0) + (seconds or 0.0) / 60


def _unit(text: str) -> float | None:
    """Minutes that a number alone before this duration counts in: the only unit of it."""
    if ONLY_NUMBER.fullmatch(text):
        return 1.0
    found = DURATION.fullmatch(text)
    units = [unit for name, unit in (("hours", 60.0), ("minutes", 1.0), ("seconds", 1 / 60)) if found and found[name]]
    return units[0] if len(units) == 1 else None


def _number(text: str | None) -> float | None:
    """A number in digits or kanji (`十五`, `二〇`), or the article before a unit; None for what is none, such as `十十`."""
    if text is None:
        return None
    if text in {"a", "an"}:
        return 1.0
    if text[0] not in KANJI and text[0] not in KANJI_UNITS:
        return float(text)
    if all(digit in KANJI for digit in text):
        return float(int("".join(str(KANJI[digit]) for digit in text)))
    total, digit, last = 0, None, 10_000
    for character in text:
        if character in KANJI:
            if digit is not None or KANJI[character] == 0:
                return None
            digit = KANJI[character]
        else:
            unit = KANJI_UNITS[character]
            if unit >= last:
                return None
            total, digit, last = total + (1 if digit is None else digit) * unit, None, unit
    return float(total + (digit or 0))
