"use client";
import { ListChecks } from "lucide";
import { buttonLook } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { t } from "@/lib/client/words/t";

type Props = { isPicking: boolean; onChange: (isPicking: boolean) => void };

/** A phone has no room for boxes at all times: they come when they are asked for, and each is as wide as its row. */
export const PickButton = ({ isPicking, onChange }: Props) => (
  <button
    type="button"
    aria-label={isPicking ? undefined : t("Select tasks")}
    title={isPicking ? undefined : t("Select tasks")}
    onClick={() => onChange(!isPicking)}
    className={
      isPicking
        ? `${buttonLook({ tone: "quiet" })} md:hidden`
        : "grid size-11 shrink-0 place-items-center rounded-md text-muted hover:bg-hover hover:text-text md:hidden"
    }
  >
    {isPicking ? t("Done") : <Icon of={ListChecks} />}
  </button>
);
