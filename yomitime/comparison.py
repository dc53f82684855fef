"""The declared reading time against the computed one."""

from __future__ import annotations

from yomitime import declared
from yomitime.config import Config
from yomitime.model import Comparison, Declared, Document, Estimate, Lang, Message, Status


def compare(document: Document, estimate: Estimate | None, config: Config) -> Comparison:
    """What the front matter says, held against the estimate (None for a post without anything to read)."""
    if estimate is None:
        return Comparison(Status.EMPTY, message=Message("there is nothing to read", "読むものがありません"))
    found = declared.first(document.front_matter, config.keys)
    if found is None:
        return Comparison(Status.MISSING, line=1, message=_missing(estimate))
    key, value, result = found
    if result is None:
        return Comparison(Status.MISSING, line=value.line, message=_missing(estimate))
    if not isinstance(result, Declared):
        status = Status.INVALID if isinstance(result, declared.Invalid) else Status.HIDDEN
        return Comparison(status, line=value.line, message=no_time(key, result))
    difference = difference_minutes(result, estimate.minutes)
    if abs(difference) <= tolerance_minutes(estimate.minutes, config):
        return Comparison(Status.OK, result, difference, value.line)
    return Comparison(Status.STALE, result, difference, value.line, _stale(result, estimate, difference))


def no_time(key: str, result: declared.Toggle | declared.Invalid) -> Message:
    """What the value of a key is, where it is no time."""
    if isinstance(result, declared.Invalid):
        return result.message
    return Message(f"{key} only shows or hides", f"{key} は表示・非表示の切り替えです")


def tolerance_minutes(computed: int, config: Config) -> float:
    """How far a declared time may be off: the larger of some minutes and a share of the computed time."""
    return max(config.tolerance_minutes, computed * config.tolerance_percent / 100)


def difference_minutes(value: Declared, computed: int) -> float:
    """Declared − computed; 0 within a declared range, else from its nearer end."""
    if value.minutes_low <= computed <= value.minutes_high:
        return 0.0
    nearer = value.minutes_low if computed < value.minutes_low else value.minutes_high
    return nearer - computed


def _missing(estimate: Estimate) -> Message:
    return Message(
        f"no reading time is declared; it takes {shown(estimate, 'en')}",
        f"読了時間の宣言がありません（計算値は {shown(estimate, 'ja')}）",
    )


def _stale(value: Declared, estimate: Estimate, difference: float) -> Message:
    return Message(
        f"declares {value.raw}, but it takes {shown(estimate, 'en')} ({difference:+g})",
        f"宣言は {value.raw} ですが、計算値は {shown(estimate, 'ja')}です（{difference:+g}）",
    )


def shown(estimate: Estimate, lang: Lang) -> str:
    """Minutes as a reader sees them: 「1分未満」 under a minute, else with the range of readers."""
    if _is_under_a_minute(estimate):
        return "1分未満" if lang == "ja" else "under 1 min"
    low, high = range_minutes(estimate)
    if lang == "ja":
        return f"{estimate.minutes} 分" + ("" if low == high else f"（{low}〜{high} 分）")
    return f"{estimate.minutes} min" + ("" if low == high else f" ({low}–{high})")


def shown_minutes(estimate: Estimate) -> str:
    """The same without words, for a column of minutes."""
    if _is_under_a_minute(estimate):
        return "<1"
    low, high = range_minutes(estimate)
    return f"{estimate.minutes}" + ("" if low == high else f" ({low}–{high})")


def _is_under_a_minute(estimate: Estimate) -> bool:
    return estimate.seconds < 60 and estimate.minutes <= 1


def range_minutes(estimate: Estimate) -> tuple[int, int]:
    """Whole minutes of a fast and of a slow reader."""
    return _round_half_up(estimate.low_seconds / 60), _round_half_up(estimate.high_seconds / 60)


def _round_half_up(value: float) -> int:
    """Whole minutes for display; Python's round() sends halves to even numbers."""
    return int(value + 0.5)
