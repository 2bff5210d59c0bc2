import type { SubjectType } from "./organization-change";
import type { Approval, ChangeLogEntry, Instant, JsonObject, WorkTaskRecord } from "./work-task";

/** Where an export goes on: behind the row of that moment, and of those of one moment behind the one with that key. */
export type ExportPlace = { at: Instant; key: string };

/** A task with all that stands in its own row. */
export type ExportedTask = WorkTaskRecord & {
  approval: Approval | null;
  toolType: string | null;
  /** How long whoever decided had it in front of them, as far as that is known. */
  reviewMs: number | null;
};

/** Whether what is archived is exported with the rest, alone, or not at all. */
export const ARCHIVED_IN_EXPORT = ["include", "only", "exclude"] as const;
export type ArchivedInExport = (typeof ARCHIVED_IN_EXPORT)[number];

/** An entry of the change log with its task. */
export type ExportedChange = ChangeLogEntry & {
  uid: string;
  seq: number;
  organizationUid: string;
  taskUid: string;
  /** Null where the task is deleted. */
  taskNumber: number | null;
  byUid: string | null;
};

/** An entry of the log of an organization. */
export type ExportedOrganizationChange = {
  uid: string;
  seq: number;
  organizationUid: string;
  at: Instant;
  byType: ChangeLogEntry["byType"];
  byUid: string | null;
  byName: string;
  action: string;
  subjectType: SubjectType;
  subjectUid: string | null;
  subjectName: string;
  before: JsonObject | null;
  after: JsonObject | null;
};
