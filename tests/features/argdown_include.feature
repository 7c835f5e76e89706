Feature: Debates in Argdown that include others
  A long debate may lie in several files; what is included stands where it is named.

  Scenario: Two files as one document
    Given the Argdown file "parts/seen.argdown":
      """
      [Seen]: They were seen.
        +> [Deployed]
      """
    And the Argdown file "kursk.argdown":
      """
      [Deployed]: Troops are at the front.

      @include(parts/seen.argdown)
      """
    When "kursk.argdown" is read
    Then they stand to each other like this
      | what | does     | to       |
      | Seen | supports | Deployed |
    And "Seen" stands at "parts/seen.argdown:1:1"
    And nothing is wrong with the document

  Scenario Outline: What is not included
    Given the Argdown file "kursk.argdown":
      """
      [Deployed]: Troops are at the front.

      @include(<path>)

      [Seen]: They were seen.
      """
    When "kursk.argdown" is read
    Then these are the claims
      | title    | text                     |
      | Deployed | Troops are at the front. |
      | Seen     | They were seen.          |
    And this is said about the document
      | where | what   |
      | 3:1   | <told> |

    Examples:
      | path                    | told                                     |
      | missing.argdown         | @include(missing.argdown): there is no   |
      | ../other.argdown        | nothing is included here: kursk.argdown  |
      | /etc/passwd             | nothing is included here: kursk.argdown  |
      | https://x.org/a.argdown | nothing is included here: kursk.argdown  |

  Scenario: Files that include each other
    Given the Argdown file "a.argdown":
      """
      [A]: The first.

      @include(b.argdown)
      """
    And the Argdown file "b.argdown":
      """
      [B]: The second.

      @include(c.argdown)
      """
    And the Argdown file "c.argdown":
      """
      [C]: The third.

      @include(b.argdown)
      """
    When "a.argdown" is read
    Then these are the claims
      | title | text        |
      | A     | The first.  |
      | B     | The second. |
      | C     | The third.  |
    And this is said about the document
      | where | what                                     |
      | 3:1   | @include(b.argdown) leads in a circle    |
