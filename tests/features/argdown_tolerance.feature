Feature: What Argdown would refuse, or take for something else
  One slip of the pen never costs a whole debate: it is read as it is meant, and what is wrong is told with its place.

  Scenario: Signs in running text
    Given the debate in Argdown
      """
      [Files]: The report is in kursk_report_final, see https://example.org/report for it.
      [Size]: Is 3 < 5 and 7 > 6?
      """
    Then these are the claims
      | title | text                                                                        |
      | Files | The report is in kursk_report_final, see https://example.org/report for it. |
      | Size  | Is 3 < 5 and 7 > 6?                                                         |
    And this is said about the document
      | where | what                                         |
      | 1:32  | _ opens nothing that is closed               |
      | 1:39  | _ opens nothing that is closed               |
      | 1:57  | // in an address                             |
      | 2:1   | blank line expected before [Size]:           |
      | 2:14  | < 5 and 7 > stands inside of a text          |

  Scenario Outline: A slip, and what is told of it
    Given the claim is written in Argdown as "<written>"
    Then it reads "<read>"
    And this is told: "<told>"

    Examples:
      | written                     | read                        | told                                           |
      | It is *very cold.           | It is *very cold.           | * opens nothing that is closed                 |
      | The set {x} is empty.       | The set {x} is empty.       | {x} stands inside of a text                    |
      | As [1] says.                | As [1] says.                | [1] stands inside of a text                    |
      | An open { brace }. And more | An open { brace }. And more | stands inside of a text                        |
      | It rains. // so they say    | It rains.                   | a comment that ends with the file              |

  Scenario: A line that begins with a number below zero
    Given the debate in Argdown
      """
      [Cold]: It is not warm, but
       -5 degrees.
      """
    Then this is said about the document
      | where | what                                       |
      | 2:1   | a line that begins with -5 is read as a relation |

  Scenario: Front matter without an empty line behind it
    Given the debate in Argdown
      """
      ===
      title: Kursk
      ===
      [Deployed]: Troops are at the front.
      """
    Then the debate is called "Kursk"
    And this is said about the document
      | where | what                                  |
      | 4:1   | no empty line behind the front matter |

  Scenario: A list inside of a list
    Given the debate in Argdown
      """
      * one
        * two
      * three
      """
    Then these are the claims
      | title | text  |
      |       | one   |
      |       | two   |
      |       | three |
    And this is said about the document
      | where | what                    |
      | 2:1   | a list inside of a list |

  Scenario: Titles that make Argdown fail
    Given the debate in Argdown
      """
      [constructor]: It builds.
        + [toString]: It writes.
      """
    Then they stand to each other like this
      | what     | does     | to          |
      | toString | supports | constructor |
    And this is said about the document
      | where | what                                           |
      | 1:1   | the title constructor makes Argdown itself fail |
      | 2:5   | the title toString makes Argdown itself fail    |

  Scenario: Front matter that does not stand at the beginning
    Given the debate in Argdown
      """
      [Deployed]: Troops are at the front.

      ===
      title: Kursk
      ===
      """
    Then this is said about the document
      | where | what                                      |
      | 3:1   | front matter stands at the beginning alone |

  Scenario: A relation that nothing stands above
    Given the debate in Argdown
      """
      [Deployed]: Troops are at the front.

        + [Seen]: They were seen.
      """
    Then these are the claims
      | title    | text                     |
      | Deployed | Troops are at the front. |
      | Seen     | They were seen.          |
    And this is said about the document
      | where | what                                          |
      | 3:1   | a relation with nothing above it to relate to |

  Scenario: What speaks against a mere statement cannot undercut it
    Given the debate in Argdown
      """
      [Deployed]: Troops are at the front.
        _ [Denied]: It was denied.
      """
    Then this is said about the document
      | where | what                                                       |
      | 2:1   | an undercut of a statement speaks against the statement itself |
