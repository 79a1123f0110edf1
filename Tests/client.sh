#!/usr/bin/env bash
# Builds and tests a package of somebody else that depends on this one: by its path, or, with `url`, by the version of a
# clone at a file:// address, as from a server. It needs a few minutes, since everything is built anew.
#
#   Tests/client.sh [url]
set -euo pipefail
cd "$(dirname "$0")/.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
build=path
if [ "${1:-}" = url ]; then
  build=url
  git clone -q --bare . "$work/payroll.git"
  version="$(sed -n 's/.*static let current = "\(.*\)"/\1/p' Sources/PayrollCommand/Platform/Version.swift)"
  git -C "$work/payroll.git" tag -f "$version" >/dev/null
  export PAYROLL_URL="file://$work/payroll.git"
fi
# A copy, so that no resolved version stays behind; the folder of standards is found beside it.
mkdir -p "$work/tree/Tests"
cp -r Tests/Client "$work/tree/Tests/Client"
ln -s "$PWD/SampleData" "$work/tree/SampleData"
if [ "$build" = path ]; then sed -i "s|path: \"../..\"|path: \"$PWD\"|" "$work/tree/Tests/Client/Package.swift"; fi
cd "$work/tree/Tests/Client"
swift test
