import { toMember } from "@/lib/contracts/desk/mapping";
import { listHandlesOp } from "@/lib/contracts/desk/workbench/handles";
import { endpoint } from "../http/endpoint";
import { listHandles } from "../organizations/list-handles";

const handles = endpoint(listHandlesOp, async (ctx, { params }) => ({
  items: (await listHandles(ctx, params.organization_uid)).map(toMember),
}));

export const handleEndpoints = [handles];
