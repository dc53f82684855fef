"""A post that is all one fence of Markdown, as generators hand it over: to its readers it is code, and what is wrong within must be told too."""

from __future__ import annotations

import dataclasses
import re

from yomitime.checks._places import lines
from yomitime.config import Config
from yomitime.model import Reading

WRAPPER = re.compile("```(?:markdown|md)")
_FENCE = "```"


def opening(reading: Reading) -> int | None:
    """Which line of the body, from 0, opens the fence around all of it; None without one."""
    body = lines(reading)
    first = next((number for number, line in enumerate(body) if line.strip()), None)
    if first is None or not WRAPPER.fullmatch(body[first].strip()):
        return None
    # Of an odd number of fences the first is never closed.
    fences = [line for line in body if line.strip().startswith(_FENCE)]
    return first if len(fences) % 2 or _last(body) == _FENCE else None


def _last(body: list[str]) -> str:
    return next(line.strip() for line in reversed(body) if line.strip())


def within(reading: Reading, config: Config) -> Reading | None:
    """What the post would be without the fence around it, on the same lines; None where there is none."""
    first = opening(reading)
    if first is None:
        return None
    from yomitime import analysis  # brings MeCab, which a list of checks needs not

    body = lines(reading).copy()
    body[first] = ""
    if _last(body) == _FENCE:
        body = "\n".join(body).rstrip().removesuffix(_FENCE).split("\n")
    return analysis.analyse(dataclasses.replace(reading.document, body="\n".join(body)), config, with_metrics=False)
