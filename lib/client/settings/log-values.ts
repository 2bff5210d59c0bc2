import { wordOf } from "@/lib/client/words/field-words";
import { roleWords, settingWords, weekdayWords } from "@/lib/client/words/setting-words";
import { numberWords, t } from "@/lib/client/words/t";

type State = Readonly<Record<string, unknown>> | null;
type Fields = Readonly<Record<string, unknown>>;

export type ChangedValue = { field: string; gone: string[]; come: string[] };

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A stretch of working hours, a high-risk rule, or whatever else has fields. */
function fieldsWords(value: Fields): string {
  if (typeof value.weekday === "number") return `${weekdayWords(value.weekday)} ${value.from}–${value.to}`;
  if ("amount_from" in value && "tool_type" in value) {
    const tool = value.tool_type === null ? t("Every tool") : String(value.tool_type);
    return value.amount_from === null
      ? tool
      : t("{tool} from {amount}", { tool, amount: String(value.amount_from) });
  }
  if (typeof value.minutes === "number" && typeof value.target === "number") {
    return t("{percent} % within {minutes} min", {
      percent: numberWords(value.target * 100),
      minutes: numberWords(value.minutes),
    });
  }
  return Object.entries(value)
    .map(([key, each]) => `${settingWords(key)}: ${valueWords(key, each)}`)
    .join(", ");
}

function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return t("nothing");
  if (typeof value === "boolean") return value ? t("yes") : t("no");
  if (typeof value === "number") return numberWords(value);
  if (isFields(value)) return fieldsWords(value);
  if (Array.isArray(value)) return value.map((each) => valueWords(field, each)).join(", ");
  return field === "role" ? roleWords(String(value)) : String(value);
}

/** The entries of a list, or the fields of a value with fields in it; anything else is one entry. */
function entriesOf(field: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.map((each) => valueWords(field, each));
  if (isFields(value) && Object.values(value).every(isFields)) {
    return Object.entries(value).map(([key, each]) => `${wordOf(key)}: ${valueWords(key, each)}`);
  }
  return value === undefined ? [] : [valueWords(field, value)];
}

/** What changed, field by field. Of lists only the entries that came or went are said, unless it is their order. */
export function changedValues(before: State, after: State): ChangedValue[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields.map((field) => {
    const [gone, come] = [entriesOf(field, before?.[field]), entriesOf(field, after?.[field])];
    const onlyGone = gone.filter((words) => !come.includes(words));
    const onlyCome = come.filter((words) => !gone.includes(words));
    const isOrder = onlyGone.length === 0 && onlyCome.length === 0;
    return isOrder ? { field, gone, come } : { field, gone: onlyGone, come: onlyCome };
  });
}
