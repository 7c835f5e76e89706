"""Argdown to measure by: a document as people write them, as long as is wanted, and copies of it under other titles."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

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

[The {thing} helps]: Where there is a {thing}, fewer people are hurt on their way to work and to school, and the shops
next to it sell more than before, in the centre as well as in the suburbs. #outcome {{pages: [12, 14], checked: true}}

[The {thing} costs]: Building the {thing} takes **three years**, and more money than the town has, even with what the
county and the state have promised to add. #money #(second reading)

[Fewer are hurt by the {thing}]: In the ten towns that have one, a third fewer people were taken to hospital in the
five years after it was built than in the five years before. #count

<Wait and see, {thing}>: Other towns will have built theirs by then, and we shall know more about what it costs, whom it
helps, and what goes wrong. .~. #later

  * [Leave it as it is, {thing}]: Nobody has to decide anything this year.
  * <Wait and see, {thing}>
    + Prices have fallen every year since 2019, and the makers say that they will go on falling.

// the reasons, one after the other

<The {thing} pays>: What the hospital saves pays for the {thing} within ten years, and the town has not even begun to
count what the shops will bring in. #money {{rank: 2}}

(1) [Fewer are hurt by the {thing}]
(2) One stay in the hospital costs the town nine thousand a head, not counting the weeks without work afterwards.
(3) If fewer people are hurt, and each of those who are hurt costs that much, the town saves in ten years what the
    {thing} costs in three.
-- Expected value, Modus ponens {{uses: [1, 2, 3]}} --
(4) [The {thing} saves]: The {thing} saves more than it costs.
    _ <Savings are not the town's, {thing}>: It is the insurance that saves, not the town, and the insurance will not
      hand a penny of it over.
(5) What saves more than it costs is to be built, whoever likes the look of it.
----
(6) [Build the {thing}]: The town should build the {thing} _before_ the next winter, and begin with the part at the
    mill.

[Build the {thing}]
  <- <Wait and see, {thing}>
  + <The {thing} pays>
  - The road is too narrow for it at the mill, as anybody can see who has tried to turn there with a cart.

[The {thing} helps]
  + [Fewer are hurt by the {thing}]
    - <Only ten towns, {thing}>: Ten towns are too few, and all of them are larger than ours: see
      [the survey](https:\\/\\/example.org/survey) and @[The {thing} costs].
      + The survey itself says so, in the chapter on its limits.
      _ <Not the number counts, {thing}>: What counts is how the towns were chosen, not how many they are; and they were
        chosen by lot. {{source: "council, 2nd of May"}}
    +> [The {thing} saves]
  - [The {thing} costs]
  -> [Leave it as it is, {thing}]
  >< [The {thing} harms]: It is the other way round: where there is a {thing}, more people are hurt than where there is
    none, because everybody drives faster there.

[Leave it as it is, {thing}]
  +> [The {thing} costs]

"""
_THINGS = ("cycle path", "tram line", "town square", "night bus", "river bridge", "car park", "market hall")
_TITLE = re.compile(r"@?\[[^\]\n:]*[a-z][^\]\n]*\](?![(])|@?<[^>\n]+>")


def document(size: int) -> str:
    """A document of so many characters or a few more, which ends behind a block; five pieces of data in each part."""
    text = _FRONT
    for block in _blocks():
        if len(text) >= size and not text.endswith(_COMMENT):
            break
        text += f"{block}\n\n"
    return text


_COMMENT = "one after the other\n\n"


def _blocks() -> Iterator[str]:
    """Without an end."""
    for number in itertools.count():
        nth, which = divmod(number, len(_THINGS))
        yield from _PART.format(thing=_THINGS[which] + (f" {nth + 1}" if nth else "")).strip().split("\n\n")


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
