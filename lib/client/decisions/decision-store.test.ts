import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { decisions } from "./decision-store";
import { adopt, stopSettling } from "./settle";

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
const UNTIL = inSeconds(60);
const HELD = { action: "approve" as const, by: { user_uid: "m", user_name: "Mara" }, until: UNTIL };

const adopted = (uid: string, held = HELD) => {
  adopt(new QueryClient(), { uid, title: "Refund" }, held);
  stopSettling(uid);
  return decisions.made(uid);
};

it("takes up a held decision that it knows nothing of", () =>
  expect(adopted("a")).toMatchObject({ stage: "held", until: UNTIL, action: "approve" }));

it("does not take up again what was taken back, where that was read before", () => {
  adopted("b");
  decisions.drop("b");
  expect(adopted("b")).toBeUndefined();
});

it("takes up the next decision on the same task", () => {
  adopted("c");
  decisions.drop("c");
  expect(adopted("c", { ...HELD, until: inSeconds(90) })).toBeDefined();
});

it("forgets what was refused when it is decided anew", () => {
  const refused = {
    uid: "d",
    title: "Refund",
    wanted: "approve",
    error: null,
    seen: null,
    sent: null,
  } as const;
  decisions.refuse(refused);
  decisions.add({ uid: "d", title: "Refund", action: "approve", stage: "sending", until: null, sent: null });
  decisions.drop("d");
  expect(decisions.refusal("d")).toBeUndefined();
});
