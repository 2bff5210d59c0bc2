// Receives webhooks of Countersign with nothing but Node: checks their signatures, and takes each once.
//
//   WEBHOOK_SECRET=whsec_… PORT=4000 node docs/examples/webhook-receiver.mjs
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const { WEBHOOK_SECRET = "", PORT = "4000" } = process.env;
const MAX_SKEW_SECONDS = 300;
const KEY = Buffer.from(WEBHOOK_SECRET.replace(/^whsec_/, ""), "base64");
if (KEY.length === 0) throw new Error("WEBHOOK_SECRET is not set");

/** Whether one of the signatures is ours. While a secret is rotated there are two. */
function isGenuine(headers, body) {
  const id = headers["webhook-id"] ?? "";
  const timestamp = headers["webhook-timestamp"] ?? "";
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= MAX_SKEW_SECONDS)) return false;
  const expected = createHmac("sha256", KEY).update(`${id}.${timestamp}.${body}`).digest();
  return (headers["webhook-signature"] ?? "").split(" ").some((each) => {
    const [version, signature = ""] = each.split(",");
    const given = Buffer.from(signature, "base64");
    return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** A delivery can arrive more than once: keep these where your work is kept, and longer than three days. */
const seen = new Set();

const say = (line) => process.stdout.write(`${line}\n`);

function handle({ type, data }) {
  say(type === "approval.decided" ? `${data.uid} is ${data.resolution}` : `${type} ${data.uid ?? ""}`);
}

createServer(async (req, res) => {
  // The bytes as they came: parsed and written again they could differ.
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  if (!isGenuine(req.headers, body)) return res.writeHead(401).end();
  const id = req.headers["webhook-id"];
  if (!seen.has(id)) {
    handle(JSON.parse(body));
    seen.add(id);
  }
  // Whatever takes longer than a few seconds is done after this.
  res.writeHead(204).end();
}).listen(Number(PORT), "localhost", () => say(`listening on http://localhost:${PORT}`));
