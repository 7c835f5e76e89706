Feature: A part of a debate is looked at
  Whoever has a large debate looks at what is near a claim, at the reasons below it, or at the attacks alone; what is
  seen is a debate of its own.

  Background:
    Given this debate
      """
      [Coat]: Take a coat.
        + [Rain]: It rains.
          + [Wet]: The street is wet.
            - [Hose]: Somebody hosed it.
          - [Blue]: The sky is blue.

      [Cake]: There is cake.
      """

  Scenario: What is near a claim
    When I look at "Rain" and 1 hop around it
    Then I see the claims
      | claim              |
      | Take a coat.       |
      | It rains.          |
      | The street is wet. |
      | The sky is blue.   |
    And what I see runs like this
      | what | does     | to   |
      | Rain | supports | Coat |
      | Wet  | supports | Rain |
      | Blue | rebuts   | Rain |

  Scenario: A claim alone
    When I look at "Rain" and 0 hops around it
    Then I see the claims
      | claim     |
      | It rains. |
    And nothing else is seen

  Scenario: Claims with what runs between them
    When I look at "Coat", "Rain" and "Hose" alone
    Then what I see runs like this
      | what | does     | to   |
      | Rain | supports | Coat |

  Scenario: The reasons below a claim, and not what it is a reason for
    When I look at "Rain" and 1 level of reasons
    Then I see the claims
      | claim              |
      | It rains.          |
      | The street is wet. |
      | The sky is blue.   |

  Scenario: Deeper reasons
    When I look at "Rain" and 2 levels of reasons
    Then what I see runs like this
      | what | does     | to   |
      | Wet  | supports | Rain |
      | Hose | rebuts   | Wet  |
      | Blue | rebuts   | Rain |

  Scenario: The attacks alone
    When I look at the attacks alone
    Then I see the claims
      | claim              |
      | It rains.          |
      | The street is wet. |
      | Somebody hosed it. |
      | The sky is blue.   |
    And what I see runs like this
      | what | does   | to   |
      | Hose | rebuts | Wet  |
      | Blue | rebuts | Rain |

  Scenario: The supports alone
    When I look at the supports alone
    Then what I see runs like this
      | what | does     | to   |
      | Rain | supports | Coat |
      | Wet  | supports | Rain |

  Scenario: The main claims
    When I look at the main claims
    Then I see the claims
      | claim          |
      | Take a coat.   |
      | There is cake. |
