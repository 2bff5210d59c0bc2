import { expect, it } from "vitest";
import type { ApprovalEvent, ApprovalView } from "@/packages/client/src/types";
import { Findings } from "../testing/findings";
import type { Arrival } from "../testing/webhook-inbox";
import type { Attempt } from "./deciders";
import type { Told } from "./told";
import { verify } from "./verify";

const WINNER = {
  resolution: "approved",
  resolved_at: "2026-11-24T10:00:00Z",
  resolved_by: { user_uid: "ann" },
};
const FINAL = { ...WINNER, uid: "u", change_log: [{ action: "created" }, { action: "Resolved" }] };

const attempt = (by: string, told: Told, action: Attempt["action"] = "approve"): Attempt => ({
  ...{ approval: "u", by, action, told },
});
const WON = attempt("ann", { kind: "won" });
const LOST = attempt("ben", { kind: "lost", winner: WINNER });

const arrival = (id: string, resolution = "approved"): Arrival => ({
  ...{ id, type: "approval.decided", body: "" },
  data: {
    ...{ uid: "u", version: 2, resolution },
    ...{ resolved_at: "2026-11-24T10:00:00.500Z", resolved_by_uid: "ann" },
  },
});
const EVENT: ApprovalEvent = {
  ...{ type: "approval.decided", uid: "u", version: 2, at: "2026-11-24T10:00:00.500Z" },
  approval: { uid: "u", resolution: "approved" } as ApprovalView,
};

/** What is found wrong. */
function found({ attempts = [WON, LOST], arrivals = [arrival("1")], events = [EVENT], final = FINAL } = {}) {
  const findings = new Findings();
  verify([final], { attempts, arrivals, events }, findings);
  return findings.violations.map((violation) => violation.replace("u (approved): ", ""));
}

it("finds nothing wrong where one won, the other was told of it, and everybody heard of it once", () => {
  expect(found({ arrivals: [arrival("1"), arrival("1")] })).toEqual([]);
});

it("finds a second winner", () => {
  expect(found({ attempts: [WON, attempt("ben", { kind: "won" })] })).toEqual([
    "2 were told that they had ended it",
    'the success of "approve" does not stand',
  ]);
});

it("finds a winner whose decision does not stand", () => {
  expect(found({ attempts: [attempt("ann", { kind: "won" }, "reject")] })).toEqual([
    'the success of "reject" does not stand',
  ]);
});

it("finds a loser who was told of somebody else, or of another moment", () => {
  const wrong = { ...WINNER, resolved_at: "2026-11-24T10:00:01Z" };
  expect(found({ attempts: [WON, attempt("ben", { kind: "lost", winner: wrong })] })).toHaveLength(1);
});

it("finds a loser who was told of somebody who holds no decision, and never of the end", () => {
  expect(found({ attempts: [WON, attempt("ben", { kind: "wait", heldBy: "cem" })] })).toEqual([
    "a loser was told of a wrong holder",
    'a loser was told "wait" in the end',
  ]);
});

it("takes a held decision for none where the agent withdrew meanwhile", () => {
  const final = { ...FINAL, resolution: "withdrawn", resolved_by: null as never };
  const attempts = [attempt("ann", { kind: "held" }), attempt("bot", { kind: "won" }, "withdraw")];
  const told = { ...arrival("1", "withdrawn"), type: "approval.withdrawn" };
  const arrivals = [{ ...told, data: { ...told.data, resolved_by_uid: null } }];
  const approval = { ...EVENT.approval, resolution: "withdrawn" } as ApprovalView;
  const events = [{ ...EVENT, type: "approval.withdrawn" as const, approval }];
  expect(found({ final, attempts, arrivals, events })).toEqual([]);
});

it("finds two endings in the log", () => {
  expect(found({ final: { ...FINAL, change_log: [...FINAL.change_log, { action: "Resolved" }] } })).toEqual([
    "the log has 2 endings",
  ]);
});

it("finds two webhooks, none, and one with another ending", () => {
  expect(found({ arrivals: [arrival("1"), arrival("2")] })).toEqual(["webhooks told of 2 endings"]);
  expect(found({ arrivals: [] })).toEqual(["webhooks told of 0 endings"]);
  expect(found({ arrivals: [arrival("1", "rejected")] })).toEqual(["a webhook told of another ending"]);
});

it("finds a stream that told twice, or not at all", () => {
  expect(found({ events: [EVENT, EVENT] })).toEqual(["the stream told of 2 endings"]);
  expect(found({ events: [] })).toEqual(["the stream told of 0 endings"]);
});

it("finds an answer that nobody should get", () => {
  expect(found({ attempts: [WON, attempt("ben", { kind: "wrong", what: "500 Internal" })] })).toEqual([
    "somebody was answered 500 Internal",
  ]);
});
