import { describe, expect, it } from "vitest";
import { createGuard } from "../src/create-guard.js";
import { ARGS, aGuard, CALL, refuses, TOOL_ARGS } from "./a-guard.js";
import { aGrant, JWKS, optionsFor } from "./stand-in.js";

describe("runOnce", () => {
  it("spends the grant at its approval, and then runs what was approved", async () => {
    const { asked, ran, run } = aGuard();
    const grant = await aGrant(TOOL_ARGS);
    expect(await run(grant)).toBe("done");
    expect(ran).toEqual([ARGS]);
    expect(asked.map(({ url }) => url)).toEqual(["https://desk.test/api/approvals/a1/consume"]);
    expect(asked[0]?.init).toMatchObject({ headers: { authorization: "Bearer t" }, redirect: "error" });
  });

  it("runs once with one grant, however often it is asked at once", async () => {
    const { ran, run } = aGuard();
    const grant = await aGrant(TOOL_ARGS);
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => run(grant)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []))).toEqual(
      Array.from({ length: 9 }, () => refuses("grant_spent")),
    );
    expect(ran).toHaveLength(1);
  });

  it("takes an approval's tool_args as they are, and gives the tool those without the tool's name", async () => {
    const { ran, run } = aGuard();
    await run(await aGrant(TOOL_ARGS), { tool: "refund", args: TOOL_ARGS });
    expect(ran).toEqual([ARGS]);
  });

  it("runs with what it checked, whatever becomes of the caller's object meanwhile", async () => {
    const args = structuredClone(ARGS);
    const { ran, run } = aGuard();
    const running = run(await aGrant(TOOL_ARGS), { tool: "refund", args });
    args.amount = 999_999;
    await running;
    expect(ran).toEqual([ARGS]);
  });

  it("gives what the call throws, and has spent the grant then", async () => {
    const { guard, run } = aGuard();
    const grant = await aGrant(TOOL_ARGS);
    const failing = guard.runOnce(grant, CALL, () => {
      throw new Error("no such customer");
    });
    await expect(failing).rejects.toThrow("no such customer");
    await expect(run(grant)).rejects.toEqual(refuses("grant_spent"));
  });

  it.each([
    [409, { details: [{ consumed_at: "2026-11-24T10:00:00Z" }] }, "grant_spent"],
    [410, { details: [{ reason: "revoked" }] }, "grant_revoked"],
    [410, { details: [{ reason: "reported" }] }, "grant_revoked"],
    [410, { details: [{ reason: "expired" }] }, "grant_expired"],
    [422, { details: [] }, "grant_invalid"],
    [401, {}, "refused"],
    [403, {}, "refused"],
    [404, {}, "refused"],
    [429, {}, "unavailable"],
    [503, {}, "unavailable"],
    [200, {}, "unavailable"],
    [200, { data: { jti: "another" } }, "unavailable"],
  ])("does not run where the server answers %i %j", async (status, body, code) => {
    const { ran, run } = aGuard(() => Response.json(body, { status }));
    await expect(run(await aGrant(TOOL_ARGS))).rejects.toEqual(refuses(code));
    expect(ran).toEqual([]);
  });

  it("does not run where the server cannot be reached, or answers no JSON", async () => {
    for (const answer of [
      () => Promise.reject(new TypeError("fetch failed")),
      () => new Response("<html>"),
    ]) {
      const { ran, run } = aGuard(answer);
      await expect(run(await aGrant(TOOL_ARGS))).rejects.toEqual(refuses("unavailable"));
      expect(ran).toEqual([]);
    }
  });
});

describe("verifyGrant", () => {
  const now = Math.floor(Date.now() / 1000);

  it("gives the claims of a good grant, and asks nobody", async () => {
    const { asked, guard } = aGuard();
    expect(await guard.verifyGrant(await aGrant(TOOL_ARGS), CALL)).toMatchObject({ sub: "a1", by: "u1" });
    expect(asked).toEqual([]);
  });

  it.each([
    ["of another server", { iss: "https://other.test" }, "grant_invalid"],
    ["for another agent", { aud: "other" }, "grant_invalid"],
    ["of a rejection", { dec: "rejected" }, "grant_invalid"],
    ["without an end", { exp: undefined }, "grant_invalid"],
    ["for another tool", { tool: "send_email" }, "other_tool"],
    ["for no tool", { tool: null }, "other_tool"],
    ["that is over", { exp: now - 6 }, "grant_expired"],
  ])("refuses one %s", async (_, claims, code) => {
    const { guard } = aGuard();
    await expect(guard.verifyGrant(await aGrant(TOOL_ARGS, claims), CALL)).rejects.toEqual(refuses(code));
  });

  it("lets clocks differ by five seconds", async () => {
    const { guard } = aGuard();
    await guard.verifyGrant(await aGrant(TOOL_ARGS, { exp: now - 3 }), CALL);
  });

  it.each([
    ["by a key that is not published", { kid: "other" }],
    ["as another kind of token", { typ: "JWT" }],
  ])("refuses one that is signed %s", async (_, header) => {
    const { guard } = aGuard();
    await expect(guard.verifyGrant(await aGrant(TOOL_ARGS, {}, header), CALL)).rejects.toEqual(
      refuses("grant_invalid"),
    );
  });

  it("refuses whatever no key signed", async () => {
    const { guard } = aGuard();
    const [header = "", payload = "", signature = ""] = (await aGrant(TOOL_ARGS)).split(".");
    const none = Buffer.from(JSON.stringify({ alg: "none", kid: "k", typ: "countersign-grant+jwt" }));
    const altered = Buffer.from(payload, "base64url").toString().replace("refund", "refund ");
    for (const forged of [
      ...["", "a.b.c", `${none.toString("base64url")}.${payload}.`, `${header}.${payload}.`],
      `${header}.${Buffer.from(altered).toString("base64url")}.${signature}`,
    ]) {
      await expect(guard.verifyGrant(forged, CALL)).rejects.toEqual(refuses("grant_invalid"));
    }
  });

  it("says that the keys cannot be had, and not that the grant is bad", async () => {
    for (const answer of [
      () => new Response("no", { status: 503 }),
      () => Promise.reject(new TypeError("x")),
    ]) {
      const options = { ...optionsFor(answer as unknown as typeof fetch) };
      delete options.jwks;
      const grant = await aGrant(TOOL_ARGS);
      await expect(createGuard(options).verifyGrant(grant, CALL)).rejects.toEqual(refuses("unavailable"));
    }
  });

  it("fetches the keys once for many grants", async () => {
    let count = 0;
    const fetch = async () => {
      count += 1;
      return Response.json(JWKS);
    };
    const options = { ...optionsFor(fetch as unknown as typeof globalThis.fetch) };
    delete options.jwks;
    const guard = createGuard(options);
    for (let n = 0; n < 3; n += 1) await guard.verifyGrant(await aGrant(TOOL_ARGS), CALL);
    expect(count).toBe(1);
  });
});
