Feature: A debate is drawn as a map
  Whoever looks at the map sees at a glance what is claimed, what speaks for it and what against, and finds every word of
  the debate on it.

  Scenario: For and against
    Given the debate is drawn
      """
      [Fabricated]: The troop deployment is fabricated.
        + Neither government has confirmed it.
        - [Deployed]: 12,000 North Korean troops are on the Kursk front.
          - Only speculation is left in wartime.
      """
    Then the map has these boxes
      | header     | text                                               |
      | MAIN CLAIM | The troop deployment is fabricated.                |
      | SUPPORTS   | Neither government has confirmed it.               |
      | ATTACKS    | 12,000 North Korean troops are on the Kursk front. |
      | ATTACKS    | Only speculation is left in wartime.               |
    And these arrows
      | from                                               | says     | to                                                 |
      | Neither government has confirmed it.               | supports | The troop deployment is fabricated.                |
      | 12,000 North Korean troops are on the Kursk front. | attacks  | The troop deployment is fabricated.                |
      | Only speculation is left in wartime.               | attacks  | 12,000 North Korean troops are on the Kursk front. |

  Scenario: Premises that belong together share a box
    Given the debate is drawn
      """
      <Silence>

      (1) Neither government has confirmed it.
      (2) Governments would confirm it.
      --
      Argument from ignorance
      --
      (3) The troop deployment is fabricated.
      """
    Then the box "Silence" holds
      | text                                 |
      | Neither government has confirmed it. |
      | Governments would confirm it.        |
    And its premises are joined by "+"

  Scenario: What is against the step does not point at the premise
    Given the debate is drawn
      """
      <Silence>: Nobody has confirmed it.

      (1) Nobody has confirmed it.
      --
      Argument from ignorance
      --
      (2) It is fabricated.
        <_ <Secrets>: Governments keep secrets.
      """
    Then the arrow from "Secrets" ends at the header of "Silence"

  Scenario: What is left standing is told on the map
    Given the debate is drawn with its verdicts
      """
      [Fabricated]: The troop deployment is fabricated.
        + [Silence]: Neither government has confirmed it.
        - [Deployed]: Troops are on the front.
          - [Denied]: Both governments deny it.

      [Three]: 3,000 are dead.
        >< [One]: 1,000 are dead.
      """
    Then each claim shows its verdict
      | claim      | badge | verdict   |
      | Fabricated | √     | accepted  |
      | Silence    | √     | accepted  |
      | Deployed   | ×     | rejected  |
      | Denied     | √     | accepted  |
      | Three      | ?     | undecided |
      | One        | ?     | undecided |
    And the legend tells the verdicts
      | verdict   |
      | accepted  |
      | rejected  |
      | undecided |
    And whoever points at "Deployed" reads "rejected: rebutted by “Denied”"
    And the arrow from "Deployed" is thinner than the one from "Silence"

  Scenario: A claim that came after the debate was judged
    Given the debate is drawn with its verdicts
      """
      [Fabricated]: The troop deployment is fabricated.
        - [Deployed]: Troops are on the front.
      """
    When "Fabricated" is supported because "Both governments deny it." and the map is drawn with the same verdicts
    Then each claim shows its verdict
      | claim                     | badge | verdict    |
      | Fabricated                | ×     | rejected   |
      | Deployed                  | √     | accepted   |
      | Both governments deny it. | –     | not judged |
    And it is told that the debate has changed since it was judged

  Scenario: A claim that serves in several places is told once
    Given the debate is drawn
      """
      <One>

      (1) [Exchange]: The exchange goes both ways.
      (2) Grain and oil arrive.
      ----
      (3) Pyongyang gains.

      <Two>

      (1) [Exchange]
      (2) Shells arrive.
      ----
      (3) Moscow gains.
      """
    Then "The exchange goes both ways." stands on the map once
    And it is named by the letter "A" in the boxes
      | box |
      | One |
      | Two |

  Scenario: A large debate runs to the right
    Given a claim with 40 reasons is drawn
    Then the map runs to the right

  Scenario: What relates to nothing is left out, and I am told
    Given the debate is drawn
      """
      These lines are only prose.

      [Fabricated]: The troop deployment is fabricated.
        + Neither government has confirmed it.
      """
    Then "These lines are only prose." is not on the map
    And I am told "1 claim without a title is not drawn"

  Scenario: The map explains what it uses, and nothing else
    Given the debate is drawn
      """
      [Fabricated]: The troop deployment is fabricated.
        + Neither government has confirmed it.
      """
    Then the legend says "supports"
    But the legend does not say "attacks"

  @dot
  Scenario: Every word is found again in the drawing
    Given the debate is drawn
      """
      [Fabricated]: The troop deployment is <p> implies q> & "fabricated", said a:b.
        + Neither government has confirmed it.
      """
    Then the drawing holds every claim's whole text
