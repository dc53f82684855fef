"""Shared by the tests."""

import random
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import settings

from yomitime import tokenizer
from yomitime.model import Block, Text

settings.register_profile("yomitime", deadline=None)  # a busy machine is no failure
settings.load_profile("yomitime")

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"


WORDS = (
    "朝の 庭で 古い 時計が 静かに 鳴り 母は 白い 皿を 洗う 窓から 海を 見て 弟が 遠くへ 走る 雨の 町に 小さな 店を 開き "
    "猫と 暮らす 祖父も 夜の 道を 歩き 手紙は 春に 届く 若い 医者が 川の 橋を 渡り 秋の 山へ 登る 駅で 姉に 会い 本を 借りる"
).split()


def post_of(minutes: int, declared: str | None = None, title: str = "題") -> str:
    """A post in Markdown that takes so many minutes to read. Its sentences are nonsense, but no two are alike."""
    chance = random.Random(title)
    line = "" if declared is None else f"reading_time: {declared}\n"
    paragraphs = [""]
    while sum(map(len, paragraphs)) < minutes * 600:
        paragraphs[-1] += "".join(chance.choices(WORDS, k=9)) + "。"
        if len(paragraphs[-1]) > 150:
            paragraphs.append("")
    return f"---\ntitle: {title}\n{line}---\n" + "\n\n".join(paragraphs)


def text_of_blocks(blocks: Iterable[Block]) -> Text:
    """Blocks as sentences of words, by the dictionary that yomitime comes with."""
    return tokenizer.text(blocks, tokenizer.named(tokenizer.LITE))


@pytest.fixture
def blog(tmp_path: Path) -> Callable[..., Path]:
    """A folder of posts: name=text."""

    def make(**posts: str) -> Path:
        for name, text in posts.items():
            path = tmp_path / "posts" / f"{name}.md"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / "posts"

    return make
