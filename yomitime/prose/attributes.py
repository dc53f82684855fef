"""What the attributes of a tag say, in HTML and in JSX."""

from __future__ import annotations

from collections.abc import Mapping

from yomitime.patterns import pattern

_ATTRIBUTE = pattern(
    r"""\s([^\s=>/"'{}]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})|([^\s"'>{][^\s"'>]*)))?"""
)
_LITERAL = pattern(r"""\{\s*(["'`])([^"'`]*)\1\s*\}""")
_IN_EXPRESSION = pattern(r"""\{(?:[^{}"'`]*["'`])?([^{}"'`]*)""")


def of(tag: str) -> Mapping[str, str]:
    """Values by name in lower case, the first of each; "" for one without, `{…}` for what JSX computes. Character references stand."""
    found: dict[str, str] = {}
    for name, double, single, braces, bare in _ATTRIBUTE.findall(tag):
        quoted = _LITERAL.fullmatch(braces) if braces else None
        found.setdefault(name.lower(), quoted[2] if quoted else double or single or braces or bare)
    return found


def literal(attributes: Mapping[str, str], name: str) -> str | None:
    """The value of an attribute that says it in so many words; None where there is none, or where it is computed."""
    value = attributes.get(name)
    return None if value is None or value.startswith("{") else value


def address(attributes: Mapping[str, str]) -> str | None:
    """The address of an image, also one in an expression; None where there is none."""
    value = attributes.get("src") or attributes.get("data-src")
    expression = _IN_EXPRESSION.match(value) if value else None
    return expression[1] if expression else value


def words(attributes: Mapping[str, str], *names: str) -> set[str]:
    """The words of these attributes, such as classes, in lower case."""
    return {word for name in names for word in attributes.get(name, "").lower().split()}


def is_pixel(attributes: Mapping[str, str]) -> bool:
    """Whether an image is no larger than what counts whoever looks: nobody sees it."""
    sizes = (attributes.get(name, "").strip("{}").removesuffix("px") for name in ("width", "height"))
    return not {"0", "1"}.isdisjoint(sizes)
