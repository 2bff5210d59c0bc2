"use client";
import { House } from "lucide";
import { Icon } from "@/components/ui/icon";
import type { Me, organizationOf } from "@/lib/client/person/person";
import { useDefaultOrganization } from "@/lib/client/settings/use-default-organization";
import { t } from "@/lib/client/words/t";

type Props = { me: Me; current: ReturnType<typeof organizationOf> };

/** Lets a person choose which of their organizations their desk opens. */
export function DefaultOrganization({ me, current }: Props) {
  const { mutate, isPending, isError } = useDefaultOrganization();
  if (!current) return null;
  const isDefault = current.uid === me.defaultOrganizationUid;
  return (
    <div className="mt-1 border-t border-line pt-1">
      <button
        type="button"
        disabled={isDefault || isPending}
        onClick={() => mutate(current.uid)}
        className="flex min-h-9 w-full items-center gap-2 rounded-md px-2 py-1 text-left not-disabled:hover:bg-hover disabled:text-muted max-md:min-h-11"
      >
        <Icon of={House} />
        {isDefault
          ? t("Your desk opens {organization}", { organization: current.name })
          : t("Let my desk open {organization}", { organization: current.name })}
      </button>
      <p role="status" className="px-2 text-danger-fg">
        {isError && t("That was not saved. Try again.")}
      </p>
    </div>
  );
}
