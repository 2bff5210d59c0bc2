/** What a message or a file says, set off from what is said about it. */
export const Sheet = ({ children }: { children: React.ReactNode }) => (
  <div className="mt-2 rounded-md border border-line bg-bg px-3 py-2">{children}</div>
);
