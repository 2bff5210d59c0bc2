import { type APIRequestContext, expect } from "@playwright/test";
import type { World } from "@/lib/testing/world";

type Json = Record<string, unknown>;

const MINIMAL = {
  reasoning: "Invoice **INV-2026-0042** is 15 days overdue.",
  tool_args: { tool_type: "send_email", to: ["billing@acme.test"], subject: "Reminder" },
};

/** What the machines and the other people of the world do meanwhile, over HTTP. */
export class AgentApi {
  constructor(
    private readonly request: APIRequestContext,
    private readonly world: World,
  ) {}

  /** The agent asks for approval. Gives the task's uid. */
  async ask(title: string, more: Json = {}): Promise<string> {
    const data = { ...MINIMAL, title, ...more };
    return this.uidOf(await this.as(this.world.agent.token, "POST", "/api/approvals", data));
  }

  /** The agent reads what became of it. */
  async decisionOn(uid: string): Promise<Json> {
    return this.as(this.world.agent.token, "GET", `/api/approvals/${uid}`);
  }

  async addTask(title: string, more: Json = {}): Promise<string> {
    const data = { title, ...more };
    return this.uidOf(await this.as(this.world.people.manager.token, "POST", "/api/work-tasks", data));
  }

  /** Somebody else decides, from another machine. */
  async decideAs(who: "manager" | "admin", uid: string, action: "approve" | "reject"): Promise<void> {
    await this.as(this.world.people[who].token, "PATCH", `/api/work-tasks/${uid}`, { action });
  }

  async change(uid: string, fields: Json): Promise<void> {
    await this.as(this.world.people.manager.token, "PATCH", `/api/work-tasks/${uid}`, fields);
  }

  private uidOf(data: Json): string {
    return String(data.uid);
  }

  private async as(token: string, method: string, path: string, data?: Json): Promise<Json> {
    const headers = { authorization: `Bearer ${token}` };
    const response = await this.request.fetch(path, { method, headers, ...(data && { data }) });
    expect(response.ok(), await response.text()).toBe(true);
    return ((await response.json()) as { data: Json }).data;
  }
}
