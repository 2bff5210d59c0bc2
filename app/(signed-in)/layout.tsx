import { Sidebar } from "@/components/shell/sidebar";
import { findMe } from "./load-me";

/** Without a person there is only the page, which sends them to sign in: it knows its address, the layout does not. */
export default async function SignedInLayout({ children }: { children: React.ReactNode }) {
  const me = await findMe();
  if (!me) return children;
  return (
    <div className="flex h-dvh flex-col md:flex-row">
      <Sidebar me={me} />
      <main className="flex min-h-0 min-w-0 flex-1">{children}</main>
    </div>
  );
}
