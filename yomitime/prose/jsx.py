"""JSX in the source: `import` and `export`, `{expressions}`, components, elements.

In .mdx everywhere; in .md, which Docusaurus reads as MDX, what is nothing else: comments, components, modules, `name={…}` in a tag.
"""

from __future__ import annotations

import re

from yomitime.model import Kind
from yomitime.patterns import pattern
from yomitime.prose import jsx_tags
from yomitime.prose.jsx_ends import Ends
from yomitime.prose.jsx_open import Components
from yomitime.prose.marks import GONE, Held, gap, has_japanese
from yomitime.prose.source import REST_OF_LINE, Finder, outside_code

_COMPONENT = pattern("</?[A-Z]")
_SIGNS = ("import ", "export ", "{/*", "={", f"={GONE}\n", "<code-")
_MODULE = r"(?<![^\n])(?:import|export)\b(?=[ {*'\"])"
# Templates have taken the value out of `style={{`; where that left one line, HTML reads the rest.
_JSX_VALUE = rf"=(?:\{{|{GONE}\n)"
_LIGHT = _MODULE + rf"|</?(?-i:[A-Z])|</?code-(?:group|block)|<(?-i:[a-z])[^<>`]*?\s[\w:-]+{_JSX_VALUE}|(?<!\{{)\{{/\*"
# The attributes of a container or a leaf directive, as those of `:::tip{icon="a"}`, are no expression.
_FULL = (
    _MODULE
    + r"|(?:(?<!:):{3,}+[\w-]*+|(?<!\S)::[\w-]++)(?:\[[^\[\]\n]*\])?\{|\\[{<]|</?(?:[A-Za-z]|>)|\{|\)\s{0,80}\}|\}|\$\$?"
)
_IMPORT = pattern(r"""import\s+(?:[\w*{$][^;'"`]{0,2000}?\sfrom\s+)?["'][^'"\n]+["'];?[ \t]*$""", re.M)
_EXPORT = pattern(r"export\s+(?:default|const|let|var|function|async|class|\{|\*).*")
# What may be Japanese in a statement: in .md, 「export default は一つです」 is a sentence on one.
_NO_CODE = pattern(r"\"[^\"]*\"|'[^']*'|`[^`]*(?:`|\Z)|//.*|/\*.*?(?:\*/|\Z)")
_NAME = pattern(r"</?([A-Za-z][\w.:-]*)?")
_LITERAL = pattern(r"""\{\s*(?:"([^"\n]*)"|'([^'\n]*)'|`([^`$]*)`)\s*\}""")
# An element in braces, maybe under a condition: `{a && (<p>text</p>)}`. What calls a function with it is computed.
_ELEMENT = pattern(r"\{(?:(?!\s*+false\b)(?:[\w\s.!='\"|&-]|\?\.|\(\)|(?<!=)>){1,200}&&)?\s*+\(?+\s*+(?=<[A-Za-z>])")
_ELEMENT_END = pattern(r">\s*+(\)\s{0,80}\}|\})\Z")
_CODE = frozenset({"Code", "CodeBlock", "CodeSnippet", "SyntaxHighlighter"})
_INDENT = 80
"""Characters before a component that are looked at: a line that is long holds many."""
_MARKUP_ONLY = pattern(rf"[\x20-\x7e\n\t{GONE}]*\Z")
_EMPTY_LINE = pattern(f"^[ \t]*{GONE}[{GONE} \t]*$", re.M)


def expand(source: str, held: Held, *, mdx: bool) -> tuple[str, frozenset[int]]:
    """The source without modules, components and expressions; what is text in them stays.

    With it come, for .md, the lines (counted from 0) on which an indent makes no code, as they are a component's.
    """
    if not mdx and not any(sign in source for sign in _SIGNS) and not _COMPONENT.search(source):
        return source, frozenset()
    expander = _Expander(source, held, mdx)
    opener = _FULL if mdx else _LIGHT
    text = outside_code(source, opener, expander.rewrite, indented=not mdx, is_text=expander.components.is_open)
    return _EMPTY_LINE.sub("", text) if GONE in text else text, expander.components.text_lines()


