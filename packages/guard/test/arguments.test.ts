import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ARGS, aGuard, refuses, TOOL_ARGS } from "./a-guard.js";
import { aGrant } from "./stand-in.js";

const json = fc.jsonValue({ maxDepth: 3 });
const argsOf = fc.dictionary(
  fc.string().filter((key) => key !== "tool_type" && key !== "__proto__"),
  json,
  { maxKeys: 5 },
);
const canonical = (value: unknown) => JSON.stringify(sorted(value));
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
};

describe("whatever the arguments are", () => {
  it("those that were approved run, in whatever order their keys stand", () =>
    fc.assert(
      fc.asyncProperty(argsOf, async (args) => {
        const { ran, run } = aGuard();
        const reversed = Object.fromEntries(Object.entries(args).reverse());
        await run(await aGrant({ ...args, tool_type: "refund" }), { tool: "refund", args: reversed });
        expect(canonical(ran)).toBe(canonical([args]));
      }),
      { numRuns: 60 },
    ));

  it("no others run, nor is the grant spent for them", () =>
    fc.assert(
      fc.asyncProperty(argsOf, argsOf, async (approved, other) => {
        fc.pre(canonical(approved) !== canonical(other));
        const { asked, ran, run } = aGuard();
        const grant = await aGrant({ ...approved, tool_type: "refund" });
        await expect(run(grant, { tool: "refund", args: other })).rejects.toEqual(refuses("other_args"));
        expect([asked, ran]).toEqual([[], []]);
      }),
      { numRuns: 60 },
    ));

  it("a single changed, added or missing value is another call", () =>
    fc.assert(
      fc.asyncProperty(argsOf, fc.string({ minLength: 1 }), json, async (approved, key, value) => {
        fc.pre(key !== "tool_type" && key !== "__proto__");
        const changed = { ...approved, [key]: value };
        fc.pre(canonical(approved) !== canonical(changed));
        const { ran, run } = aGuard();
        for (const [granted, asked] of [
          [approved, changed],
          [changed, approved],
        ]) {
          const grant = await aGrant({ ...granted, tool_type: "refund" });
          const call = { tool: "refund", args: asked ?? {} };
          await expect(run(grant, call)).rejects.toEqual(refuses("other_args"));
        }
        expect(ran).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  it.each([null, "40", 40, [40], undefined, { amount: Number.NaN }])("%j is none", async (args) => {
    const { asked, run } = aGuard();
    const call = { tool: "refund", args: args as unknown as object };
    await expect(run(await aGrant(TOOL_ARGS), call)).rejects.toEqual(refuses("other_args"));
    expect(asked).toEqual([]);
  });

  it("a tool's name among them must be the tool's", async () => {
    const { run } = aGuard();
    const call = { tool: "refund", args: { ...ARGS, tool_type: "send_email" } };
    await expect(run(await aGrant(TOOL_ARGS), call)).rejects.toEqual(refuses("other_tool"));
  });
});
