"""What tells quickly that a pattern is worth a try, and what the pattern matches: where the two part, the pattern is never tried."""

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yomitime.checks import _labels, _notes, _slots, _work
from yomitime.patterns import compiled

LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))


def _has_sign_of_work(text: str) -> bool:
    return text.startswith(_work._OPENINGS) or compiled(_work._SIGNS).search(text) is not None


def _finds(sign: str) -> Callable[[str], bool]:
    return lambda text: compiled(sign).search(text) is not None


SIGNS: dict[str, tuple[str, Callable[[str], bool]]] = {
    **{f"work {number}": (pattern, _has_sign_of_work) for number, pattern in enumerate(_work._SUBJECTS)},
    "blanks to fill": (_slots._ASKS_TO_FILL, _finds(_slots._SIGNS)),
    "notes on blanks": (_slots._NOTES, _finds(_slots._SIGNS)),
    "notes among editors": (_notes._NOTE, _finds(_notes._IN_NOTES)),
    "labels between parts": (rf"\A(?:{_labels._LABEL})\Z", _finds(_labels._IN_LABELS)),
}


@pytest.mark.parametrize("name", SIGNS)
def test_whatever_a_pattern_matches_has_a_sign_of_it(name: str) -> None:
    pattern, has_sign = SIGNS[name]

    @settings(max_examples=100, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(re.compile(pattern, re.M), alphabet=LETTERS))
    def holds(text: str) -> None:
        assert has_sign(text)

    holds()
