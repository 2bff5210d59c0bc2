import { settingsAddress } from "./settings-address";

/** The settings of one agent. */
export const agentSettingsAddress = (organizationUid: string | null, uid: string): string =>
  settingsAddress(organizationUid, `agents/${uid}`);

/** The settings of one webhook endpoint. */
export const webhookSettingsAddress = (organizationUid: string | null, uid: string): string =>
  settingsAddress(organizationUid, `webhooks/${uid}`);
