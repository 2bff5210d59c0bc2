import { desk } from "@/lib/contracts/desk/contract";
import { authenticate } from "../auth/authenticate";
import type { Endpoint } from "../http/endpoint";
import { requestIdOf } from "../http/headers";
import { respondError, respondPicture } from "../http/respond";
import { getAvatar } from "../profile/avatar";

const guard = { auth: ["session", "bearer"], permission: "work_tasks:read", contract: desk } as const;

/** Not an operation: its answer is a picture. */
export const avatarEndpoint: Endpoint = {
  method: "GET",
  path: "/api/avatars/{user_uid}",
  contract: desk,
  handle: async (req, params) => {
    const requestId = requestIdOf(req);
    try {
      const ctx = await authenticate(req, guard, requestId);
      return respondPicture(await getAvatar(ctx, params.user_uid ?? ""), requestId);
    } catch (error) {
      return respondError(desk, error, requestId);
    }
  },
};
