import { AppError, type ErrorDetail, type Reference, UnknownReference } from "@/lib/domain/errors";

/** What is said of a body that cannot be read at all. */
export const NOT_UTF8 = "must be UTF-8";
export const NOT_JSON = "must be valid JSON";

/** The field that holds a reference in a contract; `*` stands for the place in a list. */
export type ReferenceFields = Readonly<Record<Reference, string>>;

/** Gives a reference that points at nothing the name that its field has in the contract. Other errors stay as they are. */
export function named(error: AppError, fields: ReferenceFields): AppError {
  if (!(error instanceof UnknownReference)) return error;
  const { reference, problem: message, index = 0 } = error;
  const field = fields[reference].replace("*", String(index));
  return new AppError(error.code, `${field}: ${message}`, { details: [{ field, message }] });
}

/** What is wrong with the first wrong field; nothing where an error is not about a field. */
export function firstField({ details }: AppError): { field: string; message: string } | undefined {
  const [first]: readonly (ErrorDetail | undefined)[] = details;
  if (typeof first?.field !== "string") return undefined;
  return { field: first.field, message: typeof first.message === "string" ? first.message : "" };
}
