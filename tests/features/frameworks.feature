Feature: Frameworks of attacks alone
  Whoever studies arguments as such writes down who attacks whom, and asks what can be held together.

  Background:
    Given the file "birds.apx"
      """
      % Two witnesses deny each other; both deny the third, who denies a fourth.
      arg(ann). arg(ben). arg(cal). arg(dee).
      att(ann,ben). att(ben,ann).
      att(ann,cal). att(ben,cal). att(cal,dee).
      """

  Scenario: What holds whichever side one takes
    When I run "rebut solve -p DS-PR -f birds.apx -a dee"
    Then it ends well
    And it prints "YES"

  Scenario: What holds only for some
    When I run "rebut solve -p DS-PR -f birds.apx -a ann"
    Then it ends well
    And it prints "NO"
    And it prints "w ben dee"

  Scenario: Without taking a side, nothing holds
    When I run "rebut solve -p SE-GR -f birds.apx"
    Then it ends well
    And it prints "w"

  Scenario: The same framework as another tool has it
    When I run "rebut convert birds.apx birds.tgf"
    And I run "rebut solve -p CE-PR -f birds.tgf"
    Then it ends well
    And it prints "2"

  Scenario: A framework is a debate, and has a map
    When I run "rebut draw birds.apx -o birds.dot"
    Then it ends well
    And the file "birds.dot" has "ann"

  Scenario: An attack on somebody who is not there
    Given the file "gone.af"
      """
      p af 3
      1 2
      2 4
      """
    When I run "rebut solve -p SE-GR -f gone.af"
    Then it ends with 1
    And it says "gone.af:3:1: RB271 there is no argument '4'"
