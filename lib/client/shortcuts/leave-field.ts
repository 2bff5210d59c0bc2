const TEXT_FIELDS =
  'textarea, select, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"])';

/** Whether what is typed there is written, or chosen, there. */
export const isTextField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches(TEXT_FIELDS);

/** Leaves the field that a key was pressed in, to what is around it. False where it was none. */
export function leaveField(target: EventTarget | null): boolean {
  if (!isTextField(target)) return false;
  target.blur();
  target.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  return true;
}
