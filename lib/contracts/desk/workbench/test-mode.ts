import { uid } from "../../fields";
import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";

const testMode = z.strictObject({ is_test: z.boolean("must be true or false") });

export const setTestModeOp = operation({
  contract: desk,
  id: "setTestMode",
  method: "PUT",
  path: "/api/organizations/{organization_uid}/test-mode",
  summary: "Switch test mode",
  description:
    "In test mode requests are decided by the rules that they bring along (`metadata.test`), and marked with `test: true`. It can be switched as long as the organization has no request: 409 from then on, so that what is real and what is not never meet.",
  auth: ["session", "bearer"],
  permission: "organization:administer",
  params: z.object({ organization_uid: uid }),
  body: testMode,
  example: { is_test: true },
  response: testMode,
  status: 200,
  message: "Test mode set",
  errors: ["not_found", "has_requests"],
});
