"""Measures of a text, one file each; the file's name is the metric's name in JSON and CSV.

What counts per sentence, and every formula, is measured on full sentences (`Text.prose`); shares of characters and words,
and diversity, on all that is visible, headings and items included. Shares are percentages.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from yomitime import registry
from yomitime.model import Lang, Measure, Message, Text

VERSION = "7"
"""Changes with every change that moves a number; each exported row carries it."""

Direction = Literal["higher is easier", "higher is harder", "neither"]
DIRECTIONS: Mapping[Direction, Message] = {
    "higher is easier": Message("higher is easier", "高いほど易しい"),
    "higher is harder": Message("higher is harder", "高いほど難しい"),
    "neither": Message("neither", "無関係"),
}
Unit = Literal[
    "%", "characters", "grade", "line", "per 100 verbs", "per sentence", "ratio", "school year", "score", "words"
]
UNITS: Mapping[Unit, Message] = {
    "%": Message("%", "パーセント"),
    "characters": Message("characters", "字"),
    "grade": Message("grade", "学年"),
    "line": Message("line", "行目"),
    "per 100 verbs": Message("per 100 verbs", "動詞100語あたり"),
    "per sentence": Message("per sentence", "一文あたり"),
    "ratio": Message("ratio", "比"),
    "school year": Message("school year", "学年"),
    "score": Message("score", "点"),
    "words": Message("words", "語"),
}

_IN_JAPANESE = {
    "descriptive": "記述統計",
    "descriptive; parts of speech of UniDic": "記述統計（品詞は UniDic による）",
    "descriptive; 語種 of UniDic": "記述統計（語種は UniDic による）",
    "descriptive; sign as in RS′ (Tateisi, Ono & Yamada 1988)": "記述統計（符号は RS′ と同じ。建石・小野・山田 1988）",
    "descriptive; limit of textlint's rules for Japanese technical writing": "記述統計（上限は textlint の技術文書向けルールによる）",
    "descriptive; limit of Morioka 1958": "記述統計（上限は森岡 1958）",
    "descriptive; bands: Morioka 1958, Yasumoto 1983": "記述統計（段階は森岡 1958、安本 1983）",
    "after Ure 1971, with UniDic's parts of speech": "Ure 1971 に準じる（品詞は UniDic による）",
    "Kabashima & Jugaku 1965, with UniDic's parts of speech": "樺島・寿岳 1965（品詞は UniDic による）",
    "Lee & Hasebe, jReadability; KAKEN 25370573 (R² = .896)": "李・長谷部、jReadability（科研費 25370573、R² = .896）",
    "Lee & Hasebe, jReadability; KAKEN 25370573 (R² = .896); PyPI jreadability 1.1.5": "李・長谷部、jReadability（科研費 25370573、R² = .896。PyPI の jreadability 1.1.5）",
    "Shibasaki & Hara; KAKEN 19300277": "柴崎・原（科研費 19300277）",
    "Tateisi, Ono & Yamada 1988": "建石・小野・山田 1988",
}
"""Sources that are more than the names of foreign works."""

NO_SENTENCE = Message("the text has no full sentence", "文が一つもありません")
ANYONE = Message("anyone", "読み手を問わない")


@dataclass(frozen=True, slots=True)
class Metric:
    """What a metric must say of itself. `example` is a text in Markdown with the value that it must give.

    A formula also says for whom it was made (`audience`), in which range of scores it was fitted (`fitted`) and what its authors
    call the scores (`levels`, the easiest first); its measures carry level, reliability and terms.
    """

    title: Message
    meaning: Message
    unit: Unit
    direction: Direction
    source: str
    example: tuple[str, float | None]
    measure: Callable[[Text], Measure]
    kind: Literal["formula", "style", "profile"] = "profile"
    audience: Message = ANYONE
    fitted: tuple[float, float] | None = None
    levels: tuple[Message, ...] | None = None

    def cited(self, lang: Lang) -> str:
        """The source, in that language where it is more than names."""
        return _IN_JAPANESE.get(self.source, self.source) if lang == "ja" else self.source


@functools.cache
def all_metrics() -> Mapping[str, Metric]:
    """Every metric by name."""
    return registry.plugs(__name__, "METRIC", Metric)


def formulas() -> tuple[str, ...]:
    """Names of the formulas of readability: what has a level, terms and a word on its reliability."""
    return tuple(name for name, metric in all_metrics().items() if metric.kind == "formula")


def measure(text: Text) -> dict[str, Measure]:
    """Every metric of a text, by name."""
    return {name: metric.measure(text) for name, metric in all_metrics().items()}
