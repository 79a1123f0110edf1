#!/usr/bin/env bash
# Tries to break a run from outside: kills, full disks, closed pipes, two at once, requests to end, few threads, files
# and memory, inputs that grow.
#
#   swift build -c release && Tests/reliability.sh [KILLS [ROWS]]
#
# After each attempt the folder of results is complete and right (`payroll verify`), or it is not there, or it is the
# old one, to the byte; and the next run works without anybody cleaning up. Needs bash and coreutils; with the rights
# of root it mounts a small file system for the full disk and a read-only one, and says so where it cannot.
set -uo pipefail
cd "$(dirname "$0")/.."
kills=${1:-200}
rows=${2:-40000}
payroll=${PAYROLL:-$PWD/.build/release/payroll}
benchmarks=${BENCHMARKS:-$PWD/.build/release/PayrollBenchmarks}
work=$(mktemp -d)
trap 'umount "$work/small" "$work/fixed" 2>/dev/null; rm -rf "$work"' EXIT
failed=0

fail() { echo "FAILED: $*"; failed=$((failed + 1)); }
# The program itself in the background, and no shell around it: kill hits the program.
begin() { exec "$payroll" run --roster "$work/roster.csv" --standards SampleData/standards "$@"; }
run() { "$payroll" run --roster "$work/roster.csv" --standards SampleData/standards "$@"; }
# The mark that a run sets on old results in the moment before they make way is no part of them.
print_of() { (cd "$1" && find . -type f ! -name .payroll-work | sort | xargs sha256sum | sha256sum); }
clean() { [ -z "$(ls "$1" | grep partial)" ]; }

"$benchmarks" --generate "$rows" "$work/roster.csv" "$work/ledger.csv"

# How long a run takes, in milliseconds.
start=$(date +%s%N)
run --out "$work/first" > "$work/said" || fail "the first run: $(cat "$work/said")"
duration=$((($(date +%s%N) - start) / 1000000))
right=$(print_of "$work/first")

# Every other kill hits a run that replaces, the others one that makes the folder; some come after its end.
moments=$((duration * 3 / 2 + 10))
RANDOM=${SEED:-2026}
whole=0 absent=0 kept=0
mkdir "$work/new" "$work/old"
run --out "$work/old/out" --lang en > "$work/said"
before=$(print_of "$work/old/out")
for ((kill = 0; kill < kills; kill++)); do
  if ((kill % 2)); then place=$work/old extra=--replace; else place=$work/new extra=; fi
  begin --out "$place/out" $extra > /dev/null 2>&1 &
  process=$!
  sleep "$(printf '0.%03d' $((RANDOM % (moments > 999 ? 999 : moments))))"
  kill -9 $process 2>/dev/null
  wait $process 2>/dev/null
  if [ ! -e "$place/out" ]; then
    absent=$((absent + 1))
    [ "$place" = "$work/new" ] || fail "kill $kill: the old results are gone"
  elif [ "$(print_of "$place/out")" = "$right" ]; then
    whole=$((whole + 1))
    [ "$place" = "$work/new" ] || { run --out "$place/out" --lang en --replace > /dev/null; }
    rm -rf "$work/new/out"
  elif [ "$place" = "$work/old" ] && [ "$(print_of "$place/out")" = "$before" ]; then
    kept=$((kept + 1))
  else
    fail "kill $kill: $place/out is neither right nor the old one"
  fi
done
echo "$kills kills: $whole whole, $absent not there, $kept as they were; a run takes $duration ms"
run --out "$work/new/out" > /dev/null || fail "the run after the kills"
"$payroll" verify "$work/new/out" > /dev/null || fail "what the run after the kills wrote"
run --out "$work/old/out" --replace > /dev/null || fail "the replacing run after the kills"
"$payroll" verify "$work/old/out" > /dev/null || fail "what the replacing run after the kills wrote"
clean "$work/new" && clean "$work/old" || fail "leftovers after the kills"

# A full disk at many sizes: a limit for files everywhere, a small file system where one may be mounted.
stopped=0
for size in 0 1 8 64 512 2048 4096 8192 16384; do
  (ulimit -f "$size"; run --out "$work/limited" > /dev/null 2> "$work/errors")
  status=$?
  if [ $status = 0 ]; then
    [ "$(print_of "$work/limited")" = "$right" ] || fail "written under a limit of $size blocks, but not right"
    rm -rf "$work/limited"
  else
    stopped=$((stopped + 1))
    [ $status = 4 ] || fail "a limit of $size blocks ends with $status: $(cat "$work/errors")"
    [ ! -e "$work/limited" ] && [ ! -e "$work/limited.partial" ] || fail "leftovers of a limit of $size blocks"
  fi
