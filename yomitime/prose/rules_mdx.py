"""Block rules of MDX, which has no indented code: what is indented is what it would be without. In .md, components are read so.

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
    """CommonMark's, which a line that begins something else ends however far it is indented."""
    rules = state.md.block.ruler.getRules("paragraph")
    parent, state.parentType = state.parentType, "paragraph"
    last, line = state.lineMax, start + 1
    while line < last and not state.isEmpty(line):
        # What goes on with a quotation's paragraph without its mark has an indent below zero; it has been looked at.
        if state.sCount[line] >= 0 and any(rule(state, line, last, True) for rule in rules):
            break
        line += 1
    state.parentType, state.lineMax = parent, line
    paragraph(state, start, line, silent)
    state.lineMax = last
    return True


def list_in_component(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's, but MDX's on the lines of a component."""
    rule = mdx_list if start in state.env["text_lines"] else list_block
    return rule(state, start, end, silent)


def paragraph_in_component(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's, but MDX's on the lines of a component."""
    rule = mdx_paragraph if start in state.env["text_lines"] else paragraph
    return rule(state, start, end, silent)
