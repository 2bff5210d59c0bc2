import type { Ctx } from "@/lib/domain/ctx";
import { hub } from "./hub";

/** A credential that expires is announced by nobody, so it is asked for now and then. */
const RENEW_MS = 30_000;

export type Renewal = {
  /** Asks whether the credential still stands; throws where it does not. */
  renew: () => Promise<Ctx>;
  onRenewed: (ctx: Ctx) => void;
  onEnd: () => void;
};

/** Asks again for a credential whenever one has changed, and now and then. @returns what ends it. */
export function keepRenewed({ renew, onRenewed, onEnd }: Renewal): () => void {
  const check = () => void renew().then(onRenewed, onEnd);
  const timer = setInterval(check, RENEW_MS);
  timer.unref();
  const end = hub().subscribe("credentials", check);
  return () => {
    clearInterval(timer);
    end();
  };
}
