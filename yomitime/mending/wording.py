"""Another time in the words of a declared one: `約20分で読めます` → `約8分で読めます`, `20-25 minutes` → `6-11 minutes`."""

from __future__ import annotations

import re
from typing import NamedTuple

from yomitime.declared import CLOCK, DURATION, FRAME, ISO, KANJI, KANJI_UNITS, NARROW, ONLY_NUMBER, RANGE

_MINUTE_OF = {"時間": "分", "小時": "分鐘", "小时": "分钟", "h": "m", "hr": "min", "hour": "minute"}


class Minutes(NamedTuple):
    """A computed time in whole minutes, and the range of readers around it."""

    middle: int
    low: int
    high: int


def restated(text: str, time: Minutes) -> str | None:
    """The same words with this time; None where the text declares none.

    A single time becomes the middle, a range the range (one number where its ends meet), a bound such as `10分以内` the high
    end. Numerals stay what they are (ASCII, full-width, kanji), decimals become whole, hours stay where the time has any.
    """
    narrow = _narrow(text)
    frame = FRAME.fullmatch(narrow) if len(narrow) == len(text) else None
    if frame is None:
        return None
    start, end = frame.span("time")
    written = text[start:end]
    single = _duration(written, time.high if frame["under"] or frame["below"] else time.middle)
    if single is None:
        single = _range(written, time)
    return None if single is None else text[:start] + single + text[end:]


def _narrow(text: str) -> str:
    return text.translate(NARROW).lower()


def _range(text: str, time: Minutes) -> str | None:
    parts = RANGE.fullmatch(_narrow(text))
    if parts is None:
        return None
    low, between, high = (
        text[: parts.end("low")],
        text[parts.end("low") : parts.start("high")],
        text[parts.start("high") :],
    )
    high, rest = high[: parts.end("high") - parts.start("high")], high[parts.end("high") - parts.start("high") :]
    if time.low == time.high:
        return _duration(high, time.high)
    # In `1〜2時間` the unit of the high end is that of the low one: both must count in it.
    is_bare = ONLY_NUMBER.fullmatch(_narrow(low)) is not None
    in_seconds = is_bare and _is_in_seconds(high)
    new_low, new_high = _duration(low, time.low * (60 if in_seconds else 1)), _duration(high, time.high, not is_bare)
    return None if new_low is None or new_high is None else new_low + between + new_high + rest


def _is_in_seconds(text: str) -> bool:
    found = DURATION.fullmatch(_narrow(text))
    return found is not None and found["seconds"] is not None


def _duration(text: str, minutes: int, with_hours: bool = True) -> str | None:
    """These minutes as the text writes a duration, in hours and minutes only where it has hours too."""
    narrow = _narrow(text)
    if ONLY_NUMBER.fullmatch(narrow):
        return _numeral(minutes, text)
    if iso := ISO.fullmatch(narrow):
        hours, rest = divmod(minutes, 60) if iso[1] else (0, minutes)
        new = "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest or not hours else "")
        return new if text[0] == "P" else new.lower()
    if clock := CLOCK.fullmatch(narrow):
        if clock[1]:
            return f"{_padded(minutes // 60, clock[1])}:{minutes % 60:02}:00"
        return f"{_padded(minutes, clock[3])}:00"
    found = DURATION.fullmatch(narrow)
    if found is None or not any(found.groups()):
        return None
    if found["hours"] is None and found["minutes"] is None:
        return _part(text, found, "seconds", minutes * 60)
    if found["hours"] is None:
        return _part(text, found, "minutes", minutes)
    hours, rest = divmod(minutes, 60) if with_hours else (0, minutes)
    parts = [_part(text, found, "hours", hours)] if hours else []
    if rest or not hours:
        parts.append(_part(text, found, "minutes" if found["minutes"] else "hours", rest, in_minutes=True))
    if found["minutes"]:
        joint = text[max(found.end("hour"), found.end("half_hour")) : found.start("minutes")]
    else:
        joint = " " if found.end("hours") < found.start("hour") else ""
    return joint.join(parts)


def _part(text: str, found: re.Match[str], name: str, number: int, in_minutes: bool = False) -> str:
    """The number, the gap and the unit of one part; `in_minutes` makes a unit of hours the minutes of the same language."""
    old = text[slice(*found.span(name))]
    gap = text[found.end(name) : found.start(name[:-1])]
    unit = text[slice(*found.span(name[:-1]))]
    if in_minutes and name == "hours":
        stem = unit.lower().removesuffix("s")
        unit = _MINUTE_OF[stem].upper() if unit.isupper() else _MINUTE_OF[stem]
    if unit.isascii() and len(unit) > 1 and gap != "-":  # an 8-minute read, but 8 minutes
        stem = unit[:-1] if unit[-1] in "sS" else unit
        takes_s = number != 1 and (unit != stem or len(stem) > 3)
        unit = stem + ("S" if stem.isupper() else "s") * takes_s
    return _numeral(number, old) + gap + unit


def _padded(number: int, old: str) -> str:
    return str(number).zfill(len(old))


def _numeral(number: int, old: str) -> str:
    """The number in the numerals of the old one."""
    if old[0] in KANJI or old[0] in KANJI_UNITS:
        return _kanji(number)
    digits = str(number)
    return digits if old.isascii() else "".join(chr(ord(digit) + 0xFEE0) for digit in digits)


def _kanji(number: int) -> str:
    """The number as it is said: 二十五; in digits from ten thousand on."""
    digits = "".join(KANJI)
    if number == 0 or number >= 10_000:
        return "".join(digits[int(digit)] for digit in str(number))
    said = ""
    for unit, value in KANJI_UNITS.items():
        count, number = divmod(number, value)
        said += (digits[count] if count > 1 else "") + (unit if count else "")
    return said + (digits[number] if number else "")
