const INDENT = 2;

/** Arguments as JSON that people read and edit. */
export const argumentsText = (value: unknown): string => JSON.stringify(value, null, INDENT);
