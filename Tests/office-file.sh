#!/usr/bin/env bash
# Makes the file that an office gets: the release build linked again, for systems with glibc 2.28 or newer, and stripped.
#
#   swift build -c release --static-swift-stdlib --product payroll
#   Tests/office-file.sh OUT [BUILD]
#
# The toolchain links against the glibc of the machine that it runs on, and such a file does not start on an older system.
# The Python package ziglang has the stubs of older ones; it is fetched into BUILD once. Where it is not to be had, or the
# machine is no x86_64, the script says so and OUT is the ordinary build, stripped. Needs bash, binutils, and for the older
# systems python3 with venv and pip.
set -euo pipefail
out=$1 build=${2:-.build} oldest=2.28
tools=$build/office-tools
report() { echo "office file: $*" >&2; }

plain() {
  report "$1; the file is linked for this machine's own glibc"
  strip -o "$out" "$build/release/payroll"
}

linker() {
  [ -x "$tools/bin/python" ] && "$tools/bin/python" -c 'import ziglang' 2> /dev/null && return
  rm -rf "$tools"
  python3 -m venv "$tools" > /dev/null 2>&1 \
    && timeout 180 "$tools/bin/pip" -q --retries 1 --timeout 20 install ziglang > /dev/null 2>&1
}

link() {
  local resources main
  resources=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": *"\(.*\)".*/\1/p')_static/linux
  main=$tools/main.c
  # The variable is new in glibc 2.32; 0 has libstdc++ count its references with care.
  cat > "$main" << 'C'
char __libc_single_threaded = 0;
int PayrollCommand_main(int, char **);
int main(int count, char **words) { return PayrollCommand_main(count, words); }
C
  of_the_toolchain() { "$(dirname "$(readlink -f "$(command -v swiftc)")")/clang" -print-file-name="$1"; }
  local modules=(
    Core SwiftOnoneSupport _Concurrency _RegexParser _StringProcessing Synchronization Glibc Dispatch
  )
  local libraries=(dispatch BlocksRuntime FoundationEssentials _FoundationCShims _FoundationCollections)
  "$tools/bin/python" -m ziglang cc -target "x86_64-linux-gnu.$oldest" -pie -o "$out" "$main" \
    "$resources/x86_64/swiftrt.o" -L "$resources" -Wl,--gc-sections -Wl,--start-group \
    $(cat "$build/release/payroll.product/Objects.LinkFileList") \
    "${modules[@]/#/-lswift}" "${libraries[@]/#/-l}" "$(of_the_toolchain libstdc++.a)" \
    "$(of_the_toolchain libgcc.a)" -lunwind -ldl -lpthread -lm -lutil -Wl,--end-group
  strip "$out"
}

if [ "$(uname -m)" != x86_64 ]; then
  plain "not tried on $(uname -m)"
elif ! linker; then
  plain "the Python package ziglang is not to be had"
elif ! link; then
  plain "it could not be linked again"
fi

asked=$(objdump -T "$out" | grep -o 'GLIBC_[0-9.]*' | sort -uV | tail -1)
report "$(stat -c %s "$out") bytes, asks for $asked at most"
report "sha256 $(sha256sum < "$out" | cut -d' ' -f1)"
if command -v xxhsum > /dev/null; then report "XXH64 $(xxhsum -H1 - < "$out" | cut -d' ' -f1)"; fi
if [ -e "$tools/main.c" ] && [ "$(printf '%s\n' "$asked" "GLIBC_$oldest" | sort -V | tail -1)" != "GLIBC_$oldest" ]; then
  report "FAILED: that is newer than $oldest"
  exit 1
fi
