"use client";
import { Avatar } from "@/components/ui/avatar";
import { t } from "@/lib/client/words/t";
import type { Credentials } from "./use-sign-in";

export type DemoSignIn = Credentials & { name: string; role: string; organization: string };

type Props = { people: readonly DemoSignIn[]; isBusy: boolean; onChoose: (person: DemoSignIn) => void };

export function DemoSignIns({ people, isBusy, onChoose }: Props) {
  return (
    <section aria-labelledby="demo" className="border-t border-line pt-4">
      <h2 id="demo" className="mb-2 text-xs text-muted">
        {t("Demo: sign in as")}
      </h2>
      <ul className="-mx-2">
        {people.map((person) => (
          <li key={person.email}>
            <button
              type="button"
              disabled={isBusy}
              onClick={() => onChoose(person)}
              className="flex h-9 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-hover disabled:opacity-50 max-md:h-11"
            >
              <Avatar name={person.name} />
              <span className="font-medium">{person.name}</span>
              <span className="ml-auto truncate text-xs text-muted">
                {person.role}, {person.organization}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
