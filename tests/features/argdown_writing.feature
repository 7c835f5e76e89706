Feature: Argdown is written
  Whoever builds a debate in a program, or keeps it in another format, gets it as a page that people write, and that
  Argdown reads. Whoever changes one thing in a page of their own finds that one thing changed.

  Scenario: Reasons stand below what they are about
    Given the claim "It rains." called "Rain"
    And "The street is wet." speaks for "Rain"
    And "Somebody hosed it." speaks against "The street is wet."
    When it is written in Argdown
    Then the page is
      """
      [Rain]: It rains.
        + The street is wet.
          - Somebody hosed it.
      """
    And read again it is the same debate

  Scenario: Linked reasons stand in a structure
    Given the claim "It rains." called "Rain"
    And "Rain" follows from "The radar shows it." and "Radars do not err."
    When it is written in Argdown
    Then the page is
      """
      ===
      order:
        - [null, rain]
      ===

      (1) The radar shows it.
      (2) Radars do not err.
      ----
      (3) [Rain]: It rains.
      """
    And read again it is the same debate

  Scenario: What would mean something else is written so that it does not
    Given the claim "-5 degrees, says [the radio]: *cold*" called ""
    When it is written in Argdown
    Then the page is
      """
      \-5 degrees, says \[the radio]: \*cold\*
      """
    And read again it is the same debate

  Scenario: What Argdown has no word for stands in data
    Given the claim "It rains." called "Rain"
    And "Won" says so in "The essay", at "line 3"
    When it is written in Argdown
    Then the page has the line "[Rain]: It rains. {cites: {by: Won, source: The essay, place: line 3}}"
    And read again it is the same debate

  Scenario: Titles that Argdown cannot write
    Given the claim "It rains." called "[Rain]"
    When it is written in Argdown
    Then the page has the line "[(Rain)]: It rains. {exact: {title: "[Rain]"}}"
    And read again it is the same debate

  Scenario: One changed claim changes its own lines
    Given the page
      """
      // What we know about the weather.
      [Rain]:   It rains.
          +  [Wet]: The street is wet.   // we looked
          -  [Hose]: Somebody hosed it. {score: 0.5}


      [Sun]: The sun shines.
      """
    When the text of "Hose" becomes "The neighbour hosed it."
    And the page is saved
    Then only these lines of it are new
      | line                                                   |
      |     -  [Hose]: The neighbour hosed it. {score: 0.5}    |

  Scenario: A renamed claim has its new title everywhere
    Given the page
      """
      [Rain]: It rains.
        + [Wet]: The street is wet.

      [Sun]: The sun shines.
        - [Wet] // again
      """
    When "Wet" is called "Street" from now on
    And the page is saved
    Then only these lines of it are new
      | line                                            |
      |   + [Street]: The street is wet. {id: wet}      |
      |   - [Street] // again                           |

  Scenario: An objection is added where it belongs
    Given the page
      """
      [Rain]: It rains.
        + [Wet]: The street is wet.

      // The end.
      """
    When "Somebody hosed it." is said against "Wet"
    And the page is saved
    Then only these lines of it are new
      | line                       |
      |     - Somebody hosed it.   |

  Scenario: What is taken out takes its lines along
    Given the page
      """
      [Rain]: It rains.
        + [Wet]: The street is wet.
        - [Hose]: Somebody hosed it.

      // The end.
      """
    When "Hose" is taken out of the debate
    And the page is saved
    Then only these lines of it are new
      | line |

  Scenario: What another file says stays in that file
    Given the file "reasons.argdown" beside the page
      """
      [Radar]: The radar shows it.
      """
    And the page
      """
      [Rain]:   It rains. // as the radar says

      @include(reasons.argdown)
      """
    When the text of "Rain" becomes "It pours."
    And the page is saved
    Then the page is
      """
      [Rain]: It pours. // as the radar says

      @include(reasons.argdown)
      """

  Scenario: Words that were only referred to are written where they stand first
    Given the page
      """
      [Rain]: It rains.
        + [Radar] // to be worded

      [Radar]
      """
    When the text of "Radar" becomes "The radar shows it."
    And the page is saved
    Then the page is
      """
      [Rain]: It rains.
        + [Radar]: The radar shows it. // to be worded

      [Radar]
      """
