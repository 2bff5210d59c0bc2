import { expect, it } from "vitest";
import { Fields } from "./fields";

it("gives the first field that can be read so, and leaves all others", () => {
  const fields = new Fields({ to: 42, recipients: "a@x.com", cc: "b@x.com" });
  expect(fields.text("to", "recipients")).toBe("a@x.com");
  expect(fields.rest()).toEqual({ to: 42, cc: "b@x.com" });
});

it("leaves of an object what was not read of it", () => {
  const fields = new Fields({ customer: { name: "A", tier: 3 }, empty: {} });
  expect(fields.object("customer")?.text("name")).toBe("A");
  expect(fields.rest()).toEqual({ customer: { tier: 3 }, empty: {} });
});

it("leaves nothing of an object that was read to the end", () => {
  const fields = new Fields({ customer: { name: "A" } });
  fields.object("customer")?.text("name");
  expect(fields.rest()).toEqual({});
});

it("does not take a blank text, nor one that is not its own", () => {
  const fields = new Fields({ blank: " " });
  expect(fields.text("blank", "toString", "constructor")).toBeNull();
  expect(fields.rest()).toEqual({ blank: " " });
});

it("reads no field twice", () => {
  const fields = new Fields({ a: "x" });
  expect([fields.text("a"), fields.text("a")]).toEqual(["x", null]);
});
