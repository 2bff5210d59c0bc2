"use client";
import { useQuery } from "@tanstack/react-query";
import type { CommentView } from "@/lib/contracts/desk/objects";
import { handlesQuery } from "./handle-queries";
import type { Mentioned } from "./mark-mentions";

/** Tells who is mentioned in a comment: a handle that reached nobody is text like any other. */
export function useMentioned(organizationUid: string, comments: readonly CommentView[]) {
  const { data: people = [] } = useQuery({
    ...handlesQuery(organizationUid),
    enabled: comments.some(({ mentions }) => mentions.length > 0),
  });
  return ({ mentions }: CommentView): Mentioned =>
    new Map(
      people
        .filter(({ type, uid }) => mentions.some((each) => each.type === type && each.uid === uid))
        .map(({ handle, name }) => [handle.toLowerCase(), name]),
    );
}
