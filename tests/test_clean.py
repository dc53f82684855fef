"""The reading time without repeats and leftovers."""

from __future__ import annotations

import pytest

from tests.checks.reading import of_reading, read
from yomitime import clean
from yomitime.config import Config

PARAGRAPH = (
    "港の朝は早い。まだ暗いうちから船の明かりが沖に並び、岸では箱を積む音が響いている。私はその音で毎朝目を覚ます。"
)
OTHER = "昼には市が立つ。"


def seconds(text: str, estimator: str = "default") -> tuple[float, float]:
    config = Config(estimator=estimator)
    reading = read(text, config=config)
    cleaned = clean.clean(reading, of_reading(reading), config)
    assert reading.estimate
    assert cleaned
    return reading.estimate.seconds, cleaned.seconds


@pytest.mark.parametrize(
    ("text", "without"),
    [
        (f"{PARAGRAPH}\n\n{OTHER}\n\n{PARAGRAPH}", f"{PARAGRAPH}\n\n{OTHER}"),
        (f"{PARAGRAPH}\n\n---END---\n\n{OTHER}", f"{PARAGRAPH}\n\n{OTHER}"),
        (
            f"{OTHER}私はその音で毎朝目を覚\n\n---END---\n\n私はその音で毎朝目を覚ます。",
            f"{OTHER}私はその音で毎朝目を覚ます。",
        ),
        (f"承知しました。以下に記事を作成します。\n\n{PARAGRAPH}\n\n{OTHER}", f"{PARAGRAPH}\n\n{OTHER}"),
    ],
    ids=["repeat", "marker", "overlap", "assistant"],
)
@pytest.mark.parametrize("estimator", ["default", "medium"])
def test_it_is_the_time_of_the_text_without_them(text: str, without: str, estimator: str) -> None:
    whole, cleaned = seconds(text, estimator)
    assert cleaned < whole
    assert cleaned == pytest.approx(seconds(without, estimator)[0])


def test_good_writing_keeps_its_time() -> None:
    whole, cleaned = seconds(f"{PARAGRAPH}\n\n{OTHER}")
    assert cleaned == whole


def test_nothing_to_read_stays_nothing() -> None:
    assert clean.clean(read(""), (), Config()) is None
