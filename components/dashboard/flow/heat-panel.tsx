"use client";
import { useState } from "react";
import { heatSheet } from "@/lib/client/dashboard/sheets/flow-sheets";
import { WEEKDAYS } from "@/lib/client/words/dashboard-words";
import { t } from "@/lib/client/words/t";
import type { DashboardFlow } from "@/lib/contracts/desk/dashboard/flow";
import { HeatMap } from "../charts/heat-map";
import { Choice } from "../choice";
import { Panel } from "../panel";

const KINDS = [
  { id: "arrivals", label: t("Arrivals") },
  { id: "decisions", label: t("Decisions") },
] as const;

/** At which hours of the week requests come, or are decided. */
export function HeatPanel({ flow: { heat, time_zone } }: { flow: DashboardFlow }) {
  const [kind, setKind] = useState<(typeof KINDS)[number]["id"]>("arrivals");
  const label = KINDS.find(({ id }) => id === kind)?.label ?? "";
  return (
    <Panel
      title={t("Hours of the week")}
      note={t("In the zone {zone}; the stronger, the more", { zone: time_zone })}
      sheet={heatSheet(heat[kind])}
      chart={
        <HeatMap
          name={t("Hours of the week")}
          label={label}
          days={WEEKDAYS()}
          counts={heat[kind]}
          tone={kind}
        />
      }
    >
      <Choice label={t("What is counted")} options={KINDS} chosen={kind} onChoose={setKind} />
    </Panel>
  );
}
