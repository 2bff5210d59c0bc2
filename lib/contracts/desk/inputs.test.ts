import { expect, it } from "vitest";
import { channelBody, channelQuery, commentBody } from "./inputs";

it("makes a public channel without a purpose where only a name is sent", () =>
  expect(channelBody.parse({ name: "  collections " })).toEqual({
    name: "collections",
    purpose: null,
    type: "public",
  }));

it("takes a purpose of nothing but spaces for none", () =>
  expect(channelBody.parse({ name: "a", purpose: "  " }).purpose).toBeNull());

it.each([
  [{ name: "" }, "name"],
  [{ name: "   " }, "name"],
  [{ name: "a".repeat(81) }, "name"],
  [{ name: "a", purpose: "b".repeat(501) }, "purpose"],
  [{ name: "a", type: "secret" }, "type"],
])("refuses %j by its field", (body, field) =>
  expect(channelBody.safeParse(body).error?.issues.map(({ path }) => path[0])).toEqual([field]),
);

it("wants something said in a comment, and at most 50,000 characters", () => {
  expect(commentBody.safeParse({ body: " \n" }).success).toBe(false);
  expect(commentBody.safeParse({ body: "a".repeat(50_001) }).success).toBe(false);
  expect(commentBody.safeParse({ body: "😀".repeat(50_000) }).success).toBe(true);
});

it("reads fifty messages unless it is told how many", () => {
  expect(channelQuery.parse({}).limit).toBe(50);
  expect(channelQuery.safeParse({ limit: "101" }).success).toBe(false);
});
