import type { Instant } from "./work-task";

/** Somebody who has a task open, and since when. */
export type Viewer = { uid: string; name: string; avatarUrl: string | null; since: Instant };
