#!/usr/bin/env bash
# Types the English manual's commands of a bureau's own folder, word for word and in its order, in a folder that holds the
# sample's people. What a bureau does between them (filling in a roster, mending a row) is done here by hand.
#
#   Tests/bureau.sh PROGRAM
set -euo pipefail
program="$(realpath "$1")"
cd "$(dirname "$0")/.."
manual="$PWD/SampleData/manual.en.md"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$program" "$work/bin/payroll"
ln -s "$PWD/SampleData" "$work/SampleData"
export PATH="$work/bin:$PATH"
cd "$work"

told() {
  grep -Fqx -- "$*" "$manual" || { echo "the manual does not show: $*"; exit 1; }
  eval "$*" >said 2>&1 || { echo "$* ended with $?"; cat said; exit 1; }
}

# Pays one of the sample's months into the bureau's folder.
paid() {
  local month="$1"; shift
  payroll run --period "$month" --roster "SampleData/rosters/$month.csv" --standards OurBureau/standards --lang en \
    --out "OurBureau/results/$month" "$@" >/dev/null
}

told payroll new OurBureau --period 2026-11 --lang en
paid 2026-08 --ledger SampleData/ledgers/2026-07.csv --as-of 2026-08-20
paid 2026-09 --ledger OurBureau/results/2026-08/ledger.csv --adjustments SampleData/adjustments/2026-09.csv
paid 2026-10 --ledger OurBureau/results/2026-09/ledger.csv --adjustments SampleData/adjustments/2026-10.csv
rm OurBureau/rosters/2026-11.csv
payroll next --bureau OurBureau >/dev/null
cp OurBureau/rosters/2026-11.csv november.csv

told payroll run --bureau OurBureau
told 'payroll slips --bureau OurBureau --title "Our bureau"'
told payroll next --bureau OurBureau
told payroll run --bureau OurBureau
told 'payroll compare --bureau OurBureau --title "Our bureau"'
told 'payroll compare OurBureau/results/2026-10 OurBureau/results/2026-11 --title "Our bureau" --out OurBureau/output/2026-11-compare'

# A row of November is wrong, and mended in the copy.
rm -r OurBureau/results/2026-11 OurBureau/results/2026-12
sed '3s/,530111,/,530999,/' november.csv >OurBureau/rosters/2026-11.csv
told payroll run --bureau OurBureau --allow-rejects
told cp OurBureau/results/2026-11/rejects.csv OurBureau/rosters/2026-11-second.csv
sed -i 's/,530999,/,530111,/g' OurBureau/rosters/2026-11-second.csv
told payroll run --bureau OurBureau --period 2026-11 --roster OurBureau/rosters/2026-11-second.csv

# A raise is decided in October, with effect from August.
rm -r OurBureau/results/2026-11 OurBureau/results/2026-11-2
cp november.csv OurBureau/rosters/2026-11.csv
cat SampleData/standards-2026-10-20/*.csv | tail -n +2 >>OurBureau/standards/salary.csv
told payroll backpay --bureau OurBureau --from 2026-08
told cp OurBureau/output/backpay-2026-08-2026-10/adjustments.csv OurBureau/adjustments/2026-11-backpay.csv
told payroll run --bureau OurBureau

told payroll year --bureau OurBureau
rm -r OurBureau/output/2026-year
told payroll year --archive OurBureau/results --year 2026 --out OurBureau/output/2026-year
told payroll declare --bureau OurBureau
told payroll declare OurBureau/results/2026-10 --layouts OurBureau/layouts --out OurBureau/output/2026-10-declare
told payroll declare OurBureau/output/2026-year --layouts OurBureau/layouts --out OurBureau/output/2026-declare
told payroll simulate --bureau OurBureau --months 12
echo "the manual's bureau pays its months"
