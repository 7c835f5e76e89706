Feature: A debate in several files
  Whoever maps one text a file can read the files as one debate: what has the same title is one, and what differs is told.

  Scenario: Two files speak of the same claim
    Given the file "won.argdown":
      """
      [Deployed]: Troops are at the front.
        + [Seen]: They were seen.
      """
    And the file "terwilliger.argdown":
      """
      [Deployed]: Troops are at the front.
        - [Denied]: Both governments deny it.
      """
    When both are read as one debate
    Then its claims are "Deployed", "Seen" and "Denied"
    And "Seen" speaks for "Deployed", and "Denied" against it
    And nothing differs

  Scenario: Two files give one title to two texts
    Given the file "won.argdown":
      """
      [Deployed]: 10,000 troops are at the front.
      """
    And the file "terwilliger.argdown":
      """
      [Deployed]: 12,000 troops are at the front.
      """
    When both are read as one debate
    Then it is told at "terwilliger.argdown:1:1" that "Deployed" says something else in "won.argdown:1:1"
    And "Deployed" has both wordings
