const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => (index === last ? 0 : index + 1),
  ArrowUp: (index, last) => (index <= 0 ? last : index - 1),
};

const TICKED = 'input[type="checkbox"]';
/** In it the arrows have a meaning of their own. */
const DAY = 'input[type="date"]';

function move(menu: HTMLElement, from: HTMLElement, key: string): void {
  const controls = [...menu.querySelectorAll<HTMLElement>("input, button")];
  const to = STEPS[key]?.(controls.indexOf(from), controls.length - 1) ?? -1;
  controls[to]?.focus();
}

/** On a value: Enter ticks it, and a letter goes into the field above, where the focus is by the time it is typed. */
function onTicked(menu: HTMLElement, ticked: HTMLElement, event: React.KeyboardEvent): void {
  if (event.key === "Enter") {
    event.preventDefault();
    ticked.click();
  } else if (event.key.length === 1 && event.key !== " ") {
    menu.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }
}

/** The arrows go through the controls of a menu, Enter ticks, and what is typed narrows the values. */
export function moveInMenu(event: React.KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (key in STEPS && !target.matches(DAY)) {
    event.preventDefault();
    move(currentTarget, target, key);
  } else if (target.matches(TICKED)) {
    onTicked(currentTarget, target, event);
  }
}
