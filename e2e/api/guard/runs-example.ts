import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { approvalEvent } from "@/lib/contracts/approvals/objects";
import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { anAgent, type World } from "@/lib/testing/world";
import { data, SERVER } from "../client";
import { listen, next } from "../listen";

const run = promisify(execFile);

/** Runs an example as an agent of the world, whose request a reviewer approves, perhaps with other arguments. */
export async function runExample(world: World, file: string, edited?: object): Promise<string[]> {
  const agent = await anAgent(world.organizationUid);
  const stream = listen(SERVER, agent.token, {}, "/api/approvals/events");
  await next(stream);
  const running = run(process.execPath, [file], {
    env: { ...process.env, BASE_URL: SERVER, TOKEN: agent.token },
  });
  const approving = async () => {
    const asked = await next(stream);
    const { uid } = approvalEvent.parse(asked?.data);
    await stream.return(undefined);
    const body = { action: "approve", ...(edited && { tool_args: edited }) };
    await data(updateWorkTaskOp, { as: world.people.reviewer.token, params: { task_uid: uid }, body });
  };
  const [{ stdout }] = await Promise.all([running, approving()]);
  return stdout.trim().split("\n");
}
