#!/bin/sh
# Asks for a refund, waits for the decision, and says what came of it, with nothing but curl and sed.
set -eu
: "${COUNTERSIGN_URL:?}" "${COUNTERSIGN_TOKEN:?}"

# What may pass is tried again: no connection, 408, 429 (for as long as Retry-After says) and 5xx.
api() {
  path=$1
  shift
  curl --silent --show-error --fail --retry 30 --retry-connrefused --max-time 90 \
    --header "Authorization: Bearer $COUNTERSIGN_TOKEN" --header 'Content-Type: application/json' \
    "$@" "$COUNTERSIGN_URL$path"
}

# `metadata.test` decides in test mode only; elsewhere people do.
request='{
  "title": "Refund 40 EUR to Acme Corp",
  "reasoning": "Invoice **INV-2026-0042** was paid twice.",
  "tool_args": {"tool_type": "refund", "amount": 40, "currency": "EUR"},
  "metadata": {"test": {"decide": "edit", "tool_args": {"tool_type": "refund", "amount": 20}, "after_ms": 500}}
}'

# With the key it is made once, however often it has to be sent. The first object in the answer is its data.
key="refund-INV-2026-0042-$$-$(date +%s)"
uid=$(api /api/approvals --header "Idempotency-Key: $key" --data "$request" |
  sed -n 's/^{[^{]*{"uid":"\([^"]*\)".*/\1/p')
echo "asked $uid"

resolution=pending
while [ "$resolution" = pending ]; do
  decision=$(api "/api/approvals/$uid?wait=30")
  resolution=$(printf '%s' "$decision" | sed -n 's/^{[^{]*{"uid":"[^"]*","resolution":"\([a-z]*\)".*/\1/p')
  # A server that stops answers at once.
  [ "$resolution" != pending ] || sleep 1
done
echo "$resolution"

# Only this is a yes. `data.tool_args` are the arguments as finally approved.
[ "$resolution" = approved ] || exit 1
printf '%s\n' "$decision"

api "/api/approvals/$uid/execution" --data '{"outcome": "succeeded", "external_ref": "re_42"}' >/dev/null
echo "reported"
