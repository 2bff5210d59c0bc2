import { Prisma } from "@/prisma/generated/client";

export const allOf = (conditions: readonly Prisma.Sql[]): Prisma.Sql => Prisma.join([...conditions], " AND ");

/** For ILIKE: the text itself, with nothing in it that stands for something else. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
