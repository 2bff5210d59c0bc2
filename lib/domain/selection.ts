/** As many as one bulk command takes. */
export const MAX_SELECTED = 500;
