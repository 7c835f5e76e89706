Feature: Texts in Argdown
  A text may be emphasised, tagged and linked; its signs are no part of what it says.

  Scenario Outline: What a text says
    Given the claim is written in Argdown as "<written>"
    Then it reads "<read>"
    And nothing is wrong with the document

    Examples:
      | written                              | read                          |
      | They *never* saw **12,000** of them. | They never saw 12,000 of them. |
      | They _never_ saw __12,000__ of them. | They never saw 12,000 of them. |
      | See [the report](http://x.org/a).    | See the report.               |
      | p .->. q :^: .~. r                   | p → q ∧ ¬ r                   |
      | I agree :agree: with .unknown. you   | I agree ✔ with .unknown. you  |
      | 10 \\* 2 \\# no tag \\[or\\] title   | 10 * 2 # no tag [or] title    |
      | It rains. /* who knows */ Or not.    | It rains. Or not.             |

  Scenario: What is marked in a text
    Given the debate in Argdown
      """
      [Deployed]: Troops *are* at the **front**, see [here](http://x.org) and @[Seen]. #kursk #(North Korea)

      [Seen]: They were seen.
      """
    Then the text of "Deployed" has these marks
      | words          | as      | of           |
      | are            | italic  |              |
      | front          | bold    |              |
      | here           | link    | http://x.org |
      | @[Seen]        | mention | [Seen]       |
      | #kursk         | tag     | kursk        |
      | #(North Korea) | tag     | North Korea  |
    And the claim "Deployed" has the tags "kursk, North Korea"

  Scenario: Tags can be left out of the texts
    Given the debate in Argdown
      """
      ===
      model: {removeTagsFromText: true}
      ===

      [Deployed]: Troops are at the front. #kursk
      """
    Then these are the claims
      | title    | text                     |
      | Deployed | Troops are at the front. |
    And the claim "Deployed" has the tags "kursk"

  Scenario: Signs of one's own
    Given the debate in Argdown
      """
      ===
      model:
        shortcodes: {":so:": {unicode: "∴"}}
      ===

      [Deployed]: They were seen, :so: they are there.
      """
    Then these are the claims
      | title    | text                              |
      | Deployed | They were seen, ∴ they are there. |

  Scenario: A mention of what is nowhere written
    Given the debate in Argdown
      """
      [Deployed]: Troops are at the front, as @[Sen] says.

      [Seen]: They were seen.
      """
    Then this is said about the document
      | where | what                                |
      | 1:41  | Sen is mentioned, but stands nowhere |
