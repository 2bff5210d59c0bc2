import type { Me } from "@/lib/client/person/person";
import { settingsAddress } from "@/lib/client/url-state/settings-address";
import { loadMe } from "../load-me";

export type SettingsProps = { searchParams: Promise<{ organization_uid?: string | string[] }> };

/** The person for whom a section is shown; whoever has to sign in first comes back to it. */
export async function loadMeForSettings({ searchParams }: SettingsProps, section?: string): Promise<Me> {
  const { organization_uid: asked } = await searchParams;
  return loadMe(settingsAddress([asked].flat()[0] ?? null, section));
}
