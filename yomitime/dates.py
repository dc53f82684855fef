"""Dates as front matter writes them."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

_YEAR_MONTH_DAY = re.compile(r"(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?=\D|$)")
_TIME = re.compile(r"[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?")


def parse(text: str) -> datetime | None:
    """The date and time on the author's wall, without a time zone; None where the text is no date.

    Read are ISO 8601 and what people make of it (`2025-12-29 16:41:33 +0900`, `2025/1/5`, `2025年1月5日`) and RFC 5322.
    """
    text = text.strip()
    day = _YEAR_MONTH_DAY.match(text)
    try:
        if day is None:
            return parsedate_to_datetime(text).replace(tzinfo=None)
        time = _TIME.match(text, day.end())
        parts = (*day.groups(), *(time.groups("0") if time else ()))
        return datetime(*map(int, parts))  # type: ignore[arg-type]  # three to six of them
    except (ValueError, TypeError):
        return None
