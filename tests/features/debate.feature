Feature: A debate is talked through
  Whoever argues says what is claimed, for which reasons and against which; reasons that only count together are given
  together, and an objection to a step leaves the claims alone.

  Scenario: Reasons for a claim and against it
    Given a debate about "Is the deployment real?"
    And it is claimed that "The troop deployment is fabricated."
    When "The troop deployment is fabricated." is supported because "Neither government has confirmed it."
    And "The troop deployment is fabricated." is supported because "Much of the evidence was debunked."
    And "The troop deployment is fabricated." is rebutted because "12,000 troops are on the front."
    Then the debate runs like this
      | what                                 | does     | to                                  |
      | Neither government has confirmed it. | supports | The troop deployment is fabricated. |
      | Much of the evidence was debunked.   | supports | The troop deployment is fabricated. |
      | 12,000 troops are on the front.      | rebuts   | The troop deployment is fabricated. |

  Scenario: Reasons that count together, and what would undo them
    Given it is claimed that "It rained."
    When "It rained." is supported because "The street is wet." together with "Nobody hosed it."
    And "It rained." is supported because "The gauge is full.", unless "Somebody filled it."
    Then the debate runs like this
      | what                                                 | does     | to         |
      | The street is wet. + Nobody hosed it.                | supports | It rained. |
      | The gauge is full. + Somebody filled it. (exception) | supports | It rained. |

  Scenario: An objection to the step, not to what is said
    Given it is claimed that "It rained."
    And "It rained." is supported because "The street is wet."
    When the step to "It rained." is undercut because "The street is washed every morning."
    Then the debate runs like this
      | what                                | does      | to                     |
      | The street is wet.                  | supports  | It rained.             |
      | The street is washed every morning. | undercuts | the step to It rained. |

  Scenario: The same reason twice is one claim
    Given it is claimed that "It rained."
    And it is claimed that "The river rose."
    When "It rained." is supported because "The street is wet."
    And "The river rose." is rebutted because "The street is wet."
    Then the claims are
      | claim              |
      | It rained.         |
      | The river rose.    |
      | The street is wet. |

  Scenario: Who says so, and where
    Given "Won" claims "Troops are on the front."
    When "Terwilliger" claims "The deployment is fabricated." in "The essay"
    Then "Troops are on the front." is said by "Won"
    And "The deployment is fabricated." is said by "Terwilliger"
    And "The deployment is fabricated." stands in "The essay"

  Scenario Outline: Claims that do not go together
    Given it is claimed that "3,000 fell."
    And it is claimed that "1,000 fell."
    When "3,000 fell." and "1,000 fell." are put as "<kind>"
    Then "3,000 fell." and "1,000 fell." are "<kind>"

    Examples:
      | kind          |
      | contradictory |
      | contrary      |
      | tension       |

  Scenario: What is only unwise is kept
    Given it is claimed that "I am right."
    When "I am right." is supported because "I am right."
    And "I am right." is rebutted because "I am right."
    Then the debate runs like this
      | what        | does     | to          |
      | I am right. | supports | I am right. |
      | I am right. | rebuts   | I am right. |

  Scenario: What cannot be is refused, and nothing is half done
    Given it is claimed that "It rained."
    When "It pours." is rebutted because "The sun shone all day."
    Then it is refused: "nothing goes by 'It pours.'"
    And the debate is as it was before

  Scenario: A wrong word is refused with the right ones
    Given it is claimed that "3,000 fell."
    And it is claimed that "1,000 fell."
    When "3,000 fell." and "1,000 fell." are put as "different"
    Then it is refused: "'different' is none of: contradictory, contrary, tension"
