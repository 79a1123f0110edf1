import Payroll

extension StarterReadme {
  /// The English account.
  var english: String {
    """
    # The pay of auxiliaries, month by month

    This folder holds the bureau's pay. ID and bank numbers are in it: keep it where only the office can read it, and keep a copy.

    | folder, file | what is in it |
    | --- | --- |
    | `standards/` | pay, contributions, tax, leave, calendar; each row with its document and its dates |
    | `rosters/` | a roster for each month, such as `rosters/\(first).csv` |
    | `adjustments/` | a file for each month that corrects earlier ones, copied from `adjustments/blank.csv` |
    | `ledgers/` | the ledger with which you begin in the middle of a year; later ones lie in `results/` and are handed on by themselves |
    | `results/` | payslips, bank file, declaration and sums of each month |
    | `output/` | what is computed beside the months: simulations, back pay, comparisons |
    | `layouts/` | the forms of the files that the tax client, the insurances and the banks take in: which column has what; change them, add others |
    | `columns.csv` | what belongs into each column of rosters, adjustments, ledgers, standards, cases and layouts |

    Type the commands in this folder; `--bureau .` stands for it: the program finds roster, ledger, adjustments and standards by itself and says first which it uses. `payroll` is the one file of the program: put it where the shell finds commands, or write its whole path. In a spreadsheet, format ID numbers, bank numbers and months (`for_period`, `period`) as text first, and save as "CSV UTF-8".

    ## 1. Before you begin (once)

    \(firstStepEnglish)
    2. Compare the rows that say 二手来源 (second hand), 推算 (derived) or 凭记忆 (from memory) with the documents.
    3. Let the program check them; nothing may be wrong, and the rest is to be looked at:

    ```sh
    payroll standards --check --bureau . --date \(first)-01 --lang en
    ```

    ## 2. The first month: \(first)

    1. Fill in `rosters/\(first).csv`, a row each. Number, name, region, post, grade and hire date are required; a blank is the default. Columns that you do not need may go; for notes add one whose title begins with `x_`.
    2. Pay:

    ```sh
    payroll run --bureau . --period \(first) --lang en
    ```

       While a row is wrong nothing is paid: the screen says which line and column, why, and what to do, and all refused rows lie in `results/\(first).rejects.csv`. Mend the roster and type the same again (rejects that are there already are left as they are; `--replace` puts the new ones in their place).

       In the middle of a year make the opening ledger first (the first month takes it by itself); otherwise tax and leave start from nothing. Make a sheet with the columns of the tax client's computation (`payroll new --help --lang en` has them) and type `payroll new --opening sheet.csv --roster rosters/\(first).csv --paid-until \(before) --ledger ledgers/opening.csv --lang en`; or fill in `ledgers/opening.csv` yourself.

    3. Check, then hand out:
       - `findings.csv`: whom and what to look at, violations and warnings first.
       - `summary.csv`: sums by unit, beside last month's and the budget.
       - `payslips.csv`: work some of them out by hand.
       - with `--html` there is `report.html` too, a page to print: totals beside last month's, units, findings.
       - `bank.csv`: accounts and amounts, those without an account last (in cash); `contributions.csv`: sums for the insurances.
       If something is wrong, mend the roster and add `--replace`; what went to the bank already is corrected next month by adjustments.
    4. Write the files that the tax client and the banks take in, into `output/\(first)-declare`, and look at what is told. Where a title differs from your own client's template, change the table in `layouts/`:

    ```sh
    payroll declare --bureau .
    ```

       Send one of the two bank lists, and take the other out of `layouts/`. When the tax client has computed, `payroll declare --bureau . --check EXPORT.csv` compares; for transfers that a bank has returned write employee_id and bank_account into a CSV, and `payroll declare --bureau . --only RETURNED.csv` makes a list of them.

       The sheet to sign and the slips to cut, in `output/\(first)-slips`, to print from a browser:

    ```sh
    payroll slips --bureau .
    ```

    5. Prove the archive (the ledger in the results goes to the next month by itself):

    ```sh
    payroll verify results/\(first) --lang en
    ```

    ## 3. Every later month, such as \(second)

    1. Make the roster from last month: what stands is kept, what is of the month (overtime, leave, back pay, bonus) is blank, whoever has left is out; `rosters/\(second).csv.notes.csv` says who, and which values to look at:

    ```sh
    payroll next --bureau . --lang en
    ```

       Then enter who came and left (an end date), and the month's figures. If you keep a list of people of your own, add `--from-roster LIST.csv`.

    2. What is owed or taken beside the roster goes into adjustments (a roster of a paid month that was wrong: see part 5), whose file's name begins with the month; without any there is nothing to do:

    ```sh
    cp adjustments/blank.csv adjustments/\(second).csv
    ```

    3. Pay:

    ```sh
    payroll run --bureau . --lang en
    ```

    4. Check as before, write the files, prove:

    ```sh
    payroll declare --bureau .
    payroll verify results/\(second) --lang en
    ```

    ## 4. When some rows cannot be mended yet: two payments, such as \(third)

    With `--allow-rejects` the others are paid first:

    ```sh
    payroll next --bureau . --lang en
    payroll run --bureau . --allow-rejects --lang en
    ```

    Those refused are in `results/\(third)/rejects.csv`, with the reasons in its first columns. Copy it, mend the copy (what is in `results/` stays as it is), and pay it as a roster; nobody is paid twice:

    ```sh
    cp results/\(third)/rejects.csv rosters/\(third)-second.csv
    payroll run --bureau . --period \(third) --roster rosters/\(third)-second.csv --lang en
    payroll verify --bureau . --lang en
    ```

    The second one's results are in `results/\(third)-2`, paid with the first one's ledger. The files for the tax client and the banks have both in one. The second one's ledger goes to the next month. The last command proves every month, and that each began with the ledger of the one before it.

    ## 5. Also

    - A standard that changes is a new row with its date and document; leave the old one. The row in force on the first of the month counts.
    - In November enter the next year's holidays in `standards/calendar.csv` in place of the rows marked 暂定 (provisional); a year without a published calendar cannot be paid.
    - Leave the folders in `results/` as they are: `inputs/` in each keeps what the month was paid from, so that `payroll verify` can prove it at any time.
    - Why a figure: `payroll explain EMPLOYEE --month results/MONTH`, from the month's own inputs: it says what was paid, whatever the standards have become.
    - At the year's end `payroll year --bureau .` sums it up: next year's contribution wages, who is due the 60,000, both taxes of a bonus, a page a person.
    - The budget: `payroll simulate --bureau . --months 12`, by the standards in force; where there is no roster yet, the newest month is repeated.
    - A standard that is decided late and in force since earlier months: enter its row, then `payroll backpay --bureau . --from MONTH` says what is owed to whom, as adjustments that can be paid as they are.
    - A roster that was wrong in a month that is paid (a late sick note, a forgotten rating, a wrong base): one cell a line in `corrections-2026.csv` (period, employee_id, column, value, reason), then `payroll backpay --bureau . --corrections corrections-2026.csv`; copy its `adjustments.csv` into `adjustments/` under a name that begins with the month that pays it.
    - What a new standard would cost: `payroll simulate --bureau . --scenario FILE.csv`; `payroll simulate --help` says how a scenario is written.
    - Injury, death, maternity, severance: `payroll benefits --bureau . --cases FILE.csv`; see `payroll benefits --help`.
    - `payroll --help`, `payroll run --help`.

    """
  }

  /// The first step: to replace what is an example, or to fill in what is open.
  private var firstStepEnglish: String {
    if folder.region != nil {
      return """
        1. Open the tables in `standards/` and fill in the cells that say 待填: `to-fill-in.csv` says whom to ask, with an example and the place; then put the document into `source`. `payroll new --check .` says what is left. An allowance or amount that you do not have is 0, a factor 1. Add posts, grades and ratings as you have them. What is 待填 in `calendar.csv` are the prefecture's local days: write `holiday` or `rest` by the notice of the year, and delete the row of a day that is none.
        """
    }
    return """
      1. In the tables of `standards/`, replace the rows whose `source` says 示例 (example) by what your government approved, name the document, and take 示例 away:
         - `salary.csv`: keep the rows of your region only, with its code; check its class in `regions.csv` and the amount
           of that class in `minimum_wage.csv`.
         - `posts.csv`, `grades.csv`, `ratings.csv`, `accident_plans.csv`.
         - `contributions.csv`: the housing-fund rate, and the medical and maternity rates of your prefecture: keep the rows of 53 (the province), of your prefecture and of your county.
         - `leave.csv` and `parameters.csv`: what is left to you, such as sick pay and seniority pay.
      """
  }
}
