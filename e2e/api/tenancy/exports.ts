import { inTransaction } from "@/lib/server/db/pool";
import { recordOrganizationChange } from "@/lib/server/organization-log/record";
import { anApproval, unique } from "../requests";
import type { Case, Cases } from "./case";

const rowsOf = (about: string, query: Record<string, string> = {}): Case => ({
  about,
  ask: async (owner) => {
    const { uid, title } = await anApproval(owner, { title: unique("Chase Acme") });
    return { query: { ...query, origin_agent_uid: owner.agent.uid }, secrets: [title, uid], task: uid };
  },
  stranger: 200,
  shows: true,
});

/** What leaves the server as a file. */
export const EXPORTS: Cases = {
  exportWorkTasks: [
    rowsOf("somebody's agent in origin_agent_uid"),
    rowsOf("JSON lines", { format: "ndjson" }),
  ],
  exportChangeLog: [
    {
      about: "a task in task",
      ask: async (owner) => {
        const { uid } = await anApproval(owner);
        return { query: { task: uid }, secrets: [owner.agent.name, uid], task: uid };
      },
      stranger: 200,
      strangersAgent: 403,
      shows: true,
    },
  ],
  exportOrganizationLog: [
    {
      about: "entries of its log",
      ask: async ({ organizationUid }) => {
        const name = unique("Renamed");
        await inTransaction((tx) =>
          recordOrganizationChange(tx, null, {
            organizationUid,
            action: "organization.updated",
            subject: { type: "organization", uid: organizationUid, name },
            ...{ before: { name: "Acme" }, after: { name } },
          }),
        );
        return { secrets: [name] };
      },
      stranger: 200,
      shows: true,
    },
  ],
};
