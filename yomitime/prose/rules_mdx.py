"""Block rules of MDX, which has no indented code: what is indented is what it would be without.

markdown-it's rules go by code that is switched off: four spaces deeper nothing began there.
"""

from __future__ import annotations

from markdown_it.rules_block import StateBlock, list_block

from yomitime.prose.rules_block import paragraph


def mdx_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's, whose items may be indented by four and more, as children of components are."""
    outer, state.listIndent = state.listIndent, -1
    found = list_block(state, start, end, silent)
    state.listIndent = outer
    return found


def mdx_paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's, which a line ends that is indented like its first one and begins something else."""
    margin, state.blkIndent = state.blkIndent, max(state.blkIndent, state.sCount[start])
    paragraph(state, start, end, silent)
    state.blkIndent = margin
    return True
