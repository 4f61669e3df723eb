#!/usr/bin/env bash
# Writes the lock files anew: requirements/*.txt from pyproject.toml and requirements/*.in,
# and package-lock.json from package.json. Run through `make lock`.
#
# Versions that still fit are kept; UPGRADE=1 takes the newest of everything. The locks
# hold versions and hashes and never an address, so that they hold on every machine,
# behind every mirror.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PATH="$PWD/.venv/bin:$PATH"

upgrade=()
[ -z "${UPGRADE:-}" ] || upgrade=(--upgrade)

compile() {
  local target=$1
  shift
  echo "    requirements/$target.txt" >&2
  env -u UV_FIND_LINKS -u UV_EXTRA_INDEX_URL -u UV_INDEX \
    .venv/bin/uv --no-config pip compile --quiet --universal --python-version 3.11 \
    --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links \
    --custom-compile-command "make lock" ${upgrade[@]+"${upgrade[@]}"} \
    --output-file "requirements/$target.txt" "$@" >/dev/null
}

# Each list is a part of the next, so one environment can serve all targets.
compile site pyproject.toml requirements/build.in
compile test pyproject.toml requirements/build.in --extra test --constraint requirements/site.txt
compile check pyproject.toml requirements/build.in --extra test --extra check \
  --constraint requirements/test.txt
compile node requirements/node.in
compile bench requirements/bench.in
compile lock requirements/lock.in

echo "    package-lock.json" >&2
[ -z "${UPGRADE:-}" ] || rm -f package-lock.json
npm install --package-lock-only --no-audit --no-fund --loglevel=error >/dev/null

if grep -nE '://|^-' requirements/*.txt || grep -nE '"resolved"' package-lock.json; then
  echo "Stopped: a lock file names an address; see the lines above." >&2
  exit 1
fi
# Refuses a lock that lacks something, such as the packages for other systems.
npm ci --dry-run --no-audit --no-fund --loglevel=error >/dev/null
