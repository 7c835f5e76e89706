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
      supported by “Reports”; the attack by “Denials” is undercut by “Reports”
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
      its support by “Unconfirmed” and “Debunked” is undercut by “Fog of war”
      """

  @X1 @X8
  Scenario: Nobody vouches for the troops, and nothing is hidden
    Given the debate in "seeds/kursk.argdown"
    When the word of "Pentagon" is withdrawn
    And "Fog of war" is doubted
    Then "Fabricated" was rejected, since
      """
      rebutted by “Rear echelons”; its support by “Unconfirmed” and “Debunked” is undercut by “Fog of war”
      """
    But "Fabricated" is accepted now, since
      """
      supported by “Unconfirmed” and “Debunked”; the inference nothing-confirmed-step-1 is not undercut; against it, “Kursk front” is undecided, and so does not hold; against it, “Rear echelons” does not hold
      """

  @X2
  Scenario: Beijing and Washington come to terms
    Given the debate in "seeds/kursk.argdown"
    When "Thaw" is granted
    Then "China upset" was undecided, since
      """
      a tie with “Serves China”: as much speaks for it (“Insulted”) as for “Serves China” (“Trouble for the US”); the conflict china-served-or-upset is not undercut
      """
    But "China upset" and "Serves China" are both accepted now, and their conflict rejected, since
      """
      rebutted by “Thaw”
      """

  @X2
  Scenario: China was consulted after all
    Given the debate in "seeds/kursk.argdown"
    When somebody answers "Not consulted" with "Beijing was told before the treaty was signed."
    Then "Serves China" was undecided, since
      """
      a tie with “China upset”: as much speaks for it (“Trouble for the US”) as for “China upset” (“Insulted”); the conflict china-served-or-upset is not undercut
      """
    But "Serves China" is accepted now, since
      """
      supported by “Trouble for the US”; for its rival “China upset”, “Insulted” does not hold
      """
    And "China upset" is rejected now, since
      """
      it cannot prevail over what speaks for “Serves China” (“Trouble for the US”); the conflict china-served-or-upset is not undercut; “Serves China” holds; “Insulted” for it falls with it
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
      supported by “Cannot talk”; the support of its rival “No obstacle” by “Jihadists” and “Effective force” is undercut by “An army at the front has to be commanded, other than small bands.”
      """
    And "No obstacle" is rejected now, since
      """
      it cannot prevail over what speaks for “Language costs lives” (“Cannot talk”); “Language costs lives” holds; its support by “Jihadists” and “Effective force” is undercut by “An army at the front has to be commanded, other than small bands.”
      """

  @X3
  Scenario: Without the precedent, an author's own answer fails
    Given the debate in "seeds/shlapentokh.argdown"
    When "Effective force" is doubted
    Then "Recruits help" was accepted, since
      """
      it stands by itself; against it, “No use” does not hold
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
      “1,000 dead” holds, and both cannot hold
      """

  @X4
  Scenario: The greater figure is confirmed
    Given the debate in "seeds/kursk.argdown"
    When somebody confirms "3,000 dead" with "The dead were counted by the Red Cross."
    Then "3,000 dead" was undecided, for the tie with "1,000 dead"
    But "3,000 dead" is accepted now, since
      """
      supported by “The dead were counted by the Red Cross.”; only that it was said speaks for “1,000 dead”
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
      “Pyongyang proposed” holds, and both cannot hold
      """
    But "Soldiers requested" is accepted now, since
      """
      it stands by itself; for its rival “Pyongyang proposed”, “Putin accepted” does not hold
      """
    And "Pyongyang proposed" is rejected now, since
      """
      “Soldiers requested” holds, and both cannot hold; for it, “Putin accepted” does not hold
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
      rebutted by “Rear echelons”; its support by “Unconfirmed” and “Debunked” is undercut by “Fog of war”
      """
    But "Fabricated" is undecided now, since
      """
      a tie: as much speaks for it (“Unconfirmed” and “Debunked”) as against it (“Rear echelons”); the inference nothing-confirmed-step-1 is not undercut
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
