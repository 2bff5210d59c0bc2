import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/server/auth/next-auth-options";

type Args = { params: Promise<{ nextauth: string[] }> };

/** The options are made at the first request: `next build` has no environment. */
const handler = (req: Request, args: Args): Promise<Response> => NextAuth(nextAuthOptions())(req, args);

export { handler as GET, handler as POST };
