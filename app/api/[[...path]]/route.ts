import { dispatch } from "@/lib/server/http/api";

/**
 * Next as a host of the API: in development, and wherever Next runs without server.ts. The same function answers there
 * and here, unknown routes and methods included, so that the two cannot differ.
 */
export {
  dispatch as DELETE,
  dispatch as GET,
  dispatch as HEAD,
  dispatch as OPTIONS,
  dispatch as PATCH,
  dispatch as POST,
  dispatch as PUT,
};
