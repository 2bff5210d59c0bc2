import { readTask, taskCall } from "@/lib/client/arguments/calls/task-call";
import { t } from "@/lib/client/words/t";
import { Letter } from "../parts/letter";
import { Row, Rows } from "../parts/row";
import { Said } from "../parts/said";
import { Sheet } from "../parts/sheet";
import type { Renderer } from "./renderer";

const LINES = [
  [t("For"), "assignee"],
  [t("Due"), "due"],
  [t("Priority"), "priority"],
  [t("Project"), "project"],
] as const;

export const task: Renderer = {
  call: taskCall,
  show: (fields) => {
    const asked = readTask(fields);
    return (
      <>
        <Rows>
          {asked.title && (
            <Row name={t("Title")}>
              <span className="font-medium">
                <Said text={asked.title} />
              </span>
            </Row>
          )}
          {LINES.map(
            ([name, key]) =>
              asked[key] && (
                <Row key={key} name={name}>
                  <Said text={asked[key]} />
                </Row>
              ),
          )}
        </Rows>
        {asked.description && (
          <Sheet>
            <Letter text={asked.description} />
          </Sheet>
        )}
      </>
    );
  },
};
