import { Building2, FileText, type LucideIcon, Mail } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import type { Detail } from "@/lib/contracts/work-tasks/objects";

type Entity = Detail["context_entities"][number];

const GLYPHS: Record<Entity["entity_type"], LucideIcon> = {
  invoice: FileText,
  party: Building2,
  message: Mail,
};
const WORDS: Record<Entity["entity_type"], string> = {
  invoice: "Invoice",
  party: "Party",
  message: "Message",
};

function namesOf(entity: Entity): { name: string; more: string | null } {
  switch (entity.entity_type) {
    case "invoice":
      return { name: entity.invoice_number, more: entity.counterparty_name };
    case "party":
      return { name: entity.name, more: null };
    case "message":
      return { name: entity.subject, more: entity.from_email };
  }
}

/** What the task is about, from our own records. */
export function ContextEntities({ entities }: { entities: readonly Entity[] }) {
  if (entities.length === 0) return null;
  return (
    <Section title="Context">
      <ul className="flex flex-col gap-1.5">
        {entities.map((entity) => {
          const { name, more } = namesOf(entity);
          return (
            <li key={`${entity.entity_type} ${entity.entity_uid}`} className="flex items-start gap-2">
              <Icon of={GLYPHS[entity.entity_type]} className="mt-0.5 size-4 text-muted" />
              <span className="sr-only">{WORDS[entity.entity_type]}: </span>
              <span className="min-w-0 wrap-anywhere">
                <bdi>{name}</bdi>
                {more && (
                  <span className="text-muted">
                    {" · "}
                    <bdi>{more}</bdi>
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
