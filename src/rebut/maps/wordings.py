"""The wordings of claims and arguments as Argdown can have them."""

from __future__ import annotations

from rebut.model import Argument, Claim, Text
from rebut.model.evolving import evolved

__all__ = ["shown_of", "texts_of"]


def shown_of(node: Claim | Argument) -> Text | None:
    """The wording that is shown, without the spaces around it; None where there is none."""
    texts, canonical = texts_of(node)
    return texts[-1 if canonical is None else canonical] if texts else None


def texts_of(node: Claim | Argument) -> tuple[list[Text], int | None]:
    """The wordings as Argdown can have them, without the spaces around them, and which of them is canonical."""
    kept = [(number, text) for number, text in enumerate(node.texts) if text.plain.strip()]
    canonical = next((at for at, (number, _) in enumerate(kept) if number == node.canonical), None)
    return [_stripped(text) for _, text in kept], canonical


def _stripped(text: Text) -> Text:
    plain = text.plain.strip()
    if plain == text.plain:
        return text
    before, length = len(text.plain) - len(text.plain.lstrip()), len(plain)
    moved = [(min(max(at - before, 0), length) for at in (one.start, one.stop)) for one in text.ranges]
    ranges = [evolved(one, start=start, stop=stop) for one, (start, stop) in zip(text.ranges, moved, strict=True)]
    return Text(plain, ranges)
