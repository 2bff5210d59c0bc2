import { Notice } from "@/components/ui/notice";

export default function NotFoundPage() {
  return (
    <Notice title="There is nothing at this address">
      The link may be old, or a character of it got lost.{" "}
      <a className="text-accent-fg underline underline-offset-2" href="/">
        Go to what needs a decision
      </a>
    </Notice>
  );
}
