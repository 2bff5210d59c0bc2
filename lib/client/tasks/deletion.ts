import { type Mutation, type QueryClient, useMutationState } from "@tanstack/react-query";
import { taskKeys } from "./task-keys";

export const deletionKey = (uid: string) => [...taskKeys.all, "delete", uid] as const;

const isOn = ({ state: { status } }: Mutation): boolean => status === "pending" || status === "success";

/** Whether this window deletes the task, or has deleted it: what is asked of it then may find nothing any more. */
export const isDeleted = (client: QueryClient, uid: string): boolean =>
  client.getMutationCache().find({ mutationKey: deletionKey(uid), predicate: isOn }) !== undefined;

/** The same for what is drawn. */
export const useIsDeleted = (uid: string): boolean =>
  useMutationState({ filters: { mutationKey: deletionKey(uid), predicate: isOn }, select: () => true })
    .length > 0;
