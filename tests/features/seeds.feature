Feature: What would turn the debate between the essays
  Three authors disagree about the troops at Kursk, about China, and about the dead. Whoever argues with them wants to
  know what a point hangs on: which doubt, which answer, which withdrawn word would turn the verdict on it.

  @X1
  Scenario: The reports are taken for an answer to the denial
    Given the debate in "seeds/kursk.argdown"
    When "Reports" is held against what "Denials" says of "Kursk front"
    Then "Kursk front" was undecided, since
      """
      a tie: as much speaks for it (“Reports”) as against it (“Denials”)
      """
    But "Kursk front" is accepted now, since
      """
      supported by “Reports”; “Denials” would speak against it, but “Reports” undercuts that
      """

  @X1
  Scenario: The Pentagon takes its word back
    Given the debate in "seeds/kursk.argdown"
    When the word of "Pentagon" is withdrawn
    Then "Stronger Russia" was accepted, since
      """
      supported by “Rear echelons” and “Freed units”
      """
    But "Stronger Russia" is rejected now, since
      """
      what would support it fails: “Rear echelons” does not hold
      """
    And "Fabricated" is rejected as before, but now since
      """
      “Unconfirmed” and “Debunked” would support it, but “Fog of war” undercuts that
      """

  @X1 @X8
  Scenario: Nobody vouches for the troops, and nothing is hidden
    Given the debate in "seeds/kursk.argdown"
    When the word of "Pentagon" is withdrawn
    And "Fog of war" is doubted
    Then "Fabricated" was rejected, since
      """
      rebutted by “Rear echelons”; “Unconfirmed” and “Debunked” would support it, but “Fog of war” undercuts that
      """
    But "Fabricated" is accepted now, since
      """
      supported by “Unconfirmed” and “Debunked”; the step of “Nothing confirmed” is not undercut; “Kursk front” against it is undecided, and so does not hold; “Rear echelons” against it does not hold
      """

  @X2
  Scenario: Beijing and Washington come to terms
    Given the debate in "seeds/kursk.argdown"
    When "Thaw" is granted
    Then "China upset" was undecided, since
      """
      a tie with “Serves China”: as much speaks for it (“Insulted”) as for “Serves China” (“Trouble for the US”); that “Serves China” and “China upset” cannot both hold is not undercut
      """
    But "China upset" and "Serves China" are both accepted now, and their conflict rejected, since
      """
      undercut by “Thaw”
      """

  @X2
  Scenario: China was consulted after all
    Given the debate in "seeds/kursk.argdown"
    When somebody answers "Not consulted" with "Beijing was told before the treaty was signed."
    Then "Serves China" was undecided, since
      """
      a tie with “China upset”: as much speaks for it (“Trouble for the US”) as for “China upset” (“Insulted”); that “Serves China” and “China upset” cannot both hold is not undercut
      """
    But "Serves China" is accepted now, since
      """
      supported by “Trouble for the US”; “Insulted” for its rival “China upset” does not hold
      """
    And "China upset" is rejected now, since
      """
      it cannot outweigh what speaks for “Serves China” (“Trouble for the US”); that “Serves China” and “China upset” cannot both hold is not undercut; “Serves China” holds; “Insulted” for it does not hold either
      """

  @X3
  Scenario: The jihadists are no precedent for an army
    Given the debate in "seeds/kursk.argdown"
    When somebody objects to the step of "Jihadist precedent" with "An army at the front has to be commanded, other than small bands."
    Then "Language costs lives" was undecided, since
      """
      a tie with “No obstacle”: as much speaks for it (“Cannot talk”) as for “No obstacle” (“Jihadists” and “Effective force”)
      """
    But "Language costs lives" is accepted now, since
      """
      supported by “Cannot talk”; “Jihadists” and “Effective force” would support its rival “No obstacle”, but “An army at the front has to be commanded, other than small bands.” undercuts that
      """
    And "No obstacle" is rejected now, since
      """
      it cannot outweigh what speaks for “Language costs lives” (“Cannot talk”); “Language costs lives” holds; “Jihadists” and “Effective force” would support it, but “An army at the front has to be commanded, other than small bands.” undercuts that
      """

  @X3
  Scenario: Without the precedent, an author's own answer fails
    Given the debate in "seeds/shlapentokh.argdown"
    When "Effective force" is doubted
    Then "Recruits help" was accepted, since
      """
      it stands by itself; “No use” against it does not hold
      """
    But "Recruits help" is rejected now, since
      """
      rebutted by “No use”
      """

  @X4
  Scenario: One of the two who count takes his figure back
    Given the debate in "seeds/kursk.argdown"
    When the word of "Zelensky" is withdrawn
    Then "1,000 dead" was undecided, for the tie with "3,000 dead"
    But "1,000 dead" is accepted now, since
      """
      it stands by itself; nothing speaks for “3,000 dead”
      """
    And "3,000 dead" is rejected now, since
      """
      “1,000 dead” holds, and they cannot both hold
      """

  @X4
  Scenario: The greater figure is confirmed
    Given the debate in "seeds/kursk.argdown"
    When somebody confirms "3,000 dead" with "The dead were counted by the Red Cross."
    Then "3,000 dead" was undecided, for the tie with "1,000 dead"
    But "3,000 dead" is accepted now, since
      """
      supported by “The dead were counted by the Red Cross.”; nothing speaks for “1,000 dead” but that it was said
      """

  @X5
  Scenario: An essay in tension with itself
    Given the debate in "seeds/kursk.argdown"
    Then "Dead end" and "Survival strategy" are in tension, which decides nothing
    And "Dead end" is accepted, since
      """
      it stands by itself: nothing speaks against it
      """
    And "Survival strategy" is accepted, since
      """
      it stands by itself: nothing speaks against it
      """

  @X6
  Scenario: Two dates agree, and the third is against both
    Given the debate in "seeds/kursk.argdown"
    Then "Signed in June" and "Signed on 18 June" can both hold
    But "Signed in July" cannot hold together with "Signed in June"
    And "Signed in July" cannot hold together with "Signed on 18 June"
    And "Signed in June" is undecided, for the tie with "Signed in July"
    And "Signed on 18 June" is undecided, for the tie with "Signed in July"
    And "Signed in July" is undecided, for the tie with "Signed on 18 June"

  @X6
  Scenario: July was a slip of the pen
    Given the debate in "seeds/kursk.argdown"
    When "Signed in July" is doubted
    Then "Signed in June" is accepted now, since
      """
      it stands by itself; nothing speaks for “Signed in July”
      """
    And "Signed on 18 June" is accepted now, since
      """
      it stands by itself; nothing speaks for “Signed in July”
      """

  @X7
  Scenario: South Korean intelligence is not believed
    Given the debate in "seeds/kursk.argdown"
    When the word of "South Korean intelligence" is withdrawn
    Then "Soldiers requested" was rejected, since
      """
      “Pyongyang proposed” holds, and they cannot both hold
      """
    But "Soldiers requested" is accepted now, since
      """
      it stands by itself; “Putin accepted” for its rival “Pyongyang proposed” does not hold
      """
    And "Pyongyang proposed" is rejected now, since
      """
      “Soldiers requested” holds, and they cannot both hold; “Putin accepted” for it does not hold
      """

  @X8
  Scenario: The fog lifts
    Given the debate in "seeds/kursk.argdown"
    When somebody answers "Fog of war" with "Satellites show who stands where."
    Then the argument "Nothing confirmed" was rejected, since
      """
      undercut by “Fog of war”
      """
    But the argument "Nothing confirmed" is accepted now
    And "Fabricated" was rejected, since
      """
      rebutted by “Rear echelons”; “Unconfirmed” and “Debunked” would support it, but “Fog of war” undercuts that
      """
    But "Fabricated" is undecided now, since
      """
      a tie: as much speaks for it (“Unconfirmed” and “Debunked”) as against it (“Rear echelons”); the step of “Nothing confirmed” is not undercut
      """

  @X9
  Scenario: Where the authors agree
    Given the debate in "seeds/kursk.argdown"
    Then these reasons of one author support what another says
      | claim           | said by     | reason            | said by     |
      | Four brigades   | Won         | No war since 1953 | Shlapentokh |
      | Nearly an equal | Shlapentokh | No preconditions  | Terwilliger |
      | Mutual          | Shlapentokh | Four to Russia    | Terwilliger |
      | Mutual          | Shlapentokh | Ten to Korea      | Terwilliger |
    And all of them are accepted
