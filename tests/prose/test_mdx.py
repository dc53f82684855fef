"""MDX, and its modules and components in plain .md."""

from __future__ import annotations

import pytest

from .reading import Seen, seen

CASES: dict[str, tuple[str, Seen]] = {
    "modules": ("import A from 'a'\nexport const b = {\n\n  甲: '乙',\n}\n\n文", [("paragraph", 7, "文")]),
    "import on several lines": ("import {\n  A,\n} from 'a'\n\n文", [("paragraph", 5, "文")]),
    "comment": ("甲{/* 乙 */}丙", [("paragraph", 1, "甲丙")]),
    "expression": ("甲{a.map(x => { return '乙' })}丙", [("paragraph", 1, "甲丙")]),
    "strings": ("{'甲'}{\"乙\"}{`丙`}", [("paragraph", 1, "甲乙丙")]),
    "component": ('<Card title="甲" style={{a: "}"}} on={() => x > 1}>\n\n**乙**\n\n</Card>', [("paragraph", 3, "乙")]),
    "component on several lines": ("<Card\n  a={b}\n  c='d'\n/>\n文", [("paragraph", 5, "文")]),
    "fragment": ("<>\n甲\n</>", [("paragraph", 2, "甲")]),
    "children without blank lines": ("<Tabs>\n- 甲\n</Tabs>", [("item", 2, "甲")]),
    "elements": ("<div style={{color: 'red'}}>\n  *甲*\n</div>", [("paragraph", 2, "甲")]),
    "image": ('<img src={a} alt="代替" />', [("image", 1, "代替")]),
    "image component": ("<Image src={a} alt={'代替'} />", [("image", 1, "代替")]),
    "fence in a component": ("<A>\n\n  ```\n  {a} <B>\n  ```\n\n</A>", [("code", 4, "{a} <B>")]),
    "inline code": ("`<A>`と`{a}`", [("paragraph", 1, "<A>と{a}")]),
    "no indented code": ("<A>\n\n    甲\n\n</A>", [("paragraph", 3, "甲")]),
    "brace never closed": ("甲{乙\n\n丙", [("paragraph", 1, "甲{乙"), ("paragraph", 3, "丙")]),
    "tag never closed": ("甲<A 乙\n\n丙", [("paragraph", 1, "甲<A 乙"), ("paragraph", 3, "丙")]),
}


@pytest.mark.parametrize("name", CASES)
def test_mdx(name: str) -> None:
    source, expected = CASES[name]
    assert seen(source, "post.mdx") == expected


MD_CASES: dict[str, tuple[str, Seen]] = {
    "import": ("import A from '@b/a';\n\n文", [("paragraph", 3, "文")]),
    "prose that begins so": (
        "import したものを\n\nexport します",
        [("paragraph", 1, "import したものを"), ("paragraph", 3, "export します")],
    ),
    "component": ('<Tabs a={"b"}>\n**甲**\n</Tabs>', [("paragraph", 2, "甲")]),
    "badge": ('題<Badge type="tip" text="新" />', [("paragraph", 1, "題新")]),
    "braces are text": ("甲{乙}", [("paragraph", 1, "甲{乙}")]),
}


@pytest.mark.parametrize("name", MD_CASES)
def test_components_in_markdown(name: str) -> None:
    source, expected = MD_CASES[name]
    assert seen(source) == expected
