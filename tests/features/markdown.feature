Feature: Debates in Markdown
  Notes in Markdown may hold a debate in Argdown, in as many pieces as the notes need.

  Background:
    Given the Markdown file "notes.md":
      """
      # Notes on Kursk

      ~~~argdown
      [Deployed]: Troops are at the front.
        + [Seen]: They were seen near kursk_town.
      ~~~

      - Who speaks against it?

        ~~~argdown-map
        [Deployed]
          - [Denied]: Both governments deny it.
        ~~~

      ~~~text
      [Ignored]: This is no debate.
      ~~~
      """

  Scenario: All pieces are one debate
    When "notes.md" is read
    Then they stand to each other like this
      | what   | does     | to       |
      | Seen   | supports | Deployed |
      | Denied | rebuts   | Deployed |
    And "Denied" stands at "notes.md:12:7"

  Scenario: What is wrong is told at the lines of the notes
    When "notes.md" is read
    Then this is said about the document
      | where | what                           |
      | 5:38  | _ opens nothing that is closed |

  Scenario: The notes are drawn
    When "notes.md" is drawn in the terminal
    Then the drawing says "Both governments deny it."
