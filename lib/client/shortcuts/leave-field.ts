const FIELDS =
  'textarea, select, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"])';

/** Leaves the field that a key was pressed in, to what is around it. False where it was none. */
export function leaveField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !target.matches(FIELDS)) return false;
  target.blur();
  target.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  return true;
}
