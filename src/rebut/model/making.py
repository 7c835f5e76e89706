"""The verbs that make: claims, arguments, relations, and what frames them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypedDict, TypeVar, Unpack

from rebut.errors import WrongTarget

from . import acts, nodes
from .acts import Because, Cites
from .contents import Contents
from .frozen import EMPTY
from .lookup import Ref, refs, resolved
from .nodes import Argument, Claim, Node
from .parts import Act
from .references import PLACED, RANKED
from .store import Store
from .text import TextLike
from .vocabulary import ConflictKind, Standard, Standing, Weighing

__all__ = ["NOTHING", "How", "Making"]

L = TypeVar("L", bound=nodes.Link)
N = TypeVar("N", bound=Node)

NOTHING: Mapping[str, object] = EMPTY


class How(TypedDict, total=False):
    """What else can be said of a link: see `Debate.support` and `Link`."""

    assuming: Because
    unless: Because
    even_if: Because
    scheme: str
    weight: float | None
    strict: bool
    question: str
    id: str
    by: Ref | None
    tags: Iterable[str]
    cites: Cites
    data: Mapping[str, object]


class Making(Contents):
    """What makes nodes; each verb does its act wholly or not at all."""

    __slots__ = ()

    def claim(
        self, text: TextLike, *, title: str = "", id: str = "", by: Ref | None = None, tags: Iterable[str] = (),
        cites: Cites = (), data: Mapping[str, object] = NOTHING, standing: Standing | str = Standing.NONE,
        score: float | None = None, qualifier: str = "",
    ) -> Claim:  # fmt: skip
        """A new claim; ``by`` is who asserts it, ``cites`` where it stands.

        >>> from rebut import Debate
        >>> Debate("Rain").claim("It rains.", by="Won").cites[0].by
        'won'

        Raises `DuplicateId` where the id or the title is taken.
        """
        own = {"id": id, "title": title, "tags": tags, "data": data}
        with self._store:
            return acts.claim(
                self._store, text, by, cites, standing=standing, score=score, qualifier=qualifier, **own
            )  # fmt: skip

    def argument(
        self, title: str = "", *, gist: TextLike = "", id: str = "", by: Ref | None = None, tags: Iterable[str] = (),
        cites: Cites = (), data: Mapping[str, object] = NOTHING, score: float | None = None, values: Iterable[str] = (),
    ) -> Argument:  # fmt: skip
        """A new sketch: an argument whose premises are not told yet; ``gist`` says it in short.

        >>> from rebut import Debate
        >>> Debate("Rain").argument("The radar", gist="The radar shows rain.").text
        'The radar shows rain.'
        """
        own = {"id": id, "title": title, "texts": gist, "tags": tags, "data": data, "score": score, "values": values}
        with self._store:
            return acts.argument(self._store, by, cites, **own)

    def support(
        self, target: Ref, *, because: Because, assuming: Because = (), unless: Because = (), even_if: Because = (),
        scheme: str = "", rules: Iterable[str] = (), strict: bool = False, weighing: Weighing | str = Weighing.LINKED,
        weight: float | None = None, into: Ref | None = None, title: str = "", gist: TextLike = "", id: str = "",
        by: Ref | None = None, tags: Iterable[str] = (), cites: Cites = (), data: Mapping[str, object] = NOTHING,
    ) -> Argument:  # fmt: skip
        """An argument for a claim: reasons given together are linked, and each call is a reason of its own.

        ``assuming`` is taken for granted, ``unless`` would stop the step, and ``even_if`` does not. ``by`` is who
        argues so, and new reasons are theirs. ``into`` is an argument that this step goes on in. An argument as the
        only reason is linked to the claim.

        >>> from rebut import Debate
        >>> debate = Debate("Rain")
        >>> rain = debate.claim("It rains.")
        >>> argument = debate.support(rain, because=["The street is wet.", "Nobody hosed it."], unless="It thaws.")
        >>> [premise.claim for premise in argument.premises]
        ['the-street-is-wet', 'nobody-hosed-it', 'it-thaws']

        Raises `WrongTarget` where the target is no claim: what backs anything else is an `underpin`.
        """
        step = {"scheme": scheme, "rules": rules, "strict": strict, "weighing": weighing, "weight": weight}
        own = {"id": id, "title": title, "texts": gist, "tags": tags, "data": data}
        reasons = (because, assuming, unless, even_if)
        with self._store:
            return acts.support(self._store, target, reasons, step, into=into, by=by, cites=cites, **own)

    def rebut(self, target: Ref, *, because: Because, **how: Unpack[How]) -> nodes.Rebuttal:
        """A rebuttal of a claim or an argument: reasons given together speak against it together.

        ``by``, ``cites``, ``assuming``, ``unless``, ``even_if`` and ``scheme`` say what they say in `support`.

        >>> from rebut import Debate
        >>> debate = Debate("Rain")
        >>> debate.rebut(debate.claim("It rains."), because="The sky is blue.").sources[0].claim
        'the-sky-is-blue'
        """
        return self._link(nodes.Rebuttal, target, because, **how)

    def undermine(self, target: Ref, *, because: Because, **how: Unpack[How]) -> nodes.Rebuttal:
        """A rebuttal of a claim that serves as a premise, or as a source of a link.

        >>> from rebut import Debate
        >>> debate = Debate("Rain")
        >>> _ = debate.support(debate.claim("It rains."), because="The street is wet.")
        >>> debate.undermine("The street is wet.", because="It only shines.").target
        'the-street-is-wet'

        Raises `WrongTarget` where the claim serves nothing.
        """
        aim = resolved(self._store, target, (Claim,))
        if not self.uses(aim):
            raise WrongTarget(f"{aim.id!r} is no premise of anything", "rebut() speaks against any claim")
        return self._link(nodes.Rebuttal, aim, because, **how)

    def undercut(self, target: Ref, *, because: Because, **how: Unpack[How]) -> nodes.Undercut:
        """An undercut: it speaks against a step, a link or an argument, and leaves the claims alone.

        An undercut of a claim can be made, and is read as a rebuttal.

        >>> from rebut import Debate
        >>> debate = Debate("Rain")
        >>> argument = debate.support(debate.claim("It rains."), because="The street is wet.")
        >>> debate.undercut(argument, because="The street is washed every morning.").target
        'argument-1'
        """
        return self._link(nodes.Undercut, target, because, **how)

    def underpin(self, target: Ref, *, because: Because, **how: Unpack[How]) -> nodes.Support:
        """A support of a step, a link or an argument: reasons why it holds.

        >>> from rebut import Debate
        >>> debate = Debate("Rain")
        >>> argument = debate.support(debate.claim("It rains."), because="The street is wet.")
        >>> debate.underpin(argument.inferences[0], because="Only rain wets the whole street.").target
        'argument-1-step-1'
        """
        return self._link(nodes.Support, target, because, **how)

    def _link(self, kind: type[L], target: Ref, because: Because, **how: Unpack[How]) -> L:
        own: dict[str, Any] = {**how}
        reasons = (because, own.pop("assuming", ()), own.pop("unless", ()), own.pop("even_if", ()))
        by, cites = own.pop("by", None), own.pop("cites", ())
        with self._store:
            return acts.link(self._store, kind, target, reasons, by=by, cites=cites, **own)

    def contradict(
        self, first: Ref, *others: Ref, kind: ConflictKind | str = ConflictKind.CONTRADICTORY, id: str = "",
        tags: Iterable[str] = (), data: Mapping[str, object] = NOTHING,
    ) -> nodes.Conflict:  # fmt: skip
        """A conflict of claims: contradictory (one of two must hold), contrary (at most one), or a tension.

        >>> from rebut import Debate
        >>> debate = Debate("Losses")
        >>> figures = [debate.claim("3,000 fell."), debate.claim("1,000 fell."), debate.claim("Nobody fell.")]
        >>> debate.contradict(*figures, kind="contrary").claims
        ('3-000-fell', '1-000-fell', 'nobody-fell')
        """
        claims = [resolved(self._store, ref, (Claim,)).id for ref in (first, *others)]
        return self.add(nodes.Conflict(claims, kind, id=id, tags=tags, data=data))

    def issue(
        self, question: str, positions: Ref | Iterable[Ref] = (), *, standard: Standard | str | None = None,
        exclusive: bool = False, id: str = "", tags: Iterable[str] = (), data: Mapping[str, object] = NOTHING,
    ) -> nodes.Issue:  # fmt: skip
        """One question and the rival positions on it; exclusive where at most one can hold.

        >>> from rebut import Debate
        >>> debate = Debate("Losses")
        >>> debate.issue("How many fell?", [debate.claim("3,000 fell.")], standard="preponderance").positions
        ('3-000-fell',)
        """
        taken = [resolved(self._store, ref, (Claim,)).id for ref in refs(positions)]
        own: dict[str, Any] = {"id": id, "tags": tags, "data": data}
        return self.add(nodes.Issue(question, taken, standard=standard, exclusive=exclusive, **own))

    def group(
        self, title: str, members: Ref | Iterable[Ref] = (), *, closed: bool = False, id: str = "",
        tags: Iterable[str] = (), data: Mapping[str, object] = NOTHING,
    ) -> nodes.Group:  # fmt: skip
        """A part of the map: claims, arguments, issues, and groups within it.

        >>> from rebut import Debate
        >>> debate = Debate("Rain")
        >>> debate.group("Evidence", [debate.claim("The street is wet.")]).members
        ('the-street-is-wet',)
        """
        held = [resolved(self._store, ref, PLACED).id for ref in refs(members)]
        return self.add(nodes.Group(title, held, closed=closed, id=id, tags=tags, data=data))

    def source(
        self, title: str, *, author: str = "", date: str = "", url: str = "", document: str = "", id: str = "",
        tags: Iterable[str] = (), data: Mapping[str, object] = NOTHING,
    ) -> nodes.Source:  # fmt: skip
        """Something that citations can name; ``document`` is the file with its words.

        >>> from rebut import Debate
        >>> Debate("Rain").source("Weather report", date="2024-06-18").id
        'weather-report'
        """
        said = {"author": author, "date": date, "url": url, "document": document}
        return self.add(nodes.Source(title, **said, id=id, tags=tags, data=data))

    def participant(
        self, name: str, *, description: str = "", id: str = "", tags: Iterable[str] = (),
        data: Mapping[str, object] = NOTHING,
    ) -> nodes.Participant:  # fmt: skip
        """Somebody who takes part.

        >>> from rebut import Debate
        >>> Debate("Rain").participant("Won Youngsu").id
        'won-youngsu'
        """
        return self.add(nodes.Participant(name, description=description, id=id, tags=tags, data=data))

    def rephrase(
        self, source: Ref, target: Ref, *, id: str = "", tags: Iterable[str] = (), data: Mapping[str, object] = NOTHING
    ) -> nodes.Rephrase:
        """One claim says another in other words.

        >>> from rebut import Debate
        >>> debate = Debate("Rain")
        >>> debate.rephrase(debate.claim("It pours."), debate.claim("It rains.")).target
        'it-rains'
        """
        ends = [resolved(self._store, ref, (Claim,)).id for ref in (source, target)]
        return self.add(nodes.Rephrase(*ends, id=id, tags=tags, data=data))

    def prefer(
        self, better: Ref, worse: Ref, *, because: Because = (), id: str = "", tags: Iterable[str] = (),
        data: Mapping[str, object] = NOTHING,
    ) -> nodes.Preference:  # fmt: skip
        """One claim, argument, step or link is better than another, for reasons where there are any.

        >>> from rebut import Debate
        >>> debate = Debate("Rain")
        >>> debate.prefer(debate.claim("It pours."), debate.claim("It rains."), because="I see it.").better
        'it-pours'
        """
        with self._store:
            first, second = [resolved(self._store, ref, RANKED).id for ref in (better, worse)]
            sources = acts.sources(self._store, because)
            return self._store.add(nodes.Preference(first, second, sources, id=id, tags=tags, data=data))

    def move(
        self, text: str, *, by: Ref | None = None, time: str = "", acts: Act | Iterable[Act] = (),
        to: Ref | None = None, id: str = "", tags: Iterable[str] = (), data: Mapping[str, object] = NOTHING,
    ) -> nodes.Move:  # fmt: skip
        """Something said in a dialogue, and what it does; ``to`` is the move that it answers.

        >>> from rebut import Act, Debate
        >>> debate = Debate("Rain")
        >>> rain = debate.claim("It rains.")
        >>> debate.move("It's raining!", by="Won", acts=[Act("Asserting", rain.id)]).by
        'won'
        """
        own = {"time": time, "id": id, "tags": tags, "data": data}
        return _moved(self._store, text, by=by, to=to, done=acts, own=own)

    def add(self, node: N) -> N:
        """A node made by hand, added at the end; without an id it gets one.

        >>> from rebut import Claim, Debate
        >>> Debate("Rain").add(Claim("It rains.")).id
        'it-rains'

        Raises `UnknownName`, `WrongTarget` or `DuplicateId` where it cannot be in this debate.
        """
        with self._store:
            return self._store.add(node)


def _moved(
    store: Store, text: str, *, by: Ref | None, to: Ref | None, done: Act | Iterable[Act], own: dict[str, Any]
) -> nodes.Move:
    with store:
        speaker = acts.participant(store, by) if by is not None else ""
        made = store.add(nodes.Move(text, by=speaker, acts=acts.moved(store, done), **own))
        if to is not None:
            store.add(nodes.Reply(made.id, resolved(store, to, (nodes.Move,)).id))
        return made
