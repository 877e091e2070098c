#!/bin/sh
# Everything that reads the code without running it. Each line is run even when one before it failed.
cd "$(dirname "$0")/.." || exit 1
bin=.envs/app/bin
failed=0
try() {
    printf '== %s\n' "$1"
    shift
    "$@" || failed=1
}
rooms="text faq supporters actions web deploy measure"
try "ruff: faults" $bin/ruff check .
try "ruff: format" $bin/ruff format --check -q .
# shellcheck disable=SC2086
try "mypy --strict" $bin/mypy --no-error-summary $rooms
try "imports go one way" $bin/lint-imports --no-cache
try "templates" $bin/djlint --lint --quiet web
try "YAML" $bin/yamllint -s -c .yamllint.yml config.yml domain.yml endpoints.yml credentials.yml data
try "content" $bin/python -m faq check
if [ $failed -ne 0 ]; then echo "check: something above needs mending"; exit 1; fi
echo "check: all good"
