Feature: Statements in Argdown
  Whoever writes debates down in Argdown finds each statement in the debate as a claim: what has a title is one claim,
  however often it is named.

  Scenario: Statements with a title and without one
    Given the debate in Argdown
      """
      [Fabricated]: The troop deployment is fabricated.

      Nobody has seen the troops.
      """
    Then these are the claims
      | title      | text                                |
      | Fabricated | The troop deployment is fabricated. |
      |            | Nobody has seen the troops.         |
    And nothing is wrong with the document

  Scenario: A claim that is named again is the same claim
    Given the debate in Argdown
      """
      [Deployed]: Troops are at the front.

      [Seen]: They were seen.
        + [Deployed] #front

      [Deployed] {k: 1}
      """
    Then these are the claims
      | title    | text                     |
      | Deployed | Troops are at the front. |
      | Seen     | They were seen.          |
    And the claim "Deployed" has the tags "front"
    And nothing is wrong with the document

  Scenario: Two wordings of one claim
    Given the debate in Argdown
      """
      [Deployed]: Troops are at the front.

      [Deployed]: 12,000 troops are at the front.
      """
    Then these are the claims
      | title    | text                            |
      | Deployed | 12,000 troops are at the front. |
    And this is said about the document
      | where | what                                     |
      | 3:1   | another wording of Deployed stands above |

  Scenario: The wording that is to be shown
    Given the debate in Argdown
      """
      [Deployed]: 12,000 troops are at the front. {isCanonical: true}

      [Deployed]: Troops are at the front.
      """
    Then these are the claims
      | title    | text                            |
      | Deployed | 12,000 troops are at the front. |

  Scenario: A wording under another one does not hide it
    Given the debate in Argdown
      """
      [Deployed]: Troops are at the front.
        + [Seen]: They were seen.
          + [Deployed]: Soldiers are there.
      """
    Then these are the claims
      | title    | text                     |
      | Deployed | Troops are at the front. |
      | Seen     | They were seen.          |

  Scenario: A list of statements
    Given the debate in Argdown
      """
      * [First]: Troops are at the front.
      * The second has no title.
        and goes on in the next line.
          - [Objection]: Nobody saw them.
      """
    Then these are the claims
      | title     | text                                                   |
      | First     | Troops are at the front.                               |
      |           | The second has no title. and goes on in the next line. |
      | Objection | Nobody saw them.                                       |
