"""A formula's sum as a measure."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from yomitime.model import Measure, Message


def scored(
    terms: Mapping[str, float],
    doubts: tuple[Message, ...],
    level: Callable[[float], Message | None],
    fitted: tuple[float, float],
) -> Measure:
    """The raw sum of the terms; a level only where the text is not in doubt and the sum within the fitted range."""
    value = sum(terms.values())
    named = level(value)
    reasons = doubts
    if named is None:
        low, high = fitted
        reasons += (
            Message(
                f"the score lies outside the range of the formula, {low:g} to {high:g}: no level",
                f"値が式の想定範囲（{low:g}〜{high:g}）の外なので、水準なし",
            ),
        )
    return Measure(value, reasons, named if not doubts else None, not doubts, terms)
