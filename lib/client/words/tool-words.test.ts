import { expect, it } from "vitest";
import { toolWords } from "./tool-words";

it.each([
  ["send_email", "Send e-mail"],
  ["refund", "Refund"],
  ["runSQLQuery", "Run SQL query"],
  ["crm.updateContact", "CRM update contact"],
  ["???", "???"],
])("says %j as %j", (toolType, words) => expect(toolWords(toolType)).toBe(words));
