"""Dates as front matter writes them."""

from __future__ import annotations

import re
from datetime import date, datetime

from yomitime.patterns import pattern

_YEAR_MONTH_DAY = pattern(r"(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?=\D|$)")
_NAME = pattern(r"(?:(\d{4})-(\d{1,2})-(\d{1,2})|((?:19|20)\d\d)(\d\d)(\d\d))(?!\d)", re.ASCII)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_MONTH_DAY_YEAR = pattern(rf"{_MONTH} +(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? +(?P<year>\d{{4}})(?=\D|$)")
_DAY_MONTH_YEAR = pattern(rf"(?P<day>\d{{1,2}}) +{_MONTH},? +(?P<year>\d{{4}})(?=\D|$)")
_TIME = pattern(r"[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?")


def parse(text: str) -> datetime | None:
    """The date and time on the author's wall, without a time zone; None where the text is no date.

    Read are ISO 8601 and what people make of it (`2025-12-29 16:41:33 +0900`, `2025/1/5`, `2025年1月5日`), RFC 5322, and
    English (`Jul 08 2022`, as Astro's template has it, `July 8, 2022`, `8 July 2022`).
    """
    text = text.strip()
    try:
        if day := _YEAR_MONTH_DAY.match(text):
            return _moment(day[1], int(day[2]), day[3], text, day.end())
        if day := _MONTH_DAY_YEAR.match(text) or _DAY_MONTH_YEAR.match(text):
            return _moment(day["year"], _MONTHS.index(day["month"]) + 1, day["day"], text, day.end())
        from email.utils import parsedate_to_datetime  # loads sockets, and few dates are of this kind

        return parsedate_to_datetime(text).replace(tzinfo=None)
    except (ValueError, TypeError):
        return None


def of_name(name: str) -> date | None:
    """The date that a file's name begins with: `2020-01-02-x`, `2020-1-2`, `20200102 x`."""
    found = _NAME.match(name)
    try:
        return date(*map(int, filter(None, found.groups()))) if found else None
    except ValueError:
        return None


def _moment(year: str, month: int, day: str, text: str, end: int) -> datetime:
    """That day at the time that stands at `end` of the text. Raises `ValueError` where there is no such day or time."""
    time = _TIME.match(text, end)
    hour, minute, second = map(int, time.groups("0")) if time else (0, 0, 0)
    return datetime(int(year), month, int(day), hour, minute, second)
