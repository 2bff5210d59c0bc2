import { describe, expect, it } from "vitest";
import { hasUnusualLetters, letterParts, machineHost } from "./unusual-letters";
import { webAddressOf } from "./web-address";

describe("where a request goes", () => {
  it.each([
    ["https://erp.acme.com/api/x?y=1", "erp.acme.com", []],
    ["http://erp.acme.com", "erp.acme.com", ["not encrypted (http:)"]],
    ["https://acme.com@evil.example/", "evil.example", ["what stands before @ is not the host"]],
    ["https://169.254.169.254/latest", "169.254.169.254", ["private network"]],
    ["https://localhost:8080/", "localhost:8080", ["private network"]],
    ["https://2130706433/", "127.0.0.1", ["private network"]],
    ["https://аcme.com/", "аcme.com", ["letters beyond a to z in the host"]],
    ["https://xn--cme-7cd.com/", "xn--cme-7cd.com", ["letters beyond a to z in the host"]],
  ])("%s: %s, %j", (text, host, dangers) => expect(webAddressOf(text)).toMatchObject({ host, dangers }));

  it.each(["/relative", "javascript:alert(1)", "data:text/html,x", "https://"])(
    "%s is no address of a request",
    (text) => expect(webAddressOf(text)).toBeNull(),
  );
});

describe("letters", () => {
  it("that only look like others are named", () =>
    expect(letterParts("pаy.com")).toEqual([
      { text: "p", code: null },
      { text: "а", code: "U+0430" },
      { text: "y.com", code: null },
    ]));

  it("are shown as machines write them", () => {
    expect(machineHost("аcme.com")).toBe("xn--cme-5cd.com");
    expect(machineHost("acme.com")).toBeNull();
  });

  it.each([
    ["a@acme.com", false],
    ["a@xn--cme-7cd.com", true],
    ["a\u200B@acme.com", true],
  ])("of %j are unusual: %s", (text, is) => expect(hasUnusualLetters(text)).toBe(is));
});
