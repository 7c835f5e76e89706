Feature: Argdown is read
  Whoever writes debates down in Argdown finds in the debate what stands on the page, and is told where the page says
  something else than what was meant.

  Scenario: Reasons for and against a claim
    Given the debate in Argdown
      """
      [Fabricated]: The troop deployment is fabricated.
        + <No confirmation>: Neither government has confirmed it.
        - [Deployed]: 12,000 North Korean troops are on the Kursk front.
          - Only speculation is left in wartime.
      """
    Then these claims are made
      | claim                                               |
      | The troop deployment is fabricated.                 |
      | 12,000 North Korean troops are on the Kursk front.  |
      | Only speculation is left in wartime.                |
    And they stand to each other like this
      | what                                 | does     | to         |
      | No confirmation                      | supports | Fabricated |
      | Deployed                             | rebuts   | Fabricated |
      | Only speculation is left in wartime. | rebuts   | Deployed   |
    And nothing is wrong with the document

  Scenario: An argument in steps
    Given the debate in Argdown
      """
      <Silence>: Nobody has confirmed it.

      (1) Neither government has confirmed it.
      (2) What governments do not confirm is doubtful. {premise: assumption}
      --
      Argument from ignorance
      --
      (3) [Doubtful]: The deployment is doubtful.
        <_ <Secrets>: Governments keep secrets.
      """
    Then the argument "Silence" goes like this
      | line                                           | as         |
      | Neither government has confirmed it.           | ordinary   |
      | What governments do not confirm is doubtful.   | assumption |
      | The deployment is doubtful.                    | conclusion |
    And they stand to each other like this
      | what    | does      | to                          |
      | Secrets | undercuts | The deployment is doubtful. |

  Scenario: Claims that cannot hold together
    Given the debate in Argdown
      """
      ===
      conflicts: [{claims: ["[Many]", "[Few]", "[None]"], kind: contrary}]
      ===

      [Many]: 12,000 troops are there.
        >< [None]

      [Few]: A hundred troops are there.

      [None]: No troops are there.
      """
    Then these claims are in conflict
      | claims          | how           |
      | Many, None      | contradictory |
      | Many, Few, None | contrary      |

  Scenario: Who says so
    Given the debate in Argdown
      """
      ===
      sources: [{title: The essay, author: Dmitry Shlapentokh}]
      ===

      [Deployed]: Troops are at the front. {cites: {by: Pentagon, source: The essay, place: line 38, via: {by: Terwilliger, stance: doubts}}}
      """
    Then the claim "Deployed" is cited like this
      | by       | source    | place   | by way of   |
      | Pentagon | The essay | line 38 | Terwilliger |

  Scenario: What Argdown would refuse is read as it is meant
    Given the debate in Argdown
      """
      [Files]: The report is in kursk_report_final, see https://example.org/report for it.
      [Size]: Is 3 < 5 and 7 > 6?
      """
    Then these claims are made
      | claim                                                                        |
      | The report is in kursk_report_final, see https://example.org/report for it.  |
      | Is 3 < 5 and 7 > 6?                                                          |
    And this is said about the document
      | where | what                                         |
      | 1:32  | _ opens nothing that is closed               |
      | 1:39  | _ opens nothing that is closed               |
      | 1:57  | // in an address                             |
      | 2:1   | blank line expected before [Size]:           |
      | 2:14  | < 5 and 7 > stands inside of a text          |
