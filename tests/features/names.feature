Feature: Everything has a name that people can read
  Whoever writes no ids gets ids that follow from titles and texts, the same for the same debate; whoever gives ids gives
  what he likes.

  Scenario: Names follow from what is said
    Given it is claimed that "12,000 North Korean troops are on the Kursk front."
    And it is claimed that "It rains." under the title "The weather"
    And it is claimed that "朝鮮兵士は前線にいる。"
    Then the ids are
      | claim                                              | id                                          |
      | 12,000 North Korean troops are on the Kursk front. | 12-000-north-korean-troops-are-on-the-kursk |
      | The weather                                        | the-weather                                 |
      | 朝鮮兵士は前線にいる。                             | 朝鮮兵士は前線にいる                        |

  Scenario: What begins alike is counted
    Given it is claimed that "It rains!"
    And it is claimed that "It rains?"
    And it is claimed that "It rains."
    Then the ids are
      | claim     | id         |
      | It rains! | it-rains   |
      | It rains? | it-rains-2 |
      | It rains. | it-rains-3 |

  Scenario: What has no words is counted
    Given it is claimed that "?!"
    And it is claimed that "…"
    Then the ids are
      | claim | id      |
      | ?!    | claim-1 |
      | …     | claim-2 |

  Scenario: A name that was taken back is free again
    Given it is claimed that "It rains!"
    And it is claimed that "It rains?"
    When "It rains?" is taken back
    And it is claimed that "It rains."
    Then the ids are
      | claim     | id         |
      | It rains! | it-rains   |
      | It rains. | it-rains-2 |

  Scenario Outline: Any text is an id
    Given it is claimed that "It rains."
    When "It rains." gets the id "<id>"
    Then the ids are
      | claim     | id   |
      | It rains. | <id> |

    Examples:
      | id           |
      | no           |
      | a:b          |
      | 1:30         |
      | two words    |
      | <p> & <q>    |
      | 조선         |

  Scenario: Titles are not shared among claims
    Given it is claimed that "It rains." under the title "Weather"
    When it is claimed that "It snows." under the title "Weather"
    Then it is refused: "the title 'Weather' is another claim's; its id is 'weather'"
