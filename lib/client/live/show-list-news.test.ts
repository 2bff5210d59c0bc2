import { QueryClient } from "@tanstack/react-query";
import { afterEach, expect, it } from "vitest";
import type { RowPages } from "@/lib/client/tasks/row-pages";
import { taskKeys } from "@/lib/client/tasks/task-keys";
import { listNews } from "./list-news";
import { showListNews } from "./show-list-news";

const NEW = "01a2005f-afc0-7209-8633-a35d6f6b0b01";
const SHOWN = "01a2005f-afc0-7209-8633-a35d6f6b0b02";

afterEach(() => listNews.startAgain());

const arrivedWith = (client: QueryClient, uids: readonly string[]) => {
  const found = { rows: [], gone: [], absent: [], arrived: [...uids] };
  const isShown = (uid: string) => uid === SHOWN;
  showListNews(client, found, { personUid: "somebody", open: null, isOwn: () => false, isShown });
  return [...listNews.state().arrived];
};

it("what arrives waits although another list, which is not on the screen, has it already", () => {
  const client = new QueryClient();
  const pages = [{ items: [{ uid: NEW }], next_cursor: null }];
  client.setQueryData([...taskKeys.rowLists(), "pointed at"], {
    pages,
    pageParams: [null],
  } as unknown as RowPages);
  expect(arrivedWith(client, [NEW])).toEqual([NEW]);
});

it("what has come with the list on the screen is no news", () => {
  expect(arrivedWith(new QueryClient(), [SHOWN, NEW])).toEqual([NEW]);
});
