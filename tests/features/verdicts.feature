Feature: What is left standing
  Whoever has drawn a debate wants to know what is left standing in it, and why: what is accepted, what is rejected, and
  what is undecided because both sides weigh the same, or because reasons run in a circle.

  Scenario: An attack that is answered
    Given the debate to be judged
      """
      [Fabricated]: The deployment is fabricated.
        + [Unconfirmed]: Neither government has confirmed it.
        - [Front]: Troops are on the front.
            - [Denied]: Both governments deny it.
      """
    When it is judged
    Then the verdicts are
      | claim       | verdict  | why       |
      | Fabricated  | accepted | supported |
      | Unconfirmed | accepted | presumed  |
      | Front       | rejected | defeated  |
      | Denied      | accepted | presumed  |
    And the reason for "Front" is
      """
      rebutted by “Denied”
      """

  Scenario: Both sides weigh the same
    Given the debate to be judged
      """
      [Fabricated]: The deployment is fabricated.
        + [Unconfirmed]: Neither government has confirmed it.
        - [Front]: Troops are on the front.
      """
    When it is judged
    Then the verdicts are
      | claim       | verdict   | why      |
      | Fabricated  | undecided | tie      |
      | Unconfirmed | accepted  | presumed |
      | Front       | accepted  | presumed |
    And the reason for "Fabricated" is
      """
      a tie: as much speaks for it (“Unconfirmed”) as against it (“Front”)
      """

  Scenario: A step that does not hold
    Given the debate to be judged
      """
      [Troops]: Troops are on the front.

      <Movements>

      (1) [Seen]: Units were seen to move.
      ----
      (2) [Troops]
        <_ [Fog]: In war, only speculation is left.
      """
    When it is judged
    Then the verdicts are
      | claim  | verdict  | why         |
      | Troops | rejected | unsupported |
      | Seen   | accepted | presumed    |
      | Fog    | accepted | presumed    |
    And the reasons for "Troops" are
      """
      “Troops” is rejected: “Seen” would support it, but “Fog” undercuts that
        - “Fog” stands by itself: nothing speaks against it
      """

  Scenario: Reasons that run in a circle
    Given the debate to be judged
      """
      [Trusted]: The source is trusted.
        + [Right]: The source is right.
            + [Trusted]
      """
    When it is judged
    Then the verdicts are
      | claim   | verdict   | why  |
      | Trusted | undecided | loop |
      | Right   | undecided | loop |
    And the reason for "Trusted" is
      """
      a loop: “Trusted” hangs on “Right”, and “Right” on “Trusted”
      """

  Scenario: A stricter standard
    Given the debate to be judged
      """
      [Guilty]: The accused is guilty.
        + [Seen]: The accused was seen there.
        - [Alibi]: The accused was elsewhere.
      """
    When it is judged by the standard "dialectical-validity"
    Then "Guilty" is undecided, for the standard

  Scenario: A premise is withdrawn
    Given the debate to be judged
      """
      [Fabricated]: The deployment is fabricated.
        - [Front]: Troops are on the front.
      """
    When it is judged
    And "Front" is left open, and it is judged again
    Then these verdicts have changed
      | claim      | before   | after    |
      | Fabricated | rejected | accepted |
      | Front      | accepted | rejected |
