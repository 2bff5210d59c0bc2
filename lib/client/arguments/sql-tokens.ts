const KINDS = ["comment", "string", "name", "number", "word", "space", "sign"] as const;

export type SqlToken = { readonly kind: (typeof KINDS)[number]; readonly text: string };

/**
 * One alternative for each kind. What is not closed goes on to the end. `#` begins a comment in MySQL; in PostgreSQL
 * it is a rare operator, and a warning too many is better than one too few.
 */
const TOKEN = new RegExp(
  [
    /(?<comment>--[^\n]*|#(?![>-])[^\n]*|\/\*[\s\S]*?(?:\*\/|$))/,
    /(?<string>'[^']*(?:''[^']*)*(?:'|$)|\$(?<tag>[A-Za-z_]\w*)?\$[\s\S]*?(?:\$\k<tag>\$|$))/,
    /(?<name>"[^"]*(?:""[^"]*)*(?:"|$)|`[^`]*(?:`|$))/,
    /(?<number>\d+(?:\.\d+)?)/,
    /(?<word>[\p{L}_][\p{L}\p{N}_$]*)/u,
    /(?<space>\s+)/,
    /(?<sign>[\s\S])/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

/** Cuts a text into tokens that make up all of it, whatever the text is. */
export const sqlTokens = (text: string): SqlToken[] =>
  Array.from(text.matchAll(TOKEN), ({ 0: found, groups = {} }) => ({
    kind: KINDS.find((kind) => groups[kind] !== undefined) ?? "sign",
    text: found,
  }));

/** Words that are set off as the language's own. */
const KEYWORDS = new Set(
  (
    "ADD ALL ALTER ANALYZE AND AS ASC BEGIN BETWEEN BY CASCADE CASE COLUMN COMMIT CONCURRENTLY CONFLICT CONSTRAINT CREATE " +
    "CROSS DATABASE DEFAULT DELETE DESC DISTINCT DO DROP ELSE END EXCEPT EXECUTE EXISTS EXPLAIN FALSE FOREIGN FROM FULL " +
    "FUNCTION GRANT GROUP HAVING IF ILIKE IN INDEX INNER INSERT INTERSECT INTO IS JOIN KEY LEFT LIKE LIMIT MERGE NOT NULL " +
    "OFFSET ON ONLY OR ORDER OUTER PRIMARY REFERENCES RETURNING REVOKE RIGHT ROLE ROLLBACK SCHEMA SELECT SET TABLE THEN TO " +
    "TRIGGER TRUE TRUNCATE UNION UNIQUE UPDATE USER USING VALUES VIEW WHEN WHERE WITH"
  ).split(" "),
);

export const isKeyword = ({ kind, text }: SqlToken): boolean =>
  kind === "word" && KEYWORDS.has(text.toUpperCase());
