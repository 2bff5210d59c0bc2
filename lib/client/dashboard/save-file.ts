const FORGET_AFTER_MS = 60_000;

/** Hands a file to the browser, which asks or not where to put it. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read it only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), FORGET_AFTER_MS);
}
