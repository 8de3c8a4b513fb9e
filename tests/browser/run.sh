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
clean() {
  for one in ${server:-} ${second:-} ${third:-} ${signing:-} ${provider:-} ${leaving:-} \
    ${moving:-}; do
    kill "$one" 2>/dev/null || true
  done
  wait 2>/dev/null || true
  rm -rf "$folder"
}
trap clean EXIT
"$kaigong" demo --ledger "$folder/demo.kg"
"$kaigong" serve --ledger "$folder/demo.kg" --lang en --port 18431 > "$folder/serve.log" &
server=$!
for _ in $(seq 300); do
  url=$(sed -n 's/^pages at \(.*\)\/$/\1/p' "$folder/serve.log")
  test -n "$url" && break
  kill -0 "$server" || { cat "$folder/serve.log"; exit 1; }
  sleep 0.1
done

# The pages' types are those of this server, or somebody changed one and not the other.
(cd ui && node scripts/contract.mjs --check "$url")

# The report that a second process enters while a page is open.
project=$("$kaigong" why completion --json --ledger "$folder/demo.kg" |
  python3 -c 'import json, sys; print(json.load(sys.stdin)["items"][0]["project"])')
export KAIGONG_URL=$url KAIGONG_CHROMIUM
export KAIGONG_REPORT_COMMAND="'$kaigong' report --ledger '$folder/demo.kg' --project $project \
  --period 2022-04 --invested 123456 --reason journey"

# A second one, judged by a method that has lists, figures and documents.
judged="$folder/judged.kg"
"$kaigong" demo --ledger "$judged"
said() { "$kaigong" "$@" --ledger "$judged" > /dev/null; }
said method adopt tests/methods/red-and-black.json
said figure --figure growth --of 长春市 --day 2022-03-31 --value 6.5% --document 统计月报第3期
said figure --figure growth --of 吉林市 --day 2022-03-31 --value -3% --document 统计月报第3期
said figure --figure panel --of 长春市 --day 2022-04-15 --value 8.5 --document 观摩评分表
said adjust --item bonus --of jilin/yanbian --points 5 --reason 外资到位 --document 示办〔2022〕7号
light=$("$kaigong" warn --json --ledger "$judged" |
  python3 -c 'import json, sys; one = json.load(sys.stdin)["rows"][0]
print(one["rule"], one["project"])')
said exempt --rule "${light% *}" --project "${light#* }" --from 2022-04-01 --until 2022-06-30 \
  --approver 1 --reason 疫情 --document 示办〔2022〕9号
"$kaigong" serve --ledger "$judged" --lang en --port 18471 > "$folder/judged.log" &
second=$!
for _ in $(seq 300); do
  KAIGONG_JUDGED_URL=$(sed -n 's/^pages at \(.*\)\/$/\1/p' "$folder/judged.log")
  test -n "$KAIGONG_JUDGED_URL" && break
  kill -0 "$second" || { cat "$folder/judged.log"; exit 1; }
  sleep 0.1
done
export KAIGONG_JUDGED_URL

# A third one, of an office where nobody has an account yet.
closed="$folder/closed.kg"
"$kaigong" init --ledger "$closed" --name 某省重大项目台账 --region 某省
"$kaigong" serve --ledger "$closed" --lang en --port 18511 > "$folder/closed.log" &
third=$!
for _ in $(seq 300); do
  link=$(sed -n 's/^first run, make the administrator here: //p' "$folder/closed.log")
  test -n "$link" && break
  kill -0 "$third" || { cat "$folder/closed.log"; exit 1; }
  sleep 0.1
done
export KAIGONG_CLOSED_URL=${link%/setup*} KAIGONG_SETUP_LINK=/setup${link#*/setup}

# A fourth one with single sign-on. Its provider comes up after it: it must know where to lead back.
office="$folder/office.kg"
"$kaigong" init --ledger "$office" --name 某省重大项目台账 --region 某省
port=$(python3 -c 'import socket; one = socket.socket(); one.bind(("127.0.0.1", 0))
print(one.getsockname()[1])')
echo a secret of the journeys > "$folder/secret"
"$kaigong" serve --ledger "$office" --lang en --port 18551 --sign-on "http://127.0.0.1:$port" \
  --sign-on-client kaigong --sign-on-secret "$folder/secret" --sign-on-name 省统一身份认证 \
  > "$folder/office.log" 2>&1 &
signing=$!
for _ in $(seq 300); do
  link=$(sed -n 's/^first run, make the administrator here: //p' "$folder/office.log")
  test -n "$link" && break
  kill -0 "$signing" || { cat "$folder/office.log"; exit 1; }
  sleep 0.1
done
export KAIGONG_SIGN_ON_URL=${link%/setup*} KAIGONG_SIGN_ON_LINK=/setup${link#*/setup}
node tests/browser/provider.mjs "$port" kaigong "a secret of the journeys" \
  "$KAIGONG_SIGN_ON_URL/api/sign-on/back" > "$folder/provider.log" 2>&1 &
provider=$!
for _ in $(seq 300); do
  grep -q '^provider at' "$folder/provider.log" && break
  kill -0 "$provider" || { cat "$folder/provider.log"; exit 1; }
  sleep 0.1
done

# A fifth one, of a demonstration that makes room for a ledger of one's own.
"$kaigong" demo --ledger "$folder/leaves.kg" --projects 60
"$kaigong" serve --ledger "$folder/leaves.kg" --lang en --port 18531 > "$folder/leaves.log" &
leaving=$!
for _ in $(seq 300); do
  KAIGONG_BEGIN_LINK=$(sed -n 's/^remove the demonstration and begin your own: //p' \
    "$folder/leaves.log")
  test -n "$KAIGONG_BEGIN_LINK" && break
  kill -0 "$leaving" || { cat "$folder/leaves.log"; exit 1; }
  sleep 0.1
done
export KAIGONG_BEGIN_LINK

# A sixth one, whose day is moved on.
"$kaigong" demo --ledger "$folder/moves.kg"
"$kaigong" serve --ledger "$folder/moves.kg" --lang en --port 18591 > "$folder/moves.log" &
moving=$!
for _ in $(seq 300); do
  KAIGONG_MATTERS_URL=$(sed -n 's/^pages at \(.*\)\/$/\1/p' "$folder/moves.log")
  test -n "$KAIGONG_MATTERS_URL" && break
  kill -0 "$moving" || { cat "$folder/moves.log"; exit 1; }
  sleep 0.1
done
export KAIGONG_MATTERS_URL
node tests/browser/journeys.mjs
