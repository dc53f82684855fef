"""The default estimator: measured silent reading speeds, applied to what a reader really reads (docs/reading-time.md)."""

from __future__ import annotations

import math

from yomitime.config import Pace
from yomitime.estimators import Estimator
from yomitime.model import Estimate, Message, Text


def seconds_for_images(images: int, pace: Pace) -> float:
    """Seconds for that many images: each takes its own time from the schedule, the rest the last one's."""
    schedule = pace.image_seconds
    return float(sum(schedule[:images]) + max(0, images - len(schedule)) * schedule[-1])


def seconds_for_text(japanese_characters: int, other_words: int, pace: Pace) -> tuple[float, float]:
    """Seconds for so many Japanese characters, and for so many words of other scripts."""
    return 60 * japanese_characters / pace.japanese_per_minute, 60 * other_words / pace.other_per_minute


def minutes(seconds: float, pace: Pace) -> int:
    """Seconds → whole minutes as shown: rounded once (a half goes up), then held between floor and cap."""
    exact = seconds / 60
    # Sums of decimal seconds are a hair off; 1e-9 keeps 60 s from being rounded up to 2 minutes.
    rounded = {
        "nearest": math.floor(exact + 0.5),
        "up": math.ceil(exact - 1e-9),
        "down": math.floor(exact + 1e-9),
        "next": math.floor(exact + 1e-9) + 1,
    }[pace.rounding]
    rounded = max(rounded, pace.floor)
    return rounded if pace.cap is None else min(rounded, pace.cap)


def estimate(text: Text, pace: Pace) -> Estimate | None:
    """Seconds by component, their sum, and the range in which 8 of 10 readers lie."""
    counts = text.counts
    japanese, other = seconds_for_text(counts.japanese_characters, counts.other_words, pace)
    code = counts.code_lines * pace.code_seconds_per_line
    images = seconds_for_images(counts.images, pace)
    total = japanese + other + code + images
    if total == 0:
        return None
    return Estimate(
        estimator="default",
        minutes=minutes(total, pace),
        seconds=total,
        low_seconds=(japanese + other) / pace.spread + code + images,
        high_seconds=(japanese + other) * pace.spread + code + images,
        japanese_seconds=japanese,
        other_seconds=other,
        code_seconds=code,
        image_seconds=images,
    )


ESTIMATOR = Estimator(
    title=Message("yomitime's own, from measured speeds", "yomitime の標準（実測の黙読速度による）"),
    formula=Message(
        "Japanese characters / 600 + other words / 200 + 12, 11, … 3 s an image",
        "日本語の文字数÷600 + 他の語数÷200 + 画像1枚につき12、11、…3秒",
    ),
    source="Kobayashi & Kawashima 2018; Brysbaert 2019; images by convention",
    examples=(("あ" * 600, 1), ("漢" * 601, 1), ("word " * 400, 2), ("", None)),
    estimate=estimate,
)
