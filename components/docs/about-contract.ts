import type { Contract } from "@/lib/contracts/operation";

type About = {
  /** For whom the contract is, in one sentence. */
  audience: string;
  /** How to use it; `code` is marked. */
  paragraphs: readonly string[];
};

const TOKEN = "`npm run token` makes a token for a person or an agent.";

const ABOUT: Readonly<Record<string, About>> = {
  "work-tasks": {
    audience: "For agents that ask people for approval, and for programs of people who decide.",
    paragraphs: [
      "An agent asks for one action with `POST /api/approvals`, and reads the decision with `GET /api/approvals/{uid}`. People decide in the desk, or with their own token at `PATCH /api/work-tasks/{task_uid}`.",
      `Send a token as \`Authorization: Bearer …\`; ${TOKEN} The desk itself uses its session cookie.`,
    ],
  },
  "v1-agent": {
    audience: "For agents that work on tasks together with people: claim, block, complete, comment.",
    paragraphs: [
      "Reads are GET, everything else is POST, and every success is 200. A caller sees the tasks that it, or an agent that it owns, takes part in, and those of its channels.",
      `Send a token as \`Authorization: Bearer …\`; ${TOKEN} It is bound to one workspace.`,
      "`update-task` wants the `version` that was read; the shortcuts do not. An approval is shown as `in_review` until people decide it, and is never decided here.",
    ],
  },
  "v1-tasks": {
    audience: "For systems that keep a company's tasks: they see all of them, but no approvals.",
    paragraphs: [
      "Resources are bare, without an envelope. Fields that are not known are ignored. An update wants the `version` that was read.",
      `Send a token as \`X-API-Key: …\`; ${TOKEN} It is bound to one company.`,
    ],
  },
  desk: {
    audience: "For Countersign's own pages: what they read and write beyond the work-tasks contract.",
    paragraphs: [
      "Envelopes and errors are those of the work-tasks contract. Nothing here is a promise to other programs, though their tokens work, too.",
    ],
  },
};

export const aboutOf = ({ name, title }: Contract): About =>
  ABOUT[name] ?? { audience: title, paragraphs: [] };
