import { t } from "@/lib/client/words/t";
import { Fields } from "../fields";
import type { Call } from "./call";

export const readTask = (fields: Fields) => ({
  title: fields.text("title", "summary", "name", "subject"),
  assignee: fields.text("assignee", "assign_to", "assigned_to", "owner"),
  due: fields.text("due", "due_date", "due_at", "deadline"),
  priority: fields.text("priority"),
  project: fields.text("project", "project_key", "list", "board"),
  description: fields.text("description", "body", "details", "notes"),
});

export const taskCall: Call = {
  toolTypes: [
    "create_task",
    "add_task",
    "create_ticket",
    "create_issue",
    "jira_create_issue",
    "linear_create_issue",
  ],
  fits: () => false,
  words: (args) => {
    const { title, assignee } = readTask(new Fields(args));
    if (!title) return t("Create a task");
    return assignee
      ? t("Create task “{title}” for {assignee}", { title, assignee })
      : t("Create task “{title}”", { title });
  },
};
