import { ApiError, NO_ANSWER, sentenceOf } from "@/lib/client/api/api-error";
import { isObject } from "@/lib/client/arguments/fields";
import { wordOf } from "@/lib/client/words/field-words";
import { t } from "@/lib/client/words/t";
import { timeWords } from "@/lib/client/words/time-words";
import type { Refusal } from "./decision-store";

type Facts = Readonly<Record<string, unknown>>;

const textIn = (facts: unknown, key: string): string | null => {
  const value = isObject(facts) ? facts[key] : null;
  return typeof value === "string" ? value : null;
};

/** By hand: a schema would be loaded with the first page, and needed once a week. */
const readDecided = (facts: Facts | undefined) => {
  const resolution = textIn(facts, "resolution");
  const [by, at] = [textIn(facts?.resolved_by, "user_name"), textIn(facts, "resolved_at")];
  return resolution && { resolution, by, at };
};

const readHeld = (facts: Facts | undefined) => {
  const [by, until] = [textIn(facts?.held_by, "user_name"), textIn(facts, "held_until")];
  return by && until && { by, until };
};

const STALE = 412;
const SERVER_TROUBLE = 500;

export type RefusalWords = {
  /** What happened. */
  what: string;
  /** What it means for what they wanted, and what to do. */
  safe: string;
};

const NOTHING_DECIDED = t("Your decision changed nothing.");

/** The word of the API, as it stands in a sentence. */
const decisionWord = (resolution: string): string => wordOf(resolution).toLowerCase();

type Decided = { resolution: string; by: string | null; at: string | null };

/** Where nobody decided. */
const ENDED: Record<string, string> = {
  withdrawn: t("The agent withdrew it while you were reading."),
  expired: t("Its time was over while you were reading."),
};

function decidedWords({ resolution, by: name, at }: Decided): string {
  const ended = ENDED[resolution];
  if (ended) return ended;
  const word = decisionWord(resolution);
  const decision = at === null ? word : t("{decision} at {time}", { decision: word, time: timeWords(at) });
  return name === null
    ? t("Decided while you were reading: {decision}.", { decision })
    : t("Decided by {name} while you were reading: {decision}.", { name, decision });
}

function lostRace({ details: [facts] }: ApiError): RefusalWords | null {
  const other = readDecided(facts);
  if (other) return { what: decidedWords(other), safe: NOTHING_DECIDED };
  const held = readHeld(facts);
  if (!held) return null;
  const until = timeWords(held.until);
  return {
    what: t("{name} is deciding this, and can take it back until {until}.", { name: held.by, until }),
    safe: NOTHING_DECIDED,
  };
}

/** Nobody knows whether the server had it before the answer got lost. */
const uncertain = (what: string): RefusalWords => ({
  what,
  safe: t("It may have counted or not. Open it to see; nothing is ever decided twice."),
});

const isOffline = (): boolean => typeof navigator !== "undefined" && !navigator.onLine;

/** What became of a decision that was refused, in words of what happened meanwhile where the server says it. */
export function refusalWords({ wanted, error }: Pick<Refusal, "wanted" | "error">): RefusalWords {
  if (wanted === "carry out")
    return {
      what: t("It was given up before it was final: you may no longer decide there."),
      safe: t("Nothing was decided; it waits for somebody else."),
    };
  if (error === null) return { what: t("It was final at once."), safe: t("It stands as you decided.") };
  if (!(error instanceof ApiError)) return uncertain(sentenceOf(error));
  if (wanted === "take back") return keptWords(error);
  const race = lostRace(error);
  if (race) return race;
  if (error.status === STALE)
    return {
      what: t("It changed since you read it."),
      safe: t("Nothing was decided. Look at what changed, then decide."),
    };
  if (error.status === NO_ANSWER)
    return uncertain(isOffline() ? t("You are offline.") : t("The server could not be reached."));
  if (error.status >= SERVER_TROUBLE) return uncertain(sentenceOf(error));
  return { what: sentenceOf(error), safe: NOTHING_DECIDED };
}

function keptWords(error: ApiError): RefusalWords {
  const other = readDecided(error.details[0]);
  if (other)
    return {
      what: t("It was too late: it is {decision} by now.", { decision: decisionWord(other.resolution) }),
      safe: t("The decision stands."),
    };
  return { what: sentenceOf(error), safe: t("Unless it is taken back in time, the decision stands.") };
}

const TITLES: Record<Refusal["wanted"], string> = {
  approve: t("Not approved"),
  reject: t("Not rejected"),
  "take back": t("Not taken back"),
  "carry out": t("Not carried out"),
};

/** `Not approved`, `Not taken back`. */
export const refusalTitle = ({ wanted }: Pick<Refusal, "wanted">): string => TITLES[wanted];
