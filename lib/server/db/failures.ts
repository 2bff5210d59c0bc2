const codeOf = (error: unknown): string | undefined => (error as { code?: string } | null)?.code;

/** Somebody else's row has the value already. */
export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === "23505";

/** Something refers to a row that was to be deleted, or what a row refers to is gone. */
export const isReferenceViolation = (error: unknown): boolean => codeOf(error) === "23503";
