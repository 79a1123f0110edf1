#!/usr/bin/env bash
# Writes the committed results of the sample anew, in the order in which the months hand on to each other. Look at the
# difference before you commit it. In the project's folder, after swift build -c release, or with the program named.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(realpath "${1:-.build/release/payroll}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Puts a result in the place of the committed one, with the modes of a checkout.
put() {
  rm -rf "$2"
  cp -r "$1" "$2"
  chmod -R u=rwX,go=rX "$2"
}

month() {
  local period=$1
  shift
  "$program" run --period "$period" --roster "SampleData/rosters/$period.csv" --out "$work/$period" "$@"
  put "$work/$period" "Reports/sample-$period"
}

month 2026-08 --ledger SampleData/ledgers/2026-07.csv --as-of 2026-08-20
put "$work/2026-08/ledger.csv" SampleData/ledgers/2026-08.csv
month 2026-09 --ledger "$work/2026-08/ledger.csv" --adjustments SampleData/adjustments/2026-09.csv
put "$work/2026-09/ledger.csv" SampleData/ledgers/2026-09.csv
"$program" run --out "$work/2026-10"
put "$work/2026-10" Reports/sample-2026-10

"$program" backpay --out "$work/backpay"
put "$work/backpay" Reports/sample-backpay
"$program" benefits --out "$work/benefits"
put "$work/benefits" Reports/sample-benefits
"$program" simulate --out "$work/simulation"
put "$work/simulation" Reports/sample-simulation
"$program" explain GD0006 --out "$work/explanation.txt"
put "$work/explanation.txt" Reports/sample-explanation.txt
"$program" explain GD0006 --format csv --out "$work/explanation.csv"
put "$work/explanation.csv" Reports/sample-explanation.csv
"$program" run --roster SampleData/rosters-with-faults --out "$work/faults" && exit 1
put "$work/faults.rejects.csv" Reports/sample-faults.rejects.csv

tables=Reports/sample-standards
"$program" standards --region 530124 >$tables/530124.txt
"$program" standards --check >$tables/check.txt
"$program" standards --check --format csv --lang en >$tables/check.csv
"$program" standards --diff 2026-01-01 2026-10-01 >$tables/diff.txt
git status --short SampleData Reports
