"""RS′ of Tateisi, Ono and Yamada."""

from __future__ import annotations

from yomitime.metrics import Metric
from yomitime.metrics._scripts import NAMES, Script, commas, runs
from yomitime.metrics._validity import doubts, no_score
from yomitime.model import Measure, Message, Text

_RUNS_NEEDED = 10
_CHARACTERS = 300
_COEFFICIENTS: dict[Script, float] = {"latin": -1.37, "hiragana": 7.4, "kanji": -23.18, "katakana": -5.4}


def measure(text: Text) -> Measure:
    """−0.12 ls − 1.37 la + 7.4 lh − 23.18 lc − 5.4 lk − 4.67 cp + 115.79; mean 50, SD 10, higher is easier.

    ls: letters of the four scripts per sentence; la, lh, lc, lk: mean run of Latin letters, hiragana, kanji, katakana; cp:
    読点 per sentence. Over full sentences. A script that is absent adds 0, which bends the score: it is named. Unreliable
    under 10 runs of a script or 300 characters. None where there is no Japanese prose.
    """
    if (none := no_score(text)) is not None:
        return none
    found, sentences = runs(text), len(text.prose)
    terms = {"letters_per_sentence": -0.12 * sum(map(sum, found.values())) / sentences}
    for script, coefficient in _COEFFICIENTS.items():
        lengths = found[script]
        terms[f"{script}_run"] = coefficient * sum(lengths) / len(lengths) if lengths else 0.0
    terms["commas_per_sentence"] = -4.67 * commas(text) / sentences + 0.0
    terms["constant"] = 115.79
    reasons = doubts(text, _CHARACTERS, 0) + tuple(
        _few_runs(NAMES[script], len(lengths)) for script, lengths in found.items() if len(lengths) < _RUNS_NEEDED
    )
    return Measure(sum(terms.values()), reasons, None, not reasons, terms)


def _few_runs(name: Message, number: int) -> Message:
    if number == 0:
        return Message(f"no {name.en}: the score is bent", f"{name.ja}がないので値が偏る")
    return Message(
        f"few runs of {name.en}: {number}, fewer than {_RUNS_NEEDED}",
        f"{name.ja}の連なりが少ない（{number} 個、目安は {_RUNS_NEEDED} 個以上）",
    )


METRIC = Metric(
    title=Message("RS′", "RS′（建石らの読みやすさ）"),
    meaning=Message(
        "ease of reading from runs of scripts, sentence length and 読点; mean 50, standard deviation 10",
        "文字種の連なり・文の長さ・読点から見た読みやすさ。平均 50、標準偏差 10",
    ),
    unit="score",
    direction="higher is easier",
    source=Message("Tateisi, Ono & Yamada 1988", "建石・小野・山田 1988"),
    example=("機械翻訳の品質評価手法を検討する。", 115.79 - 0.12 * 16 + 7.4 * 4 / 3 - 23.18 * 4),
    measure=measure,
    kind="formula",
    audience=Message("adult readers of Japanese prose", "日本語を母語とする成人"),
)
