#!/bin/sh
# Runs a command of this release: ./local-offer start, ./local-offer backup, and so on. Settings come from the environment and, where
# it can be read, from /etc/local-offer.env; what the environment says counts.
set -eu
settings=/etc/local-offer.env
release=$(dirname "$(readlink -f "$0")")
node=$release/node/bin/node
[ -x "$node" ] || node=$(command -v node) || { echo "There is no Node here. Install Node 24." >&2; exit 1; }
[ -r "$settings" ] && set -- "--env-file=$settings" lib/commands/run.mjs "$@" || set -- lib/commands/run.mjs "$@"
export INIT_CWD="$PWD"
cd "$release"
exec "$node" "$@"
