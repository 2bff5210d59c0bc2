import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { operations } from "@/lib/contracts/all";
import { openApiOf } from "@/lib/contracts/openapi";
import type { Operation } from "@/lib/contracts/operation";
import { aWorld, someContext, type World } from "@/lib/testing/world";
import { type RawRequest, raw } from "./raw";
import { anApproval, aTask } from "./requests";

const RUNS = 100;
const REQUESTS_A_RUN = 20;

type Known = { tokens: string[]; uids: string[] };
let known: Known;
const tokensOf = ({ people, agent }: World) => [agent, ...Object.values(people)].map(({ token }) => token);
beforeAll(async () => {
  const [world, other] = [await aWorld(), await aWorld()];
  const { invoice, party } = await someContext(world.organizationUid);
  const rows = [await aTask(world), await anApproval(world), await aTask(other), invoice, party];
  const people = [world, other].flatMap(({ people, agent }) => [agent, ...Object.values(people)]);
  known = {
    tokens: [...tokensOf(world), ...tokensOf(other)],
    uids: [...rows, ...people].map(({ uid }) => uid).concat(world.organizationUid, other.organizationUid),
  };
});

const WORDS = [
  ...[
    "",
    " ",
    "0",
    "-1",
    "1e9",
    "null",
    "true",
    "NaN",
    "🙂".repeat(130),
    "a".repeat(1500),
    "\u0000",
    "\ud800",
  ],
  ...[
    "2026-02-30",
    "0000-01-01",
    "9999-12-31",
    "-infinity",
    "2026-05-01T17:00:00+23:59",
    "99999999999999999999",
  ],
  ...[
    "' OR 1=1 --",
    "%",
    "_",
    "\\",
    "{}",
    "[]",
    "$1",
    "task",
    "hil_approval",
    "approve",
    "urgent",
    "todo",
    "user",
  ],
  ...[
    "agent",
    "invoice",
    "party",
    "title",
    "-due_date",
    "+created_at",
    "pending",
    "send_email",
    "1,2,,3",
    '"1"',
  ],
];
const NUMBERS = [0, -1, 1.5, 1e308, 5e-324, 2 ** 53, 2 ** 31, 101, -0];

const word = () =>
  fc.oneof(
    fc.constantFrom(...WORDS),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.nat(1000).map((n) => known.uids[n % known.uids.length] ?? ""),
  );
const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: word() },
  fc.constantFrom<unknown>(...NUMBERS, null, true, false, [], {}),
  fc.record({ type: word(), user_uid: word(), agent_uid: word() }, { requiredKeys: [] }),
  fc.array(fc.record({ entity_type: word(), entity_uid: word() }, { requiredKeys: [] }), { maxLength: 3 }),
  fc.jsonValue({ maxDepth: 4 }),
);

type Schema = { properties?: Record<string, unknown>; oneOf?: Schema[]; enum?: unknown[] };
type Described = {
  requestBody?: { content: Record<string, { schema: Schema }> };
  parameters?: { name: string; in: string }[];
};
const described = (op: Operation): Described => {
  const { paths } = openApiOf(op.contract) as { paths: Record<string, Record<string, Described>> };
  return paths[op.path]?.[op.method.toLowerCase()] ?? {};
};
const keysOf = ({ properties = {}, oneOf = [] }: Schema): string[] => [
  ...Object.keys(properties),
  ...oneOf.flatMap(keysOf),
];

/** The keys of a body as the operation's schema has them, each with something hostile, over its own example. */
function bodyOf(op: Operation): fc.Arbitrary<string | undefined> {
  const schema = described(op).requestBody?.content["application/json"]?.schema;
  if (!schema) return fc.option(fc.json(), { nil: undefined });
  const keys = [...new Set(keysOf(schema))];
  const fields = fc.dictionary(fc.constantFrom(...keys, "__proto__", "x"), value, { maxKeys: 4 });
  const merged = fields.map((given) => JSON.stringify({ ...(op.example as object), ...given }));
  return fc.oneof(
    { weight: 6, arbitrary: merged },
    fields.map((given) => JSON.stringify(given)),
    fc.json(),
    word(),
  );
}

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
const queryOf = (op: Operation) => {
  const names = (described(op).parameters ?? [])
    .filter((each) => each.in === "query")
    .map(({ name }) => name);
  const name = fc.constantFrom(...names, ...names.map((each) => `${each}[]`), "x", "");
  const pair = fc.tuple(
    name,
    fc.oneof(word().map(encoded), fc.constantFrom("%", "%00", "%ff", "+title", "a&b")),
  );
  return fc
    .array(pair, { maxLength: 4 })
    .map((pairs) => pairs.map(([key, text]) => `${key}=${text}`).join("&"));
};

const header = fc.constantFrom("", '"1"', "*", "W/x", "é", "k".repeat(300), '"99999999999"');
const aRequest: fc.Arbitrary<RawRequest> = fc.constantFrom(...operations).chain((op) =>
  fc
    .record({
      param: word().map(encoded),
      query: queryOf(op),
      body: bodyOf(op),
      type: fc.constantFrom(...Array(8).fill("application/json"), "text/plain", "x"),
      token: fc.nat(9),
      headers: fc.dictionary(
        fc.constantFrom("if-match", "if-none-match", "idempotency-key", "x-request-id"),
        header,
      ),
    })
    .map(({ param, query, body, type, token, headers }) => ({
      method: op.method,
      path: `${op.path.replace(/{\w+}/, param)}${query && `?${query}`}`,
      headers: {
        ...headers,
        authorization: `Bearer ${known.tokens[token]}`,
        ...(body !== undefined && { "content-type": type }),
      },
      body: body?.toWellFormed(),
    })),
);

const LEAKS =
  /\bat \S+:\d+:\d+|node_modules|SELECT |INSERT |UPDATE |syntax error|violates|pg_|Prisma|Organization [0-9a-f]{6}/;

async function isAnsweredInOrder(request: RawRequest): Promise<void> {
  const answer = await raw(request);
  expect(answer.status, answer.text).toBeLessThan(500);
  expect(answer.headers["x-request-id"]).toBeDefined();
  if (answer.status < 400) return;
  const refusal = JSON.parse(answer.text) as { error: string; details: object[] };
  expect(Object.keys(refusal)).toEqual(["error", "details"]);
  if (answer.status === 400) expect(refusal.details[0]).toHaveProperty("field");
  expect(refusal.error).not.toMatch(LEAKS);
}

it(`answers ${RUNS * REQUESTS_A_RUN} hostile requests, made from the operations' own schemas, never with a 5xx`, async () => {
  const some = fc.array(aRequest, { minLength: REQUESTS_A_RUN, maxLength: REQUESTS_A_RUN });
  const property = fc.asyncProperty(some, async (requests) => {
    await Promise.all(requests.map(isAnsweredInOrder));
  });
  await fc.assert(property, { numRuns: RUNS, endOnFailure: false, interruptAfterTimeLimit: 100_000 });
}, 120_000);
