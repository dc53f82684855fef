"""jReadability as the PyPI package `jreadability` counts."""

from __future__ import annotations

from yomitime.metrics import Metric
from yomitime.metrics import _jreadability as formula
from yomitime.metrics._running import running
from yomitime.metrics._scored import scored
from yomitime.metrics._validity import doubts, no_score
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """The formula of `jreadability`, counted over the visible text as jreadability 1.1.5 does.

    Nothing is normalised, headings and items run on into what follows, and a sentence ends at each token 。？！．, within
    quotes too. Unlike the package, None where there is no Japanese prose.
    """
    if (none := no_score(text)) is not None:
        return none
    found, is_ended = running(text)
    numbers = formula.as_package(found, found["end"] + (not is_ended))
    return scored(numbers.terms(), doubts(text), formula.level, formula.FITTED)


METRIC = Metric(
    title=Message("jReadability (package)", "jReadability（パッケージ方式）"),
    meaning=Message(
        "the same formula, equal to the PyPI package jreadability 1.1.5, to compare with scores that others published",
        "同じ式。PyPI の jreadability 1.1.5 と同じ値になり、他で公表された値と比べられる",
    ),
    unit="score",
    direction="higher is easier",
    source=Message(
        "Lee & Hasebe, jReadability; KAKEN 25370573 (R² = .896); PyPI jreadability 1.1.5",
        "李・長谷部、jReadability（科研費 25370573、R² = .896。PyPI の jreadability 1.1.5）",
    ),
    example=("Pythonで3つの関数を書きました。", 11.724 - 0.056 * 11 - (12.6 + 4.2 * 7 + 14.5 + 4.4 * 3) / 11),
    measure=measure,
    kind="formula",
    audience=formula.LEARNERS,
    fitted=formula.FITTED,
    levels=formula.LEVELS,
)
