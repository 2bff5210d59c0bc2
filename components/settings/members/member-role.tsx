"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ChangeMembers } from "@/lib/client/settings/use-change-members";
import { t } from "@/lib/client/words/t";
import type { MemberView } from "@/lib/contracts/desk/organization/members";
import type { Role } from "@/lib/domain/permissions";
import { RoleSelect } from "./role-select";

type Props = { member: MemberView; changeRole: ChangeMembers["changeRole"]; onChanged: () => void };

/**
 * The role of a member, to be changed. On a keyboard the arrows go through the roles one by one, so nothing is saved
 * before somebody says so: on the way an admin would lose the right to come back.
 */
export function MemberRole({ member, changeRole, onChanged }: Props) {
  const [chosen, setChosen] = useState<Role | null>(null);
  const { user_uid: userUid, full_name: name } = member;
  const role = chosen ?? member.role;
  const isChanged = role !== member.role;
  const forget = () => setChosen(null);
  return (
    <form
      method="post"
      className="flex items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) changeRole.mutate({ userUid, role }, { onSuccess: onChanged, onSettled: forget });
      }}
      onKeyDown={(event) => event.key === "Escape" && forget()}
    >
      <RoleSelect isShort label={t("Role of {name}", { name })} value={role} onChange={setChosen} />
      <Button
        type="submit"
        size="small"
        disabled={changeRole.isPending}
        aria-label={t("Save the role of {name}", { name })}
        className={isChanged ? "" : "invisible max-md:hidden"}
      >
        {t("Save")}
      </Button>
    </form>
  );
}
