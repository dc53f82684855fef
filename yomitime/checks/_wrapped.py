"""A post that is all one fence of Markdown, as generators hand it over: to its readers it is code, and what is wrong within must be told too."""

from __future__ import annotations

import dataclasses

from yomitime.checks._places import lines
from yomitime.config import Config
from yomitime.model import Reading
from yomitime.once import once
from yomitime.patterns import pattern

WRAPPER = pattern("```(?:markdown|md)")
_FENCE = "```"


@once
def opening(reading: Reading) -> int | None:
    """Which line of the body, from 0, opens the fence around all of it; None without one."""
    if not reading.document.body.lstrip().startswith(_FENCE):
        return None  # nearly all
    body = [line.strip() for line in lines(reading)]
    written = [number for number, line in enumerate(body) if line]
    if not WRAPPER.fullmatch(body[written[0]]):
        return None
    depth = 0
    for number in written:
        if body[number].startswith(_FENCE):
            depth += -1 if body[number] == _FENCE else 1
            if depth == 0 and number != written[-1]:
                return None  # the author's own: text follows
    return written[0]


def within(reading: Reading, config: Config) -> Reading | None:
    """What the post would be without the fence around it, on the same lines; None where there is none."""
    first = opening(reading)
    if first is None:
        return None
    from yomitime import analysis  # brings MeCab, which a list of checks needs not

    body = "\n".join(["", *lines(reading)[first + 1 :]]).rstrip().removesuffix(_FENCE)
    return analysis.analyse(dataclasses.replace(reading.document, body="\n" * first + body), config, with_metrics=False)
