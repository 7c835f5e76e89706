"""Argdown to measure by: a document as people write them, as long as is wanted, and copies of it under other titles."""

from __future__ import annotations

import re

__all__ = ["copies", "document", "without_data"]

_FRONT = """\
===
title: What shall the town do about its streets?
author: The bench
===

/* Written to be read quickly: nobody holds all of this. */

"""

_PART = """\
# The {thing} {{isGroup: true}}

Since the vote on the {thing} both camps repeat themselves. What follows is what was said in the council,
in the order in which it was said; nobody denies the *figures*, only what they mean.

[The {thing} helps]: Where there is a {thing}, fewer people are hurt, and the shops next to it
sell more than before. #outcome {{pages: [12, 14], checked: true}}

[The {thing} costs]: Building the {thing} takes **three years**, and more money than the town has. #money #(second reading)

[The {thing} helps]
  + [Fewer are hurt by the {thing}]: In the ten towns that have one, a third fewer people were taken to hospital. #count
    - <Only ten towns, {thing}>: Ten towns are too few: see [the survey](https:\\/\\/example.org/survey) and @[The {thing} costs].
      + The survey itself says so.
      _ <Not the number counts, {thing}>: What counts is how they were chosen, not how many they are. {{source: "council, 2nd of May"}}
    +> [The {thing} saves]
  - [The {thing} costs]
  -> [Leave it as it is, {thing}]
  >< [The {thing} harms]: It is the other way round: where there is a {thing}, more people are hurt.

// the reasons, one after the other

<The {thing} pays>: What the hospital saves pays for the {thing} within ten years. #money {{rank: 2}}

(1) [Fewer are hurt by the {thing}]
(2) One stay in the hospital costs the town nine thousand a head.
(3) If fewer are hurt, and each of them costs that much, the town saves what the {thing}
    costs.
-- Expected value, Modus ponens {{uses: [1, 2, 3]}} --
(4) [The {thing} saves]: The {thing} saves more than it costs.
    _ <Savings are not the town's, {thing}>: It is the insurance that saves, not the town.
(5) What saves more than it costs is to be built.
----
(6) [Build the {thing}]

[Build the {thing}]: The town should build the {thing} _before_ the next winter.
  <- <Wait and see, {thing}>
  + <The {thing} pays>
  - The road is too narrow for it at the mill, as anybody can see who has tried to turn there with a cart.

<Wait and see, {thing}>: Other towns will have built theirs by then, and we shall know more. .~. #later

  * [Leave it as it is, {thing}]: Nobody has to decide anything this year.
  * <Wait and see, {thing}>
    + Prices have fallen every year since 2019.

[Leave it as it is, {thing}]
  +> [The {thing} costs]

"""
_THINGS = ("cycle path", "tram line", "town square", "night bus", "river bridge", "car park", "market hall")
_TITLE = re.compile(r"@?\[[^\]\n:]*[a-z][^\]\n]*\](?![(])|@?<[^>\n]+>")


def document(size: int) -> str:
    """A document of at least so many characters, in parts of two thousand each; each part has three pieces of data."""
    parts = [_FRONT]
    while sum(map(len, parts)) < size:
        nth, which = divmod(len(parts) - 1, len(_THINGS))
        parts.append(_PART.format(thing=_THINGS[which] + (f" {nth + 1}" if nth else "")))
    return "".join(parts)


def copies(text: str, count: int) -> str:
    """The document so often, each time under other titles; its front matter once."""
    front, body = _parted(text)
    return front + "\n\n".join([_TITLE.sub(lambda found, nth=nth: _renamed(found, nth), body) for nth in range(count)])


def _parted(text: str) -> tuple[str, str]:
    """The front matter, and the rest."""
    if not text.startswith("==="):
        return "", text
    end = text.index("===", 3) + 3
    return f"{text[:end]}\n\n", text[end:].lstrip()


def _renamed(found: re.Match[str], number: int) -> str:
    return f"{found[0][:-1]} {number}{found[0][-1]}"


def without_data(text: str) -> str:
    """The document without what stands in braces."""
    return _DATA.sub("", text)


_DATA = re.compile(r" *\{[^}\n]*\}")
