"""Template tags in the source: Liquid, Hexo and Nunjucks `{% … %}`, Hugo `{{< … >}}` and `{{% … %}}`, output `{{ … }}`.

Site engines run them before Markdown, so they are taken out of the source before it is parsed, as are Obsidian's comments and
WordPress' shortcodes. Line breaks stay.
"""

from __future__ import annotations

import re
from collections import deque

from yomitime.model import Kind
from yomitime.patterns import pattern
from yomitime.prose import shortcodes, wordpress
from yomitime.prose.marks import GONE, Held, gap, has_japanese
from yomitime.prose.shortcodes import Tag
from yomitime.prose.source import REST_OF_LINE, TITLE, Finder, outside_code

_OPENER = rf"\{{%|\{{\{{|\{{::?/?|\{{#(?= )|<!--{TITLE}"
_CAPTION = r"\[caption "
SIGNS = ("{%", "{{", "{::", "{# ", "%%", "[caption ")
"""What every source has one of that holds something to take out, unless WordPress runs it."""
_LONGEST_OUTPUT = 2000
_NAME = pattern(r"\s*(/?)\s*([\w.-]+)")
_QUOTED = pattern(r"\"[^\"]*\"|'[^']*'|`[^`]*`")
_EMPTY = pattern(r"\n[ \t]*\n")
_RAW = pattern(r"\{%-?[ \t]{0,8}(?:end)?(?:raw|verbatim)[ \t]{0,8}-?%\}")
_BLANK_LINES = pattern(r"(?:[ \t]*\n)*")
_LITERAL = pattern(r"""\{\{-?[ \t]{0,8}(?:"([^"\n]*)"|'([^'\n]*)')[ \t]{0,8}-?\}\}""")
_CALL = pattern(r"\{\{-?\s{0,8}(\w{1,60})\((.*)\)\s{0,8}-?\}\}", re.S)
"""Zola's shortcode without a body: `{{ figure(src="a.png") }}`."""
_ASSIGNED = pattern(r"""([^\s="']{1,60})\s{0,8}=\s{0,8}(?:"([^"\n]*)"|'([^'\n]*)')""")
_PRINTED = pattern(r"\{\{-?\s{0,8}([^\s{}|]{1,60})\s{0,8}-?\}\}")
_VARIABLE = pattern(r"(?:\{\{-?|=)[ \t]{0,8}([\w-]+)")
# Two percent signs in prose (`%%d`, 50%%, 「%%と書く」) begin no comment, nor do those of TeX, one on each line.
_COMMENT = pattern(
    r"(?<![0-9%％])(?:(?<![^\s。！？」』）])|(?=%%[^とはをがでのにもや]))%%(?!%|[A-Za-z][^A-Za-z])([^%]{1,2000})(?:(?<!\n)%%(?!%)|%%[ \t]*$)",
    re.M,
)
_COMMENT_LINES = pattern(r"^%%[ \t]*\n(?:(?!%%).*\n)*?%%[ \t]*$", re.M)
_EMPTY_LINE = pattern(f"^[ \t]*{GONE}[{GONE} \t]*$", re.M)


def expand(
    source: str,
    held: Held,
    *,
    markdown: bool = True,
    mdx: bool = False,
    kramdown: bool = False,
    hexo: bool = False,
    wordpress_runs: bool = False,
) -> str:
    """The source without template tags: code, math, images and titles that they hold are kept in `held`.

    A tag that is not closed stays text. A line of nothing but tags becomes a blank line. Where kramdown reads, indented lines may
    be an element's, and tags are run in code too. `{# … #}` is a comment of Nunjucks, which Hexo runs; where no other of its tags
    stands it is text.
    """
    opener = f"{_OPENER}|{wordpress.OPENER if wordpress_runs else _CAPTION}" + "|%%" * markdown
    has_tags = source.count("{%") > source.count("{{%")
    expander = _Expander(source, held, mdx, nunjucks=hexo or (has_tags and not kramdown), wordpress_runs=wordpress_runs)
    text = outside_code(source, opener, expander.rewrite, markdown=markdown, indented=not (mdx or kramdown))
    return _EMPTY_LINE.sub("", text) if GONE in text else text


