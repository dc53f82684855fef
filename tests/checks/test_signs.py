"""What tells quickly that a pattern is worth a try, and what the pattern matches: where the two part, the pattern is never tried."""

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yomitime.checks import _sources
from yomitime.checks._leftovers import blanks, labels, notes, slots, work
from yomitime.patterns import pattern

LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))


def _has_sign_of_work(text: str) -> bool:
    return text.startswith(work._OPENINGS) or work._SIGNS.search(text) is not None


def _finds(sign: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: sign.search(text) is not None


def _finds_in_line(signs: re.Pattern[str], alone: re.Pattern[str] | None = None) -> Callable[[str], bool]:
    """Whether `lines_with` finds it."""
    has_mark = _finds(_sources._FROM_MARK)
    has_sign = _finds(signs)
    return lambda text: (
        (has_mark(text) and has_sign(text.translate(_sources.ALIKE))) or (alone is not None and _finds(alone)(text))
    )


_LETTERS_FIRST = re.compile(r"\(\?=\[(?:\\.|[^\]])+\]\)")


def _without_letters(sought: re.Pattern[str]) -> re.Pattern[str]:
    """What it would match without the letters that it says it begins with."""
    return pattern(_LETTERS_FIRST.sub("", sought.pattern, count=1))


SIGNS: dict[str, tuple[re.Pattern[str], Callable[[str], bool]]] = {
    **{f"work {number}": (subject, _has_sign_of_work) for number, subject in enumerate(work._SUBJECTS)},
    **{
        f"letters of work {number}": (_without_letters(subject), _finds(subject))
        for number, subject in enumerate(work._SUBJECTS)
        if _LETTERS_FIRST.match(subject.pattern)
    },
    "shortcodes": (blanks._SHORTCODE, _finds(blanks._MAY_BE_SHORTCODE)),
    "values that are missing": (blanks._NO_VALUE, _finds(blanks._MAY_HAVE_NONE)),
    "blanks to fill": (slots._ASKS_TO_FILL, _finds_in_line(slots._SIGNS, slots._ALONE)),
    "notes on blanks": (slots._NOTES, _finds_in_line(slots._SIGNS, slots._ALONE)),
    "notes among editors": (notes._NOTE, _finds_in_line(notes._IN_NOTES, notes._ALONE)),
    "parts that go on": (labels._GOES_ON, _finds_in_line(labels._IN_GOES_ON)),
    "labels between parts": (pattern(rf"\A(?:{labels._LABEL.pattern})\Z"), _finds(labels._IN_LABELS)),
}


@pytest.mark.parametrize("name", SIGNS)
def test_whatever_a_pattern_matches_has_a_sign_of_it(name: str) -> None:
    sought, has_sign = SIGNS[name]

    @settings(max_examples=100, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(re.compile(sought.pattern, re.M), alphabet=LETTERS))
    def holds(text: str) -> None:
        assert has_sign(text)

    holds()
