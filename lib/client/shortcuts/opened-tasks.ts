/** Whose tasks: another person at this browser, and another organization, have a list of their own. */
export type RecentOf = { personUid: string; organizationUid: string | null };

export type RecentTask = { uid: string; title: string };

const opened: { of: RecentOf; task: RecentTask }[] = [];

/** Notes that a task was opened. To write it down at once would cost the opening some of its speed. */
export const noteOpened = (of: RecentOf, task: RecentTask): void => void opened.push({ of, task });

/** What was opened and is not written down, oldest first. Whoever takes it writes it down. */
export const takeOpened = () => opened.splice(0);
