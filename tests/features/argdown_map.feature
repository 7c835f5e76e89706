Feature: The map that Argdown makes
  Whoever knows the maps of Argdown gets the same map: what is drawn and what is not, which arrow leads where, and what
  is one box. Where Argdown draws something wrong, the right thing is drawn.

  Background:
    Given the document
      """
      # Weather

      [Rain]: It rains.
        + <Street>
        - [Blue]: The sky is blue.

      <Street>: The street is wet.

      (1) [Wet]: The street is wet.
      (2) What is wet, was rained on.
      ----
        <_ <Hose>: Somebody hosed it.
      (3) [Rain]

      # Forecast

      [Report]: The radio said so. #source
        + [Rain]
      """

  Scenario: What has a title and is connected is drawn
    Then the map shows
      | box     | as        |
      | Rain    | statement |
      | Blue    | statement |
      | Wet     | statement |
      | Report  | statement |
      | Street  | argument  |
      | Hose    | argument  |
    And the arrows are
      | from   | kind     | to     |
      | Blue   | attack   | Rain   |
      | Rain   | support  | Report |
      | Hose   | undercut | Street |
      | Street | support  | Rain   |
      | Wet    | support  | Street |

  Scenario: Without its box, a statement stands for the arguments that conclude it
    When these settings are given
      | setting            | value      |
      | exclude_statements | Rain, Wet  |
    Then the arrows are
      | from   | kind     | to     |
      | Street | support  | Report |
      | Hose   | undercut | Street |

  Scenario: A tag selects
    When these settings are given
      | setting              | value  |
      | selected_tags        | source |
      | exclude_disconnected | no     |
    Then the map shows
      | box    | as        |
      | Report | statement |

  Scenario: A closed group is one box
    When these settings are given
      | setting  | value   |
      | sections | Weather |
    Then the map shows
      | box     | as           |
      | Weather | closed group |
      | Report  | statement    |
    And the arrows are
      | from    | kind    | to     |
      | Weather | support | Report |

  Scenario: A setting that is misspelt is told
    Given the document
      """
      ===
      selection: {statementSelectonMode: all}
      ===

      [Rain]: It rains.
      """
    Then this is told of the settings
      | what                                                    | instead                                |
      | there is no setting selection.statementSelectonMode     | did you mean 'statementSelectionMode'? |
