import { VisibleText } from "../visible-text";

/** A short text of somebody else's, as it is. */
export const Said = ({ text }: { text: string }) => (
  <bdi className="whitespace-pre-wrap wrap-anywhere">
    <VisibleText text={text} />
  </bdi>
);
