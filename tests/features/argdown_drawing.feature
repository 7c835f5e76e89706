Feature: Drawn as Argdown draws it
  Whoever knows Argdown's maps recognises them: statements in square boxes, arguments in round ones, headings as frames.
  What is on the map is set in the document, in Python, or in the terminal.

  Background:
    Given the file "rain.argdown"
      """
      ===
      color:
        tagColors:
          report: "#d95f02"
      ===

      # Weather

      [Rain]: It rains.
        + <Street>: The street is wet.
        - The sky is blue. #report
          - Nobody looked up.

      # Forecast

      [Report]: The radio said so. #report
        + [Rain]
      """

  Scenario: Titles stand in their brackets, and a tag has its colour
    When I run "rebut draw rain.argdown --style argdown -o rain.dot"
    Then it ends well
    And the file "rain.dot" has "[Rain]"
    And the file "rain.dot" has "&lt;Street&gt;"
    And the file "rain.dot" has "Forecast"
    And the file "rain.dot" has "#D95F02"
    And the file "rain.dot" has "Nobody looked up."

  Scenario: In the terminal it is said what is shown
    When I run "rebut draw rain.argdown --style argdown --set excludeStatements=Rain --set groupDepth=0 -o rain.dot"
    Then it ends well
    And the file "rain.dot" has not "[Rain]"
    And the file "rain.dot" has not "Forecast"
    And it says "not on the map"

  Scenario: A setting that is misspelt is refused
    When I run "rebut draw rain.argdown --style argdown --set groupDeph=0"
    Then it ends with 2
    And it says "did you mean 'groupDepth'?"

  Scenario: A setting without a value is refused
    When I run "rebut draw rain.argdown --style argdown --set groupDepth"
    Then it ends with 2
    And it says "'groupDepth' is no NAME=VALUE, such as groupDepth=3"

  Scenario: The notation that was not asked for has no such settings
    When I run "rebut draw rain.argdown --set groupDepth=0"
    Then it ends with 2
    And it says "the style argdown has settings"

  Scenario: The verdicts stand there too
    When I run "rebut draw rain.argdown --style argdown --verdicts -o rain.dot"
    Then it ends well
    And the file "rain.dot" has "√ accepted"
