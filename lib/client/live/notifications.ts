/** Whether this browser can show them at all. */
export const canNotify = (): boolean => typeof window !== "undefined" && "Notification" in window;

export const mayNotify = (): boolean => canNotify() && Notification.permission === "granted";

/** Asks the person, through the browser, unless they have answered before. To be called on a click only. */
export const askToNotify = async (): Promise<boolean> =>
  canNotify() && (await Notification.requestPermission()) === "granted";

type Notice = { title: string; body: string; uid: string; onClick: () => void };

/** One for each task: a second one of the same task takes the place of the first. */
export function notify({ title, body, uid, onClick }: Notice): void {
  const shown = new Notification(title, { body, tag: uid });
  shown.onclick = () => {
    window.focus();
    shown.close();
    onClick();
  };
}
