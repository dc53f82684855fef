"""Regular expressions that are compiled when they are first used.

A command starts with hundreds of patterns of which a post needs few, and some take milliseconds. They are kept here, for `re` keeps but
512, those of all other libraries among them, and would compile ours again and again.
"""

from __future__ import annotations

import functools
import re


@functools.cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """That pattern, compiled once. For constants only: what it has met it never forgets."""
    return re.compile(pattern, flags)
