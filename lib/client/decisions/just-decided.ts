import type { Resolution } from "@/lib/domain/work-task";

/** What somebody has just decided, before the server has answered. */
export type JustDecided = { uid: string; title: string; resolution: Resolution };

/** Is told as soon as a decision is made, and gives the way to say that it does not stand. */
export type OnDecided = (decided: JustDecided) => () => void;
