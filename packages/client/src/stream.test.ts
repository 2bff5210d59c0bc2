import { expect, it } from "vitest";
import { type ScriptedServer, scriptedServer } from "../testing/scripted-server";
import { CountersignClient } from "./client";

const client = ({ url }: ScriptedServer) => new CountersignClient({ url, token: "secret" });

const decided = (id: number) =>
  `id: ${id}\nevent: approval.decided\ndata: {"type":"approval.decided","uid":"u${id}","version":2}\n\n`;
const READY = "retry: 1000\n\nid: 4\nevent: ready\ndata: {}\n\n: still here\n\n";
const REFUSED = { status: 401, body: { error: "The token is revoked", details: [] } };

it("tells of each event with its id", async () => {
  const server = await scriptedServer({ events: READY + decided(5) + decided(6), isOpen: true });
  const stream = client(server).stream();
  expect((await stream.next()).value).toEqual({
    ...{ id: "5", type: "approval.decided", uid: "u5", version: 2 },
  });
  expect((await stream.next()).value).toMatchObject({ id: "6" });
  await stream.return(undefined);
});

it("comes back behind the last event that it had, whatever ended the connection", async () => {
  const away = { status: 503, body: { error: "Away", details: [] } };
  const server = await scriptedServer(
    ...[{ events: READY }, { events: decided(5) }, null, away, { events: decided(6), isOpen: true }],
  );
  const stream = client(server).stream();
  expect((await stream.next()).value).toMatchObject({ id: "5" });
  expect((await stream.next()).value).toMatchObject({ id: "6" });
  expect(server.asked.map(({ headers }) => headers["last-event-id"])).toEqual([
    undefined,
    "4",
    "5",
    "5",
    "5",
  ]);
  await stream.return(undefined);
});

it("begins behind the event that it is given, and says where something was missed", async () => {
  const server = await scriptedServer({ events: "id: 9\nevent: missed\ndata: {}\n\n", isOpen: true });
  const stream = client(server).stream({ lastEventId: "2" });
  expect((await stream.next()).value).toEqual({ id: "9", type: "missed" });
  expect(server.asked[0]?.headers["last-event-id"]).toBe("2");
  await stream.return(undefined);
});

it("ends with a refusal", async () => {
  const server = await scriptedServer({ events: decided(5) }, REFUSED);
  const stream = client(server).stream();
  await stream.next();
  await expect(stream.next()).rejects.toMatchObject({ status: 401, message: "The token is revoked" });
});

it("closes its connection when its reader leaves", async () => {
  const server = await scriptedServer({ events: decided(5), isOpen: true });
  for await (const event of client(server).stream()) if (event.id === "5") break;
  await server.closed;
});

it("ends with its signal", async () => {
  const server = await scriptedServer({ events: READY, isOpen: true });
  const controller = new AbortController();
  const next = client(server).stream({ signal: controller.signal }).next();
  await expect.poll(() => server.asked.length).toBe(1);
  controller.abort(new Error("enough"));
  await expect(next).rejects.toThrow("enough");
});
