"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { ListRow } from "@/lib/client/tasks/row-pages";
import { adopt } from "./settle";

/** As many as somebody makes in the seconds in which the first can still be taken back. */
const MOST = 5;

const heldBy = (rows: readonly ListRow[], userUid: string) =>
  rows
    .flatMap((row) => (row.type === "hil_approval" && row.held ? [{ row, held: row.held }] : []))
    .filter(({ held }) => held.by.user_uid === userUid)
    .sort((a, b) => Date.parse(a.held.until) - Date.parse(b.held.until))
    .slice(-MOST);

/** Takes up what the person had decided just before the page was loaded: it can still be taken back. */
export function useAdopted(rows: readonly ListRow[], userUid: string): void {
  const client = useQueryClient();
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current || rows.length === 0) return;
    isDone.current = true;
    for (const { row, held } of heldBy(rows, userUid)) adopt(client, row, held);
  }, [client, rows, userUid]);
}
