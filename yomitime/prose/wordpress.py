"""Shortcodes of WordPress and its plugins: captions, code, cards. Elsewhere but in what WordPress wrote they stand on the page."""

from __future__ import annotations

import re

from yomitime.model import Kind
from yomitime.patterns import pattern
from yomitime.prose import shortcodes
from yomitime.prose.marks import Held, gap
from yomitime.prose.source import Finder
from yomitime.prose.tags import decode

_CODE = (
    "(?:source)?code|as3|actionscript3|bash|shell|coldfusion|cf|clojure|clj|c|cpp|c-sharp|csharp|css|delphi|pas|pascal|diff|patch|"
    "erl|erlang|fsharp|go|golang|groovy|haskell|java|jfx|javafx|js|jscript|javascript|latex|tex|matlab|objc|obj-c|perl|pl|php|"
    "plain|text|ps|powershell|py|python|r|rails|rb|ror|ruby|scala|sql|swift|ts|typescript|vb|vbnet|xml|xhtml|xslt|html|yaml|yml"
)
"""SyntaxHighlighter's, named for languages."""
_WORDS = frozenset({"c", "r", "text", "plain", "code"})
"""Of these, those that people write in a sentence about shortcodes."""
_CARDS = "amazonjs|rakuten|contact-form-7|kattene"
OPENER = rf"\[(?:caption |(?:{_CODE}|{_CARDS})[ \]])"
_CAPTION = pattern(
    r"\[caption [^\[\]\n]{0,400}\]\s{0,8}((?:<a\s[^<>]{0,1000}>)?<img\s[^<>]{0,2000}>(?:</a>)?)([^\[\]]{0,1000})\[/caption\]"
)
_TAG = pattern(r"""\[([\w-]+)(?: (?:"[^"\n]{0,400}"|[^"\[\]\n]){0,400})?\]""")
_CARD = pattern(_CARDS, re.I)
_BREAK = pattern(r"<br ?/?>", re.I)


def is_source(source: str, *, html: bool) -> bool:
    """Whether WordPress runs the shortcodes of that text: a post as its editor keeps it, no page that has been made of one."""
    return "<!-- wp:" in source or (html and not re.search(r"<(?:html|body)[\s>]", source, re.I))


def rewrite(source: str, start: int, held: Held, finder: Finder, *, runs: bool) -> tuple[str, int] | None:
    """What stands for the shortcode that opens there, and where it ends; None where it stays text.

    Unless it `runs` only a caption is one, with the name that WordPress itself gives it.
    """
    if caption := _CAPTION.match(source, start):
        if not runs and not source.startswith('[caption id="attachment_', start):
            return None
        lines = caption[0].count("\n") - caption[1].count("\n")
        mark = held.put(Kind.CAPTION, shortcodes.plain(caption[2]))
        return caption[1] + mark + "\n" * lines, caption.end()
    tag = _TAG.match(source, start) if runs else None
    if not tag or tag[1].lower() == "caption":
        return None
    closer = f"[/{tag[1]}]"
    close = finder.find(closer, tag.end())
    end = close + len(closer) if close >= 0 else tag.end()
    if _CARD.fullmatch(tag[1]):
        end = end if tag[1].lower() == "kattene" else tag.end()
        return gap(source[start:end]), end
    if close < 0:
        return None
    inner = source[tag.end() : close]
    if tag[1].lower() in _WORDS and "\n" not in inner and not _BREAK.search(inner):
        return None
    code = decode(_BREAK.sub("", inner))
    text = code.lstrip("\n")
    mark = held.put(Kind.CODE, text.rstrip(), len(code) - len(text))
    return mark + "\n" * inner.count("\n"), end
