Feature: Relations in Argdown
  What is indented under a claim or an argument speaks for it or against it, in whichever direction the sign points.

  Scenario: Reasons for and against a claim
    Given the debate in Argdown
      """
      [Fabricated]: The troop deployment is fabricated.
        + <No confirmation>: Neither government has confirmed it.
        - [Deployed]: 12,000 North Korean troops are on the Kursk front.
          - Only speculation is left in wartime.
      """
    Then they stand to each other like this
      | what                                 | does     | to         |
      | No confirmation                      | supports | Fabricated |
      | Deployed                             | rebuts   | Fabricated |
      | Only speculation is left in wartime. | rebuts   | Deployed   |
    And nothing is wrong with the document

  Scenario: Signs that point the other way
    Given the debate in Argdown
      """
      <Photos>: There are photos.
        +> [Deployed]: Troops are at the front.
        -> [Fabricated]: All is fabricated.
        _> <No proof>: There is no proof.
        <+ [Agencies]: Agencies published them.
        <- [Old]: The photos are old.
      """
    Then they stand to each other like this
      | what     | does      | to         |
      | Photos   | supports  | Deployed   |
      | Photos   | rebuts    | Fabricated |
      | Photos   | undercuts | No proof   |
      | Agencies | supports  | Photos     |
      | Old      | rebuts    | Photos     |

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

  Scenario: A relation that is said twice is one
    Given the debate in Argdown
      """
      [Deployed]: Troops are at the front.
        + [Seen]: They were seen.

      [Seen]
        +> [Deployed]
      """
    Then they stand to each other like this
      | what | does     | to       |
      | Seen | supports | Deployed |

  Scenario: Tabs and spaces
    Given the debate in Argdown
      """
      [Deployed]: Troops are at the front.
      	+ [Seen]: They were seen.
      	    - [Far]: From far away.
      	- [Denied]: It was denied.
      """
    Then they stand to each other like this
      | what   | does     | to       |
      | Seen   | supports | Deployed |
      | Far    | rebuts   | Seen     |
      | Denied | rebuts   | Deployed |
    And nothing is wrong with the document

  Scenario: In the strict mode, supports and attacks are matters of logic
    Given the debate in Argdown
      """
      ===
      model: {mode: strict}
      ===

      [Deployed]: Troops are at the front.
        + [Seen]: They were seen.
        - [None]: No troops are there.
      """
    Then these claims are in conflict
      | claims         | how      |
      | None, Deployed | contrary |
    And "Seen" entails "Deployed"
