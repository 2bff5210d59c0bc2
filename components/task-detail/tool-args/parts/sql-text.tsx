import { isKeyword, type SqlToken, sqlTokens } from "@/lib/client/arguments/sql-tokens";
import { VisibleText } from "../visible-text";
import { CutText } from "./cut-text";

const LOOKS: Partial<Record<SqlToken["kind"], string>> = {
  comment: "text-muted italic",
  string: "text-ok-fg",
  number: "text-accent-fg",
};

const lookOf = (token: SqlToken): string | undefined =>
  isKeyword(token) ? "font-semibold text-accent-fg" : LOOKS[token.kind];

/** SQL with its own words set off. */
export const SqlText = ({ text }: { text: string }) => (
  <CutText
    text={text}
    show={(shown) => (
      <pre className="font-mono text-code whitespace-pre-wrap wrap-anywhere">
        <code>
          <bdi>
            {sqlTokens(shown).map((token, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a token
              <span key={place} className={lookOf(token)}>
                <VisibleText text={token.text} />
              </span>
            ))}
          </bdi>
        </code>
      </pre>
    )}
  />
);