done
echo "limits of file sizes: $stopped of 9 stopped the run, with exit status 4"
if mkdir "$work/small" && mount -t tmpfs -o size=1m none "$work/small" 2>/dev/null; then
  full=0
  for size in 1 2 3 5 8 13 21 34 55 89; do
    mount -o remount,size=${size}m "$work/small"
    if run --out "$work/small/out" > /dev/null 2> "$work/errors"; then
      [ "$(print_of "$work/small/out")" = "$right" ] || fail "written to a disk of $size MiB, but not right"
      rm -rf "$work/small/out"
    else
      full=$((full + 1))
      [ -z "$(ls "$work/small")" ] || fail "leftovers on a full disk of $size MiB: $(ls "$work/small")"
      grep -q "磁盘空间" "$work/errors" || fail "a full disk is not told: $(cat "$work/errors")"
    fi
  done
  umount "$work/small"
  echo "disks of 1 to 89 MiB: $full of 10 were full, and nothing was left on them"
else
  echo "skipped: no small file system can be mounted here"
fi

# A read-only place.
if mkdir -p "$work/fixed" && mount -t tmpfs -o size=1m,ro none "$work/fixed" 2>/dev/null; then
  run --out "$work/fixed/out" > /dev/null 2> "$work/errors"
  [ $? = 4 ] || fail "a read-only folder does not end with 4"
  umount "$work/fixed"
  echo "read-only folder: exit status 4"
else
  echo "skipped: no read-only file system can be mounted here"
fi

# A reader that goes away, and standard streams that were closed.
run --payslips - --out "$work/piped" 2> /dev/null | head -c 1000 > /dev/null
[ ${PIPESTATUS[0]} = 4 ] || fail "a closed pipe does not end with 4"
[ ! -e "$work/piped" ] || fail "a closed pipe, and the folder is there"
run --out "$work/closed" <&- >&- 2>&-
[ "$(print_of "$work/closed")" = "$right" ] || fail "closed streams changed the results"
echo "closed pipe and closed streams: done"

# A hundred megabytes in one field, in 256 MiB of address space: ASCII, GBK, four bytes of GB18030, lines in quotes.
for kind in 'a' '\xd5\xc5' '\x95\x34\xb2\x35' quoted; do
  {
    printf 'employee_id,name,region,post,grade,hire_date\nE1,'
    if [ $kind = quoted ]; then printf '"'; yes ','; else yes "$(printf "$kind")" | tr -d '\n'; fi | head -c 100000000
  } > "$work/huge.csv"
  (ulimit -v 262144; exec "$payroll" run --roster "$work/huge.csv" --standards SampleData/standards \
    --out "$work/huge" --lang en) 2> "$work/errors"
  [ $? = 3 ] && grep -q "^huge.csv:2: " "$work/errors" || fail "a huge field of $kind: $(head -c 300 "$work/errors")"
done
rm -f "$work/huge.csv"
echo "a hundred megabytes in one field: 4 kinds refused"

# An input that vanishes while the run reads.
for ((try = 0; try < 20; try++)); do
  cp "$work/roster.csv" "$work/going.csv"
  "$payroll" run --roster "$work/going.csv" --standards SampleData/standards --out "$work/gone" > /dev/null 2>&1 &
  process=$!
  sleep "0.0$((RANDOM % 90 + 10))"
  rm "$work/going.csv"
  wait $process
  status=$?
  case $status in
    0) "$payroll" verify "$work/gone" > /dev/null || fail "a vanished input, and the results are wrong" ;;
    3) [ ! -e "$work/gone" ] || fail "a vanished input, and a folder is there" ;;
    *) fail "a vanished input ends with $status" ;;
  esac
  rm -rf "$work/gone"
done
echo "vanished input: 20 times"

# Two at once into one place, with and without --replace.
won=0 told=0
for ((try = 0; try < 40; try++)); do
  extra=
  ((try % 2)) && extra=--replace
  run --out "$work/both" $extra > /dev/null 2> "$work/errors.1" &
  one=$!
  sleep "0.$(printf %03d $((RANDOM % (duration > 900 ? 900 : duration))))"
  run --out "$work/both" $extra > /dev/null 2> "$work/errors.2" &
  two=$!
  wait $one; first=$?
  wait $two; second=$?
  for status in $first $second; do
    case $status in
      0) won=$((won + 1)) ;;
      1) told=$((told + 1)) ;;
      *) fail "two at once: $status $(cat "$work/errors.1" "$work/errors.2")" ;;
    esac
  done
  [ "$(print_of "$work/both")" = "$right" ] || fail "two at once, and the results are not right"
  [ ! -e "$work/both.partial" ] || fail "two at once, and something is left"
  rm -rf "$work/both"
done
echo "two at once, 40 times: $won finished, $told were told"

# Commands that are asked to end leave their results whole, or nothing.
ended=0
for ((try = 0; try < 60; try++)); do
  case $((try % 4)) in
    0) words="run --roster $work/roster.csv --standards SampleData/standards" ;;
    1) words="backpay" ;;
    2) words="benefits" ;;
    3) words="simulate" ;;
  esac
  "$payroll" $words --out "$work/ended" > /dev/null 2>&1 &
  process=$!
  sleep "0.$(printf %03d $((RANDOM % 150)))"
  kill -TERM $process 2>/dev/null
  wait $process
  status=$?
  [ $status = 143 ] && ended=$((ended + 1))
  case $status in 0 | 143) ;; *) fail "$words, asked to end, ends with $status" ;; esac
  [ -z "$(ls "$work" | grep '^ended\.')" ] || fail "$words, asked to end, leaves $(ls "$work" | grep '^ended\.')"
  rm -rf "$work/ended"
