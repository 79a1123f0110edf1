#!/usr/bin/env bash
# Runs the program as offices get it: one file, on a machine without the toolchain.
#
#   swift build -c release --static-swift-stdlib --product payroll
#   Tests/single-file.sh
#
# Makes a root folder that holds the office's file (Tests/office-file.sh), the sample and the system's C and C++ libraries, and nothing else;
# pays the sample month in it, as UTF-8 and as GB18030, and makes a bureau's folder. Needs bash, binutils and util-linux.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

mkdir -p "$root"/{bin,proc,tmp,work}
built=$root/bin/payroll
Tests/office-file.sh "$built"

# Only libraries that every Linux of its age has may be asked for.
for library in $(ldd "$built" | grep -o '/lib[^ ]*'); do
  case ${library##*/} in
    libc.so.6 | libm.so.6 | libpthread.so.0 | libdl.so.2 | libutil.so.1 | libstdc++.so.6 | libgcc_s.so.1) ;;
    ld-linux-*.so.*) ;;
    *) echo "FAILED: needs $library"; exit 1 ;;
  esac
  mkdir -p "$root${library%/*}"
  cp -L "$library" "$root$library"
done
echo "libraries: $(cd "$root" && find . -name '*.so*' -printf '%f ')"

# The program with this root, and with no variable of the environment. Where a system lets nobody have a root of his own,
# the ordinary one has to do, in which the libraries were looked at above.
if unshare -rmpf true 2> /dev/null; then
  work=/work
  payroll() {
    env -i "$(command -v unshare)" -rmpf --mount-proc="$root/proc" "$(command -v chroot)" "$root" /bin/payroll "$@"
  }
else
  echo "no root of its own here: runs in the ordinary one"
  work=$root/work
  payroll() { env -i "$root/bin/payroll" "$@"; }
fi

cp -r SampleData "$root/work/"
sample=(--period 2026-10 --roster "$work/SampleData/rosters/2026-10.csv" --standards "$work/SampleData/standards"
  --ledger "$work/SampleData/ledgers/2026-09.csv" --adjustments "$work/SampleData/adjustments/2026-10.csv")
payroll --version
payroll run "${sample[@]}" --out "$work/out" > /dev/null
diff -r "$root/work/out" Reports/sample-2026-10
payroll verify "$work/out" > /dev/null
payroll new "$work/富民县局" > /dev/null
payroll standards --check --standards "$work/富民县局/标准" --date 2026-10-01 > /dev/null

# GB18030 is read by the system's tables; where they are missing the program says so.
iconv -f UTF-8 -t GB18030 SampleData/rosters/2026-10.csv > "$root/work/SampleData/rosters/2026-10.csv"
if [ "$work" = /work ]; then
  if payroll run "${sample[@]}" --out "$work/gb18030" 2> "$root/said" > /dev/null; then
    echo "FAILED: GB18030 was read without the system's tables"; exit 1
  fi
  grep -q gconv "$root/said"
  tables=$(dirname "$(find /usr/lib* -name GB18030.so -print -quit)")
  mkdir -p "$root$tables"
  cp -r "$tables"/GB18030.so "$tables"/gconv-modules* "$root$tables/"
fi
payroll run "${sample[@]}" --out "$work/gb18030" > /dev/null
cmp "$root/work/gb18030/payslips.csv" Reports/sample-2026-10/payslips.csv
echo "one file, no toolchain: the sample month is the same to the byte"
