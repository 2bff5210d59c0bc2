import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { toApprovalView } from "@/lib/contracts/approvals/mapping";
import { toDetail, toItem } from "@/lib/contracts/work-tasks/mapping";
import type { Ctx } from "@/lib/domain/ctx";
import { NEVER_DUE } from "@/lib/domain/due";
import { permissionsOf } from "@/lib/domain/permissions";
import { type DecideApproval, decideApproval } from "@/lib/server/approvals/decide-approval";
import { type RequestApproval, requestApproval } from "@/lib/server/approvals/request-approval";
import { getReport } from "@/lib/server/dashboard/get-dashboard";
import { sql } from "@/lib/server/db/pool";
import { findWorkTask } from "@/lib/server/tasks/find-work-task-sql";
import { listPage } from "@/lib/server/tasks/list-work-tasks-sql";

/**
 * The floor of the benchmark: bare node:http that runs the same SQL through pg and sends the same JSON, without
 * authentication, validation, routing, logging or standard Request and Response objects.
 */
const { ORGANIZATION_UID = "", USER_UID = "", AGENT_UID = "", PORT = "0" } = process.env;

const ctxOf = (type: "user" | "agent", uid: string): Ctx => ({
  actor: { type, uid, name: "Person 0" },
  organizations: new Map([[ORGANIZATION_UID, permissionsOf(type === "user" ? "manager" : "agent")]]),
  defaultOrganization: ORGANIZATION_UID,
  sight: "desk",
  requestId: "floor",
});
const person = ctxOf("user", USER_UID);
const agent = ctxOf("agent", AGENT_UID);

const listOf = (search: URLSearchParams) => search.get("status")?.split(",") as never;

async function list(search: URLSearchParams): Promise<unknown> {
  const page = Number(search.get("page") ?? 1);
  const perPage = Number(search.get("per_page") ?? 10);
  const filter = {
    organizationUid: ORGANIZATION_UID,
    ...(search.has("status") && { status: listOf(search) }),
    ...(search.has("priority") && { priority: search.get("priority")?.split(",") as never }),
    ...(search.has("q") && { q: search.get("q") ?? "" }),
  };
  const sort = { field: "due_date", descending: false } as const;
  const found = await listPage(sql(), filter, { sort, limit: perPage, offset: (page - 1) * perPage });
  const total = found.totalItems;
  const _meta = { page, per_page: perPage, total_pages: Math.ceil(total / perPage), total_items: total };
  return { items: found.items.map(toItem), _meta };
}

async function readBody<Body>(req: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

async function create(req: IncomingMessage): Promise<unknown> {
  type Body = Pick<RequestApproval, "title" | "reasoning" | "trigger"> & {
    tool_args: RequestApproval["toolArgs"];
  };
  const { title, reasoning, tool_args: toolArgs, trigger } = await readBody<Body>(req);
  const rest = {
    description: "",
    priority: "medium",
    due: NEVER_DUE,
    metadata: null,
    expiresAt: null,
  } as const;
  const asked = { ...rest, title, reasoning, toolArgs, trigger, wanted: { assignTo: null, entities: [] } };
  return toDetail((await requestApproval(agent, asked)).task);
}

async function decide(uid: string, req: IncomingMessage): Promise<unknown> {
  type Body = { action: DecideApproval["decision"]; resolution_note: string };
  const { action: decision, resolution_note: note } = await readBody<Body>(req);
  return toDetail(await decideApproval(person, { uid, decision, note }));
}

async function answer(req: IncomingMessage): Promise<unknown> {
  const [path = "", query] = (req.url ?? "").split("?");
  if (path === "/api/dashboard/report") return getReport(person, { range: "90d" });
  const uid = path.split("/")[3];
  if (req.method === "POST") return create(req);
  if (req.method === "PATCH") return decide(uid ?? "", req);
  if (!uid) return list(new URLSearchParams(query));
  const task = await findWorkTask(sql(), person, uid);
  if (!task) return null;
  return path.startsWith("/api/approvals") ? toApprovalView(task) : toDetail(task);
}

async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const data = await answer(req);
  const body = JSON.stringify({ status: "success", status_code: 200, message: "OK", data });
  res.writeHead(200, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
  });
  res.end(body);
}

createServer((req, res) => {
  serve(req, res).catch(() => {
    res.statusCode = 500;
    res.end();
  });
}).listen(Number(PORT), "127.0.0.1");

process.on("disconnect", () => process.exit(0));
