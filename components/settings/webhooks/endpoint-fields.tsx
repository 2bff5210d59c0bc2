"use client";
import { FIELD } from "@/components/ui/field-look";
import { t } from "@/lib/client/words/t";
import { WEBHOOK_EVENT_TYPES } from "@/lib/domain/webhook";
import { CheckField } from "../check-field";
import { FormRow } from "../form-row";

/** What can be said of an endpoint, of a new one and of one that is there. */
export type EndpointDraft = {
  url: string;
  description: string;
  event_types: readonly string[];
  include_arguments: boolean;
};

export const ENDPOINT_FIELDS = [
  "url",
  "description",
  "event_types",
  "include_arguments",
  "agent_uid",
] as const;

type Props = {
  draft: EndpointDraft;
  errors: Partial<Record<(typeof ENDPOINT_FIELDS)[number], string>>;
  /** Its words are those of another contract, where they are changed. */
  areEventsFixed?: boolean;
  edit: (patch: Partial<EndpointDraft>) => void;
};

export const EndpointFields = ({ draft, errors, areEventsFixed = false, edit }: Props) => (
  <>
    <FormRow label={t("Address")} hint={t("https, at a public address.")} error={errors.url}>
      {(control) => (
        <input
          {...control}
          type="url"
          required
          maxLength={2083}
          autoComplete="off"
          placeholder="https://"
          value={draft.url}
          onChange={({ target }) => edit({ url: target.value })}
          className={`${FIELD} font-mono`}
        />
      )}
    </FormRow>
    <FormRow label={t("Description")} error={errors.description}>
      {(control) => (
        <input
          {...control}
          maxLength={1000}
          value={draft.description}
          onChange={({ target }) => edit({ description: target.value })}
          className={FIELD}
        />
      )}
    </FormRow>
    <FormRow isGroup label={t("Is told of")} error={errors.event_types}>
      {() =>
        areEventsFixed ? (
          <p className="font-mono text-code">{draft.event_types.join(", ")}</p>
        ) : (
          WEBHOOK_EVENT_TYPES.map((type) => (
            <CheckField
              key={type}
              label={type}
              isOn={draft.event_types.includes(type)}
              onChange={(isOn) =>
                edit({
                  event_types: isOn
                    ? [...draft.event_types, type]
                    : draft.event_types.filter((each) => each !== type),
                })
              }
            />
          ))
        )
      }
    </FormRow>
    <FormRow
      isGroup
      label={t("Arguments")}
      hint={t("Without them it is told that something was decided, and reads what.")}
      error={errors.include_arguments}
    >
      {() => (
        <CheckField
          label={t("Send the arguments of requests along")}
          isOn={draft.include_arguments}
          onChange={(include_arguments) => edit({ include_arguments })}
        />
      )}
    </FormRow>
  </>
);
