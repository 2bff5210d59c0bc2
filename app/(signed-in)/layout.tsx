import { AlertSwitches } from "@/components/live/alert-switches";
import { LiveLater } from "@/components/live/live-later";
import { Sidebar } from "@/components/shell/sidebar";
import { ShortcutMenu } from "@/components/shortcuts/shortcut-menu";
import { Shortcuts } from "@/components/shortcuts/shortcuts";
import { Toasts } from "@/components/toasts/toasts";
import { TaskSearchProvider } from "@/lib/client/url-state/task-search-context";
import { findMe } from "./load-me";

/** Without a person there is only the page, which sends them to sign in: it knows its address, the layout does not. */
export default async function SignedInLayout({ children }: { children: React.ReactNode }) {
  const me = await findMe();
  if (!me) return children;
  return (
    <TaskSearchProvider>
      <div className="flex h-dvh flex-col md:flex-row print:block print:h-auto">
        <Sidebar me={me} preferences={<Preferences />} />
        {/* It takes the focus that a field of the page lets go. */}
        <main tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 outline-none print:block">
          {children}
        </main>
        <Shortcuts me={me} />
        <LiveLater me={me} />
        <Toasts me={me} />
      </div>
    </TaskSearchProvider>
  );
}

const Preferences = () => (
  <>
    <AlertSwitches />
    <ShortcutMenu />
  </>
);
