#!/bin/sh
# Runs the tests: quick | browser | rest (what quick leaves out) | all. Both environments; each test tree runs where its libraries are.
cd "$(dirname "$0")/.." || exit 1
app=.envs/app/bin/python
bot=.envs/bot/bin/python
what=${1:-quick}
failed=0
try() {
    printf '\n== %s\n' "$1"
    shift
    "$@" || failed=1
}
case $what in
quick)
    try "the app's tests" $app -m pytest -q -n 2 --dist loadfile -m "not browser and not postgresql and not engine" --ignore=tests/bot
    try "the engine's tests" $bot -m pytest -q -n 2 -m "not postgresql" tests/bot tests/text
    ;;
browser)
    try "browser tests and journeys" $app -m pytest -q -m "browser" --ignore=tests/bot
    ;;
rest)
    try "databases, engine and browser" $app -m pytest -q -m "browser or postgresql or engine" --ignore=tests/bot
    try "the engine's tracker on PostgreSQL" $bot -m pytest -q -m "postgresql" tests/bot
    ;;
all)
    try "the app's tests, databases and browser included" $app -m pytest -q --ignore=tests/bot
    try "the engine's tests" $bot -m pytest -q tests/bot tests/text
    ;;
*)
    echo "usage: deploy/test.sh quick|browser|rest|all"
    exit 2
    ;;
esac
if [ $failed -ne 0 ]; then echo "test: something above failed"; exit 1; fi
