Feature: Reading Argdown strictly
  Whoever shares a debate with users of Argdown can ask whether Argdown would take it, and where it would stop.

  Scenario Outline: What Argdown refuses
    Given the debate in Argdown, with "/" for the end of a line
      """
      <written>
      """
    Then it is read
    But a strict reading stops at line <line>

    Examples:
      | written                             | line |
      | [A]: a snake_case word              | 1    |
      | [A]: one/[B]: two                   | 2    |
      | [A]: one//  + [B]: two              | 3    |
      | [A]: one/    + two/  + three        | 3    |
      | (1) one/(2) two                     | 2    |
      | (1) one/---/(2) two                 | 3    |
      | * one/  * two                       | 2    |
      | [A]: one/  >< <B>                   | 2    |
      | [A]: one {k: [1}                    | 1    |
      | # A heading/and a text//[A]: if a < b and c > d | 4 |

  Scenario: What Argdown takes, though it means something else
    Given the debate in Argdown
      """
      [A]: See http://example.org for it. // a comment

      [A]: Another wording.
        _ [B]: An undercut of nothing.
      """
    Then a strict reading takes it

  Scenario: In the terminal
    Given the Argdown file "rain.argdown":
      """
      [Rain]: It rains.
      [Wet]: The street is wet.
      """
    When "rain.argdown" is checked strictly in the terminal
    Then it is refused with "rain.argdown:2:1: RB104 blank line expected before [Wet]:"
    And the exit code says that something is wrong