done
echo "asked to end, 60 times: $ended ended, the others had finished, nothing was left"

# A roster that grows while it is read is paid whole or not at all.
grown=0
for ((try = 0; try < 20; try++)); do
  cp "$work/roster.csv" "$work/growing.csv"
  "$payroll" run --roster "$work/growing.csv" --standards SampleData/standards --out "$work/grew" > /dev/null 2>&1 &
  process=$!
  sleep "0.$(printf %03d $((RANDOM % (duration > 900 ? 900 : duration))))"
  tail -n 1 "$work/roster.csv" | sed 's/^[^,]*/GROWN-ONE/' >> "$work/growing.csv"
  wait $process
  status=$?
  case $status in
    0) "$payroll" verify "$work/grew" > /dev/null || fail "a roster that grew, and the results are wrong" ;;
    1) ;;
    3) grown=$((grown + 1)); [ ! -e "$work/grew" ] || fail "a roster that grew was refused, and a folder is there" ;;
    *) fail "a roster that grew ends with $status" ;;
  esac
  rm -rf "$work/grew" "$work/grew.rejects.csv"
done
echo "a roster that grows, 20 times: $grown refused, the others were read before or after"

# Few files and little memory: told with exit status 4 and nothing left, or the results are right.
for limit in 4 5 6 8 12 16 24 32 47 64 128; do
  (ulimit -n $limit; exec "$payroll" run --roster "$work/roster.csv" --standards SampleData/standards \
    --out "$work/few") > /dev/null 2> "$work/errors"
  status=$?
  if [ $status = 0 ]; then
    [ "$(print_of "$work/few")" = "$right" ] || fail "$limit open files, and the results are not right"
  else
    [ $status = 4 ] || fail "$limit open files end with $status"
  fi
  [ -z "$(ls "$work" | grep '^few\.')" ] || fail "$limit open files leave something"
  rm -rf "$work/few"
done
for limit in 40 50 60 70 80 100 150 200 300 400; do
  (ulimit -v $((limit * 1024)); exec timeout 60 "$payroll" run --roster "$work/roster.csv" \
    --standards SampleData/standards --out "$work/little") > /dev/null 2> "$work/errors"
  status=$?
  if [ $status = 0 ]; then
    [ "$(print_of "$work/little")" = "$right" ] || fail "$limit MiB, and the results are not right"
  else
    # Below some 60 MiB the system cannot even load the program, and says so itself.
    [ $status = 4 ] || [ $limit -le 60 ] || fail "$limit MiB end with $status: $(head -c 200 "$work/errors")"
  fi
  [ -z "$(ls "$work" | grep '^little\.')" ] || fail "$limit MiB leave something"
  rm -rf "$work/little"
done
echo "few open files and little memory: 11 and 10 limits"

# A user who may have few threads is paid by those there are.
if [ "$(id -u)" = 0 ] && command -v setpriv > /dev/null; then
  chmod 711 "$work"
  mkdir -m 700 "$work/nobody"
  cp "$payroll" "$work/roster.csv" "$work/nobody/"
  cp -r SampleData Reports "$work/nobody/"
  chown -R 65534:65534 "$work/nobody"
  for limit in 1 2 4 6; do
    for words in "run --roster roster.csv --standards SampleData/standards --threads 4" benefits \
      "backpay --archive Reports --threads 4" "simulate --threads 4" "explain --all --threads 4"; do
      (cd "$work/nobody" && timeout 300 setpriv --reuid 65534 --regid 65534 --clear-groups bash -c \
        "ulimit -u $limit; exec ./payroll $words --out out" > /dev/null 2> errors) \
        || fail "$limit threads: $words ends with $?: $(head -c 200 "$work/nobody/errors")"
      case $words in run*) [ "$(print_of "$work/nobody/out")" = "$right" ] || fail "$limit threads: other results" ;; esac
      rm -rf "$work/nobody/out"
    done
  done
  echo "1 to 6 threads for a user: 5 commands, results the same"
else
  echo "skipped: only root can run as a user with few threads"
fi

# Without /proc the program still knows what it was told to do.
if unshare -m sh -c 'mount -t tmpfs none /proc' 2> /dev/null; then
  unshare -m sh -c "mount -t tmpfs none /proc; exec '$payroll' run --roster '$work/roster.csv' \
    --standards SampleData/standards --out '$work/hidden'" > /dev/null 2> "$work/errors"
  [ $? = 0 ] && [ "$(print_of "$work/hidden")" = "$right" ] || fail "without /proc: $(head -c 200 "$work/errors")"
  echo "without /proc: the same results"
else
  echo "skipped: /proc cannot be hidden here"
fi

[ $failed = 0 ] && echo "nothing was broken" || echo "$failed failures"
exit $((failed > 0))
