const SPELLED: Record<string, string> = {
  email: "e-mail",
  mail: "mail",
  sql: "SQL",
  http: "HTTP",
  api: "API",
  url: "URL",
  crm: "CRM",
};

/** The name of a tool as words: `send_email` → `Send e-mail`, `runSQLQuery` → `Run SQL query`. */
export function toolWords(toolType: string): string {
  const words = toolType
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => SPELLED[word.toLowerCase()] ?? word.toLowerCase())
    .join(" ");
  return words ? words.replace(/^./u, (first) => first.toUpperCase()) : toolType;
}
