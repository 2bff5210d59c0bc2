import { dispatch } from "@/lib/server/http/api";

/** Next as a host of what clients look for at a place of its own, as `app/api` is of the contracts. */
export {
  dispatch as DELETE,
  dispatch as GET,
  dispatch as HEAD,
  dispatch as OPTIONS,
  dispatch as PATCH,
  dispatch as POST,
  dispatch as PUT,
};
