"""Tokens, tags and buttons of the tools that generate text, which came along with it."""

from __future__ import annotations

import re

from yomitime.characters import LIKE_KANJI
from yomitime.checks import _wrapped
from yomitime.checks._places import PROSE, latin, lines, lowered
from yomitime.checks._sources import in_blocks, line_at, outside_code
from yomitime.inline import code_lines
from yomitime.model import Kind, Reading
from yomitime.once import once
from yomitime.patterns import pattern

# Nothing but machines writes these: each is part of a token or a citation mark.
TOKENS = (
    "oaicite",
    ":contentReference[",
    "<|im_start|>",
    "<|im_end|>",
    "<|endoftext|>",
    "<|eot_id|>",
    "<start_of_turn>",
    "<end_of_turn>",
    "[INST]",
    "[/INST]",
    "<<SYS>>",
)
# What Gemini cites with, and the rest of an answer in JSON behind the text that was taken out of it.
_CITED = pattern(
    r"(?:cite)?turn[0-9]{1,2}(?:search|news|view|image)[0-9]{1,2}|【[0-9]{1,3}(?::[0-9]{1,3})?†[^【】\n]{1,40}】|\[cite(?:_start|: ?[0-9][0-9, ]{0,30})\]|〔cite[^〔〕\n]{1,24}〕|\[(?:TU|TM|SEG) ?[0-9]{2,5}[^\[\]\n]{0,12}\]|(?<=[^\s「（(])\[(?:doc|chunk|passage|context)[_:#][0-9]{1,4}(?:, ?(?:doc|chunk|passage|context)[_:#][0-9]{1,4})*\](?=[。、]|$)|⟨/?[a-z]{1,4} id=[^⟨⟩\n]{1,12}⟩|(?<=[。！？」』）])\",? ?\"[a-z_]{2,30}\": ?(?:\"[^\"\n]{0,60}\"|[0-9.]+|null|true|false)[ ,}\]]",
    re.M,
)
# Line breaks that were escaped for JSON, between two sentences or at either end of a paragraph.
_ESCAPED = pattern(
    rf"(?:(?<=[。！？」）])|^)(?:\\n){{2,3}}(?=[ぁ-ヶ#「・]|{LIKE_KANJI})|(?<=[。！？」）])(?:\\n){{2,3}}$", re.M
)
# Why the answer of a model ended, in a line of its own.
_ENDED = pattern(
    r"^[\[({<*]*(?:finish|stop)_reason[\"']? ?[:=] ?[\"']?[a-z_]{3,20}[\"']?(?:[, ]{1,2}[a-z_]{2,20}[:=][\w.]{1,20}){0,5}[\])}>*]*$",
    re.M,
)
# A reader sees what is between these, or nothing at all.
_TAGS = pattern(
    r"</?(?:think|thinking|reasoning|scratchpad)>|</s>(?=\s*$)|^\s*</?(?:output|response|answer|draft|instructions?|[a-z]{2,20}(?:_[a-z]{2,20})+)>\s*$|^\s*(?:</?[a-z]{2,20}(?:_[a-z0-9]{1,20})+(?: [a-z_]{2,20}=\"[^\"\n]{0,40}\")*>\s*)+$|^(?:<{7}|>{7}) [\w./-]{2,60}$|^\s*<<+(?:[A-Z][A-Z0-9_ ]{2,40}|[A-Z][A-Z0-9_]+ [a-z_]+=[^<>]{1,40})>>+\s*$",
    re.M,
)
_THOUGHTS = ("think>", "thinking>", "reasoning>", "scratchpad>")
_TAG_ENDS = pattern(
    r'_[a-z0-9]{1,20}(?:>| [a-z_]{2,20}=")|<(?:/s>|/?(?:output|response|answer|draft|instruction)|<[A-Z]|<{6} )|>{7} '
)
# What was around the text in an answer: `", "finish_reason": "length"}}`, `{"section_no": 2, "body":`.
_JSON = pattern(
    r"""["'{}\[\],\s]*(?:"[a-z][a-z0-9_]{1,30}" ?: ?(?:"[^"\n]{0,80}"|\[(?:"[^"\n]{0,40}",? ?){1,8}\]|[0-9.]+|null|true|false)?[{}\[\],\s]*)+"?"""
)
_CONFLICT = ("<" * 7, ">" * 7)
_OF_ANSWER = pattern(
    '(?:finish|stop)_reason|_tokens"|"(?:target_len|must_include|handoff_to|next_agent|needs_revision)"'
)
# The button of a chat, over a block of code that was copied with it.
_BUTTON = pattern(
    r"^[a-z+#]{0,12}(?:コピーする[ 　]*編集する|CopyEdit)$|^[a-z+#]{1,12}(?:コードをコピーする|Copy code)$", re.M
)
# A second front matter: of the part that was put behind the first.
_FRONT_MATTER = pattern(r"^---\n(?:[a-z_]{2,20}: [^\n]{1,200}\n){2,12}---$", re.M)
_IN_TEXT = {
    pattern("|".join(map(re.escape, TOKENS))): TOKENS,
    _ESCAPED: ("\\n\\n",),
    _ENDED: ("_reason",),
    _BUTTON: ("CopyEdit", "コピーする", "Copy code"),
    _CITED: ("†", "cite", "turn", '": ', "[TU", "[TM", "[SEG", "[doc", "[chunk", "[passage", "[context", "⟨"),
}
"""What a reader sees, each with what a text has that holds it."""
LEAST_UNDER_HEADING = 2
"""Full stops in code with a heading that make it prose."""
_MARKDOWN = pattern("Markdown|マークダウン|textlint")
_IS_HEADING = pattern("#{1,6} ")
_PROMPT = pattern("あなたは|条件|ください")


