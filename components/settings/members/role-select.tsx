import { FIELD } from "@/components/ui/field-look";
import { roleWithMeaning, roleWords } from "@/lib/client/words/setting-words";
import { ROLES, type Role } from "@/lib/domain/permissions";

type Props = {
  id?: string;
  label?: string;
  /** In a narrow place. */
  isShort?: boolean;
  value: Role;
  onChange: (role: Role) => void;
};

export const RoleSelect = ({ id, label, isShort = false, value, onChange }: Props) => (
  <select
    id={id}
    aria-label={label}
    value={value}
    onChange={(event) => {
      const chosen = ROLES.find((role) => role === event.target.value);
      if (chosen) onChange(chosen);
    }}
    className={`${FIELD} h-8 py-0 max-md:h-11 ${isShort ? "min-w-28" : "max-w-96"}`}
  >
    {ROLES.map((role) => (
      <option key={role} value={role}>
        {isShort ? roleWords(role) : roleWithMeaning(role)}
      </option>
    ))}
  </select>
);
