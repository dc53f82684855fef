"""The Markdown parser: markdown-it-py with the rules of our dialects, in linear time on any input.

Only what a reader sees matters here, so some of its rules are replaced by faster ones that build no attributes.
"""

from __future__ import annotations

from functools import cache
from types import SimpleNamespace
from typing import Any, cast

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.token import Token
from mdit_py_cjk_friendly import cjk_friendly
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote.index import footnote_def

from yomitime.prose import (
    rules_admonition,
    rules_block,
    rules_container,
    rules_hatena,
    rules_inline,
    rules_math,
    rules_mdx,
)
from yomitime.prose.inline import InlineParser
from yomitime.prose.rules_kramdown import kramdown_html_block
from yomitime.prose.state import BlockState

_ENDS_PARAGRAPH: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}


@cache
def parser(*, mdx: bool = False, kramdown: bool = False, components: bool = False) -> MarkdownIt:
    """The parser, one a process for each way of reading. MDX has neither indented code nor HTML blocks: tags stand in paragraphs."""
    md = MarkdownIt("commonmark", {"maxNesting": 100, "html": True}).use(cjk_friendly).use(deflist_plugin)
    md.helpers = cast(
        Any,
        SimpleNamespace(
            parseLinkLabel=rules_inline.link_label,
            parseLinkDestination=rules_inline.link_destination,
            parseLinkTitle=rules_inline.link_title,
        ),
    )
    # Targets of links are not seen: neither rewritten nor judged.
    md.normalizeLink = str  # type: ignore[method-assign, assignment]
    # The address between angle brackets is, as it stands there: most engines don't decode its percent signs.
    md.normalizeLinkText = str  # type: ignore[method-assign, assignment]
    md.validateLink = lambda url: True  # type: ignore[method-assign]
    block = md.block.ruler
    block.before("code", "too_deep", rules_block.too_deep)
    block.after("too_deep", "lazy_enough", rules_block.lazy_enough, {"alt": ["blockquote"]})
    block.after("too_deep", "plain", rules_block.plain)
    block.before("code", "table", rules_block.table, {"alt": ["paragraph", "reference"]})
    block.before("code", "hatena_pre", rules_hatena.hatena_pre, _ENDS_PARAGRAPH)
    block.before("fence", "math_block", rules_math.math_block, _ENDS_PARAGRAPH)
    block.before("fence", "snippet", rules_container.snippet)
    block.before("fence", "container", rules_container.container, _ENDS_PARAGRAPH)
    block.before("fence", "leaf_directive", rules_container.leaf_directive, _ENDS_PARAGRAPH)
    block.before("fence", "tab", rules_container.tab, _ENDS_PARAGRAPH)
    block.before("fence", "for_others", rules_container.for_others, _ENDS_PARAGRAPH)
    block.before("fence", "admonition", rules_admonition.admonition, _ENDS_PARAGRAPH)
    block.before("blockquote", "hatena_quote", rules_hatena.hatena_quote, _ENDS_PARAGRAPH)
    block.before("hr", "hatena_heading", rules_hatena.hatena_heading, {"alt": ["paragraph"]})
    block.before("hr", "hatena_items", rules_hatena.hatena_items, {"alt": ["paragraph"]})
    block.before("reference", "hatena_more", rules_hatena.hatena_more)
    block.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    block.before("list", "abbreviation", rules_block.abbreviation)
    block.at("reference", rules_block.reference)
    block.at("paragraph", rules_block.paragraph)
    html_block = kramdown_html_block if kramdown else rules_block.html_block
    block.at("html_block", html_block, {"alt": ["paragraph", "reference", "blockquote"]})

    md.inline = InlineParser()
    if mdx:
        block.disable(["code", "html_block"])
        block.at("list", rules_mdx.mdx_list, {"alt": ["paragraph", "reference", "blockquote"]})
        block.at("paragraph", rules_mdx.mdx_paragraph)
    elif components:
        block.at("list", rules_mdx.list_in_component, {"alt": ["paragraph", "reference", "blockquote"]})
        block.at("paragraph", rules_mdx.paragraph_in_component)
    return md


def parse(source: str, env: dict[str, Any], *, mdx: bool = False, kramdown: bool = False) -> list[Token]:
    """Block tokens of the source; `children` of inline ones stay empty, see `parse_inline`.

    `env["text_lines"]`, where it is set, has the lines on which an indent makes no code.
    """
    md = parser(mdx=mdx, kramdown=kramdown, components=bool(env.get("text_lines")))
    tokens: list[Token] = []
    if source:
        state = BlockState(source, md, env, tokens)
        md.block.tokenize(state, 0, state.lineMax)
    return tokens


def parse_inline(content: str, env: dict[str, Any], *, mdx: bool = False) -> list[Token]:
    """Inline tokens of a paragraph's source."""
    md = parser(mdx=mdx)
    return md.inline.parse(content, md, env, [])
