#!/bin/bash
# Runs every test on what `make test` has built, goes on after a failure, and ends with each
# runner's closing lines. Exit 1 if one of them failed.
set -uo pipefail
cd "$(dirname "$0")/.."
mkdir -p build
failed=0

run() {
  local name=$1
  shift
  echo "== $name"
  "$@" 2>&1 | tee "build/test-$name.log" || failed=1
}

run ctest ctest --preset dev
run rules tools/tidy.py
if [ -f ui/package.json ]; then run pages npm --prefix ui test; fi

plain() { sed 's/\x1b\[[0-9;]*m//g' "$1"; }
echo "== closing lines"
grep -A 20 'tests passed' build/test-ctest.log | grep -v '^$'
tail -n 1 build/test-rules.log
[ -f build/test-pages.log ] && plain build/test-pages.log | grep -E '^ +(Test Files|Tests) '
exit "$failed"
