Feature: A debate changes
  Whoever learns better rewords a claim, takes it back, or goes back to how it was; whatever hangs on it follows, or is
  told first.

  Background:
    Given this debate
      """
      # Weather

      [Rain]: It rained.
        + [Wet]: The street is wet.
          - [Hose]: Somebody hosed it.
        - [Dry]: The gauge is empty.
      """

  Scenario: A claim is reworded
    When "Wet" is reworded to "The street is soaked."
    Then the claims are
      | claim                 |
      | It rained.            |
      | The street is soaked. |
      | Somebody hosed it.    |
      | The gauge is empty.   |
    And the debate runs like this
      | what | does     | to   |
      | Wet  | supports | Rain |
      | Hose | rebuts   | Wet  |
      | Dry  | rebuts   | Rain |

  Scenario: A claim gets another id, and what refers to it follows
    When "Wet" gets the id "soaked street"
    Then the debate runs like this
      | what | does     | to   |
      | Wet  | supports | Rain |
      | Hose | rebuts   | Wet  |
      | Dry  | rebuts   | Rain |
    And the group "Weather" holds "soaked street"

  Scenario: A claim that something rests on is not just taken back
    When "Hose" is taken back
    Then it is refused: "'rebuttal-1' refers to 'hose'; dependents=True removes it too"
    And the debate is as it was before

  Scenario: A claim is taken back with all that rests on it
    When "Wet" is taken back with all that rests on it
    Then what went is
      | kind     | what |
      | claim    | Wet  |
      | support  | Wet  |
      | rebuttal | Hose |
    And the debate runs like this
      | what | does   | to   |
      | Dry  | rebuts | Rain |
    And the group "Weather" still holds "Hose"

  Scenario: A title is taken
    When "Wet" gets the title "Dry"
    Then it is refused: "the title 'Dry' is another claim's; its id is 'dry'"
    And the debate is as it was before

  Scenario: An id is taken
    When "Wet" gets the id "hose"
    Then it is refused: "the id 'hose' is taken"
    And the debate is as it was before

  Scenario: Going back
    When "Rain" is taken back with all that rests on it
    And the last act is undone
    Then the debate runs like this
      | what | does     | to   |
      | Wet  | supports | Rain |
      | Hose | rebuts   | Wet  |
      | Dry  | rebuts   | Rain |
