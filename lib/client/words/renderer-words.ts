import { TREE } from "@/lib/domain/renderers";
import { t } from "./t";

const WORDS: Record<string, string> = {
  email: t("As an e-mail"),
  reply: t("As a reply"),
  chat: t("As a chat message"),
  http: t("As an HTTP request"),
  sql: t("As SQL"),
  money: t("As a payment"),
  task: t("As a task"),
  patch: t("As a patch"),
  deployment: t("As a deployment"),
  [TREE]: t("As a tree"),
};

/** How a tool's arguments are shown; a name that nobody knows stays, with what it comes to. */
export const rendererWords = (renderer: string | null): string =>
  renderer === null ? t("By its arguments") : (WORDS[renderer] ?? t("{name}: as a tree", { name: renderer }));
