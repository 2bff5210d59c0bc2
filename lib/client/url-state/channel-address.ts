import { createSerializer } from "nuqs/server";
import { TASK_SEARCH } from "./task-search";

const serialize = createSerializer({ organization_uid: TASK_SEARCH.organization_uid });

export const CHANNELS = "/channels";

/** The list of channels, of the organization that the address is about. */
export const channelsAddress = (organizationUid: string | null): string =>
  serialize(CHANNELS, { organization_uid: organizationUid });

export const channelAddress = (uid: string, organizationUid: string | null): string =>
  serialize(`${CHANNELS}/${uid}`, { organization_uid: organizationUid });
