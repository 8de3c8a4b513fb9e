#!/bin/sh
# Installs the Debian packages that are missing, and nothing when none is.
#   tools/setup.sh run     what building and running needs
#   tools/setup.sh test    what the tests need besides
#   tools/setup.sh bench   the peers that the measurements stand beside
set -eu

run="g++ make cmake ninja-build ccache pkg-config python3 libboost1.81-dev libboost-json1.81-dev
  libsqlite3-dev libzip-dev libexpat1-dev libxlsxwriter-dev libfmt-dev libspdlog-dev libcli11-dev
  libssl-dev libsodium-dev libbrotli-dev zlib1g-dev libexif-dev libjpeg62-turbo-dev libpng-dev
  libcurl4-openssl-dev libcjose-dev
  libgtest-dev"
test="chromium fonts-wqy-microhei clang-format sqlite3 python3-aiosmtpd"
bench="postgresql-15 libpq-dev wrk"

wanted=$run
if [ "${1:-run}" = test ]; then wanted="$run $test"; fi
if [ "${1:-run}" = bench ]; then wanted="$run $bench"; fi
# A machine may have a newer Node that isn't Debian's.
command -v node >/dev/null || wanted="$wanted nodejs"
command -v npm >/dev/null || wanted="$wanted npm"

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "setup: no apt here. Install these (names of Debian 12), or work in a Debian container:"
  echo "$wanted"
  echo "setup: going on with what there is"
  exit 0
fi

missing=""
for package in $wanted; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
if [ -z "$missing" ]; then
  exit 0
fi

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "setup: these are missing, and neither root nor sudo is here to install them:$missing"
    exit 1
  fi
  as_root=sudo
fi
echo "setup: installing$missing"
$as_root apt-get update -q
# shellcheck disable=SC2086  # many words
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
