import { t } from "@/lib/client/words/t";
import { Fields } from "../fields";
import { webAddressOf } from "../web-address";
import type { Call } from "./call";

const BODIES = ["body", "data", "payload", "json"];

/** A body of any type, as it is; nothing where there is none. */
export type HttpBody = { readonly value: unknown };

export const readHttp = (fields: Fields) => ({
  method: fields.text("method", "http_method", "verb"),
  url: fields.text("url", "endpoint", "uri", "webhook_url"),
  headers: fields.object("headers")?.texts() ?? [],
  body: fields.take(BODIES, (value): HttpBody => ({ value })),
});

const METHOD = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i;

export const methodDangers = (method: string): string[] => (/^DELETE$/i.test(method) ? [t("deletes")] : []);

export const httpCall: Call = {
  toolTypes: [
    ...["trigger_webhook", "webhook", "http_request", "http", "call_webhook", "send_webhook", "api_call"],
    ...["api_request", "fetch"],
  ],
  fits: ({ url, method }) =>
    typeof url === "string" &&
    typeof method === "string" &&
    METHOD.test(method) &&
    webAddressOf(url) !== null,
  words: (args) => {
    const { method, url } = readHttp(new Fields(args));
    if (!url) return null;
    const read = webAddressOf(url);
    const address = read ? `${read.host}${read.path}` : url;
    return method ? `${method.toUpperCase()} ${address}` : t("Call {address}", { address });
  },
};
