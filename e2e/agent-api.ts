import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import type { World } from "@/lib/testing/world";

type Json = Record<string, unknown>;

const MINIMAL = {
  reasoning: "Invoice **INV-2026-0042** is 15 days overdue.",
  tool_args: { tool_type: "send_email", to: ["billing@acme.test"], subject: "Reminder" },
};

const MOST_AT_ONCE = 50;

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

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

  /** The agent says what one of its tools takes. */
  async describeTool(toolType: string, json_schema: Json): Promise<void> {
    const path = `/api/agents/${this.world.agent.uid}/tools/${toolType}`;
    await this.as(this.world.agent.token, "PUT", path, { json_schema });
  }

  async addTask(title: string, more: Json = {}): Promise<string> {
    const data = { title, ...more };
    return this.uidOf(await this.as(this.world.people.manager.token, "POST", "/api/work-tasks", data));
  }

  /** The agent makes a task of its own. Gives the task's uid. */
  async agentTask(title: string, more: Json = {}): Promise<string> {
    return String((await this.agentDoes("create-task", { title, ...more })).id);
  }

  /** The agent makes many tasks of its own. */
  async agentTasks(titles: readonly string[], more: Json = {}): Promise<void> {
    const { agent } = this.world;
    for (let from = 0; from < titles.length; from += MOST_AT_ONCE) {
      const tasks = titles.slice(from, from + MOST_AT_ONCE).map((title) => ({ title, ...more }));
      const response = await this.request.post("/v1/agent/create-tasks-bulk", {
        headers: bearer(agent.token),
        data: { tasks },
      });
      await this.answerOf(response);
    }
  }

  /** The agent uses one of its tools, as in `block-task`. */
  async agentDoes(tool: string, data: Json): Promise<Json> {
    return this.as(this.world.agent.token, "POST", `/v1/agent/${tool}`, data);
  }

  /** Another system makes a task of the company. Gives the task's uid. */
  async companyTask(title: string, more: Json = {}): Promise<string> {
    const { reviewer, manager } = this.world.people;
    const whole = {
      description: "Call the payer",
      deadline: "2026-05-01T17:00:00Z",
      created_by_id: manager.uid,
    };
    const response = await this.request.post("/v1/tasks", {
      headers: { "x-api-key": manager.token },
      data: { title, ...whole, assigned_user_ids: [reviewer.uid], ...more },
    });
    return String((await this.answerOf<Json>(response)).id);
  }

  /** The manager makes a channel and brings others in. Gives the channel's uid. */
  async addChannel(
    name: string,
    members: readonly ("agent" | "reviewer")[] = [],
    more: Json = {},
  ): Promise<string> {
    const { agent, people } = this.world;
    const uid = this.uidOf(await this.as(people.manager.token, "POST", "/api/channels", { name, ...more }));
    for (const member of members) {
      const who =
        member === "agent" ? { type: "agent", uid: agent.uid } : { type: "user", uid: people[member].uid };
      await this.as(people.manager.token, "POST", `/api/channels/${uid}/members`, who);
    }
    return uid;
  }

  /** Somebody else decides, from another machine. */
  async decideAs(who: "manager" | "admin", uid: string, action: "approve" | "reject"): Promise<void> {
    await this.as(this.world.people[who].token, "PATCH", `/api/work-tasks/${uid}`, { action });
  }

  /** The admin says how the organization wants its decisions to be made. */
  async setRules(rules: Json): Promise<void> {
    const { organizationUid, people } = this.world;
    await this.as(people.admin.token, "PATCH", `/api/organizations/${organizationUid}/decision-rules`, rules);
  }

  /** Somebody else decides, and can still take it back. */
  async holdAs(who: "manager" | "admin", uid: string, action: "approve" | "reject"): Promise<void> {
    const hold_seconds = 60;
    await this.as(this.world.people[who].token, "PATCH", `/api/work-tasks/${uid}`, { action, hold_seconds });
  }

  async change(uid: string, fields: Json): Promise<void> {
    await this.as(this.world.people.manager.token, "PATCH", `/api/work-tasks/${uid}`, fields);
  }

  /** The manager says who has it, or how urgent it is: of a task or of an approval. */
  async triage(uid: string, fields: Json): Promise<void> {
    await this.as(this.world.people.manager.token, "PATCH", `/api/work-tasks/${uid}/triage`, fields);
  }

  /** The manager deletes a task. */
  async remove(uid: string): Promise<void> {
    const headers = bearer(this.world.people.manager.token);
    expect((await this.request.delete(`/api/work-tasks/${uid}`, { headers })).status()).toBe(204);
  }

  /** The manager asks the agent back. */
  async askBack(uid: string, question: string): Promise<void> {
    const { token } = this.world.people.manager;
    await this.as(token, "POST", `/api/approvals/${uid}/questions`, { question });
  }

  /** The agent answers the question that is open, and may revise its arguments. */
  async answer(uid: string, answer: string, tool_args?: Json): Promise<void> {
    const body = { answer, ...(tool_args && { tool_args }) };
    await this.as(this.world.agent.token, "POST", `/api/approvals/${uid}/answers`, body);
  }

  /** The agent does not want it any more. */
  async withdraw(uid: string, reason: string): Promise<void> {
    await this.as(this.world.agent.token, "POST", `/api/approvals/${uid}/withdraw`, { reason });
  }

  /** The agent says what came of it. */
  async report(uid: string, execution: Json): Promise<void> {
    await this.as(this.world.agent.token, "POST", `/api/approvals/${uid}/execution`, execution);
  }

  /** The admin pauses the agent, or lets it go on. */
  async setPaused(isPaused: boolean): Promise<void> {
    const { agent, people } = this.world;
    await this.as(people.admin.token, "POST", `/api/agents/${agent.uid}/${isPaused ? "pause" : "resume"}`);
  }

  private uidOf(data: Json): string {
    return String(data.uid);
  }

  private async as(token: string, method: string, path: string, data?: Json): Promise<Json> {
    const response = await this.request.fetch(path, {
      method,
      headers: bearer(token),
      ...(data && { data }),
    });
    return (await this.answerOf<{ data: Json }>(response)).data;
  }

  private async answerOf<Answer>(response: APIResponse): Promise<Answer> {
    expect(response.ok(), await response.text()).toBe(true);
    return (await response.json()) as Answer;
  }
}
