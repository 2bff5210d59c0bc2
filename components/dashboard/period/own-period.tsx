"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { PopupButton } from "@/components/ui/popup-button";
import { t } from "@/lib/client/words/t";

type Period = { from: string | null; to: string | null };

type Props = { period: Period; onChoose: (period: Period) => void };

/** Days of one's own, both included, on the organization's calendar. */
export const OwnPeriod = ({ period, onChoose }: Props) => (
  <PopupButton
    align="end"
    label={t("Own period")}
    button={{
      "aria-pressed": period.from !== null,
      className:
        "h-8 rounded-md border border-line-strong bg-surface px-2.5 text-muted hover:bg-hover hover:text-text aria-pressed:border-accent-line aria-pressed:bg-accent-bg aria-pressed:font-medium aria-pressed:text-accent-fg max-md:h-12 print:hidden",
      children: t("Own period"),
    }}
  >
    {(close) => (
      <Days
        period={period}
        onChoose={(chosen) => {
          close();
          onChoose(chosen);
        }}
      />
    )}
  </PopupButton>
);

const dayOf = (text: string | null): string => text?.slice(0, 10) ?? "";

function Days({ period, onChoose }: Props) {
  const [from, setFrom] = useState(dayOf(period.from));
  const [to, setTo] = useState(dayOf(period.to));
  const isUpsideDown = from !== "" && to !== "" && to < from;
  return (
    <form
      className="flex flex-col gap-2 p-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (from && !isUpsideDown) onChoose({ from, to: to || null });
      }}
    >
      <label className="flex flex-col gap-1">
        {t("First day")}
        <input
          type="date"
          required
          className={FIELD}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
      </label>
      <label className="flex flex-col gap-1">
        {t("Last day")}
        <input
          type="date"
          className={FIELD}
          value={to}
          aria-invalid={isUpsideDown}
          onChange={(event) => setTo(event.target.value)}
        />
      </label>
      <p aria-live="polite" className="text-xs text-danger-fg">
        {isUpsideDown && t("The last day is before the first.")}
      </p>
      <Button type="submit" tone="primary" disabled={from === "" || isUpsideDown}>
        {t("Show")}
      </Button>
    </form>
  );
}
