#!/usr/bin/env bash
# Compiles the code of the articles and of the README as it stands there, the way a package outside does: by what the
# modules let others name, and nothing else.
#
#   Tests/articles.sh [FOLDER]    FOLDER: the modules of a debug build (default .build/debug/Modules)
set -euo pipefail
cd "$(dirname "$0")/.."
modules="${1:-.build/debug/Modules}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

for article in README Sources/Payroll/Payroll.docc/{Payroll,PayingAMonth,StandardsAndDates,Simulating,TestingFormulas,OrderOfCalculation}; do
  name="$(basename "$article")"
  # The code between the marks, in one function; what it imports stands above. Code of the library's own sources, which
  # begins with a mutating function, is no reader's.
  awk -v above="$work/$name.above" -v inside="$work/$name.inside" '
    /^```swift$/ { code = 1; block = ""; next }
    /^```$/ { if (code && block !~ /mutating func/) printf "%s", block >inside; code = 0; next }
    code && /^import / { print >above; next }
    code { block = block $0 "\n" }' "$article.md"
  { sort -u "$work/$name.above"; echo "func article() throws {"; cat "$work/$name.inside"; echo "}"; } >"$work/$name.swift"
  swiftc -typecheck -swift-version 6 -suppress-warnings -parse-as-library -module-name Article -I "$modules" \
    "$work/$name.swift" ||
    { echo "the code of $article.md does not compile"; exit 1; }
done
echo "the code of 7 articles compiles"
