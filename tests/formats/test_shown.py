"""Numbers as people read them."""

import pytest

from yomitime.formats import _shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (19.0, "+19"),
        (-2.5, "-2.5"),
        (0.333, "+0.3"),
        (0.0, "0"),
        (-0.01, "0"),
        (28490.0, "+28,490"),
        (1e6, "+1,000,000"),
    ],
)
def test_minutes_with_a_sign(number: float, shown: str) -> None:
    assert _shown.signed(number) == shown
