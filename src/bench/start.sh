#!/bin/sh
# From the start of a process to its first answer to a SPARQL query, atlas and the stock Fuseki server in turn, as a table.
#
#   src/bench/start.sh [TIMES]     default: 10
#
# Needs the jar built (./atlas --version), curl, and the stock server from Maven Central, which it copies to target/.

set -eu
cd "$(dirname "$0")/../.."
times=${1:-10}
stock=target/jena-fuseki-server-5.6.0.jar
query='SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/innovation-atlas/ontology#District> }'
work=$(mktemp -d)
export FUSEKI_BASE=$work/run # where the stock server writes to
trap 'rm -rf "$work"' EXIT

[ -f "$stock" ] || ./mvnw -q dependency:copy -Dartifact=org.apache.jena:jena-fuseki-server:5.6.0 -DoutputDirectory=target
# The default graph of the stock server is no union: it gets the triples of all graphs in it.
./atlas query - --format nt >"$work/shanghai-2022.nt" <<'END'
CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }
END

now() { date +%s%N; }

# Prints milliseconds to the first answer, and the most memory in KiB.
one() {
  path=$1
  shift
  start=$(now)
  "$@" >"$work/log" 2>&1 &
  process=$!
  until curl -sf "http://127.0.0.1:3999$path" -H 'Accept: text/csv' --data-urlencode "query=$query" >"$work/answer" 2>/dev/null; do
    kill -0 $process || { cat "$work/log" >&2; exit 1; }
    sleep 0.01
  done
  end=$(now)
  sleep 3
  echo "$(((end - start) / 1000000)) $(awk '/VmHWM/ { print $2 }' "/proc/$process/status")" >>"$work/$name"
  kill $process
  wait $process || true
}

middle() { sort -n "$work/$1" | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
most() { awk '$2 > most { most = $2 } END { print int(most / 1024) }' "$work/$1"; }

for i in $(seq "$times"); do
  name=stock
  one /ds/query java -jar "$stock" --port 3999 --file "$work/shanghai-2022.nt" /ds
  name=atlas
  one /sparql ./atlas serve --port 3999
done
echo "$times times in turn, $(nproc) processors, $(java -version 2>&1 | head -1)"
echo
echo '| server | median of milliseconds to the first answer | relative | peak MiB |'
echo '|---|---|---|---|'
for name in stock atlas; do
  echo "| $name | $(middle $name) | $(awk -v a="$(middle $name)" -v b="$(middle stock)" 'BEGIN { printf "%.2f", a / b }') | $(most $name) |"
done
