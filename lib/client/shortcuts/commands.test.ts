import { describe, expect, it } from "vitest";
import { commandFor, registerCommand } from "./commands";

describe("the commands", () => {
  it("has none where nothing is registered", () => expect(commandFor("approve")).toBeUndefined());

  it("runs the newest registration, and the one before when that is gone", () => {
    const runs: string[] = [];
    const removeFirst = registerCommand("edit", () => runs.push("first"));
    const removeSecond = registerCommand("edit", () => runs.push("second"));
    commandFor("edit")?.();
    removeSecond();
    commandFor("edit")?.();
    removeFirst();
    expect(runs).toEqual(["second", "first"]);
  });

  it("keeps the newest when an older one goes", () => {
    const runs: string[] = [];
    const run = () => runs.push("same");
    const removeFirst = registerCommand("search", run);
    const removeSecond = registerCommand("search", run);
    removeFirst();
    commandFor("search")?.();
    removeSecond();
    expect([runs, commandFor("search")]).toEqual([["same"], undefined]);
  });
});
