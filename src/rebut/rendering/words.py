"""The words of a map: one table for each language."""

from __future__ import annotations

import attrs

__all__ = ["ENGLISH", "Words"]


@attrs.frozen
class Words:
    """Every word that a map says by itself. ``{who}``, ``{what}`` and ``{count}`` are filled in."""

    language: str = "en"

    main: str = "MAIN CLAIM"
    claim: str = "CLAIM"
    support: str = "SUPPORTS"
    attack: str = "ATTACKS"
    undercut: str = "UNDERCUTS"
    underpin: str = "BACKS"
    argument: str = "ARGUMENT"
    issue: str = "QUESTION"
    group: str = "GROUP"

    supports: str = "supports"
    attacks: str = "attacks"
    undercuts: str = "undercuts"
    underpins: str = "backs the step"
    contradictory: str = "one holds, not both"
    contrary: str = "at most one holds"
    tension: str = "in tension"
    rephrases: str = "in other words"
    prefers: str = "is preferred to"
    entails: str = "entails"

    accepted: str = "accepted"
    rejected: str = "rejected"
    undecided: str = "undecided"
    unjudged: str = "not judged"
    verdict: str = "{what}: {why}"

    assumption: str = "ASSUMING"
    exception: str = "UNLESS"
    concession: str = "EVEN IF"
    negated: str = "NOT:"
    implicit: str = "(unstated)"
    unused: str = "(in no step)"
    therefore: str = "therefore"

    granted: str = "granted"
    open: str = "open"
    denied: str = "denied by all sides"

    denies: str = "denied by {who}"
    doubts: str = "doubted by {who}"
    supposes: str = "supposed by {who}"
    concedes: str = "conceded by {who}"
    asks: str = "asked by {who}"
    reported: str = "reported by {who}"
    reported_on: str = "then by {who}"
    own_stance: str = "{who} ({what})"
    asserts_itself: str = "agrees"
    denies_itself: str = "denies"
    doubts_itself: str = "doubts"
    supposes_itself: str = "supposes"
    concedes_itself: str = "concedes"
    asks_itself: str = "asks"

    source: str = "Source {what}"
    sources: str = "Sources {what}"
    all_sources: str = "Sources"
    strict: str = "strict"
    weight: str = "weight {what}"
    score: str = "base score {what}"
    role: str = "as {what}"
    question: str = "Asked: {what}"
    values: str = "promotes {what}"
    step: str = "step {what}"
    linked: str = "+"
    convergent: str = "or"
    convergent_remark: str = "each by itself"
    cumulative_remark: str = "cumulative"
    factorised_remark: str = "factorised"
    constant_remark: str = "constant"
    exclusive: str = "at most one holds"
    standard: str = "standard: {what}"
    scintilla: str = "a scintilla of evidence"
    preponderance: str = "preponderance"
    clear_and_convincing: str = "clear and convincing"
    beyond_reasonable_doubt: str = "beyond reasonable doubt"
    dialectical_validity: str = "dialectical validity"
    one_claim: str = "{count} claim"
    claims: str = "{count} claims"
    one_argument: str = "{count} argument"
    arguments: str = "{count} arguments"

    legend_main: str = "main claim"
    legend_claim: str = "[statement]"
    legend_argument: str = "<argument>"
    legend_group: str = "closed group"
    legend_supports: str = "supports"
    legend_attacks: str = "attacks"
    legend_undercuts: str = "undercuts (attacks the step, not a premise)"
    legend_underpins: str = "backs the step"
    legend_contradictory: str = "contradictory: one holds, not both"
    legend_contrary: str = "contrary: at most one holds"
    legend_tension: str = "in tension: remarked only"
    legend_rephrases: str = "says it in other words"
    legend_prefers: str = "is preferred to"
    legend_position: str = "answers the question"
    legend_same: str = "the same claim: its text stands once"
    legend_linked: str = "co-premises: support only together"
    legend_convergent: str = "each supports by itself"

    legend_accepted: str = "it stands"
    legend_rejected: str = "it is defeated, or nothing is left for it"
    legend_undecided: str = "a tie, or open"
    legend_unjudged: str = "new or changed since"

    untitled: str = "Argument map"
    says_supports: str = "supports"
    says_attacks: str = "attacks"
    says_undercuts: str = "undercuts"
    says_underpins: str = "backs the step of"
    says_contradictory: str = "contradicts"
    says_contrary: str = "cannot hold together with"
    says_tension: str = "is in tension with"
    says_rephrases: str = "says in other words:"
    says_prefers: str = "is preferred to"
    says_position: str = "answers"
    says_same: str = "is used in"
    description: str = "Argument map. {what}"
    unseen: str = "Not drawn: {what}"

    def named(self, name: str) -> str:
        """The word of this name.

        >>> ENGLISH.named("attack")
        'ATTACKS'
        """
        word: str = getattr(self, name)
        return word


ENGLISH = Words()
