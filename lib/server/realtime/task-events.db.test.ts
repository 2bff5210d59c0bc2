import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { AppError } from "@/lib/domain/errors";
import { aWorld, type World } from "@/lib/testing/world";
import { watchTasks } from "./task-events";

let world: World;
beforeEach(async () => {
  world = await aWorld();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => void vi.useRealTimers());

it("ends when the credential has expired, which the database announces to nobody", async () => {
  const { ctx } = world.people.viewer;
  let hasExpired = false;
  const renew = async () => {
    if (hasExpired) throw new AppError("unauthenticated", "expired");
    return ctx;
  };
  const close = vi.fn();
  const end = watchTasks(
    { send: () => true, ready: async () => true, close },
    { ctx, isReturning: false, renew },
  );

  await vi.advanceTimersByTimeAsync(60_000);
  expect(close).not.toHaveBeenCalled();
  hasExpired = true;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(close).toHaveBeenCalled();
  end();
});
