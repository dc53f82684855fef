"""What ends in mid-sentence: paragraphs, headings, items, the title; and an excerpt that a template filled in or that is another post's."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from yomitime.checks import Check
from yomitime.checks._unfinished import beside, excerpt, headings, paragraphs, tables, title
from yomitime.checks._unfinished.ends import End
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding at each end that is none."""
    yield from map(_problem, chain(*(part.find(reading) for part in (title, excerpt, paragraphs, headings, tables))))


def check_beside(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding at each end that may be none, where a machine wrote."""
    yield from map(_problem, beside.find(reading))


def _problem(end: End) -> Problem:
    message = Message(f"{end.message.en}: «{end.shown}»", f"{end.message.ja}:「{end.shown}」")
    return Problem("unfinished", end.severity, message, end.line, end.column)


CHECK = Check(
    title=Message("The title, the body or a part ends in mid-sentence", "題名・本文・段落が途中で終わっている"),
    severity=Severity.WARNING,
    explanation=Message(
        "Finish the sentence. Only what cannot be an end is reported: a cut at a marker or before a resumption, a title whose "
        "last word goes on in the body, an open bracket; a paragraph whose beginning was lost; an excerpt that only repeats the title or shares hardly a word with the body. As "
        "information also paragraphs, headings and items whose last word ends nothing, and tables whose last row breaks off.",
        "文を最後まで書いてください。目印や言い直しの直前で切れた文、本文で続く単語の途中で切れた題名、開いたままのかっこ、始まりの欠けた段落、"
        "題名を繰り返すだけの抜粋、本文と共通する語のほとんどない抜粋など、確かなものだけを報告します。"
        "最後の語が言い切りにならない段落・見出し・箇条書きと、最後の行が途中で終わる表は参考情報です。",
    ),
    failing=("---\ntitle: 海辺の町で始める小さな図書館の運\n---\n# 海辺の町で始める小さな図書館の運営\n\n本文です。",),
    passing=("---\ntitle: 海辺の町で始める小さな図書館\n---\n# 海辺の町で始める小さな図書館の運営\n\n本文です。",),
    post=check,
    beside=check_beside,
)
