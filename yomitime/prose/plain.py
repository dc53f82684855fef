"""Plain text → Blocks: Aozora Bunko's files and any other .txt. Nothing is Markdown here."""

from __future__ import annotations

import re
import sys

from yomitime.model import Block, Document, Kind
from yomitime.patterns import pattern
from yomitime.prose import notation

_HEADING = pattern(
    r"［＃(?:同行|窓)?(大|中|小)見出し(?:終わり)?］|［＃「[^「」［］]{1,200}」は(?:同行|窓)?(大|中|小)見出し］"
)
_LEVELS = {"大": 1, "中": 2, "小": 3}
_OPENS_PARAGRAPH = ("　", "「", "『", "（")
_MARKER = pattern(r" *(?:[-*+o]|\d{1,3}[.)]|\[\d{1,3}\]) +")
_ITEM = pattern(
    r"[ \u3000]*(?:[-*+][ \u3000]+|[0-9０-９]{1,3}[.)．）][ \u3000]*(?=[^\W\d_])|[(（][0-9０-９]{1,2}[)）]|[①-⑳●○◆◇■□▼▽▶▷]|・)(?=.)"
)
"""How an item of a list begins. No line of running text begins so: editors break none before ・."""
_NUMBERED = pattern(r"[ \u3000]*(?:[一二三四五六七八九十]{1,2}、|[^\W\d_]{1,6}：)(?=.)")
"""How one begins that has others above it or stands first: 「一、新住所」, 「日時：六月二日」. A line of running text may begin with 「二、三日」."""
WRAPPED = 48
"""Columns from which on a line that is indented, and ends in mid-sentence, was cut by an editor. Tables and code are in ASCII."""
FULL = 60
"""The same where it ends in a word of Latin letters."""
_PICTURE = pattern(r"［＃([^［］（）]*)（[^［］（）、]+\.(?:png|jpe?g|gif)[^［］（）]*）入る］")
_FOOTER = pattern(r"(?<=\n)底本[：:]")
_RULE = pattern(r"^-{10,}[ \t]*$", re.M)


def read(document: Document, source: str) -> tuple[Block, ...]:
    """The paragraphs of a text. Aozora's header, notes and readings are no text; a note `※［＃…］` stands for one character."""
    source, skipped = _body(source)
    blocks: list[Block] = []
    pictures: list[Block] = []
    lines: list[str] = []
    first = level = 0
    is_item = False

    def end() -> None:
        nonlocal level, is_item
        text = "\n".join(lines)
        lines.clear()
        if seen := text.strip():
            kind = Kind.HEADING if level else Kind.ITEM if is_item else Kind.PARAGRAPH
            blocks.append(Block(kind, seen, document.body_line + first, level))
        level, is_item = 0, False

    aozora = "［＃" in source
    if aozora:
        source = _unnote(source)
    for number, line in enumerate(source.split("\n"), skipped):
        heading = _find_heading(line) if aozora else 0
        for picture in _PICTURE.finditer(line) if aozora else ():
            pictures.append(Block(Kind.IMAGE, picture[1], document.body_line + number))
        text = notation.ruby(_strip(line) if aozora else line)
        begins_item = _ITEM.match(text) is not None or ((is_item or not lines) and _NUMBERED.match(text) is not None)
        is_indented = text.startswith(" ")
        if is_item:
            opens = not is_indented and not _is_full(lines[-1])
        else:
            opens = is_indented and not (lines and _goes_on(lines[-1], text))
        if not text.strip() or heading or level or begins_item or opens or text.startswith(_OPENS_PARAGRAPH):
            end()
        if text.strip():
            if not lines:
                first, is_item = number, begins_item
            lines.append(text.rstrip())
            level = heading
    end()
    return tuple(sorted([*blocks, *pictures], key=lambda block: block.line)) if pictures else tuple(blocks)


def _body(source: str) -> tuple[str, int]:
    """The text between Aozora's header and footer, and on how many lines down it starts."""
    rules = [match.span() for match in _RULE.finditer(source, 0, 20000)][:2]
    start = 0
    if len(rules) == 2 and "記号について" in source[rules[0][1] : rules[1][0]]:
        start = rules[1][1]
    elif "［＃" in source and (footer := _FOOTER.search(source)):
        # Without the notes on symbols, title and author are the lines before the first blank one.
        start = max(0, source.find("\n\n", 0, min(400, footer.start())))
    footers = [match.start() for match in _FOOTER.finditer(source, start)]
    end = footers[-1] if footers and (start or source.endswith("\n\n", 0, footers[-1])) else len(source)
    return source[start:end], source.count("\n", 0, start)


def _goes_on(before: str, line: str) -> bool:
    """Whether an indented line is the rest of the one before: that is full, and the line begins below its text."""
    marker = _MARKER.match(before)
    below = _indent(line) == (marker.end() if marker else _indent(before))
    return _is_full(before) and below and not _MARKER.match(line)


def _is_full(before: str) -> bool:
    """Whether a line was cut by an editor: in mid-sentence, where it was full."""
    end, wide = before[-1], sum(not char.isascii() for char in before)
    # A word in Latin letters may well be the last of a full line of Japanese.
    least = WRAPPED if not end.isascii() else FULL if end.isalnum() and wide else sys.maxsize
    return end not in "。．！？…」』" and len(before) + wide >= least


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" \xa0"))


def _find_heading(line: str) -> int:
    match = _HEADING.search(line) if "見出し" in line else None
    return _LEVELS[match[1] or match[2]] if match else 0


def _strip(line: str) -> str:
    return re.sub("［＃[^［］]*］", "", line)


def _unnote(source: str) -> str:
    """The source without Aozora's notes but those of headings and pictures; nested ones go with the outer, line breaks stay."""
    out: list[str] = []
    depth = opened = copied = 0
    for mark in re.finditer("※?［＃|］|［", source):
        if mark[0] in {"［＃", "※［＃"} and not depth:
            out.append(source[copied : mark.start()])
            copied = opened = mark.start()
            depth = 1
        elif depth and mark[0] != "］":
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                note = source[opened : mark.end()]
                if note.startswith("※"):
                    out.append(notation.gaiji(note) + "\n" * note.count("\n"))
                elif "\n" not in note and (_HEADING.fullmatch(note) or _PICTURE.fullmatch(note)):
                    out.append(note)
                else:
                    out.append("\n" * note.count("\n"))
                copied = mark.end()
    return "".join((*out, source[copied:]))
