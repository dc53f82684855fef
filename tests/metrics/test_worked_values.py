"""The worked values of the literature, to the last digit that is printed, and every metric's own example."""

from __future__ import annotations

import pytest

import yomitime
from yomitime import metrics
from yomitime.metrics import _jreadability, _running, _tally

CAT = "吾輩は猫である。名前はまだ無い。"
TRANSLATION = "機械翻訳の品質評価手法を検討する。"
MEETING = "会議の資料は、明日の午前中までに共有フォルダーへ保存してください。"
PYTHON = "Pythonで3つの関数を書きました。"
QUOTE = "彼は「行く。」と言った。"
WEATHER = "今日の天気は、晴れです。"


def value(text: str, name: str) -> float:
    found = yomitime.measure(text).metrics[name].value
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "expected"), [(CAT, 7.5615), (TRANSLATION, 1.4640), (MEETING, 2.8495), (PYTHON, 4.7716), (QUOTE, 6.5940)]
)
def test_jreadability_as_the_package(text: str, expected: float) -> None:
    assert round(value(text, "jreadability_package"), 4) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CAT, (11, 2, 0, 8, 0, 2)),
        (TRANSLATION, (10, 1, 6, 3, 0, 2)),
        (MEETING, (19, 1, 6, 10, 0, 7)),
        (PYTHON, (11, 1, 1, 7, 1, 3)),
        (QUOTE, (10, 2, 0, 6, 1, 2)),
    ],
)
def test_what_the_package_counts(text: str, expected: tuple[int, ...]) -> None:
    found, is_ended = _running.running(yomitime.measure(text).text)
    numbers = _jreadability.as_package(found, found["end"] + (not is_ended))
    assert (
        numbers.words,
        numbers.sentences,
        numbers.kango,
        numbers.wago,
        numbers.verbs,
        numbers.particles,
    ) == expected


def test_jreadability_as_the_site_takes_digits_for_kango() -> None:
    assert round(value(PYTHON, "jreadability"), 4) == 3.6262


def test_jreadability_as_the_site_leaves_a_quotation_in_its_sentence() -> None:
    text = yomitime.measure(QUOTE).text
    numbers = _jreadability.as_site(_tally.prose(text), len(text.prose))
    assert (numbers.words, numbers.sentences) == (10, 1)


@pytest.mark.parametrize(
    ("text", "expected"), [(WEATHER, 83.620), (CAT, 94.980), (TRANSLATION, 31.017), (MEETING, 46.210), (PYTHON, 85.560)]
)
def test_rs(text: str, expected: float) -> None:
    assert round(value(text, "rs"), 3) == expected


@pytest.mark.parametrize("name", metrics.all_metrics())
def test_the_example_holds_exactly(name: str) -> None:
    text, expected = metrics.all_metrics()[name].example
    assert yomitime.measure(text).metrics[name].value == pytest.approx(expected, abs=1e-12)
