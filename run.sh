#!/bin/sh
# Sets everything up and starts the program. A second start finds it all in place and takes no time.
#   ./run.sh [FILE...]   set up and open the window, on the sample article unless FILEs are given
#   ./run.sh test        set up and run the tests (further arguments go to pytest)
#   ./run.sh setup [EXTRA]  set up only; EXTRA is "test" or "test,lint"
set -eu
cd "$(dirname "$0")"
venv=.venv
# What the set-up depends on: another hash means that it has to be done again.
wanted=$(cat pyproject.toml run.sh | cksum | tr -d ' ')

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# --- system libraries ---------------------------------------------------------------------------------------------

has_package() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

glib() {
    # Debian 13 and Ubuntu 24.04 renamed it with their 64-bit time_t.
    if apt-cache show libglib2.0-0t64 >/dev/null 2>&1; then echo libglib2.0-0t64; else echo libglib2.0-0; fi
}

missing_packages() {
    for package in python3-venv libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 \
        libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxcb-randr0 \
        libxcb-image0 libxcb-render-util0; do
        # A Python of one's own that brings venv needs no package for it.
        [ "$package" = python3-venv ] && "$python" -c 'import ensurepip, venv' 2>/dev/null && continue
        has_package "$package" || printf ' %s' "$package"
    done
    has_package libglib2.0-0 || has_package libglib2.0-0t64 || printf ' %s' "$(glib)"
}

install_packages() {
    command -v apt-get >/dev/null 2>&1 || return 0 # not of the Debian family: Qt tells what it misses
    packages=$(missing_packages)
    [ -n "$packages" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        as_root=sudo
    else
        say "These system packages are missing. Please install them, then start again:"
        say "  sudo apt-get update && sudo apt-get install -y --no-install-recommends$packages"
        # Without them the command line may still work, so go on where Python can.
        return 0
    fi
    say "Installing system packages:$packages"
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    packages=$(missing_packages) # the lists are there now: names that depend on them are right
    # shellcheck disable=SC2086 # a list of names
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
}

# --- Python -------------------------------------------------------------------------------------------------------

find_python() {
    for candidate in python3 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return 0
        fi
    done
    fail "Python 3.11 or newer is needed: on Debian 12 and newer, sudo apt-get install python3"
}

set_up() {
    extra=$1
    mark=$venv/.set-up-${extra:-run}
    [ -f "$mark" ] && [ "$(cat "$mark")" = "$wanted" ] && return 0
    python=$(find_python)
    install_packages
    "$python" -c 'import ensurepip, venv' 2>/dev/null || fail "Python's venv module is missing: sudo apt-get install python3-venv"
    [ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
    say "Installing Python packages into $venv (once)"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --root-user-action=ignore \
        --editable ".${extra:+[$extra]}" || fail "The Python packages could not be installed; see the message above."
    printf %s "$wanted" >"$mark"
}

case ${1-} in
test)
    shift
    set_up test
    exec "$venv/bin/python" -m pytest --numprocesses auto --dist worksteal "$@"
    ;;
setup)
    set_up "${2-}"
    ;;
*)
    set_up ""
    exec "$venv/bin/python" -m timeline_app "$@"
    ;;
esac
