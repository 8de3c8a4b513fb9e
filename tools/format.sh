#!/bin/sh
# Checks the shape of all C++ (exit 77, which CTest shows as skipped, where clang-format is
# missing); `tools/format.sh write` brings it into shape.
set -eu
cd "$(dirname "$0")/.."
if ! command -v clang-format >/dev/null; then
  echo "format: clang-format isn't installed; skipped"
  exit 77
fi
mode="--dry-run -Werror"
if [ "${1:-}" = write ]; then mode="-i"; fi
# shellcheck disable=SC2086  # two words
find src tests bench \( -name '*.cpp' -o -name '*.h' \) -exec clang-format $mode {} +
