import { afterEach, beforeEach, expect, it, vi } from "vitest";

/** The environment is read once, so each secret gets a copy of the module of its own. */
async function sealing(secret: string) {
  vi.resetModules();
  vi.stubEnv("NEXTAUTH_SECRET", secret);
  return import("./seal");
}

const SECRET = "a-secret-that-only-the-tests-know-of";
beforeEach(() => void vi.stubEnv("DATABASE_URL", "postgresql://nowhere/none"));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it("opens what it sealed, text and bytes", async () => {
  const { open, seal } = await sealing(SECRET);
  expect(open(seal("ключ 🔑", "tests"), "tests").toString()).toBe("ключ 🔑");
  const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
  expect([...open(seal(bytes, "tests"), "tests")]).toEqual([...bytes]);
  expect(open(seal("", "tests"), "tests")).toHaveLength(0);
});

it("never seals the same twice, and shows nothing of what it sealed", async () => {
  const { seal } = await sealing(SECRET);
  const [one, other] = [seal("whsec_secret", "tests"), seal("whsec_secret", "tests")];
  expect(one.equals(other)).toBe(false);
  expect(one.toString("latin1")).not.toContain("secret");
});

it("opens nothing for another purpose, with another secret, or that was altered", async () => {
  const { open, seal } = await sealing(SECRET);
  const sealed = seal("secret", "tests");
  expect(() => open(sealed, "other")).toThrow();
  for (let place = 0; place < sealed.length; place += 1) {
    const altered = Buffer.from(sealed);
    altered[place] = (altered[place] ?? 0) ^ 1;
    expect(() => open(altered, "tests")).toThrow();
  }
  expect(() => open(sealed.subarray(0, 20), "tests")).toThrow("not sealed here");
  const other = await sealing(`${SECRET}!`);
  expect(() => other.open(sealed, "tests")).toThrow();
});
