import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { gather } from "./gather";
import { taskHintOf, viewedTaskOf } from "./hints";
import { listNews } from "./list-news";
import { newestOf } from "./newest";
import { ownChangesIn } from "./own-changes";
import { versionOf } from "./version";

const hint = (uid: string, version: number) => ({ organization_uid: "o", uid, version });

describe("time", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("hands over together what came together", () => {
    const handOver = vi.fn();
    const { add } = gather<number>(150, handOver);
    add(1);
    vi.advanceTimersByTime(100);
    add(2);
    vi.advanceTimersByTime(50);
    expect(handOver.mock.calls).toEqual([[[1, 2]]]);
    add(3);
    vi.advanceTimersByTime(150);
    expect(handOver).toHaveBeenLastCalledWith([3]);
  });

  it("hands over nothing after it was stopped", () => {
    const handOver = vi.fn();
    const { add, stop } = gather<number>(150, handOver);
    add(1);
    stop();
    vi.advanceTimersByTime(1000);
    expect(handOver).not.toHaveBeenCalled();
  });
});

describe("hints", () => {
  it("are read, and what is none is not", () => {
    expect(taskHintOf(JSON.stringify(hint("a", 3)))).toEqual(hint("a", 3));
    expect(taskHintOf('{"uid": 1}')).toBeUndefined();
    expect(taskHintOf("<html>")).toBeUndefined();
    expect(viewedTaskOf('{"organization_uid": "o", "uid": "a"}')).toBe("a");
  });

  it("of one task are one, the newest", () => {
    expect(newestOf([hint("a", 2), hint("b", 1), hint("a", 3), hint("a", 1)])).toEqual([
      hint("a", 3),
      hint("b", 1),
    ]);
  });
});

describe("one's own changes", () => {
  it("are known by their answers, single and many", () => {
    expect(ownChangesIn({ data: { uid: "a" }, etag: '"4"' })).toEqual([{ uid: "a", version: 4 }]);
    const results = [
      { uid: "a", ok: true, version: 2 },
      { uid: "b", ok: false },
    ];
    expect(ownChangesIn({ results })).toEqual([{ uid: "a", version: 2 }]);
  });

  it("are none where an answer names no task", () => {
    expect(ownChangesIn(undefined)).toEqual([]);
    expect(ownChangesIn({ data: { name: "x" }, etag: null })).toEqual([]);
  });

  it("have a version only where the ETag says one", () => {
    expect(['"12"', "*", null, undefined, 'W/"3"'].map(versionOf)).toEqual([12, 0, 0, 0, 0]);
  });
});

describe("news of the list", () => {
  beforeEach(() => listNews.startAgain());

  it("counts each arrival once, and not when it is gone again", () => {
    listNews.arrive(["a", "b"]);
    listNews.arrive(["b"]);
    expect(listNews.state().arrived.size).toBe(2);
    listNews.leave(["a", "c"]);
    expect([...listNews.state().arrived]).toEqual(["b"]);
  });

  it("tells nobody where nothing is different", () => {
    const told = vi.fn();
    const end = listNews.subscribe(told);
    listNews.leave(["a"]);
    listNews.arrive([]);
    listNews.startAgain();
    expect(told).not.toHaveBeenCalled();
    listNews.mayHaveChanged();
    listNews.mayHaveChanged();
    expect(told).toHaveBeenCalledTimes(1);
    end();
  });
});
