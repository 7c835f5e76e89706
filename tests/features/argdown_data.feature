Feature: Data in Argdown
  Braces at the end of a statement, an argument, an inference or a heading hold what Argdown has no sign for.

  Scenario: Data of one's own
    Given the debate in Argdown
      """
      [Deployed]: Troops are at the front. {page: 3, sure: true, no: no}
      """
    Then the data of "Deployed" is
      | key  | value |
      | page | 3     |
      | sure | True  |
      | no   | 'no'  |

  Scenario: Data over several lines, as a list of keys
    Given the debate in Argdown
      """
      [Deployed]: Troops are at the front. {
        page: 3

        words:
          - troops
          - front
      }
      """
    Then the data of "Deployed" is
      | key   | value               |
      | page  | 3                   |
      | words | ('troops', 'front') |
    And nothing is wrong with the document

  Scenario: Data of all places together
    Given the debate in Argdown
      """
      [Deployed]: Troops are at the front. {where: {country: Russia, town: Kursk}, pages: [3, 4]}

      [Deployed] {where: {town: Sudzha}, pages: [5]}
      """
    Then the data of "Deployed" is
      | key   | value                                    |
      | where | {'country': 'Russia', 'town': 'Sudzha'}  |
      | pages | (5, 4)                                   |

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

  Scenario: Data that cannot be read costs nothing else
    Given the debate in Argdown
      """
      [Deployed]: Troops are at the front. {pages: [3}

      [Seen]: They were seen. {page: 4}
      """
    Then the data of "Seen" is
      | key  | value |
      | page | 4     |
    And this is said about the document
      | where | what                                               |
      | 1:38  | data that cannot be read; it is kept as text       |
      | 1:46  | the list that begins here lacks a comma or its ]   |
