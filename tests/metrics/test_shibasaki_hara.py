"""Shibasaki and Hara's grade: the rules for bunsetsu and predicates."""

from __future__ import annotations

import pytest

import yomitime
from yomitime.metrics import _syntax, shibasaki_hara_grade


@pytest.mark.parametrize(
    ("text", "bunsetsu", "predicates"),
    [
        ("今日は晴れです。", 2, 1),
        ("吾輩は猫である。", 2, 1),
        ("私は本を読んでいる。", 3, 1),
        ("保存してください。", 1, 1),
        ("機械翻訳の品質評価手法を検討する。", 3, 1),
        ("静かな部屋で、赤い花を美しく飾った。", 6, 2),
        ("彼は来なかったのだ。", 2, 2),
        ("高くないです。", 1, 1),
        ("食べ始めたが、難しい。", 2, 2),
        ("とても静かだった。", 2, 1),
        ("彼は学生。", 2, 1),
        ("雨が降るようです。", 2, 1),
        ("お手紙を拝見しました。", 2, 1),
        ("今日行く。", 2, 1),
        ("働き方改革を考え直しました。", 2, 1),
    ],
)
def test_the_rules(text: str, bunsetsu: int, predicates: int) -> None:
    assert shibasaki_hara_grade.count(_syntax.sentences(yomitime.measure(text).text)) == (bunsetsu, predicates)


@pytest.mark.parametrize(
    ("value", "name"),
    [(0.99, None), (1.0, "小学1年"), (6.49, "小学6年"), (6.5, "中学1年"), (9.0, "中学3年"), (9.01, None)],
)
def test_no_level_outside_the_nine_grades(value: float, name: str | None) -> None:
    level = shibasaki_hara_grade._level(value)
    assert (level.ja if level else None) == name


def test_it_is_marked_experimental() -> None:
    metric = shibasaki_hara_grade.METRIC
    assert "experimental" in metric.title.en
    assert "実験的" in metric.title.ja
