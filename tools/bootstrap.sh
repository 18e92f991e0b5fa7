#!/bin/sh
# Makes this checkout ready to run, from nothing but git, make and Python 3.11 or newer with its venv module.
#
#   tools/bootstrap.sh run      to build playbooks
#   tools/bootstrap.sh dev      and to run the tests and checks
#   tools/bootstrap.sh bench    and to run the benchmarks
#
# What is there already is not installed again. System packages are installed for root alone; anybody else
# is given the one line to hand to root, and the rest goes on without them.
set -eu

say() { printf '%s\n' "$*" >&2; }

usable() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for candidate in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
        if usable "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    say "touchreport needs Python 3.11 or newer; \`${PYTHON:-python3}\` is not. Set PYTHON to one that is."
    return 1
}

# A folder made by a Python that is gone or too old is made anew.
make_venv() {
    if usable .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1; then
        return
    fi
    say "Making .venv with $("$1" --version) ..."
    if ! "$1" -m venv --clear .venv; then
        say "No virtual environment could be made: the module venv of this Python is missing or broken."
        return 1
    fi
}

pip_install() {
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input "$@"
}

# A copy of the file that was installed from tells whether it has changed since.
is_done() { cmp -s "$1" ".venv/stamps/$(basename "$1")"; }

install_pinned() {
    if is_done "requirements/$1.txt"; then
        return
    fi
    say "Installing the Python packages of requirements/$1.txt (a minute or two) ..."
    pip_install --require-hashes -r "requirements/$1.txt"
    cp "requirements/$1.txt" .venv/stamps/
}

install_package() {
    if is_done pyproject.toml; then
        return
    fi
    say "Installing touchreport itself, from this folder ..."
    pip_install --no-deps --no-build-isolation --editable .
    cp pyproject.toml .venv/stamps/
}

main() {
    role=${1:-}
    case $role in
        run | dev | bench) ;;
        *)
            say "usage: tools/bootstrap.sh run|dev|bench"
            return 2
            ;;
    esac
    python=$(find_python)
    "$python" tools/system_packages.py "$role"
    make_venv "$python"
    mkdir -p .venv/stamps
    # dev.txt holds all that run.txt holds, in the same versions.
    if [ "$role" = run ]; then
        is_done requirements/dev.txt || install_pinned run
    else
        install_pinned dev
    fi
    [ "$role" != bench ] || install_pinned bench
    install_package
    [ "$role" = run ] || .venv/bin/python tools/test_tools.py
}

cd "$(dirname "$0")/.."
main "$@"
