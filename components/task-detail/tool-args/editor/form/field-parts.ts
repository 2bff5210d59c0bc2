import type { JsonNode } from "@/lib/client/json/json-node";
import type { SchemaPart } from "@/lib/client/schema-form/schema";
import { t } from "@/lib/client/words/t";

/** What every control of a field is told. */
export type ControlProps<Node extends JsonNode = JsonNode> = {
  id: string;
  node: Node;
  part: SchemaPart;
  pointer: string;
  isWrong: boolean;
  /** The ids of the hint and of what is wrong. */
  describedBy: string | undefined;
  onChange: (node: JsonNode) => void;
};

export type FieldProps = {
  name: string;
  schema: unknown;
  node: JsonNode;
  pointer: string;
  isRequired?: boolean;
  onChange: (node: JsonNode) => void;
  /** Buttons that belong to the field as a whole, such as the one that removes it. */
  actions?: React.ReactNode;
};

const LONGEST = 300;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const textIn = (part: SchemaPart, key: string): string | null => {
  const value = part[key];
  return typeof value === "string" && value.trim() !== "" ? cut(value) : null;
};

const MOST_EXAMPLES = 3;

const asWords = (value: unknown): string =>
  cut(typeof value === "string" && value !== "" ? value : JSON.stringify(value));

export const titleOf = (part: SchemaPart): string | null => textIn(part, "title");

/** What the schema says of a value, as far as it helps whoever writes it. */
export function hintsOf(part: SchemaPart): string[] {
  const { examples } = part;
  const hints = [textIn(part, "description")];
  if (Array.isArray(examples) && examples.length > 0) {
    hints.push(
      t("For example: {examples}", { examples: examples.slice(0, MOST_EXAMPLES).map(asWords).join(", ") }),
    );
  }
  if ("default" in part) hints.push(t("If nothing is given: {value}", { value: asWords(part.default) }));
  return hints.filter((hint) => hint !== null);
}
