import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { operations } from "@/lib/contracts/all";
import { openApiOf } from "@/lib/contracts/openapi";
import type { Operation } from "@/lib/contracts/operation";
import { aWorld, someContext, type World } from "@/lib/testing/world";
import { credential, documentedStatuses } from "./client";
import { type RawRequest, raw } from "./raw";
import { expectShape } from "./refusal-shapes";
import { anApproval, aTask } from "./requests";
import { aChannel, aCompanyTask, anAgentTask } from "./v1-requests";

const RUNS = 200;
const REQUESTS_A_RUN = 20;

type Known = { tokens: string[]; uids: string[] };
let known: Known;
const tokensOf = ({ people, agent }: World) => [agent, ...Object.values(people)].map(({ token }) => token);
beforeAll(async () => {
  const [world, other] = [await aWorld(), await aWorld()];
  const { invoice, party } = await someContext(world.organizationUid);
  const rows = [await aTask(world), await anApproval(world), await aTask(other), invoice, party];
  const v1 = [await anAgentTask(world), await aCompanyTask(world), await anAgentTask(other)];
  const channels = [await aChannel(world, [world.agent]), await aChannel(other)];
  const people = [world, other].flatMap(({ people, agent }) => [agent, ...Object.values(people)]);
  known = {
    tokens: [...tokensOf(world), ...tokensOf(other)],
    uids: [
      ...[...rows, ...people].map(({ uid }) => uid),
      ...v1.map(({ id }) => id),
      ...channels,
      ...[world.organizationUid, other.organizationUid],
    ],
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
  ...["triage", "blocked", "cancelled", "completed", "none", "vob", "T-1", "@admin", "a@b.c"],
  ...["2026-05-01T17:00:00", "9999-12-31T23:59:59-14:00", '[{"title":"x"}]', '[{"title":"\\u0000"}]'],
];
const NUMBERS = [1, 2, 0, -1, 1.5, 1e308, 5e-324, 2 ** 53, 2 ** 31, 101, -0];

const word = () =>
  fc.oneof(
    fc.constantFrom(...WORDS),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.nat(1000).map((n) => known.uids[n % known.uids.length] ?? ""),
  );
/** What v1-agent takes several of at once, as an array or as the text of one. */
const rows = fc.array(
  fc.record(
    { title: word(), status: word(), channelId: word(), parentTaskId: word(), dueAt: word() },
    { requiredKeys: [] },
  ),
  { maxLength: 3 },
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: word() },
  fc.constantFrom<unknown>(...NUMBERS, null, true, false, [], {}),
  fc.record({ type: word(), user_uid: word(), agent_uid: word() }, { requiredKeys: [] }),
  fc.array(fc.record({ entity_type: word(), entity_uid: word() }, { requiredKeys: [] }), { maxLength: 3 }),
  fc.array(fc.record({ id: word(), type: word() }, { requiredKeys: [] }), { maxLength: 3 }),
  fc.array(word(), { maxLength: 3 }),
  rows,
  rows.map((tasks) => JSON.stringify(tasks)),
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
type Hostile = { op: Operation; request: RawRequest };

const aRequest: fc.Arbitrary<Hostile> = fc.constantFrom(...operations).chain((op) =>
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
      op,
      request: {
        method: op.method,
        path: `${op.path.replace(/{\w+}/g, param)}${query && `?${query}`}`,
        headers: {
          ...headers,
          ...credential(op, known.tokens[token] ?? ""),
          ...(body !== undefined && { "content-type": type }),
        },
        body: body?.toWellFormed(),
      },
    })),
);

const LEAKS =
  /\bat \S+:\d+:\d+|node_modules|SELECT |INSERT |UPDATE |syntax error|violates|pg_|Prisma|Organization [0-9a-f]{6}/;

/** A path that lost its parameter is another address, which may have neither the operation nor the method. */
const statusesOf = ({ op }: Hostile) => [...documentedStatuses(op), ...(op.params ? [404, 405] : [])];

const tried = new Set<string>();

async function isAnsweredInOrder(hostile: Hostile): Promise<void> {
  tried.add(hostile.op.id);
  const answer = await raw(hostile.request);
  expect(answer.status, answer.text).toBeLessThan(500);
  expect(statusesOf(hostile), answer.text).toContain(answer.status);
  expect(answer.headers["x-request-id"]).toBeDefined();
  if (answer.status < 400) return;
  const { name } = hostile.op.contract;
  expect(expectShape(name, answer.status, answer.text)).not.toMatch(LEAKS);
  if ([400, 422].includes(answer.status)) expect(fieldIn(name, answer.text)).toEqual(expect.any(String));
}

/** The field that a refused body or query is blamed for; the body itself where it cannot be read. */
function fieldIn(contract: string, text: string): unknown {
  const { details, error, detail } = JSON.parse(text);
  if (contract === "v1-agent") return error.details.field;
  return contract === "v1-tasks" ? (detail.param ?? detail.code) : details[0].field;
}

it(`answers ${RUNS * REQUESTS_A_RUN} hostile requests, made from the operations' own schemas, never with a 5xx`, async () => {
  const some = fc.array(aRequest, { minLength: REQUESTS_A_RUN, maxLength: REQUESTS_A_RUN });
  const property = fc.asyncProperty(some, async (requests) => {
    await Promise.all(requests.map(isAnsweredInOrder));
  });
  await fc.assert(property, { numRuns: RUNS, endOnFailure: false, interruptAfterTimeLimit: 100_000 });
  expect(tried.size).toBe(operations.length);
}, 120_000);
