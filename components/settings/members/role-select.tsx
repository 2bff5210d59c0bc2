import { FIELD } from "@/components/ui/field-look";
import { roleWithMeaning } from "@/lib/client/words/setting-words";
import { ROLES, type Role } from "@/lib/domain/permissions";

type Props = {
  id?: string;
  label?: string;
  value: Role;
  onChange: (role: Role) => void;
};

export const RoleSelect = ({ id, label, value, onChange }: Props) => (
  <select
    id={id}
    aria-label={label}
    value={value}
    onChange={(event) => {
      const chosen = ROLES.find((role) => role === event.target.value);
      if (chosen) onChange(chosen);
    }}
    className={`${FIELD} h-8 w-40 py-0 max-md:h-11`}
  >
    {ROLES.map((role) => (
      <option key={role} value={role}>
        {roleWithMeaning(role)}
      </option>
    ))}
  </select>
);
