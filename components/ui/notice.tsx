import { Mark } from "./mark";

/** A whole page that says one thing. */
export function Notice({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <div className="max-w-md text-center">
        <Mark className="mx-auto mb-4 size-9" />
        <h1 className="text-title font-semibold">{title}</h1>
        <div className="mt-1 text-read text-muted">{children}</div>
      </div>
    </main>
  );
}
