"""The colour schemes that Argdown knows by name, and the colours that style sheets know by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["GROUP_SCHEME", "NAMED", "SCHEMES"]

GROUP_SCHEME = ("#DADADA", "#BABABA", "#AAAAAA")
"""The colours of groups, from the outermost to the innermost."""


def _parted(row: str) -> tuple[str, ...]:
    return tuple([f"#{colour}" for colour in row.split()])


_DARK = _parted("1b9e77 d95f02 7570b3 e7298a 66a61e e6ab02 a6761d 666666")

SCHEMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "default": _DARK,
        "iwanthue-colorblind-friendly": _parted("ba4761 b65b37 c99738 83a142 52b77f 7d89e0 654397 bc589e"),
        "iwanthue-fancy": _parted("e6afd3 9ed2a7 aebaeb d2d39d 71cdeb e6b197 81d6d0 baf0d6"),
        "iwanthue-fluo": _parted("7fe643 f3bb79 57e5d6 eecb3c 69eb8a dbd76f cfe945 b0e391"),
        "iwanthue-red-roses": _parted("e17892 da3db3 e0abbf e23b6e 9a6276 e17cbc aa3d5e b14183"),
        "iwanthue-ochre-sand": _parted("885249 ec926e 995432 e29e96 b75f56 e0a081 ed837b ad766b"),
        "iwanthue-yellow-lime": _parted("ebcba0 e28c23 a88c68 dfb137 7e5e31 e2ae59 aa782a deaa6e"),
        "iwanthue-green-mint": _parted("569a3e dfd84b 657443 b0e13e c6cc9c 61d950 a09f40 a0de87"),
        "iwanthue-ice-cube": _parted("48bf8c 3e6f5f 3ce896 68a194 71ecb8 3d9b76 adddc9 62e0d3"),
        "iwanthue-blue-ocean": _parted("3a718b 002a33 2178a3 0d353f 4c707b 214650 13526c 395e68"),
        "iwanthue-indigo-night": _parted("4c8ae7 2d5192 829ce5 4074e3 5794d7 2f63ac 3295e9 607bc2"),
        "iwanthue-purple-wine": _parted("5f2cc1 504361 4033a2 27173a 77268f 403c81 321262 63306e"),
        "colorbrewer-category10": _parted("1f77b4 ff7f0e 2ca02c d62728 9467bd 8c564b e377c2 7f7f7f bcbd22 17becf"),
        "colorbrewer-accent": _parted("7fc97f beaed4 fdc086 ffff99 386cb0 f0027f bf5b17 666666"),
        "colorbrewer-dark2": _DARK,
        "colorbrewer-paired": _parted(
            "a6cee3 1f78b4 b2df8a 33a02c fb9a99 e31a1c fdbf6f ff7f00 cab2d6 6a3d9a ffff99 b15928"
        ),
        "colorbrewer-set": _parted("e41a1c 377eb8 4daf4a 984ea3 ff7f00 ffff33 a65628 f781bf 999999"),
        "colorbrewer-set2": _parted("66c2a5 fc8d62 8da0cb e78ac3 a6d854 ffd92f e5c494 b3b3b3"),
        "colorbrewer-set3": _parted(
            "8dd3c7 ffffb3 bebada fb8072 80b1d3 fdb462 b3de69 fccde5 d9d9d9 bc80bd ccebc5 ffed6f"
        ),
    }
)
"""Name of a scheme -> its colours: the first is for what has no tag, the others for tags as they come."""

_WORDS = """
aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 black
000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0 chartreuse
7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff darkblue
00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b
darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000 darksalmon e9967a
darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet
9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick b22222
floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod daa520
gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo
4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue
add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey
d3d3d3 lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899
lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta
ff00ff maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db
mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585
midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace fdf5e6
olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa palegreen 98fb98
paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd
powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513
salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue
6a5acd slategray 708090 slategrey 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080
thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow
ffff00 yellowgreen 9acd32
"""

NAMED: Mapping[str, str] = MappingProxyType(
    {name: f"#{colour}" for name, colour in re.findall(r"([a-z]+)\s+([0-9a-f]{6})", _WORDS)}
)
"""Name of a colour in style sheets -> the colour."""
