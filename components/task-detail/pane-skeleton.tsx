import { t } from "@/lib/client/words/t";

/** The shape of a task before it is read. */
export const PaneSkeleton = () => (
  <div role="status" className="flex flex-col gap-3 p-5">
    <span className="sr-only">{t("Reading the task")}</span>
    <div className="skeleton h-5 w-4/5" />
    <div className="skeleton h-3.5 w-3/5" />
    <div className="skeleton mt-5 h-3 w-12" />
    <div className="skeleton h-24 w-full" />
    <div className="skeleton mt-4 h-3 w-28" />
    <div className="skeleton h-40 w-full" />
  </div>
);
