"""MDX, and its modules and components in plain .md."""

from __future__ import annotations

import pytest

from .reading import Seen, seen

CASES: dict[str, tuple[str, Seen]] = {
    "modules": ("import A from 'a'\nexport const b = {\n\n  甲: '乙',\n}\n\n文", [("paragraph", 7, "文")]),
    "import on several lines": ("import {\n  A,\n} from 'a'\n\n文", [("paragraph", 5, "文")]),
    "comment": ("甲{/* 乙 */}丙", [("paragraph", 1, "甲丙")]),
    "expression": ("甲{a.map(x => { return '乙' })}丙", [("paragraph", 1, "甲丙")]),
    "elements in expressions": (
        "{a && (\n  <p>甲</p>\n)}\n\n{ <p>乙{'丙'}</p> }\n\n丁{!a.b && <b>戊{c?.d > 0 && <i>己</i>}</b>}庚\n\n{a && <img alt='代替' src={b} />}",
        [("paragraph", 2, "甲"), ("paragraph", 5, "乙丙"), ("paragraph", 7, "丁戊己庚"), ("image", 9, "代替")],
    ),
    "elements that are computed": (
        "甲{a.map(b => <li>乙</li>)}{a.map(b => b && <li>丙</li>)}{a ? <b>丁</b> : <b>戊</b>}{false && <b>己</b>}{/* b && <i>庚</i> */}",
        [("paragraph", 1, "甲")],
    ),
    "strings": ("{'甲'}{\"乙\"}{`丙`}", [("paragraph", 1, "甲乙丙")]),
    "component": (
        '<Card title="甲" style={{a: "}"}} on={() => x > 1}>\n\n**乙**\n\n</Card>',
        [("paragraph", 1, "甲"), ("paragraph", 3, "乙")],
    ),
    "labels": (
        '<Tabs>\n  <TabItem value="a" label="甲">\n\n乙\n\n  </TabItem>\n</Tabs>\n\n<LinkCard\n  title="丙"\n  description={"丁"} />',
        [("paragraph", 2, "甲"), ("paragraph", 4, "乙"), ("paragraph", 9, "丙"), ("paragraph", 9, "丁")],
    ),
    "titles that are not seen": ('<YouTube title="甲" />\n\n乙<Term title="丙">丁</Term>', [("paragraph", 3, "乙丁")]),
    "component on several lines": ("<Card\n  a={b}\n  c='d'\n/>\n文", [("paragraph", 5, "文")]),
    "fragment": ("<>\n甲\n</>", [("paragraph", 2, "甲")]),
    "children without blank lines": ("<Tabs>\n- 甲\n</Tabs>", [("item", 2, "甲")]),
    "elements": ("<div style={{color: 'red'}}>\n  *甲*\n</div>", [("paragraph", 2, "甲")]),
    "an element's tag on several lines": (
        "甲\n\n<img\n  src={a('b')}\n\n  alt=\"代替\"\n/>\n\n<p\n  className='a'\n>\n  乙\n</p\n>\n丙",
        [("paragraph", 1, "甲"), ("image", 3, "代替"), ("paragraph", 12, "乙"), ("paragraph", 15, "丙")],
    ),
    "tags on several lines in a sentence": (
        "甲<a\n  href='b'\n  c\n>乙</a\n>丙<B\n  c={d}\n>丁</B\n>\n戊\n\n己",
        [("paragraph", 1, "甲\n\n\n乙\n丙\n\n丁\n\n戊"), ("paragraph", 11, "己")],
    ),
    "components on several lines under text": (
        "甲\n<A\n  b\n  c\n>乙</A>丙\n\n丁\n<B\n  b\n  c\n>\n戊\n</B>",
        [("paragraph", 1, "甲\n\n\n\n乙丙"), ("paragraph", 7, "丁"), ("paragraph", 12, "戊")],
    ),
    "tags on several lines in items": (
        "- 甲<a\n    href='b'\n  >乙</a>\n- <img\n    src={a}\n    alt='代替'\n  />\n- 丙",
        [("item", 1, "甲\n\n乙"), ("image", 4, "代替"), ("item", 8, "丙")],
    ),
    "image": ('<img src={a} alt="代替" />', [("image", 1, "代替")]),
    "images without alternative text": (
        "<img src={require('./a/b.png').default} />\n<img src='/c.png' /><img src={d} alt='' /><img src='e' width={1} />",
        [("image", 1, "b.png"), ("image", 2, "c.png"), ("image", 2, ""), ("image", 2, "")],
    ),
    "image component": ("<Image src={a} alt={'代替'} />", [("image", 1, "代替")]),
    "other components that are images": (
        "<Figure src={a} alt='甲' caption=\"乙\" />\n\n<Photo\n  src='b'\n  alt='丙\n\"丁\"'\n/>\n\n<Avatar src={a} alt='戊' /><Image src={a} />",
        [("caption", 1, "乙"), ("image", 1, "甲"), ("image", 3, '丙 "丁"'), ("image", 9, "戊"), ("image", 9, "a")],
    ),
    "captions of what is no image": (
        "<Frame caption='甲'>\n  <img src='a' alt='乙' />\n</Frame>\n\n<Video src='a' alt='戊' /><Player src={a} /><Figure>丙</Figure>",
        [("caption", 1, "甲"), ("image", 2, "乙"), ("paragraph", 5, "丙")],
    ),
    "a template with a blank line": ("export const a = `\n甲\n\n乙\n`;\n\n丙", [("paragraph", 7, "丙")]),
    "a component like an element": ("<Code code={`\n甲\n\n乙\n`} />\n\n丙", [("paragraph", 7, "丙")]),
    "code in a component": (
        "<CodeBlock title='甲'>{`乙 <C> {d}\n\n丙`}</CodeBlock>\n\n<Code\n  a={b}\n>\n  丁\n</Code>\n\n戊",
        [("paragraph", 1, "甲"), ("code", 1, "乙 <C> {d}\n\n丙"), ("code", 8, "丁"), ("paragraph", 11, "戊")],
    ),
    "what is no block of code": (
        "<Code code='a' />\n\n甲\n\n<Code>乙</Code>を丙\n\n<CodeBlock>\n\n```\n丁\n```\n\n</CodeBlock>\n\n<Code>戊",
        [("paragraph", 3, "甲"), ("paragraph", 5, "乙を丙"), ("code", 10, "丁"), ("paragraph", 15, "戊")],
    ),
    "fence in a component": ("<A>\n\n  ```\n  {a} <B>\n  ```\n\n</A>", [("code", 4, "{a} <B>")]),
    "inline code": ("`<A>`と`{a}`", [("paragraph", 1, "<A>と{a}")]),
    "no indented code": ("<A>\n\n    甲\n\n</A>", [("paragraph", 3, "甲")]),
    "indented items": (
        "<A>\n\n    - 甲\n    - 乙\n\n    1. 丙\n    2. 丁\n\n       戊\n\n</A>\n\n- 己\n    - 庚",
        [
            ("item", 3, "甲"),
            ("item", 4, "乙"),
            ("item", 6, "丙"),
            ("item", 7, "丁"),
            ("item", 9, "戊"),
            ("item", 13, "己"),
            ("item", 14, "庚"),
        ],
    ),
    "indented under a paragraph": (
        "<A>\n    甲\n    乙\n    - 丙\n    > 丁\n    ## 戊\n</A>\n己\n    庚\n    - 辛",
        [
            ("paragraph", 2, "甲\n乙"),
            ("item", 4, "丙"),
            ("quote", 5, "丁"),
            ("heading", 6, "戊"),
            ("paragraph", 8, "己\n庚"),
            ("item", 10, "辛"),
        ],
    ),
    "attributes of containers": (
        ":::caution{icon='a'}\n甲\n:::\n\n:::info{title='乙'}\n丙\n:::\n\n:::note[丁]{.a}\n戊\n:::",
        [
            ("paragraph", 2, "甲"),
            ("paragraph", 5, "乙"),
            ("paragraph", 6, "丙"),
            ("paragraph", 9, "丁"),
            ("paragraph", 10, "戊"),
        ],
    ),
    "leaf directives": (
        '::card{url="/a" title="甲"}\n\n  ::card{a="b"}\n\n乙::{c}丙',
        [("paragraph", 5, "乙::丙")],
    ),
    "unseen elements": (
        '<i className="sr-only">甲</i><b className={"screen-reader-text"}>乙</b>丙<dialog open>丁</dialog>\n\n<div className="toc">\n- 戊\n</div>',
        [("paragraph", 1, "丙"), ("paragraph", 1, "丁")],
    ),
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
    "exports": (
        "export const a = '甲';\nexport default function B() {\n  return '甲';\n}\n\nexport {\n  a,\n} from 'b';\n\nexport default c;\n\n文",
        [("paragraph", 12, "文")],
    ),
    "prose on exports": (
        "export default は一つです。\n\nexport const を使う例（`{` を忘れない）です。\n\nexport default の例です。\n```js\na\n```\nexport class とは。\n\nexport function も }",
        [
            ("paragraph", 1, "export default は一つです。"),
            ("paragraph", 3, "export const を使う例（{ を忘れない）です。"),
            ("paragraph", 5, "export default の例です。"),
            ("code", 7, "a"),
            ("paragraph", 9, "export class とは。"),
            ("paragraph", 11, "export function も }"),
        ],
    ),
    "prose behind a statement": (
        "export const x = 1; という文です。\n\nexport function foo() {} の話です。\n\nexport { a }; と書く。",
        [
            ("paragraph", 1, "export const x = 1; という文です。"),
            ("paragraph", 3, "export function foo() {} の話です。"),
            ("paragraph", 5, "export { a }; と書く。"),
        ],
    ),
    "a statement with a remark": ("export const x = '甲' // 乙\n\n丙", [("paragraph", 3, "丙")]),
    "comments": ("甲{/* 乙\n\n乙 */}丙{/* 丁", [("paragraph", 1, "甲"), ("paragraph", 3, "丙{/* 丁")]),
    "elements with JSX": (
        "<img src={require('./a.png').default} alt=\"代替\" />\n\n<a href={b('甲')}>乙</a>と<button onClick={() => {c('丙')}}>丁</button>",
        [("image", 1, "代替"), ("paragraph", 3, "乙と丁")],
    ),
    "elements with JSX on several lines": (
        "<p\n  style={{\n    color: 'red',\n  }}\n>\n甲\n</p>\n\n乙<a\n  href={b}\n>丙</a>\n\n<Card style={{\n  a: 'b',\n}}>\n丁\n</Card>",
        [("paragraph", 6, "甲"), ("paragraph", 9, "乙\n\n丙"), ("paragraph", 16, "丁")],
    ),
    "elements without JSX": (
        "<a href='{b}' title=\"c\">甲</a>と`<a b={c}>`と<b の x={1}>\n\n乙 <n\n\n```\na\n b={c}\n```\n\n<Card>丙</Card>",
        [
            ("paragraph", 1, "甲と<a b={c}>と<b の x={1}>"),
            ("paragraph", 3, "乙 <n"),
            ("code", 6, "a\n b={c}"),
            ("paragraph", 10, "丙"),
        ],
    ),
    "code in a component": (
        "<CodeBlock>{`甲\n\n乙`}</CodeBlock>\n丙",
        [("code", 1, "甲\n\n乙"), ("paragraph", 4, "丙")],
    ),
    "tabs of code": (
        "<code-group>\n<code-block title='甲'>\n```bash\n# 乙\n```\n</code-block>\n</code-group>\n\n丙",
        [("paragraph", 2, "甲"), ("code", 4, "# 乙"), ("paragraph", 9, "丙")],
    ),
    "badge": ('題<Badge type="tip" text="新" />', [("paragraph", 1, "題新")]),
    "badges that begin a line": (
        '<Badge text="新しい" />\n\n<Badge text=\'新\' /> 題\n\n<Badge title="隠" />',
        [("paragraph", 1, "新しい"), ("paragraph", 3, "新 題")],
    ),
    "text indented in components": (
        "<Tabs>\n  <TabItem value='a' label='甲'>\n    乙の**丙**。\n\n    - 丁\n        - 戊\n    ## 己\n    <p>庚</p>\n"
        "    ```js\n    <A/>\n    ```\n  </TabItem>\n</Tabs>\n\n    辛",
        [
            ("paragraph", 2, "甲"),
            ("paragraph", 3, "乙の丙。"),
            ("item", 5, "丁"),
            ("item", 6, "戊"),
            ("heading", 7, "己"),
            ("paragraph", 8, "庚"),
            ("code", 10, "<A/>"),
            ("code", 15, "辛"),
        ],
    ),
    "text indented between blank lines in components": (
        "<Steps>\n\n    <Step title='甲'>\n\n    乙\n\n      </Step>\n\n</Steps>\n\n    丙\n\n<Steps>丁</Steps>",
        [("paragraph", 3, "甲"), ("paragraph", 5, "乙"), ("code", 11, "丙"), ("paragraph", 13, "丁")],
    ),
    "text indented under components": (
        "<Foo />\n    甲\n\n    乙\n\n- 丙\n    <Note>\n        丁\n    </Note>\n        戊\n\n己\n<Note\n  a='b'\n>\n        庚</Note>\n\n    辛",
        [
            ("paragraph", 2, "甲"),
            ("code", 4, "乙"),
            ("item", 6, "丙"),
            ("item", 8, "丁"),
            ("item", 10, "戊"),
            ("paragraph", 12, "己"),
            ("paragraph", 16, "庚"),
            ("code", 18, "辛"),
        ],
    ),
    "indented code beside components": (
        "<Foo>\n  甲\n\n      乙\n\n    丙\n\n</Foo>\n\n<Bar>\n\n    丁\n\n<Baz/> 戊\n\n    <Qux />",
        [
            ("paragraph", 2, "甲"),
            ("code", 4, "  乙"),
            ("paragraph", 6, "丙"),
            ("code", 12, "丁"),
            ("paragraph", 14, "戊"),
            ("code", 16, "<Qux />"),
        ],
    ),
    "braces are text": ("甲{乙}", [("paragraph", 1, "甲{乙}")]),
}


@pytest.mark.parametrize("name", MD_CASES)
def test_components_in_markdown(name: str) -> None:
    source, expected = MD_CASES[name]
    assert seen(source) == expected