class _Expander:
    def __init__(self, source: str, held: Held, mdx: bool) -> None:
        self._source = source
        self._held = held
        self._mdx = mdx
        self._finder = Finder(source)
        self._ends = Ends(source)
        self._closers: set[int] = set()
        self.components = Components(source)

    def rewrite(self, match: re.Match[str]) -> tuple[str, int] | None:
        """What stands for the piece that opens here, and where it ends."""
        opener, start = match[0], match.start()
        if opener[0] in "\\:":
            return None
        if opener[0] in ")}":
            return (gap(opener), match.end()) if start in self._closers else None
        if opener[0] == "$":
            return self._math(start, opener)
        if opener[0] == "{":
            return self._expression(start)
        if opener[0] == "<":
            return self._tag(start)
        return self._module(start)

    def _math(self, start: int, mark: str) -> tuple[str, int] | None:
        source = self._source
        end = source.find(mark, start + len(mark), start + 2000)
        if end < 0 or (mark == "$" and "\n" in source[start:end]):
            return None
        end += len(mark)
        return source[start:end], end

    def _module(self, start: int) -> tuple[str, int] | None:
        source = self._source
        if start and not source.endswith("\n\n", 0, start) and not self._follows_module(start):
            return None
        found = _IMPORT.match(source, start)
        if found:
            return gap(found[0]), found.end()
        statement = _EXPORT.match(source, start)
        if not statement or (not self._mdx and has_japanese(_NO_CODE.sub("", statement[0]))):
            return None
        end = self._ends.statement(start)
        return gap(source[start:end]), end

    def _follows_module(self, start: int) -> bool:
        line = self._source[self._source.rfind("\n", 0, start - 1) + 1 : start]
        return (
            line.isspace()
            or line.startswith(("import ", "export ", "}", "<!--"))
            or line.rstrip().endswith(("'", '"', ";", "-->"))
        )

    def _expression(self, start: int) -> tuple[str, int] | None:
        if not self._mdx:
            end = self._finder.find("*/}", start) + 3
            return (gap(self._source[start:end]), end) if end > 2 else None
        if literal := _LITERAL.match(self._source, start):
            text = literal[1] or literal[2] or literal[3] or ""
            return self._held.put(None, text.replace("\n", " ")) + "\n" * literal[0].count("\n"), literal.end()
        end = self._ends.braces(start)
        if end < 0:
            return None
        if (opener := _ELEMENT.match(self._source, start)) and self._ends_element(end):
            return gap(opener[0]), opener.end()
        piece = self._source[start:end]
        return (gap(piece), end) if "|" not in piece or piece.isascii() else None

    def _ends_element(self, end: int) -> bool:
        """Whether an element ends right before the brace that ends there; then that brace is taken out when it is reached."""
        last = self._source.rfind(">", max(0, end - _INDENT), end)
        closer = _ELEMENT_END.match(self._source, last, end) if last >= 0 else None
        if closer:
            self._closers.add(closer.start(1))
        return closer is not None

    def _tag(self, start: int) -> tuple[str, int] | None:
        source = self._source
        name = _NAME.match(source, start)
        if not name:
            return None
        end = self._ends.tag(name.end())
        tag = source[start:end]
        if end < 0 or source[name.end()] not in " \n\t/>":
            return None
        word = name[1] or ""
        if not self._mdx and not _MARKUP_ONLY.match(re.sub(r"\"[^\"]*\"|'[^']*'|\{.*\}", "", tag, flags=re.S)):
            return None
        if word and not word[0].isupper() and not word.startswith("code-"):  # tabs of VuePress
            return jsx_tags.html(tag, word), end
        before = source[max(0, start - _INDENT) : start].rstrip(" \t")[-2:]
        begins_line = before[-1:] in {"", "\n"}
        in_sentence = not begins_line or (before[:-1] not in {"", "\n", ">"} and source[end : end + 1].strip())
        shown = jsx_tags.shown(tag, word, self._held, begins_line=begins_line)
        if begins_line and word in _CODE and not tag.endswith("/>") and (code := self._code(start, end, f"</{word}>")):
            return shown + code[0], code[1]
        if not self._mdx:
            self.components.tag(start, end, word, begins_line=begins_line)
        return shown + (jsx_tags.in_paragraph(tag) if in_sentence else gap(tag)), end

    def _code(self, start: int, end: int, closer: str) -> tuple[str, int] | None:
        """A component to its end tag on the same or a later line, all of it code; None where that is fenced."""
        source = self._source
        close = self._finder.find(closer, end)
        last = close + len(closer)
        if close < 0 or not REST_OF_LINE.match(source, last) or 0 <= self._finder.find("```", end) < close:
            return None
        code = source[end:close].strip()
        first = source.count("\n", start, source.find(code, end))
        if code.startswith("{`") and code.endswith("`}"):
            code = code[2:-2]
        return self._held.put(Kind.CODE, code, first) + "\n" * source.count("\n", start, last), last
