import { SettingsNav } from "@/components/settings/settings-nav";
import { findMe } from "../load-me";

/** Without a person there is only the page, which sends them to sign in. */
export default async function SettingsLayout({ children }: { children: React.ReactNode }) {
  const me = await findMe();
  if (!me) return children;
  return (
    <div className="flex min-h-0 min-w-0 flex-1">
      <SettingsNav me={me} />
      <div className="min-w-0 flex-1 overflow-y-auto">{children}</div>
    </div>
  );
}
