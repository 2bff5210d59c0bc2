import { VisibleText } from "../visible-text";
import { CutText } from "./cut-text";

/** The body of a message, as text. */
export const Letter = ({ text }: { text: string }) => (
  <CutText
    text={text}
    show={(shown) => (
      <div dir="auto" className="text-read whitespace-pre-wrap wrap-anywhere">
        <bdi>
          <VisibleText text={shown} />
        </bdi>
      </div>
    )}
  />
);
