import { contracts } from "@/lib/contracts/all";
import { openApiOf } from "@/lib/contracts/openapi";
import { workTasks } from "@/lib/contracts/work-tasks/contract";
import { readiness } from "../health/readiness";
import type { Endpoint } from "../http/endpoint";
import { requestIdOf } from "../http/headers";
import { respond } from "../http/respond";

/** What machines ask that run the server or write clients: open to all, and no part of a contract. */
const open = (path: `/${string}`, answer: () => Promise<{ status: number; body: unknown }>): Endpoint => ({
  method: "GET",
  path,
  contract: workTasks,
  handle: async (req) => {
    const { status, body } = await answer();
    return respond(status, body, requestIdOf(req));
  },
});

const live = open("/api/health/live", async () => ({ status: 200, body: { status: "live" } }));

const ready = open("/api/health/ready", async () => {
  const body = await readiness();
  return { status: body.status === "ready" ? 200 : 503, body };
});

const documents = contracts.map((contract) =>
  open(`/api/openapi/${contract.name}.json`, async () => ({ status: 200, body: openApiOf(contract) })),
);

export const infrastructureEndpoints = [live, ready, ...documents];
