#!/bin/sh
# Makes what benches/tty.json opens, anew, under target/tty: a copy of the Bloesem series for each screen, and for the
# wall a session that runs. Needs `cargo build --release` and `script` (util-linux). Then, from the project's root:
#
#   sh benches/tty.sh
#   ttybench.py floor.json benches/tty.json --baseline ratatui
#
# floor.json has the smallest programs that draw a page, to compare with; only ratios within one run mean anything.
set -eu
cd "$(dirname "$0")/.."

rm -rf target/tty
mkdir -p target/tty/state
for screen in home lead desk note room; do
    cp -R sessions/bloesem "target/tty/$screen"
done
export DREMPEL_STATE_DIR="$PWD/target/tty/state"
(sleep 2; printf q) | script -qec "target/release/drempel --workspace target/tty/room --theme licht lead" /dev/null >/dev/null
