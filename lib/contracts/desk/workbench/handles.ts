import { uid } from "../../fields";
import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";
import { member } from "../objects";

export const listHandlesOp = operation({
  contract: desk,
  id: "listHandles",
  method: "GET",
  path: "/api/organizations/{organization_uid}/handles",
  summary: "List handles",
  description: "Everybody who can be mentioned in an organization, by name: its people, then its agents.",
  auth: ["session", "bearer"],
  permission: "work_tasks:read",
  params: z.object({ organization_uid: uid }),
  response: z.strictObject({ items: z.array(member) }),
  status: 200,
  message: "Handles retrieved",
  errors: ["not_found"],
});
