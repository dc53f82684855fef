"""Document → Blocks: what a reader really reads. Markdown and its dialects, MDX, HTML, Aozora and plain text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path, PurePath

from yomitime.model import Block, Document
from yomitime.prose import html, jsx, markdown, notation, plain, templates, wordpress
from yomitime.prose.marks import Held, clear


def blocks(document: Document) -> tuple[Block, ...]:
    """The visible text of a document in the order of its source, with true line numbers of the file.

    The suffix of `document.path` decides: `.html`, `.htm`: HTML; `.txt`: plain or Aozora text; `.mdx`: Markdown with JSX;
    anything else: Markdown, in Jekyll's folders kramdown's. Any text is read: nothing raises, and the time is linear in its length.
    """
    suffix = PurePath(document.path).suffix.lower()
    source = clear(document.body).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    if suffix == ".txt":
        return plain.read(document, source)
    source = notation.keep_titles(source)
    held = Held()
    engine = _engine(document.path)
    kramdown = engine == "jekyll"
    mdx = suffix == ".mdx"
    is_html = suffix in {".html", ".htm"}
    wordpress_runs = "[" in source and wordpress.is_source(source, html=is_html and not engine)
    if wordpress_runs or any(sign in source for sign in templates.SIGNS):
        source = templates.expand(
            source,
            held,
            markdown=not is_html,
            mdx=mdx,
            kramdown=kramdown,
            hexo=engine == "hexo",
            wordpress_runs=wordpress_runs,
        )
    if is_html:
        return html.read(document, source, held)
    source, text_lines = jsx.expand(source, held, mdx=mdx)
    return markdown.read(document, source, held, mdx=mdx, kramdown=kramdown, text_lines=text_lines)


def _engine(path: str) -> str:
    """Who renders the post, where its folders say so: `jekyll`, by kramdown unless told otherwise, or `hexo`; else nothing.

    Both have posts in `_posts` and `_drafts`, Hexo in `source`. The post itself says nothing of it; where nobody says, CommonMark is
    the better guess, as most engines follow it. A post is the same one from whichever folder it is audited.
    """
    folders = pairwise(Path(path).absolute().parts[:-1])
    parents = [parent for parent, folder in folders if folder in {"_posts", "_drafts"}]
    if not parents:
        return ""
    return "hexo" if parents[-1] == "source" else "jekyll"
