"""The thin edge to the file system: which files there are, their bytes, and writing without losing what was there.

Paths are `str` as `os.fsdecode` makes them, so names that are not UTF-8 hold lone surrogates: `printable.escape` them for people.
"""

from yomitime.files.discovery import Found, discover
from yomitime.files.naming import absolute, relative, work_tree
from yomitime.files.reading import MAX_BYTES, read, too_large, within
from yomitime.files.writing import in_turn, refusal, write_atomically

__all__ = [
    "MAX_BYTES",
    "Found",
    "absolute",
    "discover",
    "in_turn",
    "read",
    "refusal",
    "relative",
    "too_large",
    "within",
    "work_tree",
    "write_atomically",
]
