"""What several measures, or several checks, need of one text is computed once."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar, cast

from yomitime.model import Reading, Text

Subject = TypeVar("Subject", Text, Reading)
Result = TypeVar("Result")


def once(compute: Callable[[Subject], Result]) -> Callable[[Subject], Result]:
    """A function of a text, or of a reading, that remembers its result in the text, and goes with it."""

    @functools.wraps(compute)
    def view(subject: Subject) -> Result:
        derived = (subject.text if isinstance(subject, Reading) else subject).derived
        try:
            return cast(Result, derived[compute])
        except KeyError:
            found = derived[compute] = compute(subject)
            return found

    return view
