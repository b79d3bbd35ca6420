#!/bin/sh
# Answers a second of the atlas of Shanghai and of the stock Fuseki server with the same triples, as a table.
#
#   src/bench/answers.sh [SECONDS [ENDPOINT...]]     of each kind; default: 5
#
# Further endpoints are asked the same. They need the same triples in their default graphs:
#   echo 'CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }' | ./atlas query - --format nt
#
# Needs the jar and the benchmarks built (./mvnw -Pbench package), and the stock server from Maven Central, which it copies to target/.

set -eu
cd "$(dirname "$0")/../.."
stock=target/jena-fuseki-server-5.6.0.jar
work=$(mktemp -d)
atlas=
other=
export FUSEKI_BASE=$work/run # where the stock server writes to
trap 'kill $atlas $other 2>/dev/null; rm -rf "$work"' EXIT

[ -f "$stock" ] || ./mvnw -q dependency:copy -Dartifact=org.apache.jena:jena-fuseki-server:5.6.0 -DoutputDirectory=target
# The default graph of the stock server is no union: it gets the triples of all graphs in it.
./atlas query - --format nt >"$work/shanghai-2022.nt" <<'END'
CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }
END

./atlas serve --port 3998 >"$work/atlas" 2>&1 &
atlas=$!
java -jar "$stock" --port 3999 --file "$work/shanghai-2022.nt" /ds >"$work/stock" 2>&1 &
other=$!
until curl -sf http://127.0.0.1:3998/sparql?query=ASK%7B%7D >/dev/null && curl -sf http://127.0.0.1:3999/ds/query?query=ASK%7B%7D >/dev/null; do
  sleep 0.2
done

echo "$(nproc) processors, $(java -version 2>&1 | head -1)"
echo
seconds=${1:-5}
[ $# -eq 0 ] || shift
names='| kind | connections | atlas: a second | median ms | p99 ms |'
rule='|---|---|---|---|---|'
for server in 'stock Fuseki' "$@"; do
  names="$names $server: a second | median ms | p99 ms | atlas: times as many |"
  rule="$rule---|---|---|---|"
done
echo "$names"
echo "$rule"
java -cp target/test-classes:target/innovation-atlas.jar org.innovationatlas.bench.AnswerRates "$seconds" http://127.0.0.1:3998/sparql http://127.0.0.1:3999/ds/query "$@"
