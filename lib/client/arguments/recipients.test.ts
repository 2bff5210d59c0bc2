import { describe, expect, it } from "vitest";
import { hasAddressAsName, isExternal, ownDomainsOf, recipientsOf, recipientWords } from "./recipients";

const plain = (address: string) => ({ name: null, address });

describe("recipients", () => {
  it.each([
    ["a@x.com", [plain("a@x.com")]],
    [
      ["a@x.com", "b@y.com"],
      [plain("a@x.com"), plain("b@y.com")],
    ],
    ["a@x.com, b@y.com; c@z.com", [plain("a@x.com"), plain("b@y.com"), plain("c@z.com")]],
    ['"Doe, Jane" <jane@x.com>', [{ name: '"Doe, Jane"', address: "jane@x.com" }]],
    [{ email: "a@x.com", name: "A" }, [{ name: "A", address: "a@x.com" }]],
    [[{ address: "a@x.com" }], [plain("a@x.com")]],
    ["everybody", [plain("everybody")]],
    [[], []],
  ])("are read from %j", (value, recipients) => expect(recipientsOf(value)).toEqual(recipients));

  it.each([
    [42],
    [null],
    [""],
    [["a@x.com", 42]],
    [{ email: "a@x.com", role: "boss" }],
    [{ name: "A" }],
    [[["a@x.com"]]],
  ])("are not read from %j, in which something would get lost", (value) =>
    expect(recipientsOf(value)).toBeNull(),
  );

  it.each([
    [["a@x.com"], "a@x.com"],
    [["a@x.com", "b@x.com"], "a@x.com and 1 other"],
    [["a@x.com", "b@x.com", "c@x.com"], "a@x.com and 2 others"],
    [[], null],
  ])("%j in words: %s", (addresses, words) => expect(recipientWords(addresses.map(plain))).toBe(words));
});

describe("outside", () => {
  it.each([
    ["a@acme.com", ["acme.com"], false],
    ["a@ACME.com", ["acme.com"], false],
    ["a@lists.acme.com", ["acme.com"], false],
    ["a@acme.de", ["acme.com", "acme.de"], false],
    ["a@notacme.com", ["acme.com"], true],
    ["a@acme.com.evil.example", ["acme.com"], true],
    ["a@acme.com@evil.example", ["acme.com"], true],
    ["a@аcme.com", ["acme.com"], true],
    ["no address", ["acme.com"], true],
    ["a@gmail.com", [], true],
  ])("%s for somebody of %j: %s", (address, own, is) => expect(isExternal(address, own)).toBe(is));

  it.each([
    [[], "mara@acme.com", ["acme.com"]],
    [[], "mara@gmail.com", []],
    [[], "mara", []],
    [["acme.de"], "mara@acme.com", ["acme.de"]],
  ])("where an organization says %j, for %s inside is %j", (organization, email, domains) =>
    expect(ownDomainsOf(organization, email)).toEqual(domains),
  );

  it("a name that is another address is noticed", () => {
    expect(hasAddressAsName({ name: "billing@acme.com", address: "x@evil.example" })).toBe(true);
    expect(hasAddressAsName({ name: "a@x.com", address: "a@x.com" })).toBe(false);
    expect(hasAddressAsName({ name: "Jane", address: "a@x.com" })).toBe(false);
  });
});
