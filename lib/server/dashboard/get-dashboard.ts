import type { Ctx } from "@/lib/domain/ctx";
import type { NowPanel } from "@/lib/domain/dashboard/now";
import type { Period } from "@/lib/domain/dashboard/period";
import { DIMENSIONS, type Dimension } from "@/lib/domain/dashboard/words";
import { openDashboard, type Scene, shareDashboard } from "./open-dashboard";
import {
  type BreakdownPanel,
  breakdownPanel,
  type CostPanel,
  costPanel,
  type FlowPanel,
  flowPanel,
  type PatternsPanel,
  patternsPanel,
} from "./panels";
import { type QualityPanel, qualityPanel } from "./quality-panel";
import { readNow } from "./read-now";
import { type AskedPeriod, choosePeriod, type Facts, readFrom } from "./read-period";

/** Of which organization and moment the numbers are. */
export type Head = { organizationUid: string; timeZone: string; asOf: number };

export type Asked = AskedPeriod & { organizationUid?: string | undefined };

const headOf = ({ organizationUid, measures: { timeZone, asOf } }: Scene): Head => ({
  organizationUid,
  timeZone,
  asOf,
});

type Answer<Panel> = Head & { panel: Panel };
export type OfPeriod<Panel> = Answer<Panel> & { period: Period };

/** What waits now. @throws as openDashboard does, as all of these. */
export const getNow = (ctx: Ctx, { organizationUid }: Asked): Promise<Answer<NowPanel>> =>
  openDashboard(ctx, organizationUid, async (scene) => ({ ...headOf(scene), panel: await readNow(scene) }));

type Needs = { previous?: boolean; arrivals?: boolean };

type PanelOf<Panel> = (scene: Scene, period: Period, facts: Facts) => Panel | Promise<Panel>;

async function readIn<Panel>(
  scene: Scene,
  asked: AskedPeriod,
  { previous = false, ...needs }: Needs,
  panelOf: PanelOf<Panel>,
): Promise<OfPeriod<Panel>> {
  const period = choosePeriod(scene, asked);
  // The backlog is counted back from now.
  const wanted = previous ? { from: period.previous.from } : { from: period.from, before: period.before };
  const facts = await readFrom(scene, { ...wanted, ...needs });
  return { ...headOf(scene), period, panel: await panelOf(scene, period, facts) };
}

const readPeriod = <Panel>(
  ctx: Ctx,
  { organizationUid, ...asked }: Asked,
  needs: Needs,
  panelOf: PanelOf<Panel>,
): Promise<OfPeriod<Panel>> =>
  shareDashboard(ctx, organizationUid, (scene) => readIn(scene, asked, needs, panelOf));

export const getFlow = (ctx: Ctx, asked: Asked): Promise<OfPeriod<FlowPanel>> =>
  readPeriod(ctx, asked, { previous: true }, flowPanel);

export const getBreakdown = (
  ctx: Ctx,
  { by, ...asked }: Asked & { by: Dimension },
): Promise<OfPeriod<BreakdownPanel>> =>
  readPeriod(ctx, asked, { arrivals: by !== "reviewer" }, (scene, period, facts) =>
    breakdownPanel(scene, period, by, facts),
  );

export const getPatterns = (ctx: Ctx, asked: Asked): Promise<OfPeriod<PatternsPanel>> =>
  readPeriod(ctx, asked, { arrivals: false }, (_scene, period, facts) => patternsPanel(period, facts));

export const getQuality = (ctx: Ctx, asked: Asked): Promise<OfPeriod<QualityPanel>> =>
  readPeriod(ctx, asked, { arrivals: false }, qualityPanel);

export const getCost = (ctx: Ctx, asked: Asked): Promise<OfPeriod<CostPanel>> =>
  readPeriod(ctx, asked, { arrivals: false }, costPanel);

export type Report = {
  now: NowPanel;
  flow: FlowPanel;
  breakdown: Record<Dimension, BreakdownPanel>;
  patterns: PatternsPanel;
  quality: QualityPanel;
  cost: CostPanel;
};

async function reportOf(scene: Scene, period: Period, facts: Facts): Promise<Report> {
  const breakdown: Partial<Record<Dimension, BreakdownPanel>> = {};
  for (const by of DIMENSIONS) breakdown[by] = await breakdownPanel(scene, period, by, facts);
  return {
    now: await readNow(scene),
    flow: await flowPanel(scene, period, facts),
    breakdown: breakdown as Report["breakdown"],
    patterns: await patternsPanel(period, facts),
    quality: await qualityPanel(scene, period, facts),
    cost: await costPanel(scene, period, facts),
  };
}

/** All of it, of the moment of the scene. */
export const readReport = (scene: Scene, asked: AskedPeriod): Promise<OfPeriod<Report>> =>
  readIn(scene, asked, { previous: true }, reportOf);

export const getReport = (ctx: Ctx, { organizationUid, ...asked }: Asked): Promise<OfPeriod<Report>> =>
  openDashboard(ctx, organizationUid, (scene) => readReport(scene, asked));
