import { dispatch } from "@/lib/server/http/api";

/** Next as a host of the contracts below /v1, as `app/api` is of those below /api. */
export {
  dispatch as DELETE,
  dispatch as GET,
  dispatch as HEAD,
  dispatch as OPTIONS,
  dispatch as PATCH,
  dispatch as POST,
  dispatch as PUT,
};
