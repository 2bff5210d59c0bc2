import { dispatch } from "@/lib/server/http/api";

/** Next as a host of /mcp, as `app/api` is of the contracts below /api. */
export {
  dispatch as DELETE,
  dispatch as GET,
  dispatch as HEAD,
  dispatch as OPTIONS,
  dispatch as PATCH,
  dispatch as POST,
  dispatch as PUT,
};
