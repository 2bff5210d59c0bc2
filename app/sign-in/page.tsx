import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { SignInCard } from "@/components/sign-in/sign-in-card";
import { safeNext } from "@/lib/client/api/sign-in-address";
import { t } from "@/lib/client/words/t";
import { identityOfCookies } from "@/lib/server/auth/session-cookie";
import { env } from "@/lib/server/env";
import { DEMO_ORGANIZATIONS, DEMO_PASSWORD, DEMO_PEOPLE } from "@/prisma/seed/people";

export const metadata: Metadata = { title: t("Sign in") };

const organizationName = (slug: string) =>
  DEMO_ORGANIZATIONS.find((each) => each.slug === slug)?.name ?? slug;

const demoSignIns = () =>
  DEMO_PEOPLE.map(({ name, email, memberships }) => ({
    name,
    email,
    password: DEMO_PASSWORD,
    role: memberships[0].role,
    organization: organizationName(memberships[0].organization),
  }));

type Props = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams;
  const next = safeNext([asked.next].flat()[0]);
  if (await identityOfCookies((await headers()).get("cookie"))) redirect(next);
  const { DEMO_SIGN_INS, OIDC_ISSUER, OIDC_NAME } = env();
  return (
    <SignInCard
      next={next}
      hasFailed={asked.error !== undefined}
      singleSignOn={OIDC_ISSUER ? OIDC_NAME : null}
      demo={DEMO_SIGN_INS ? demoSignIns() : []}
    />
  );
}
