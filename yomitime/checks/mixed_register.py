"""です・ます and だ・である in one running text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from yomitime import faults, inline
from yomitime.characters import LIKE_KANJI
from yomitime.checks import Check
from yomitime.checks._places import column, quoted
from yomitime.config import Config
from yomitime.model import Comparison, Kind, Message, Problem, Reading, Severity
from yomitime.patterns import pattern
from yomitime.validation import Option, number

LEAST_SENTENCES = 10
LEAST_MIXED, MOST_RUNS = 3, 5
LEAST_SHARE = Option(
    "share", 10, Message("least share of the rarer register, in %", "少ない方の文体の最小割合（%）"), number(0)
)
_END = 5
"""Characters before the marks at its end that tell the register of a sentence. A folder has few of them that are distinct."""
_MARKS = "。．！？!?…‥ 　）)♪☆★〜～ー—―"
_QUOTED = ("」", "』")
_ASIDE = pattern(r"（[^（）]{1,60}）[。．]?\Z")
_FINAL_PARTICLES = "よねかなぞさわ"
_POLITE = pattern(r"(?:で(?:す|した|して|しょう)|ま(?:す|した|して|せん|しょう))\w{0,4}\Z")
# Forms that no noun ends like: of two readings (いう, あつい, ひとつ) none is here.
_PLAIN = pattern(
    r"(?:[るすぶむぐ]|(?<!な)た|(?<![また])だ"
    r"|[てで][いお]く|つく|[書聞行引置付着働続歩動開泣咲届驚響築向拭]く"
    r"|[持待立育打勝放保断経建たもま]つ"
    rf"|{LIKE_KANJI}(?<![様匂])う|いう|しまう|もらう|[だあ]ろう"
    rf"|[なしいよ]い|(?<!み)たい|にくい|やすい|{LIKE_KANJI}(?<![匂違思扱願問狙勢誓争笑迷])い)\Z"
)


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each of the longest runs of the rarer register; one in all where its sentences are many but scattered."""
    is_enabled = inline.enabled_on(reading, "mixed-register")
    written = [each for each in reading.text.prose if each.kind is Kind.PARAGRAPH and is_enabled(each.line)]
    ended = [(each, text) for each in written if not (text := each.text.rstrip(_MARKS)).endswith(_QUOTED)]
    sentences, bare = [each for each, _ in ended], [text for _, text in ended]
    registers = [
        _is_polite((_without_aside(each.text) if "）" in each.text[-2:] else text)[-_END:]) for each, text in ended
    ]
    polite, plain = registers.count(True), registers.count(False)
    if polite < plain:
        for i, text in enumerate(bare):
            # 「…ください」 is polite where it goes on so; by itself plain writers say it too.
            if registers[i] is None and i and registers[i - 1] and text.endswith("ください"):
                registers[i] = True
                polite += 1
    rarer, total = min(polite, plain), polite + plain
    share = config.option("mixed-register", LEAST_SHARE) / 100
    is_polite = polite <= plain
    if total < LEAST_SENTENCES or rarer < LEAST_MIXED:
        return
    runs = sorted(_runs(registers, is_polite), key=len, reverse=True)
    long = [run for run in runs[:MOST_RUNS] if len(run) >= LEAST_MIXED]
    if rarer < share * total:
        # The last paragraph may be a greeting.
        last = max(piece.line for piece in faults.find(reading.text).pieces if piece.kind is Kind.PARAGRAPH)
        long = [run for run in long if sentences[run[0]].line < last]
    elif not long:
        long = runs[:1]
    for run in long:
        first, last_one = sentences[run[0]], sentences[run[-1]]
        yield Problem(
            "mixed-register",
            Severity.INFO,
            Message(
                f"{rarer} of {total} sentences are {'polite' if is_polite else 'plain'}: «{quoted(first.text)}»",
                f"{total} 文のうち {rarer} 文が{'です・ます' if is_polite else 'だ・である'}調です:「{quoted(first.text)}」",
            ),
            first.line,
            column(reading, first.line, first.text),
            end_line=last_one.line if last_one.line > first.line else None,
        )


def _runs(registers: Sequence[bool | None], is_polite: bool) -> list[list[int]]:
    """The sentences in a row that are of that register, those without one apart."""
    known = [(i, register) for i, register in enumerate(registers) if register is not None]
    return [[i for i, _ in run] for register, run in groupby(known, itemgetter(1)) if register is is_polite]


def _without_aside(text: str) -> str:
    """The sentence without the marks at its end and the aside before these: 「物語です（そうなんか）。」 is polite."""
    return _ASIDE.sub("", text).rstrip(_MARKS)


@lru_cache(maxsize=10_000)
def _is_polite(end: str) -> bool | None:
    """The register of the end of a sentence; None where it has none, such as a noun, or where its letters do not tell."""
    if _POLITE.search(end):
        return True
    return False if _PLAIN.search(end.rstrip(_FINAL_PARTICLES)) else None


CHECK = Check(
    title=Message("Polite and plain sentences mixed", "「です・ます」と「だ・である」の混在"),
    severity=Severity.INFO,
    explanation=Message(
        f"Quotations are left out. It takes {LEAST_SENTENCES} sentences whose ends show a register, at least {LEAST_MIXED} of them in the "
        "rarer one. Many writers mix on purpose; information only.",
        f"引用は除きます。文末で文体のわかる文が {LEAST_SENTENCES} 文以上、うち少ない方が {LEAST_MIXED} 文以上ある文章を調べます。"
        "意図して混ぜる書き手も多いので参考情報です。",
    ),
    failing=("港の朝は早いです。船が出ます。" * 3 + "岸では箱を積む。私は目を覚ます前だった。夜は遅い。" * 2,),
    passing=(
        "港の朝は早いです。船が出ます。岸では箱を積みます。" * 4,
        "港の朝は早いです。船が出ます（夜には戻る）。岸では箱を積みます。" * 4,
    ),
    post=check,
    options=(LEAST_SHARE,),
)
