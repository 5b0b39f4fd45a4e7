#!/bin/sh
# Many repositories on one machine, or on several with --sshlogin. GNU parallel sets PARALLEL_SEQ.
# Run beside list.txt: sh gnu-parallel.sh 8
set -eu
TIGHTLIP_SHARD_COUNT=${1:-4}
export TIGHTLIP_SHARD_COUNT
mkdir -p reports
seq "$TIGHTLIP_SHARD_COUNT" | parallel --env TIGHTLIP_SHARD_COUNT --jobs "$TIGHTLIP_SHARD_COUNT" --halt soon,fail=1 \
  'tightlip org --repos list.txt --shard auto --state reports/state --jobs 1 --fail-on never -o json=reports/shard-{#}.json > /dev/null'
tightlip merge reports/shard-*.json -o json=all.json -o html=all.html
