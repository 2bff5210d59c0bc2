import { contracts } from "@/lib/contracts/all";
import { openApiOf } from "@/lib/contracts/openapi";
import { workTasks } from "@/lib/contracts/work-tasks/contract";
import { publishedKeys } from "../grants/signing-keys";
import { readiness } from "../health/readiness";
import type { Endpoint } from "../http/endpoint";
import { requestIdOf } from "../http/headers";
import { type Extra, respond, respondError } from "../http/respond";

/** What machines ask that run the server or write clients: open to all, and no part of a contract. */
const open = (path: `/${string}`, answer: () => Promise<Answer>): Endpoint => ({
  method: "GET",
  path,
  contract: workTasks,
  handle: async (req) => {
    const requestId = requestIdOf(req);
    try {
      const { status, body, headers } = await answer();
      return respond(status, body, requestId, headers);
    } catch (error) {
      return respondError(workTasks, error, requestId);
    }
  },
});

type Answer = { status: number; body: unknown; headers?: Extra };

const live = open("/api/health/live", async () => ({ status: 200, body: { status: "live" } }));

const ready = open("/api/health/ready", async () => {
  const body = await readiness();
  return { status: body.status === "ready" ? 200 : 503, body };
});

const documents = contracts.map((contract) =>
  open(`/api/openapi/${contract.name}.json`, async () => ({ status: 200, body: openApiOf(contract) })),
);

/** Whoever meets a key that is not in what they kept asks again, so that it can be kept for a while. */
const KEYS_MAX_AGE_SECONDS = 300;

const keys = open("/.well-known/jwks.json", async () => ({
  status: 200,
  body: await publishedKeys(),
  headers: {
    "cache-control": `public, max-age=${KEYS_MAX_AGE_SECONDS}`,
    "content-type": "application/jwk-set+json",
    "access-control-allow-origin": "*",
  },
}));

export const infrastructureEndpoints = [live, ready, keys, ...documents];
