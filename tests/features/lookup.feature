Feature: Things are found by what people call them
  Whoever speaks of a claim calls it by its title or quotes it; what nobody knows is told with what comes near, and what
  could be several is asked back.

  Background:
    Given this debate
      """
      [Rain]: It rains in Kursk.

      <Radar>: The radar shows it.
        +> [Rain]

      <Rain>: Where there are clouds, it rains.
        +> [Rain]
      """

  Scenario Outline: A claim by its title, its text or its id
    When I ask for "<name>"
    Then I get the "claim" that says "It rains in Kursk."

    Examples:
      | name                   |
      | It rains in Kursk.     |
      | It  rains  in  Kursk.  |
      | [Rain]                 |
      | rain                   |

  Scenario Outline: An argument by its title or its gist
    When I ask for "<name>"
    Then I get the "argument" that says "<gist>"

    Examples:
      | name                | gist                              |
      | Radar               | The radar shows it.               |
      | The radar shows it. | The radar shows it.               |
      | <Rain>              | Where there are clouds, it rains. |

  Scenario: What could be two things is asked back
    When I ask for "Rain"
    Then it is refused: "'Rain' could be the claim 'rain' or the argument 'rain-2'; give the node itself; debate.nodes[id] finds one by its id alone"

  Scenario: What nobody knows is told with what comes near
    When I ask for "Rader"
    Then it is refused: "nothing goes by 'Rader'; did you mean 'Radar'?"

  Scenario: What is nothing like anything
    When I ask for "Zzyzx"
    Then it is refused: "nothing goes by 'Zzyzx'"
