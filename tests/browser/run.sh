#!/bin/bash
# Serves a fresh demonstration province with the given program and walks the pages in it.
#   tests/browser/run.sh build/dev/kaigong
set -euo pipefail
cd "$(dirname "$0")/../.."
kaigong=$(realpath "$1")
KAIGONG_CHROMIUM=${KAIGONG_CHROMIUM:-/usr/bin/chromium}
test -x "$KAIGONG_CHROMIUM" || { echo "skipped: no Chromium"; exit 77; }
test -d ui/node_modules || { echo "skipped: the pages' packages aren't there"; exit 77; }

folder=$(mktemp -d)
trap 'kill "${server:-0}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$folder"' EXIT
"$kaigong" demo --ledger "$folder/demo.kg"
"$kaigong" serve --ledger "$folder/demo.kg" --lang en --port 18431 > "$folder/serve.log" &
server=$!
for _ in $(seq 300); do
  url=$(sed -n 's/^pages at \(.*\)\/$/\1/p' "$folder/serve.log")
  test -n "$url" && break
  kill -0 "$server" || { cat "$folder/serve.log"; exit 1; }
  sleep 0.1
done

# The report that a second process enters while a page is open.
project=$("$kaigong" why completion --json --ledger "$folder/demo.kg" |
  python3 -c 'import json, sys; print(json.load(sys.stdin)["items"][0]["project"])')
export KAIGONG_URL=$url KAIGONG_CHROMIUM
export KAIGONG_REPORT_COMMAND="'$kaigong' report --ledger '$folder/demo.kg' --project $project \
  --period 2022-04 --invested 123456 --reason journey"
node tests/browser/journeys.mjs
