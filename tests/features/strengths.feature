Feature: How strong each claim is
  Some questions are no matter of yes or no. Whoever argues wants to know how strong a claim is, given what is said for
  it and against it, which of the reasons make it so, and how sure that is.

  Scenario: Reasons strengthen, objections weaken
    Given the debate to be weighed
      """
      [Fabricated]: The deployment is fabricated.
        + [Unconfirmed]: Neither government has confirmed it.
        - [Front]: Troops are on the front.
        - [Rear]: Troops are behind the front.
      """
    When it is weighed
    Then the strengths are
      | claim       | strength |
      | Fabricated  | 0.375    |
      | Unconfirmed | 0.500    |
      | Front       | 0.500    |
      | Rear        | 0.500    |

  Scenario: An objection that is answered weakens less
    Given the debate to be weighed
      """
      [Fabricated]: The deployment is fabricated.
        - [Front]: Troops are on the front.
            - [Denied]: Both governments deny it.
      """
    When it is weighed
    Then the strengths are
      | claim      | strength |
      | Fabricated | 0.375    |
      | Front      | 0.250    |
      | Denied     | 0.500    |

  Scenario: Premises that only support together are as strong as the weakest of them
    Given the debate to be weighed
      """
      [Deployed]: Troops are there.

      <Movements>

      (1) [Seen]: Units were seen to leave.
      (2) [Arrived]: They have arrived.
        <- [Lost]: Their trace was lost.
      ----
      (3) [Deployed]
      """
    When it is weighed
    Then the strengths are
      | claim    | strength |
      | Deployed | 0.625    |
      | Seen     | 0.500    |
      | Arrived  | 0.250    |
      | Lost     | 0.500    |

  Scenario: Doubt about a step weakens the step, and no premise of it
    Given the debate to be weighed
      """
      [Troops]: Troops are on the front.

      <Movements>

      (1) [Seen]: Units were seen to move.
      ----
      (2) [Troops]
        <_ [Fog]: In war, only speculation is left.
      """
    When it is weighed
    Then the strengths are
      | claim  | strength |
      | Troops | 0.625    |
      | Seen   | 0.500    |
      | Fog    | 0.500    |

  Scenario: A claim that one is surer of
    Given the debate to be weighed
      """
      [Guilty]: The accused is guilty.
        - [Alibi]: The accused was elsewhere.
      """
    And "Alibi" has the base score 0.9
    When it is weighed
    Then the strengths are
      | claim  | strength |
      | Guilty | 0.050    |
      | Alibi  | 0.900    |

  Scenario: Another measure is milder
    Given the debate to be weighed
      """
      [Guilty]: The accused is guilty.
        - [Alibi]: The accused was elsewhere.
      """
    And "Alibi" has the base score 1.0
    When it is weighed by "quadratic-energy"
    Then the strengths are
      | claim  | strength |
      | Guilty | 0.250    |
      | Alibi  | 1.000    |

  Scenario: Two claims that exclude each other
    Given the debate to be weighed
      """
      [Buy]: One should buy.
        + [Growing]: It is growing.

      [Sell]: One should sell.
        >< [Buy]
      """
    When it is weighed
    Then "Buy" is stronger than "Sell"
    And the circle has settled

  Scenario: Reasons that run in a circle hold each other up, and it is told how that ends
    Given the debate to be weighed
      """
      [Trusted]: The source is trusted.
        + [Right]: The source is right.
            + [Trusted]
      """
    When it is weighed by "quadratic-energy"
    Then "Trusted" is as strong as "Right"
    And the circle has settled

  Scenario: Too little time
    Given the debate to be weighed
      """
      [Trusted]: The source is trusted.
        - [Bought]: The source was bought.
            - [Trusted]
      """
    When it is weighed for 2 steps
    Then the circle has not settled
    And it is told that "2 steps were not enough"

  Scenario: Which reasons make a claim strong or weak
    Given the debate to be weighed
      """
      [Fabricated]: The deployment is fabricated.
        + [Unconfirmed]: Neither government has confirmed it.
        - [Front]: Troops are on the front.
            - [Denied]: Both governments deny it.
      """
    When it is weighed
    Then what contributes to "Fabricated" is
      | claim       | without it | fair share |
      | Unconfirmed | +0.250     | +0.250     |
      | Front       | -0.125     | -0.188     |
      | Denied      | +0.125     | +0.062     |

  Scenario: Only the order matters
    Given the debate to be weighed
      """
      [A]: It was A.
        - [B]: It was B.
            - [C]: It was C.
        - [D]: It was D.
      """
    When it is weighed by "burden"
    Then from the strongest to the weakest they are "C, D / B / A"
