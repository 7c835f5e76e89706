Feature: Arguments in Argdown
  An argument has a title in angle brackets; below it stands, step by step, what it infers from what.

  Scenario: An argument in steps
    Given the debate in Argdown
      """
      <Silence>: Nobody has confirmed it.

      (1) Neither government has confirmed it.
      (2) What governments do not confirm is doubtful. {premise: assumption}
      --
      Argument from ignorance
      --
      (3) [Doubtful]: The deployment is doubtful.
        <_ <Secrets>: Governments keep secrets.
      """
    Then the argument "Silence" goes like this
      | line                                           | as         |
      | Neither government has confirmed it.           | ordinary   |
      | What governments do not confirm is doubtful.   | assumption |
      | The deployment is doubtful.                    | conclusion |
    And they stand to each other like this
      | what    | does      | to                          |
      | Secrets | undercuts | The deployment is doubtful. |

  Scenario: Several steps, and what each rests on
    Given the debate in Argdown
      """
      <Seen>

      (1) [Photos]: There are photos.
      (2) [Experts]: Experts took a look at them.
      -- Expert opinion {uses: [1, 2]} --
      (3) [Genuine]: The photos are genuine.
      ----
      (4) [Deployed]: Troops are at the front.
      """
    Then the argument "Seen" goes like this
      | line                         | as         |
      | There are photos.            | ordinary   |
      | Experts took a look at them. | ordinary   |
      | The photos are genuine.      | conclusion |
      | Troops are at the front.     | conclusion |
    And its steps go by these rules
      | conclusion | rules          | uses |
      | Genuine    | Expert opinion | 1, 2 |
      | Deployed   |                |      |

  Scenario: An argument that nobody gave a title
    Given the debate in Argdown
      """
      (1) There are photos.
      ----
      (2) Troops are at the front.
      """
    Then there is an argument without a title
    And nothing is wrong with the document

  Scenario: An argument cannot have two structures
    Given the debate in Argdown
      """
      <Seen>

      (1) There are photos.
      ----
      (2) Troops are at the front.

      <Seen>

      (1) There are witnesses.
      ----
      (2) Troops were at the front.
      """
    Then the argument "Seen" goes like this
      | line                     | as         |
      | There are photos.        | ordinary   |
      | Troops are at the front. | conclusion |
    And this is said about the document
      | where | what                                                       |
      | 9:1   | the argument <Seen> has a premise-conclusion structure already |
