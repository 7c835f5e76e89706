Feature: In a terminal
  Whoever keeps a debate in a text file sees its map, its faults and its other formats without writing a program.

  Background:
    Given the file "kursk.argdown"
      """
      # Are North Korean troops fighting at Kursk?

      [Fabricated]: The troop deployment is fabricated.
        + <No confirmation>: Neither government has confirmed it.
        - [Deployed]: 12,000 North Korean troops are on the Kursk front.
      """

  @dot
  Scenario: The map is drawn beside me
    When I run "rebut draw kursk.argdown"
    Then it ends well
    And it says "wrote kursk.svg"
    And the file "kursk.svg" has "The troop deployment is fabricated."
    And the file "kursk.svg" has "12,000 North Korean troops are on the Kursk front."

  Scenario: The map tells what is left standing
    When I run "rebut draw kursk.argdown --verdicts -o kursk.dot"
    Then it ends well
    And the file "kursk.dot" has "? undecided"
    And the file "kursk.dot" has "√ accepted"

  Scenario: A part of the map is drawn
    Given the file "two.argdown"
      """
      # Coats

      [Coat]: Take a coat.
        + [Rain]: It rains.

      # Cakes

      [Cake]: There is cake.
        - [Eaten]: It was eaten.
      """
    When I run "rebut draw two.argdown --verdicts --focus Cakes --hops 0 -o cakes.dot"
    Then it ends well
    And the file "cakes.dot" has "× rejected"
    And the file "cakes.dot" has "It was eaten."
    And the file "cakes.dot" has not "It rains."

  Scenario: There is no such part
    When I run "rebut draw kursk.argdown --focus Fabricatd -o part.dot"
    Then it ends with 1
    And it says "nothing goes by 'Fabricatd'"
    And there is no file "part.dot"

  Scenario: A map that no page has room for
    Given a file "large.argdown" with 8 headings of 6 claims each
    When I run "rebut draw large.argdown -o large.dot"
    Then it ends well
    And it says "the map has 48 boxes, and is too large for a page"
    And it says "“Part 1”, “Part 2”"

  Scenario: Each part of a large map has a picture of its own
    Given the file "two.argdown"
      """
      [Weather]: It is autumn.

      # Coats

      [Coat]: Take a coat.
        + [Rain]: It rains.

      # Cakes

      [Cake]: There is cake.
        + [Rain]
      """
    When I run "rebut draw two.argdown --by-group --to dot"
    Then it ends well
    And it says "wrote two-1.dot: Coats"
    And it says "wrote two-2.dot: Cakes"
    And it says "wrote two-3.dot"
    And the file "two-1.dot" has "Take a coat."
    And the file "two-2.dot" has "There is cake."
    And the file "two-2.dot" has "It rains."
    And the file "two-3.dot" has "It is autumn."

  Scenario: Pictures for all groups and for one thing
    When I run "rebut draw kursk.argdown --by-group --focus Fabricated"
    Then it ends with 2
    And it says "--by-group draws all groups, --focus one thing"

  Scenario: Several pictures do not go to standard output
    When I run "rebut draw kursk.argdown --by-group -o -"
    Then it ends with 2
    And it says "--by-group writes several files"

  Scenario: DOT text needs no layout engine
    When I run "rebut draw kursk.argdown -o kursk.dot" where no layout engine is installed
    Then it ends well
    And the file "kursk.dot" has "digraph"

  Scenario: Without an engine I am told what would mend it
    When I run "rebut draw kursk.argdown" where no layout engine is installed
    Then it ends with 1
    And it says "error: no layout engine that makes svg is installed"
    And it says "pip install graphviz-pure"
    And there is no file "kursk.svg"

  Scenario: A sound debate has no findings
    When I run "rebut check kursk.argdown"
    Then it ends well
    And it says "kursk.argdown: nothing wrong was found"

  Scenario: A fault is shown where it is
    Given the file "rain.yaml"
      """
      rebut: 1
      nodes:
        - {claim: rain, txt: It rains.}
      """
    When I run "rebut check rain.yaml kursk.argdown"
    Then it ends with 1
    And it prints "rain.yaml:3:19: RB"
    And it prints "did you mean 'text'?"
    And it says "kursk.argdown: nothing wrong was found"

  Scenario: To another format and back, nothing is lost
    When I run "rebut convert kursk.argdown kursk.json"
    And I run "rebut convert kursk.json kursk.yaml"
    Then it ends well
    And "kursk.yaml" and "kursk.argdown" hold the same debate

  Scenario: A new debate never takes the place of an old one
    When I run "rebut new rain"
    Then it ends well
    And the file "rain.argdown" has "title: "
    When I run "rebut new kursk"
    Then it ends with 1
    And it says "kursk.argdown is there already"
    And the file "kursk.argdown" has "The troop deployment is fabricated."

  Scenario: A verb misspelt
    When I run "rebut darw kursk.argdown"
    Then it ends with 2
    And it says "did you mean 'draw'?"
