"""Block rules for containers (`:::message`), their tabs, and lines that stand for other files and pages: Zenn, Qiita, VitePress, VuePress, GROWI."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from yomitime.patterns import pattern
from yomitime.prose.notation import ATTRIBUTE_LIST
from yomitime.prose.state import add_paragraph, line_of

_CONTAINER = pattern(
    rf"(:{{3,}})[ \t]*(?:([A-Za-z][\w-]*)(?:#[\w-]+)?(?![^\s\[{{:])(.*)|({ATTRIBUTE_LIST.pattern})[ \t:]*)?$"
)
_TAB = pattern(r"@tab(?::active)?[ \t]+(.*?)(?:#[\w-]+)?$")
# GROWI's lists of pages and files, VuePress' other files: a page's reader sees what they stand for.
_FOR_OTHERS = pattern(r"(?:\$(?:lsx?|refs?|refimg|refsimg|gallery|attachments)|@include)\(.*\)[ \t]*$")
_ATTRIBUTES = pattern(r"\{[^{}]*\}")
_TITLE = pattern(r"""title\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_CAPTION = pattern(r"""caption\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_LEAF = pattern(r"""::[A-Za-z][\w-]*(?:\[([^\[\]]*)\])?\{(?![\w\s-]*:)(?:"[^"]*"|'[^']*'|[^{}"'])*\}[ \t]*$""")
_STYLE_WORDS = pattern(r"(?:(?:alert|info|warn|warning|message|open|success|danger)(?=\s|$)\s*)+")
_SNIPPET = pattern(
    r"<<<[ \t]*(?:[@~./][^\s{\[]*|[^\s<{\[]+\.[A-Za-z]\w*)(?:#[\w-]+)?[ \t]*(?:\{[^{}]*\})?[ \t]*(?:\[[^\[\]]*\])?[ \t]*$"
)


def container(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A line such as `:::message` or `:::`. Openers and closers aren't paired: what stands between is Markdown as ever."""
    pos = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(":::", pos) or state.is_code_block(start):
        return False
    match = _CONTAINER.match(line_of(state, start))
    if not match:
        return False
    if not silent:
        state.line = start + 1
        if (match[2] or "").endswith("tabs"):
            state.env["tabs"] = True
        rest = match[3] or match[4] or ""
        if title := _container_title(rest):
            add_paragraph(state, title, start, start + 1)
        if caption := _CAPTION.search(rest):
            add_paragraph(state, caption[1] or caption[2] or "", start, start + 1, "caption")
    return True


def leaf_directive(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """`::link-card{url="…"}` of remark-directive: a card or a video, of which its label alone is text."""
    pos = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("::", pos) or state.is_code_block(start):
        return False
    match = _LEAF.match(line_of(state, start))
    if not match:
        return False
    if not silent:
        state.line = start + 1
        if match[1]:
            add_paragraph(state, match[1], start, start + 1)
    return True


def _container_title(rest: str) -> str:
    given = _TITLE.search(rest)
    rest = _ATTRIBUTES.sub("", rest).strip(" \t:")
    if given:
        return given[1] or given[2] or ""
    if rest.startswith("[") and "]" in rest:
        return rest[1 : rest.rindex("]")]
    return _STYLE_WORDS.sub("", rest, count=1) if _STYLE_WORDS.match(rest) else rest


def tab(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """`@tab title#id` in the `::: tabs` of VuePress."""
    match = (
        _TAB.match(line_of(state, start).rstrip()) if state.env.get("tabs") and not state.is_code_block(start) else None
    )
    if not match:
        return False
    if not silent:
        add_paragraph(state, match[1], start, start + 1)
        state.line = start + 1
    return True


def snippet(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """VitePress's `<<< @/a.js#region{1,2} [title]`: code from a file."""
    pos = state.bMarks[start] + state.tShift[start]
    if silent or not state.src.startswith("<<<", pos) or not _SNIPPET.match(line_of(state, start)):
        return False
    state.line = start + 1
    return True


def for_others(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A line that stands for other pages or files, such as `$lsx(/page)` and `@include(./a.md)`."""
    pos = state.bMarks[start] + state.tShift[start]
    if state.src[pos : pos + 1] not in {"$", "@"} or state.is_code_block(start):
        return False
    if not _FOR_OTHERS.match(line_of(state, start)):
        return False
    if not silent:
        state.line = start + 1
    return True
