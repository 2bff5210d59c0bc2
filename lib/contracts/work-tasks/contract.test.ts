import { expect, it } from "vitest";
import { AlreadyDecided } from "@/lib/domain/already-decided";
import { AppError, StaleVersion, UnknownReference } from "@/lib/domain/errors";
import { NOTHING_YET } from "@/lib/domain/work-task";
import { ANA, NOW, sampleTask } from "../testing/sample-task";
import { workTasks } from "./contract";

const DECIDED = sampleTask({
  type: "hil_approval",
  resolution: "approved",
  approval: {
    ...NOTHING_YET,
    reasoning: "20 days late",
    toolArgs: {},
    originalToolArgs: null,
    trigger: null,
    resolvedAt: "2026-03-16T10:30:00.456Z",
    resolvedBy: ANA,
    expiry: null,
  },
});

it.each([
  ["assigneeUser", undefined, "assign_to.user_uid"],
  ["assigneeAgent", undefined, "assign_to.agent_uid"],
  ["entity", 3, "context_entities.3.entity_uid"],
] as const)("names an unknown %s by its field", (reference, index, field) => {
  const message = "is not in the organization";
  expect(workTasks.answerTo(new UnknownReference(reference, message, index), NOW)).toEqual({
    status: 400,
    body: { error: `${field}: ${message}`, details: [{ field, message }] },
  });
});

it("says 412 to a stale version, and the present one under the header that carries it", () => {
  expect(workTasks.answerTo(new StaleVersion(4), NOW)).toEqual({
    status: 412,
    body: { error: "The task changed since you read it", details: [{ field: "if-match", version: 4 }] },
  });
});

it("tells the loser of a race who decided what and when", () => {
  expect(workTasks.answerTo(new AlreadyDecided(DECIDED), NOW)).toEqual({
    status: 409,
    body: {
      error: "Task is already resolved",
      details: [
        {
          resolution: "approved",
          resolved_at: "2026-03-16T10:30:00Z",
          resolved_by: { type: "user", user_uid: ANA.uid, user_name: ANA.name, avatar_url: null },
        },
      ],
    },
  });
});

it("has nothing but error and details in a refusal", () => {
  expect(workTasks.answerTo(new AppError("forbidden", "Cannot delete HIL approval tasks"), NOW)).toEqual({
    status: 403,
    body: { error: "Cannot delete HIL approval tasks", details: [] },
  });
});
