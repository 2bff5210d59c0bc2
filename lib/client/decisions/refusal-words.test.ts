import { expect, it } from "vitest";
import { ApiError, NO_ANSWER } from "@/lib/client/api/api-error";
import { timeWords } from "@/lib/client/words/time-words";
import { refusalTitle, refusalWords } from "./refusal-words";

const AT = "2026-04-20T08:00:00.000Z";
const JON = { user_name: "Jon" };
const approving = (status: number, message: string, details: Record<string, unknown>[] = []) =>
  refusalWords({ wanted: "approve", error: new ApiError(status, message, details) });

it("says who decided what, and when", () =>
  expect(
    approving(409, "Already", [{ resolution: "rejected", resolved_at: AT, resolved_by: JON }]).what,
  ).toBe(`Decided by Jon while you were reading: rejected at ${timeWords(AT)}.`));

it.each([
  ["withdrawn", "The agent withdrew it while you were reading."],
  ["expired", "Its time was over while you were reading."],
])("says of what was %s that nobody decided it", (resolution, what) =>
  expect(approving(409, "Already", [{ resolution, resolved_at: AT, resolved_by: null }]).what).toBe(what),
);

it("says who is deciding, and how long they can think better of it", () =>
  expect(approving(409, "Held", [{ held_by: JON, held_until: AT }]).what).toBe(
    `Jon is deciding this, and can take it back until ${timeWords(AT)}.`,
  ));

it("says that nothing was decided on a task that changed", () =>
  expect(approving(412, "The task changed")).toEqual({
    what: "It changed since you read it.",
    safe: "Nothing was decided. Look at what changed, then decide.",
  }));

it.each([NO_ANSWER, 500, 503])("does not claim to know what became of it after %d", (status) =>
  expect(approving(status, "Trouble").safe).toContain("may have counted or not"),
);

it("gives the server's own reason otherwise", () =>
  expect(approving(403, "Your role does not include it")).toEqual({
    what: "Your role does not include it.",
    safe: "Your decision changed nothing.",
  }));

it("says of what came too late to be taken back how it stands", () =>
  expect(
    refusalWords({
      wanted: "take back",
      error: new ApiError(409, "Already", [{ resolution: "approved", resolved_at: AT, resolved_by: JON }]),
    }).what,
  ).toBe("It was too late: it is approved by now."));

it("names what did not happen", () =>
  expect(
    (["approve", "reject", "take back", "carry out"] as const).map((wanted) => refusalTitle({ wanted })),
  ).toEqual([...["Not approved", "Not rejected", "Not taken back", "Not carried out"]]));
