"""What several measures of one text need is computed once."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar, cast

from yomitime.model import Text

Result = TypeVar("Result")


def once(compute: Callable[[Text], Result]) -> Callable[[Text], Result]:
    """A function of a text that remembers its result in the text, and goes with it."""

    @functools.wraps(compute)
    def view(text: Text) -> Result:
        if compute not in text.derived:
            text.derived[compute] = compute(text)
        return cast(Result, text.derived[compute])

    return view
