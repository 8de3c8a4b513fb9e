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
pids=()
clean() {
  for one in "${pids[@]}"; do kill "$one" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$folder"
}
trap clean EXIT

# until_said LOG WORDS: leaves in `line` what follows the words in the log of what was started last.
until_said() {
  for _ in $(seq 300); do
    line=$(sed -n "s/^$2//p" "$folder/$1.log" 2>/dev/null || true)  # it may be still to come
    test -n "$line" && return
    kill -0 "${pids[-1]}" || { cat "$folder/$1.log"; exit 1; }
    sleep 0.1
  done
  cat "$folder/$1.log"
  exit 1
}
# serve NAME PORT WORDS [OPTION …]: serves the ledger NAME.kg until the end.
serve() {
  local name=$1 port=$2 words=$3
  shift 3
  "$kaigong" serve --ledger "$folder/$name.kg" --lang en --port "$port" "$@" \
    > "$folder/$name.log" 2>&1 &
  pids+=($!)
  until_said "$name" "$words"
}
demo() {
  local name=$1
  shift
  "$kaigong" demo --ledger "$folder/$name.kg" "$@" > /dev/null
}

demo demo
serve demo 18431 "pages at "
url=${line%/}

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
demo judged
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
serve judged 18471 "pages at "
export KAIGONG_JUDGED_URL=${line%/}

# A third one, of an office where nobody has an account yet.
"$kaigong" init --ledger "$folder/closed.kg" --name 某省重大项目台账 --region 某省
serve closed 18511 "first run, make the administrator here: "
export KAIGONG_CLOSED_URL=${line%/setup*} KAIGONG_SETUP_LINK=/setup${line#*/setup}

# A fourth one with single sign-on. Its provider comes up after it: it must know where to lead back.
"$kaigong" init --ledger "$folder/office.kg" --name 某省重大项目台账 --region 某省
port=$(python3 -c 'import socket; one = socket.socket(); one.bind(("127.0.0.1", 0))
print(one.getsockname()[1])')
echo a secret of the journeys > "$folder/secret"
serve office 18551 "first run, make the administrator here: " \
  --sign-on "http://127.0.0.1:$port" --sign-on-client kaigong --sign-on-secret "$folder/secret" \
  --sign-on-name 省统一身份认证
export KAIGONG_SIGN_ON_URL=${line%/setup*} KAIGONG_SIGN_ON_LINK=/setup${line#*/setup}
node tests/browser/provider.mjs "$port" kaigong "a secret of the journeys" \
  "$KAIGONG_SIGN_ON_URL/api/sign-on/back" > "$folder/provider.log" 2>&1 &
pids+=($!)
until_said provider "provider at "

# A fifth one, of a demonstration that makes room for a ledger of one's own.
demo leaves --projects 60
serve leaves 18531 "remove the demonstration and begin your own: "
export KAIGONG_BEGIN_LINK=$line

# A sixth one, whose day is moved on.
demo moves
serve moves 18591 "pages at "
export KAIGONG_MATTERS_URL=${line%/}

# A seventh one, on the morning of 28 April before the first venue reports in.
demo morning --morning
serve morning 18611 "pages at "
export KAIGONG_MORNING_URL=${line%/}
node tests/browser/journeys.mjs
