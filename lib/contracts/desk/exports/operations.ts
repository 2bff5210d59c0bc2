import { ARCHIVED_IN_EXPORT, type ExportPlace } from "@/lib/domain/exports";
import { SUBJECT_TYPES } from "@/lib/domain/organization-change";
import { csv, instantInAddress, oneOf, text, uid } from "../../fields";
import { operation } from "../../operation";
import { filterOptionsQuery, listQuery } from "../../work-tasks/inputs";
import { z } from "../../zod";
import { desk } from "../contract";
import { exportedChange, exportedOrganizationChange, exportedTask } from "./objects";

export const EXPORT_FORMATS = ["csv", "ndjson"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const MEDIA_TYPES = ["text/csv; charset=utf-8", "application/x-ndjson; charset=utf-8"] as const;

const isInstant = (text: string): boolean => {
  const moment = new Date(text);
  return text >= "0001" && !Number.isNaN(moment.valueOf()) && moment.toISOString() === text;
};

/** A moment, and behind it a key, as `cursorOf` writes them. */
function placeIn(cursor: string): ExportPlace {
  const end = cursor.indexOf("_");
  return { at: cursor.slice(0, Math.max(end, 0)), key: cursor.slice(end + 1) };
}

/** Where to go on, from the last whole row that arrived. The keys of tasks are uids, those of entries numbers. */
const after = (key: RegExp) =>
  z
    .string()
    .transform(placeIn)
    .refine((place) => isInstant(place.at) && key.test(place.key), "must be the `cursor` of a row")
    .optional()
    .meta({
      override: { type: "string" },
      description: "The `cursor` of the last whole row that arrived: the export goes on behind it",
    });

const UID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SEQ = /^\d{1,15}$/;

const format = oneOf(EXPORT_FORMATS)
  .default("csv")
  .meta({ description: "`csv` as RFC 4180 has it, or one JSON object a line" });

const range = {
  from: instantInAddress.optional().meta({ description: "Written at this instant or later" }),
  before: instantInAddress.optional().meta({ description: "Written before this instant" }),
};

const answerHeaders = z.object({
  "X-Total-Count": z
    .string()
    .meta({ description: "How many rows the whole export had when it was asked for" }),
  "Content-Disposition": z.string().meta({ example: 'attachment; filename="work-tasks-2026-11-22.csv"' }),
});

const HOW =
  "Streamed as fast as it is read, oldest first. A connection that breaks costs nothing: ask again with `after`.";

const exports = {
  contract: desk,
  method: "GET",
  auth: ["session", "bearer"],
  rows: MEDIA_TYPES,
  answerHeaders,
  status: 200,
  message: "Rows",
  errors: [],
} as const;

const { page: _, per_page: __, sort: ___, ...filters } = listQuery.shape;

export const exportWorkTasksOp = operation({
  ...exports,
  id: "exportWorkTasks",
  path: "/api/work-tasks/export",
  summary: "Export tasks",
  description: `All tasks of a filter of \`GET /api/work-tasks\`, archived ones too. ${HOW}`,
  permission: "work_tasks:read",
  query: z.object({
    ...filters,
    archived: oneOf(ARCHIVED_IN_EXPORT)
      .default("include")
      .meta({ description: "What is archived, with the rest, alone, or not at all" }),
    format,
    after: after(UID),
  }),
  response: exportedTask,
});

export const exportChangeLogOp = operation({
  ...exports,
  id: "exportChangeLog",
  path: "/api/change-log/export",
  summary: "Export the change log",
  description: `What happened to the tasks of an organization, deleted ones too; for people. ${HOW}`,
  permission: "work_tasks:read",
  query: z.object({
    ...filterOptionsQuery.shape,
    task: csv(uid, "uids of tasks"),
    actor: csv(uid, "uids of people and agents"),
    action: csv(text(1, 100), "actions, as in `Resolved`"),
    ...range,
    format,
    after: after(SEQ),
  }),
  response: exportedChange,
});

export const exportOrganizationLogOp = operation({
  ...exports,
  id: "exportOrganizationLog",
  path: "/api/organization-log/export",
  summary: "Export the log of an organization",
  description: `Who changed what in the settings. ${HOW}`,
  permission: "organization:administer",
  query: z.object({
    ...filterOptionsQuery.shape,
    by: csv(uid, "uids of people and agents"),
    action: csv(text(1, 100), "actions, as in `member.removed`"),
    subject_type: csv(oneOf(SUBJECT_TYPES), SUBJECT_TYPES.join(", ")),
    ...range,
    format,
    after: after(SEQ),
  }),
  response: exportedOrganizationChange,
});
