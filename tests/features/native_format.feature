Feature: A debate in a text file of its own format
  Whoever writes a debate down in YAML, or has a program write it in JSON, gets the same debate from both, is told what
  is wrong where it stands, and never loses a word.

  Scenario: The same debate in YAML and in JSON
    Given the debate is written in "rain.yaml":
      """
      rebut: 1
      title: Does it rain?
      nodes:
        - participant: ann
          name: Ann
        - claim: rain
          text: It rains.
          cites: [{by: ann}]
        - claim: wet
          text: The street is wet.
        - argument: street
          lines: [wet, {inference: street-step-1, conclusion: rain}]
      """
    When the debate is saved as "rain.json"
    Then "rain.json" holds the same debate as "rain.yaml"
    And nothing is wrong in the file

  Scenario: Written by hand, a debate needs no ids
    Given the debate is written in "rain.yaml":
      """
      rebut: 1
      nodes:
        - claim:
          text: It rains.
        - claim:
          text: Somebody hosed the street.
        - rebuttal:
          sources: [Somebody hosed the street.]
          target: It rains.
      """
    When the file is read
    Then nothing is wrong in the file
    And "Somebody hosed the street." speaks against "It rains."

  Scenario: A fault is told where it stands, and the rest is read
    Given the debate is written in "rain.yaml":
      """
      rebut: 1
      nodes:
        - claim: rain
          text: It rains.
        - claim: wet
          txt: The street is wet.
        - claim: sure
          text: It certainly rains.
          score: 1.5
      """
    When the file is read
    Then these faults are told:
      | place          | what                                   | what would do       |
      | rain.yaml:6:5  | a claim has no 'txt'                   | did you mean 'text' |
      | rain.yaml:9:12 | 1.5 does not lie between 0 and 1       |                     |
    And the claims that were read are "It rains."

  Scenario: What could not be read is written back as it was
    Given the debate is written in "rain.yaml":
      """
      rebut: 1
      nodes:
        - claim: wet
          txt: The street is wet.
      """
    When the debate is saved as "rain.json"
    Then "rain.json" has the words:
      """
          {
            "claim": "wet",
            "txt": "The street is wet."
          }
      """

  Scenario: A name that leads nowhere is told, with what comes near
    Given the debate is written in "rain.json":
      """
      {"rebut": 1, "nodes": [
        {"claim": "rain", "text": "It rains."},
        {"rebuttal": "hose", "sources": ["rain"], "target": "rian"}
      ]}
      """
    When the file is read
    Then these faults are told:
      | place                        | what                         | what would do       |
      | rain.json: $.nodes[1].target | 'rian' is not in the debate  | did you mean 'rain' |

  Scenario: Comments and spacing stay where nothing changed
    Given the debate is written in "rain.yaml":
      """
      # what we know so far
      rebut: 1

      nodes:
        # nobody doubts it
        - claim:   rain
          text:    It rains.   # says Ann

        # to be checked
        - claim: wet
          text: The street is wet.
      """
    When the claim "wet" is reworded as "The street was wet at noon."
    And the debate is saved as "rain.yaml"
    Then "rain.yaml" is now:
      """
      # what we know so far
      rebut: 1

      nodes:
        # nobody doubts it
        - claim:   rain
          text:    It rains.   # says Ann

        # to be checked
        - claim: wet
          text: The street was wet at noon.
      """

  Scenario Outline: What is no debate is refused in one line
    Given the debate is written in "<file>":
      """
      <text>
      """
    When the file is read
    Then the file is refused, for "<reason>"

    Examples:
      | file      | text              | reason                                       |
      | rain.yaml | [a, list]         | holds a list, no debate                      |
      | rain.yaml | null              | holds nothing, no debate                     |
      | rain.json | {"rebut": 2}      | install a newer rebut                        |
      | rain.json | {"rebut": 1       | the text ends too early                      |
      | rain.json | {"title": "Rain"} | its top has no 'rebut'                       |
      | rain      | some prose        | looks like no format of debates              |
