/** The value of an option that is a count. @throws with its name. */
export function wholeNumber(option: string, given: string | undefined, usual: number): number {
  const value = Number(given ?? usual);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${option} must be a whole number from 1 on`);
  return value;
}
