import {
  toExportedChange,
  toExportedOrganizationChange,
  toExportedTask,
} from "@/lib/contracts/desk/exports/mapping";
import * as ops from "@/lib/contracts/desk/exports/operations";
import type { Ctx } from "@/lib/domain/ctx";
import type { ExportPlace } from "@/lib/domain/exports";
import { countChangesToExport, exportChanges } from "../change-log/export-changes";
import { type Placed, rowPieces } from "../export/row-pieces";
import { endpoint, type Visit } from "../http/endpoint";
import { RowStream } from "../http/row-stream";
import { countOrganizationLog, exportOrganizationLog } from "../organization-log/export-organization-log";
import { chooseOrganization } from "../organizations/choose-organization";
import { countTasksToExport, exportTasks } from "../tasks/export-tasks";
import { filterOf } from "./work-task-filter";

type Row = Readonly<Record<string, unknown>>;

type Export<T extends Row> = {
  /** Of the file, without what it ends in. */
  name: string;
  columns: Readonly<Record<keyof T, unknown>>;
  total: number;
  query: { format: ops.ExportFormat; after?: ExportPlace | undefined };
  read: (ctx: Ctx, after: ExportPlace | undefined) => Promise<readonly Placed<T>[]>;
};

const MEDIA_TYPES: Record<ops.ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
};

/** Who asks is looked at again before each part that is read: a long export ends with the right to it. */
function answerOf<T extends Row>({ name, columns, total, query, read }: Export<T>, visit: Visit): RowStream {
  const { format, after } = query;
  const day = new Date().toISOString().slice(0, 10);
  return new RowStream(
    rowPieces({
      ...{ format, after, columns: Object.keys(columns) },
      read: async (place) => read(await visit.renew(), place),
    }),
    {
      "content-type": MEDIA_TYPES[format],
      "content-disposition": `attachment; filename="${name}-${day}.${format}"`,
      "x-total-count": String(total),
    },
  );
}

const tasks = endpoint(ops.exportWorkTasksOp, async (ctx, { query }, visit) => {
  const wanted = { filter: await filterOf(ctx, query), archived: query.archived };
  return answerOf(
    {
      name: "work-tasks",
      columns: ops.exportWorkTasksOp.response.shape,
      total: await countTasksToExport(ctx, wanted),
      query,
      read: async (reader, after) =>
        (await exportTasks(reader, wanted, after)).map((task) => ({
          row: toExportedTask(task),
          place: { at: task.createdAt, key: task.uid },
        })),
    },
    visit,
  );
});

const changes = endpoint(ops.exportChangeLogOp, async (ctx, { query }, visit) => {
  const filter = {
    organizationUid: await chooseOrganization(ctx, query.organization_uid),
    taskUids: query.task,
    actorUids: query.actor,
    actions: query.action,
    from: query.from,
    before: query.before,
  };
  return answerOf(
    {
      name: "change-log",
      columns: ops.exportChangeLogOp.response.shape,
      total: await countChangesToExport(ctx, filter),
      query,
      read: async (reader, after) =>
        (await exportChanges(reader, filter, after)).map((entry) => ({
          row: toExportedChange(entry),
          place: { at: entry.at, key: String(entry.seq) },
        })),
    },
    visit,
  );
});

const organizationLog = endpoint(ops.exportOrganizationLogOp, async (ctx, { query }, visit) => {
  const filter = {
    organizationUid: await chooseOrganization(ctx, query.organization_uid),
    byUids: query.by,
    actions: query.action,
    subjectTypes: query.subject_type,
    from: query.from,
    before: query.before,
  };
  return answerOf(
    {
      name: "organization-log",
      columns: ops.exportOrganizationLogOp.response.shape,
      total: await countOrganizationLog(ctx, filter),
      query,
      read: async (reader, after) =>
        (await exportOrganizationLog(reader, filter, after)).map((entry) => ({
          row: toExportedOrganizationChange(entry),
          place: { at: entry.at, key: String(entry.seq) },
        })),
    },
    visit,
  );
});

export const exportEndpoints = [tasks, changes, organizationLog];
