"""Prose that a fence makes code of: a post in one of Markdown, as generators hand it over, or what stands behind one that is never closed.

To readers it is code, and what is wrong within must be told too.
"""

from __future__ import annotations

import dataclasses

from yomitime.checks._places import lines
from yomitime.config import Config
from yomitime.model import Kind, Reading
from yomitime.once import once
from yomitime.patterns import pattern

WRAPPER = pattern("```(?:markdown|md)")
_FENCE = "```"
LEAST_SENTENCES = 5
"""Full stops in code that make it prose."""


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


@once
def unclosed(reading: Reading) -> int | None:
    """Which line of the body, from 0, opens a fence that nothing closes and that holds prose; None without one."""
    last = reading.text.blocks[-1] if reading.text.blocks else None
    if last is None or last.kind is not Kind.CODE or last.text.count("。") < LEAST_SENTENCES:
        return None
    number, body = last.line - 1 - reading.document.body_line, lines(reading)
    if number < 0 or body[number].strip() != _FENCE:
        return None
    is_closed = any(line.strip().startswith(_FENCE) and not line.strip().strip("`") for line in body[number + 1 :])
    return None if is_closed else number


def within(reading: Reading, config: Config) -> Reading | None:
    """What the post would be without that fence, on the same lines; None where there is none."""
    first = opening(reading)
    if first is None:
        first = unclosed(reading)
    if first is None:
        return None
    from yomitime import analysis  # brings MeCab, which a list of checks needs not

    body = lines(reading)
    text = "\n".join([*body[:first], "", *body[first + 1 :]]).rstrip().removesuffix(_FENCE)
    return analysis.analyse(dataclasses.replace(reading.document, body=text), config, with_metrics=False)
