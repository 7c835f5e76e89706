"""How wide a text is in Arial, and in the fonts that share its measures: Arimo, Helvetica, Liberation Sans."""

from __future__ import annotations

import math
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["advance", "cell_width", "text_width"]

BOLD = 1.08
"""How much wider bold type runs than regular type, over running text."""

_WIDE = 1.0
_OTHER = 0.6
_EMPTY_BOX = 0.75
"""What a font shows for a character that it lacks."""

# Thousandths of the type size; ASCII is exact, the rest within 14. Letters with accents go by their base letter.
_CLASSES = {
    191: "'′‵",
    222: "ijlłſιіј‘’‚‛",
    260: "|¦וין",
    278: " !,./:;I[\\]ftìíîïĩīĭıľŧƒ·ΙІї․‧",
    333: "()-`r¡¨²³´·¸¹΄ז‐‑“”„‟‸‹›‾",
    334: "{}ŀ",
    355: '"ºг•‣″‴‶',
    375: "ª",
    389: "*°ťΊτנ",
    400: "ґ",
    425: "ג‖",
    450: "ĳεζξк",
    469: "^ςзт",
    500: "JcksvxyzĸγκλνЈсухэєѕҐץ‼↑↓◊",
    525: "¶χвчьךכלר‥‷",
    550: "Гпя",
    556: "#$0123456789?L_abdeghnopqu¢£¤¥§«¯±»ð÷þđħĿŁŋΓδηθορυаеинорђћџדצ‒–‗†‡‽€≠≤≥",
    584: "+<=>~¬µ×αβμКбдлцעק≡−",
    611: "FTZ¿ßøďŉŦΖΣΤσЗТъבףפ※",
    625: "Уאה",
    650: "Ξφט",
    667: "&ABEKPSVXYÞΑΒΔΕΚΛΡΥΧЅАБВДЕЛРХЧЬжחםס",
    675: "מ",
    700: "πмת",
    722: "CDHNRUwÐĐĦĲŊΗΝΠψЄЏИПНСЭЯыש─┤",
    725: "©®",
    750: "ΩФЦю",
    778: "GOQØΈΘΟωОЪ",
    800: "Φшњ‿",
    833: "Mm¼½¾ΉΜΨМфщ",
    850: "ΎЋ",
    875: "Ђ",
    889: "%æЫ",
    900: "љ",
    925: "ЖШ",
    944: "WœЩ",
    1000: "ÆŒ—―…‰™←→►◄",
    1015: "@ЊЮ",
    1050: "Љ",
    1075: "№",
}
_UNSEEN = frozenset(("Mn", "Me", "Cf", "Cc"))


class _Advances(dict[str, float]):
    """The table, and for a character that is not in it what its kind suggests; never written to after it is made."""

    def __missing__(self, char: str) -> float:
        if unicodedata.category(char) in _UNSEEN:
            return 0.0
        if unicodedata.east_asian_width(char) in "WF":
            return _WIDE
        base = unicodedata.normalize("NFD", char)[0]
        return self[base] if base != char else _OTHER


_ADVANCES = _Advances({char: width / 1000 for width, chars in _CLASSES.items() for char in chars})


def advance(char: str) -> float:
    r"""How far one character moves the pen, as a part of the type size.

    >>> advance("W"), advance("é"), advance("中"), advance("\u0301")
    (0.944, 0.556, 1.0, 0.0)
    """
    return _ADVANCES[char]


def advances(text: str) -> Iterable[float]:
    """The same for every character of a text."""
    return map(_ADVANCES.__getitem__, text)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a line of text is, in points, in type of this size.

    >>> round(text_width("Kursk", 11), 2)
    28.12
    """
    return sum(advances(text)) * size * (BOLD if bold else 1.0)


def cell_width(lines: Iterable[str], size: float, *, bold: bool = False) -> int:
    """The WIDTH, in points and without padding, that a cell with these lines must be told; 0 where it needs none.

    A layout engine without fonts measures ASCII well and takes other characters by their bytes, so that Chinese comes
    out a sixth too narrow.

    >>> cell_width(["Plain words."], 11), cell_width(["朝鮮の部隊"], 11)
    (0, 55)
    """
    widest = max((_shown(line) for line in lines if not line.isascii()), default=0.0)
    return math.ceil(round(widest * size * (BOLD if bold else 1.0), 3))


def _shown(line: str) -> float:
    """Ems of a line in a font that may lack what is neither in the table nor wide."""
    found = list(advances(line))
    return sum(found) + found.count(_OTHER) * (_EMPTY_BOX - _OTHER)
