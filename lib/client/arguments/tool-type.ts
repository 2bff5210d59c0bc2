import type { Args } from "./fields";

/** The name of the tool in one spelling: `sendEmail`, `Send-Email` and `send.email` are `send_email`. */
export const toolTypeOf = ({ tool_type: type }: Args): string | null =>
  typeof type === "string"
    ? type
        .trim()
        .replace(/([a-z\d])([A-Z])/g, "$1_$2")
        .replace(/[^\p{L}\p{N}]+/gu, "_")
        .toLowerCase()
    : null;
