"""The places of all that is read from a YAML text, and what was found wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import attrs

from rebut.findings import Finding, Level

from .core_schema import STANDARD
from .parsed import MOST_FINDINGS
from .shown import shown

if TYPE_CHECKING:
    from .places import Lines, Path
    from .yaml_stand_ins import StandIns

__all__ = ["Record", "Stop"]


class Stop(Exception):
    """Reading ends here, before the text does."""


@attrs.define
class Record:
    """Spans by path, and findings; spans count from where the YAML text begins, which is at ``offset`` of the lines."""

    text: str
    lines: Lines
    offset: int
    stand_ins: StandIns | None = None
    values: dict[Path, tuple[int, int]] = attrs.field(factory=dict)
    keys: dict[Path, tuple[int, int]] = attrs.field(factory=dict)
    findings: list[Finding] = attrs.field(factory=list)
    unlisted: int = 0

    def find(self, code: str, message: str, span: tuple[int, int], help: str, *, level: Level = Level.ERROR) -> None:
        """Something is wrong with this span."""
        if len(self.findings) >= MOST_FINDINGS:
            self.unlisted += 1
            return
        self._list(code, message, span, help, level)

    def end(self, code: str, message: str, span: tuple[int, int], help: str) -> None:
        """Something is so wrong with this span that nothing behind it can be read: this is listed in any case."""
        self._list(code, message, span, help, Level.ERROR)

    def _list(self, code: str, message: str, span: tuple[int, int], help: str, level: Level) -> None:
        place = self.lines.place(self.offset + span[0], self.offset + span[1])
        self.findings.append(Finding(code, message, place, level, help=help))

    def stop(self, code: str, message: str, span: tuple[int, int], help: str) -> NoReturn:
        """Beyond this span nothing shall be read."""
        self.end(code, f"{message}; reading stops here", span, help)
        raise Stop

    def before_line_end(self, start: int, stop: int) -> int:
        """Where a block of text really ends: the parser counts the line ends behind it."""
        return start + len(self.text[start:stop].rstrip("\r\n "))

    def second_key(self, key: str, span: tuple[int, int], path: Path | None) -> None:
        """A key stands twice in one mapping."""
        first = ""
        if path is not None and path in self.keys:
            first = f" (first in line {self.lines.at(self.offset + self.keys[path][0])[0]})"
        message = f"the key {shown(key)} stands here once more{first}; its first value is kept"
        self.find("RB202", message, span, "rename one of them, or take it out")

    def odd_key(self, span: tuple[int, int]) -> None:
        """A list or a mapping serves as a key."""
        self.find("RB209", "this key is a list or a mapping; it is taken as its text", span, "make it a plain word")

    def too_deep(self, deepest: int, span: tuple[int, int]) -> NoReturn:
        """Lists and mappings stand within one another beyond the limit."""
        self.stop("RB203", f"nested more than {deepest} levels deep", span, "flatten it")

    def too_many(self, most: int, start: int) -> NoReturn:
        """There are more values than the limit."""
        self.stop("RB213", f"more than {most:,} values", (start, start), "split the text")

    def grows(self, growth: int, span: tuple[int, int]) -> NoReturn:
        """The aliases stand for more than the limit."""
        message = f"the aliases up to here stand for more than {growth:,} values"
        self.stop("RB204", message, span, "write out what they stand for, or less of it")

    def lost_alias(self, name: str, span: tuple[int, int], *, within: bool) -> None:
        """An alias stands for nothing, or for that in which it stands."""
        why = "stands within what it stands for" if within else f"stands for nothing: no &{name} comes before it"
        self.find("RB205", f"*{name} {why}; it is kept as text", span, "write out what is meant, or put it in quotes")

    def unknown_tag(self, tag: str, span: tuple[int, int]) -> None:
        """A tag has no meaning in a debate."""
        message = f"the tag {_tag_text(tag)} means nothing here; the value is read as if it were not there"
        self.find("RB206", message, span, "take the tag out", level=Level.WARNING)

    def misfit(self, text: str, tag: str, span: tuple[int, int]) -> None:
        """A value is not what its tag says."""
        message = f"{shown(text)} is not what its tag {_tag_text(tag)} says; the tag is passed over"
        self.find("RB207", message, span, "mend the value or the tag")

    def too_long(self, span: tuple[int, int]) -> None:
        """A number is larger than can be kept."""
        self.find("RB208", "this number is too large; it is kept as text", span, "put it in quotes")


def _tag_text(tag: str) -> str:
    return f"!!{tag.removeprefix(STANDARD)}" if tag.startswith(STANDARD) else tag
