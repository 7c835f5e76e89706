Feature: Headings in Argdown
  Headings part a debate; what is defined under one is in the group of that name.

  Scenario: What stands under a heading
    Given the debate in Argdown
      """
      # Who is there

      [Deployed]: Troops are at the front.

      ## Who says so

      <Photos>: There are photos.

      # Who is not

      [None]: No troops are there.
        - [Deployed]
      """
    Then the groups hold
      | group        | holds                 |
      | Who says so  | Photos                |
      | Who is there | Deployed, Who says so |
      | Who is not   | None                  |

  Scenario: Data says where something belongs
    Given the debate in Argdown
      """
      # First

      [Deployed]: Troops are at the front.

      # Second

      [Deployed] {isInGroup: true}
      """
    Then the groups hold
      | group  | holds    |
      | First  |          |
      | Second | Deployed |

  Scenario: Groups formed anew
    Given the debate in Argdown
      """
      ===
      group: {regroup: [{title: Those who doubt, statements: [None]}]}
      ===

      # First

      [Deployed]: Troops are at the front.

      [None]: No troops are there.
      """
    Then the groups hold
      | group           | holds |
      | Those who doubt | None  |
