import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/client/words/t";

export default function NotFoundPage() {
  return (
    <Notice title={t("There is nothing at this address")}>
      {t("The link may be old, or a character of it got lost.")}{" "}
      <a className="text-accent-fg underline underline-offset-2" href="/">
        {t("Go to what needs a decision")}
      </a>
    </Notice>
  );
}
