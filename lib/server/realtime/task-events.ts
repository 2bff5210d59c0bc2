import { z } from "@/lib/contracts/zod";
import { type Ctx, can } from "@/lib/domain/ctx";
import type { Channel } from "../http/event-stream";
import { hub } from "./hub";
import { keepRenewed } from "./renewal";

const viewersHint = z.object({ organization_uid: z.string(), uid: z.string() });
const hint = viewersHint.extend({ version: z.number() });

type Watch = {
  ctx: Ctx;
  /** Whoever comes back may have missed something. */
  isReturning: boolean;
  /** Asks whether the credential still stands; throws where it does not. */
  renew: () => Promise<Ctx>;
};

/**
 * Tells a person which tasks changed, as they change, and at which other people look: uid and version, never data. What was missed (the reader was away,
 * the database connection was lost) is one event that says so; it costs the reader a refetch.
 * @returns what ends it.
 */
export function watchTasks(channel: Channel, { ctx: first, isReturning, renew }: Watch): () => void {
  let ctx = first;
  const tell = (payload: string) => {
    if (payload === "") return void channel.send({ event: "missed", data: {} });
    const changed = hint.parse(JSON.parse(payload));
    if (!can(ctx, changed.organization_uid, "work_tasks:read")) return;
    channel.send({ event: "work_task", data: changed, id: `${changed.uid}:${changed.version}` });
  };
  const tellViewers = (payload: string) => {
    // What was missed is told as such already.
    if (payload === "") return;
    const changed = viewersHint.parse(JSON.parse(payload));
    if (can(ctx, changed.organization_uid, "work_tasks:read")) {
      channel.send({ event: "viewers", data: changed });
    }
  };
  const onRenewed = (renewed: Ctx) => {
    ctx = renewed;
  };
  const ends = [
    hub().subscribe("work_tasks", tell),
    hub().subscribe("viewers", tellViewers),
    keepRenewed({ renew, onRenewed, onEnd: channel.close }),
  ];
  channel.send({ event: isReturning ? "missed" : "ready", data: {} });
  return () => {
    for (const end of ends) end();
  };
}
