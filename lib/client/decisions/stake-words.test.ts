import { expect, it } from "vitest";
import { stakeWords } from "./stake-words";

it.each([
  [{ tool_type: "refund", amount: 2400, currency: "EUR" }, "2,400.00 EUR"],
  [{ tool_type: "send_email", to: ["a@x.test"], subject: "Hi" }, "Send e-mail to a@x.test"],
  [{ tool_type: "reboot", host: "db-1" }, "this call"],
])("of %j it is %s", (args, words) => expect(stakeWords(args)).toBe(words));