@once
def find(reading: Reading) -> list[tuple[int, str]]:
    """Each with the line on which it stands."""
    near, body = latin(reading), reading.document.body
    found = [
        each
        for sought, signs in _IN_TEXT.items()
        if any(sign in (near if sign.isascii() else body) for sign in signs)
        for each in in_blocks(reading, sought, PROSE)
        if outside_code(reading, *each)
    ]
    if any(end in near for end in _THOUGHTS) or _TAG_ENDS.search(near):
        is_struck = "<s>" in near or "<s " in near
        speaks_of_git = "git" in lowered(reading)
        for number, text in enumerate(lines(reading), reading.document.body_line):
            tag = _TAGS.search(text)
            if (
                tag
                and tag[0].strip() not in TOKENS
                and not (is_struck and tag[0] == "</s>")
                and not (speaks_of_git and tag[0].startswith(_CONFLICT))
                and outside_code(reading, number, tag[0])
            ):
                found.append((number, tag[0]))
    found += _around_all(reading) or _parts(reading)
    found += _json(reading) if '":' in near else []
    for match in _FRONT_MATTER.finditer(body) if "\n---\n" in near else ():
        line = line_at(reading, match.start())
        is_first = body[: match.start()].rstrip().endswith("-->") and reading.document.front_matter_format is None
        if "title:" in match[0] and not is_first and line + 1 not in code_lines(reading):
            found.append((line + 1, match[0].split("\n")[1]))
    return found


def _json(reading: Reading) -> list[tuple[int, str]]:
    """Lines of nothing but a part of some JSON, or of a model's answer, in a post that does not speak of it."""
    if "json" in lowered(reading):
        return []
    written = (block for block in reading.text.blocks if block.kind is Kind.PARAGRAPH and '":' in block.text)
    return [
        (block.line, block.text)
        for block in written
        if _JSON.fullmatch(block.text) and (not _is_whole(block.text) or _OF_ANSWER.search(block.text))
    ]


def _is_whole(text: str) -> bool:
    """Whether nothing of JSON was cut off, as in what somebody shows: its brackets, and what a comma follows."""
    is_closed = text.count("{") == text.count("}") and not text.endswith((': "', ':"'))
    return is_closed and text.lstrip("\"' ")[:1] not in {",", "}", "]"}


def _parts(reading: Reading) -> list[tuple[int, str]]:
    """The fences around parts of a post, in one that is not about Markdown."""
    if "```m" not in latin(reading) or _MARKDOWN.search(reading.document.body):
        return []
    body, first = lines(reading), reading.document.body_line
    found = []
    for block in reading.text.blocks:
        is_section = _IS_HEADING.match(block.text) and not _PROMPT.search(block.text)
        least = LEAST_UNDER_HEADING if is_section else _wrapped.LEAST_SENTENCES
        is_prose = block.text.count("。") >= least and "{" not in block.text  # a template is meant as code
        if block.kind is Kind.CODE and is_prose and block.line > first:
            for line in (block.line, block.line - 1):
                if _wrapped.WRAPPER.fullmatch(body[line - first].strip()):
                    found.append((line, body[line - first].strip()))
    return found


def _around_all(reading: Reading) -> list[tuple[int, str]]:
    """The fence around all of a post."""
    first = _wrapped.opening(reading)
    return [] if first is None else [(reading.document.body_line + first, lines(reading)[first].strip())]
