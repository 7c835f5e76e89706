Feature: The ways in which a debate holds together
  Where two sides contradict each other and neither has the better reasons, one can believe the one or the other, but not
  both. Whoever argues wants to know what is so in any case, what only if one takes a side, and what the sides are.

  Background:
    Given the debate to be judged
      """
      [Fabricated]: The deployment is fabricated.
        - [Front]: Troops are on the Kursk front.
          - [Denied]: Both governments deny that they are there.
          + [Reported]: Various reports say that they fight.

      [Frightened]: Nobody there dares to speak.
      """

  Scenario: What is so in every reading, in some and in none
    When it is read by the "preferred" semantics
    Then it is accepted in
      | claim      | readings |
      | Fabricated | some     |
      | Front      | some     |
      | Denied     | every    |
      | Reported   | every    |
      | Frightened | every    |
    And the readings are
      | where “Fabricated” stands |
      | where “Front” stands      |
    And the reasons for "Front" are
      """
      “Front” is undecided: accepted where “Front” stands; rejected where “Fabricated” stands
        - where “Fabricated” stands: rejected
        - where “Front” stands: accepted, since “Reported”
      """

  Scenario: Nobody has to take a side
    When it is read by the "grounded" semantics
    Then it is accepted in
      | claim      | readings |
      | Fabricated | none     |
      | Front      | none     |
      | Denied     | every    |
      | Reported   | every    |
      | Frightened | every    |
    And the reason for "Front" is
      """
      a circle: “Front”, since “Reported” is attacked by not “Front”, since “Denied”, and that by “Front”, since “Reported”
      """

  Scenario: What tips the scale
    When it is read by the "preferred" semantics
    Then what would make "Front" accepted is
      | without the claim “Denied”                    |
      | without the rebuttal of “Front” by “Denied”   |
      | with an objection to “Denied”                 |
      | with an undercut of the rebuttal of “Front” by “Denied” |

  Scenario: Arguing it out
    When it is read by the "grounded" semantics
    And one discusses whether "Fabricated" has to be accepted
    Then the discussion is
      | proponent | It has to be that “Fabricated”.               |
      | opponent  | But it can be that “Front”, since “Reported”. |
      | proponent | It has to be that not “Front”, since “Denied”. |
      | opponent  | But it can be that “Front”, since “Reported”. |
    And the opponent has won

  Scenario: A reason that is nobody's any more
    Given the debate to be judged
      """
      ===
      sources:
        - source: essay
          title: The essay
        - source: report
          title: The report
      ===

      [Front]: Troops are on the Kursk front.
        + [Seen]: Units were seen to move. {cites: {source: essay}}

      [Posted]: Troops are behind the lines. {cites: [{source: essay}, {source: report}]}
      """
    When it is judged
    And "The essay" is withdrawn, and it is judged again
    Then these verdicts have changed
      | claim  | before   | after |
      | Front  | accepted | None  |
      | Seen   | accepted | None  |
