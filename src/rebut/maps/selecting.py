"""Selects what is shown: statements and arguments, as the settings and their own data say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from .outline import Argued, End, Line, Outline, Relation, Stated
from .settings import Settings
from .vocabulary import Part, Selecting

__all__ = ["Selection", "select"]

S = TypeVar("S", Stated, Argued)


class Selection:
    """What is shown: statements and arguments, in their order."""

    __slots__ = ("_arguments", "_statements", "arguments", "statements")

    def __init__(self, statements: list[Stated], arguments: list[Argued]) -> None:
        self.statements = statements
        self.arguments = arguments
        self._statements = {id(one) for one in statements}
        self._arguments = {id(one) for one in arguments}

    def has_statement(self, one: Stated) -> bool:
        """Whether a statement is shown."""
        return id(one) in self._statements

    def has_argument(self, one: Argued) -> bool:
        """Whether an argument is shown."""
        return id(one) in self._arguments

    def has(self, relation: Relation, end: End) -> bool:
        """Whether this end of a relation is shown, by itself or by an argument that it is a part of."""
        if isinstance(end, Argued):
            return self.has_argument(end)
        if isinstance(end, Line):
            return self.has_argument(end.argument)
        if self.has_statement(end):
            return True
        part = Part.PREMISE if relation.target is end else Part.MAIN_CONCLUSION
        symmetric = relation.kind.symmetric
        return any((symmetric or line.part is part) and self.has_argument(line.argument) for line in end.uses)

    def relates(self, one: End) -> bool:
        """Whether some relation leads from here to what is shown."""
        if not one.relations:
            return False
        return any(self.has(relation, relation.other(one)) for relation in one.relations)


def select(outline: Outline, settings: Settings) -> Selection:
    """Select in three steps: what may be shown, then its statements, and then its arguments."""
    may = Selection(
        _preselected(outline.statements, settings, frozenset(settings.exclude_statements)),
        _preselected(outline.arguments, settings, frozenset(settings.exclude_arguments)),
    )
    included = frozenset(settings.include_statements)
    statements = [one for one in may.statements if _is_shown(one, may, settings, included)]
    shown = Selection(statements, may.arguments)
    return Selection(statements, [one for one in may.arguments if _is_argued(one, shown, settings)])


def _preselected(given: list[S], settings: Settings, excluded: frozenset[str]) -> list[S]:
    return [one for one in given if one.title not in excluded and _may_be_shown(one, settings)]


def _may_be_shown(one: Stated | Argued, settings: Settings) -> bool:
    data = one.node.data
    if not settings.ignore_is_in_map and "isInMap" in data and data["isInMap"] is not True:
        return False
    if settings.selected_sections is not None and not _in_section(one, settings.selected_sections, settings):
        return False
    if settings.selected_tags is None:
        return True
    tags = one.node.tags
    return any(tag in settings.selected_tags for tag in tags) or (settings.select_elements_without_tag and not tags)


def _in_section(one: Stated | Argued, titles: tuple[str, ...], settings: Settings) -> bool:
    if one.section is None:
        return settings.select_elements_without_section
    return one.section.title in titles


def _forced(one: Stated | Argued, settings: Settings) -> bool:
    return not settings.ignore_is_in_map and one.node.data.get("isInMap") is True


# statements


def _is_shown(one: Stated, may: Selection, settings: Settings, included: frozenset[str]) -> bool:
    if _forced(one, settings) or one.title in included:
        return True
    facts = _Facts(one, may)
    if settings.exclude_disconnected and not (facts.used or facts.related):
        return False
    return _MODES[settings.statement_selection_mode](facts)


class _Facts:
    """What decides whether a statement is shown."""

    __slots__ = ("may", "one", "related", "used")

    def __init__(self, one: Stated, may: Selection) -> None:
        self.one = one
        self.may = may
        self.related = may.relates(one)
        self.used = bool(one.uses) and any(
            line.part is not Part.INTERMEDIARY_CONCLUSION and may.has_argument(line.argument) for line in one.uses
        )

    @property
    def attached(self) -> bool:
        """Whether relations alone connect it."""
        return self.related and not self.used

    @property
    def several(self) -> bool:
        """Whether it has more than one relation."""
        return self.related and (not self.used or _partners(self.one, self.may) > 1)


_MODES: Mapping[Selecting, Callable[[_Facts], bool]] = {
    Selecting.ALL: lambda _: True,
    Selecting.WITH_TITLE: lambda facts: facts.one.titled or facts.attached,
    Selecting.TOP_LEVEL: lambda facts: facts.one.top or facts.attached,
    Selecting.WITH_RELATIONS: lambda facts: facts.related,
    Selecting.NOT_USED_IN_ARGUMENT: lambda facts: not facts.used,
    Selecting.WITH_MORE_THAN_ONE_RELATION: lambda facts: facts.several,
}


def _partners(one: Stated, may: Selection) -> int:
    """How many arguments a statement is related to, those counted that use what it is related to."""
    return sum([_counted(relation, one, may) for relation in one.relations])


def _counted(relation: Relation, one: Stated, may: Selection) -> int:
    other = relation.other(one)
    if isinstance(other, Argued):
        return int(may.has_argument(other))
    if isinstance(other, Line):
        return int(may.has_argument(other.argument))
    if not may.has_statement(one):
        return 0
    part = Part.PREMISE if relation.target is other else Part.MAIN_CONCLUSION
    return len([line for line in other.uses if line.part is part and may.has_argument(line.argument)])


# arguments


def _is_argued(one: Argued, shown: Selection, settings: Settings) -> bool:
    if not settings.exclude_disconnected or _forced(one, settings) or shown.relates(one):
        return True
    return any(_connects(line, shown) for line in one.lines)


def _connects(line: Line, shown: Selection) -> bool:
    """Whether a line connects its argument to what is shown; a conclusion on the way does only by its step."""
    if line.relations and shown.relates(line):
        return True
    if line.part is Part.INTERMEDIARY_CONCLUSION:
        return False
    return _is_hit(line, shown) or _is_shared(line, shown)


def _is_hit(line: Line, shown: Selection) -> bool:
    one, premise = line.statement, line.part is Part.PREMISE
    for relation in one.relations:
        outside = relation.source if premise else relation.target
        if (relation.kind.symmetric or outside is not one) and shown.has(relation, relation.other(one)):
            return True
    return False


def _is_shared(line: Line, shown: Selection) -> bool:
    """Whether the statement is shown by itself, or does the opposite in another argument that is shown."""
    if shown.has_statement(line.statement):
        return True
    opposite = Part.PREMISE if line.part is Part.MAIN_CONCLUSION else Part.MAIN_CONCLUSION
    return any(use.part is opposite and shown.has_argument(use.argument) for use in line.statement.uses)
