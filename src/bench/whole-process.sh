#!/bin/sh
# Figures of whole processes, as a table: time and peak memory of building and of loading a store, beside Jena's loader.
#
#   src/bench/whole-process.sh [DOCUMENTS [SEED]]     default: 20000 1
#
# Needs the jar and the benchmarks built (./mvnw -Pbench package), and room in ${TMPDIR:-/tmp}.

set -eu
cd "$(dirname "$0")/../.."
documents=${1:-20000}
seed=${2:-1}
jar=target/innovation-atlas.jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./mvnw -q -Pbench dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test
classpath=target/test-classes:target/classes:$(cat "$work/classpath")

# Runs the command and prints a row: what it is, seconds, processor seconds, MiB of memory at most.
row() {
  name=$1
  shift
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >/dev/null
  awk -v name="$name" '{ printf "| %s | %.1f | %.1f | %d |\n", name, $1, $2 + $3, $4 / 1024 }' "$work/time"
}

mkdir "$work/jena-store"
java -cp "$classpath" org.innovationatlas.bench.GenerateFacts "$work/facts" "$documents" "$seed"
java -jar $jar build --facts "$work/facts" --out - --format nq >"$work/facts.nq"
echo "$documents documents of seed $seed: $(wc -c <"$work/facts/facts.ndjson") bytes, $(wc -l <"$work/facts.nq") quads"
echo
echo '| what | seconds | processor seconds | peak MiB |'
echo '|---|---|---|---|'
row 'build --out -' java -jar $jar build --facts "$work/facts" --out - --format nq
row 'build --out -, 64 MiB heap' java -Xmx64m -jar $jar build --facts "$work/facts" --out - --format nq
row "Jena's parallel loader, from N-Quads" java -Xmx4g -cp "$classpath" org.innovationatlas.cli.LoadStores jena "$work/facts.nq" "$work/jena-store"
row 'store from facts, checked as a set and by shapes' java -Xmx4g -cp "$classpath" org.innovationatlas.cli.LoadStores atlas "$work/facts" "$work/atlas"
row 'the same, with statistics and VoID' java -Xmx4g -cp "$classpath" org.innovationatlas.cli.LoadStores described "$work/facts" "$work/described"
echo
du -sm "$work/jena-store" "$work/atlas" | awk '{ sub(".*/", "", $2); printf "%s: %d MiB on disk\n", $2, $1 }'
