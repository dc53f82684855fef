"""`--fix`: posts with the computed time in their front matter and their text mended, and not another byte changed.

`posts` goes through files; `front_matter` and `body` change a post's bytes, or say why they cannot; `wording` says another time in
the words of the declared one.
"""

from yomitime.mending.posts import How, Mended, mend, of_bytes, propose

__all__ = ["How", "Mended", "mend", "of_bytes", "propose"]