class _Expander:
    def __init__(self, source: str, held: Held, mdx: bool, *, nunjucks: bool, wordpress_runs: bool) -> None:
        self._source = source
        self._held = held
        self._mdx = mdx
        self._nunjucks = nunjucks
        self._wordpress = wordpress_runs
        self._finder = Finder(source)
        self._closers: dict[tuple[str, bool], deque[tuple[int, int]]] | None = None
        self._printed: frozenset[str] | None = None
        self._values: dict[str, str] = {}
        self._titled_end = 0

    def rewrite(self, match: re.Match[str]) -> tuple[str, int] | None:
        """What stands for the tag that opens here, and where it ends."""
        opener, start = match[0], match.start()
        if opener.startswith("<"):
            return self._title(start, match.end())
        if opener.startswith("{:"):
            return self._kramdown(start) if opener.startswith("{::") or opener == "{:/" else None
        if opener == "{#":
            return self._until("#}", start) if self._nunjucks else None
        if opener == "{%":
            return self._tag(start, 2, "%}", hugo=False)
        if opener == "%%":
            return self._comment(start)
        if opener[0] == "[":
            return wordpress.rewrite(self._source, start, self._held, self._finder, runs=self._wordpress)
        after = self._source[start + 2 : start + 3]
        if after in {"<", "%"}:
            return self._tag(start, 3, {"<": ">}}", "%": "%}}"}[after], hugo=True)
        return None if self._mdx else self._output(start)

    def _comment(self, start: int) -> tuple[str, int] | None:
        """`%%…%%` within a paragraph, and over as many as there are between two lines of it. `%%NAME%%` is a blank that nobody filled in."""
        if lines := _COMMENT_LINES.match(self._source, start):
            return gap(lines[0]), lines.end()
        found = _COMMENT.match(self._source, start)
        if not found or _EMPTY.search(found[1]) or not has_japanese(found[1]):
            return None
        return gap(found[0]), found.end()

    def _until(self, closer: str, start: int) -> tuple[str, int] | None:
        end = self._finder.find(closer, start)
        if end < 0 or end - start > _LONGEST_OUTPUT:
            return None
        end += len(closer)
        return gap(self._source[start:end]), end

    def _title(self, start: int, inside: int) -> tuple[str, int] | None:
        """`<!-- tab title@icon -->` between the tags that read it; elsewhere it is a comment."""
        inside_end = self._finder.find("-->", inside)
        if inside_end < 0:
            return None
        end = inside_end + len("-->")
        if start > self._titled_end or end - start > _LONGEST_OUTPUT:
            return self._source[start:end], end
        title = shortcodes.plain(self._source[inside:inside_end].partition("@")[0])
        mark = self._held.put(Kind.PARAGRAPH, title) if title else ""
        return mark + gap(self._source[start:end]), end

    def _output(self, start: int) -> tuple[str, int] | None:
        end = self._finder.find("}}", start)
        if end < 0 or end - start > _LONGEST_OUTPUT:
            return None
        end += 2
        piece = self._source[start:end]
        if "\n\n" in piece:
            return None
        if literal := _LITERAL.fullmatch(piece):
            return self._held.put(None, literal[1] or literal[2] or "") + GONE, end
        if (printed := _PRINTED.fullmatch(piece)) and printed[1] in self._values:
            return self._held.put(None, self._values[printed[1]]) + gap(piece), end
        if not piece.startswith("{{/*") and has_japanese(_QUOTED.sub("", piece)):
            return None
        call = _CALL.fullmatch(piece)
        shown = self._seen(Tag(call[1].lower(), call[2], hugo=True), paired=False) if call else ""
        return shown + gap(piece), end

    def _kramdown(self, start: int) -> tuple[str, int] | None:
        source = self._source
        end = self._finder.find("}", start) + 1
        if not end or end - start > _LONGEST_OUTPUT:
            return None
        if source.startswith("{::comment", start) and source[end - 2] != "/":
            ends = self._finder.find("{:/comment}", end), self._finder.find("{:/}", end)
            close = min((at for at in ends if at >= 0), default=-1)
            if close >= 0:
                end = source.index("}", close) + 1
        return gap(source[start:end]), end

    def _tag(self, start: int, opening: int, closer: str, *, hugo: bool) -> tuple[str, int] | None:
        source = self._source
        inside = self._finder.find(closer, start + opening)
        again = self._finder.find(source[start : start + opening], start + 1)
        if inside < 0 or 0 <= again < inside:
            return None
        end = inside + len(closer)
        content = source[start + opening : inside]
        first = content.lstrip("-+~ \t\n")[:1]
        if not hugo and (first.isdigit() or not first.isascii()):
            return None
        if hugo and content.startswith("/*"):
            # An escaped shortcode: shown as it is written, but for the asterisks.
            shown = source[start : start + opening] + content[2:].removesuffix("*/") + closer
            return self._held.put(None, shown.replace("\n", " ")) + "\n" * shown.count("\n"), end
        if _EMPTY.search(content) and has_japanese(_QUOTED.sub("", content)):
            return None  # paragraphs; empty lines of tags stand between arguments and between the lines of `liquid`
        name = _NAME.match(content.lstrip("-+~"))
        if not name or name[1]:
            return gap(source[start:end]), end
        args = content.lstrip("-+~")[name.end() :].rstrip("-+~/ \n\t")
        zola = not hugo and args.startswith("(") and args.endswith(")")
        tag = Tag(name[2].lower(), args[1:-1] if zola else args, hugo or zola)
        if tag.name in {"set", "assign"} and (assigned := _ASSIGNED.fullmatch(tag.args.strip())):
            self._values[assigned[1]] = shortcodes.plain(assigned[2] or assigned[3] or "")
        close = self._close("" if zola else tag.name, end, hugo=hugo)
        if tag.name in shortcodes.NEEDS_CLOSE and not close and not (hugo and tag.args):
            return None
        return self._meaning(tag, start, end, close)

    def _meaning(self, tag: Tag, start: int, end: int, close: tuple[int, int] | None) -> tuple[str, int]:
        source = self._source
        if close and tag.name in shortcodes.TITLED and not tag.hugo:
            self._titled_end = max(self._titled_end, close[0])
        if close and (kind := shortcodes.unread(tag.name)):
            inner = source[end : close[0]]
            if not tag.hugo:
                inner = _RAW.sub("", inner)
            code = _BLANK_LINES.sub("", inner, count=1)
            lines = source.count("\n", start, end) + inner.count("\n") - code.count("\n")
            title = "" if tag.name in shortcodes.CODE else self._seen(tag, paired=True)
            mark = title + self._held.put(kind, code.rstrip(), lines)
            return mark + "\n" * source.count("\n", start, close[1]), close[1]
        if close and (shortcodes.is_dropped(tag) or (tag.name == "capture" and not self._prints(tag.args))):
            return gap(source[start : close[1]]), close[1]
        if close and tag.name in shortcodes.HTML and source.startswith("{{<", start) and not self._mdx:
            inner = source[end : close[0]]
            if REST_OF_LINE.match(source, close[1]) and "]]>" not in inner:
                # To CommonMark this is HTML over blank lines too, to a reader of HTML there is a declaration on each side.
                return "<![CDATA[>" + gap(source[start:end]) + inner + "<!]]>" + gap(
                    source[close[0] : close[1]]
                ), close[1]
        if close and tag.name in shortcodes.RAW:
            return gap(source[start:end]) + source[end : close[0]] + gap(source[close[0] : close[1]]), close[1]
        return self._seen(tag, paired=close is not None) + gap(source[start:end]), end

    def _seen(self, tag: Tag, *, paired: bool) -> str:
        return "".join(
            self._held.put(kind, text.replace("\n", " ")) for kind, text in shortcodes.seen(tag, paired=paired) if text
        )

    def _prints(self, variable: str) -> bool:
        """Whether an output or an argument may print the variable: then its text is read, near where it is captured."""
        if self._printed is None:
            self._printed = frozenset(_VARIABLE.findall(self._source))
        return variable.strip(" \"'") in self._printed

    def _close(self, name: str, pos: int, *, hugo: bool) -> tuple[int, int] | None:
        """Where the closing tag of that name begins and ends."""
        if self._closers is None:
            self._closers = _closers(self._source)
        places = self._closers.get((name, hugo))
        if not places:
            return None
        while places and places[0][0] < pos:
            places.popleft()
        return places[0] if places else None


_CLOSING = pattern(
    r"\{%[-+~]?\s{0,8}end_?([\w-]{0,60})[^%{}\n]{0,60}%\}|\{\{[<%]-?\s{0,8}/\s{0,8}([\w./-]{1,60})\s{0,8}-?[>%]\}\}"
)


def _closers(source: str) -> dict[tuple[str, bool], deque[tuple[int, int]]]:
    """The places of all closing tags by name, in order; the flag says that they are Hugo's. Zola's `{% end %}` has no name."""
    places: dict[tuple[str, bool], deque[tuple[int, int]]] = {}
    for match in _CLOSING.finditer(source):
        key = (match[1] or match[2] or "").lower(), match[1] is None
        places.setdefault(key, deque()).append(match.span())
    return places
