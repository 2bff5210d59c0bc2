const SECRET = /auth|cookie|token|secret|passw|api-?_?key|credential|session/i;

/** Whether a header carries something that opens doors. */
export const isSecretHeader = (name: string): boolean => SECRET.test(name);

const SCHEME = /^(?:basic|bearer|digest|token|apikey) /i;

/** `Bearer ••••••••`: says how, and neither what nor how long it is. */
export const masked = (value: string): string => `${SCHEME.exec(value)?.[0] ?? ""}••••••••`;
