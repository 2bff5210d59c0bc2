import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "../env";
import { addressIn } from "../http/address-in";
import { credentials } from "./credential-cache";
import { SESSION_SECONDS, type SignedIn, signInVerified, signInWithPassword } from "./sign-in";
import { deleteSession } from "./user-queries";

const text = (value: unknown) => (typeof value === "string" ? value : "");

const password = CredentialsProvider({
  name: "E-mail and password",
  credentials: { email: { type: "email" }, password: { type: "password" } },
  authorize: async (given, req) => {
    const address = addressIn(req.headers?.["x-forwarded-for"]);
    const signedIn = await signInWithPassword(text(given?.email), text(given?.password), address);
    return signedIn && { id: signedIn.uid, ...signedIn };
  },
});

type OidcProfile = { sub: string; email?: string; email_verified?: boolean; name?: string };

function oidc(): OAuthConfig<OidcProfile>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return [];
  return [
    {
      id: "oidc",
      name: OIDC_NAME,
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: ({ sub, email, name }) => ({ id: sub, email: email ?? null, name: name ?? null }),
    },
  ];
}

/** The cookie only names a session row; ending the row ends the access (see identityOfCookies). */
export const nextAuthOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  providers: [password, ...oidc()],
  callbacks: {
    signIn: async ({ user, account, profile }) => {
      if (account?.provider !== "oidc") return true;
      const { email, email_verified: isVerified } = (profile ?? {}) as OidcProfile;
      const signedIn = email && isVerified !== false ? await signInVerified(email) : null;
      if (!signedIn) return false;
      Object.assign(user, signedIn);
      return true;
    },
    jwt: ({ token, user }) => {
      const sid = (user as Partial<SignedIn> | undefined)?.sessionUid;
      return sid ? { sid } : token;
    },
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.sid !== "string") return;
      await deleteSession(token.sid);
      // The database's announcement may arrive after the next request of whoever just left.
      credentials().clear();
    },
  },
});
