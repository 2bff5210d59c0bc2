import { parseArgs } from "node:util";
import { SCOPES } from "@/lib/domain/permissions";
import { issueTokenHere, type NewApiToken } from "@/lib/server/auth/create-api-token";
import { findAgentsByName, findMember } from "@/lib/server/auth/token-queries";
import { openDatabase } from "@/lib/server/boot/database";
import { readSettings } from "@/lib/server/boot/settings";
import { SetupError } from "@/lib/server/boot/setup-error";

const USAGE = `Usage: npm run -s token -- --user EMAIL | --agent NAME [options]
  --organization SLUG     the organization it is bound to (default: the user's own; the agent's only one)
  --scopes a,b            some of: ${SCOPES.join(", ")} (default: all that the holder may)
  --name TEXT             what it is for
  --expires-in-days N     1 to 3650 (default: never)`;

const DAY_MS = 24 * 60 * 60 * 1000;

function options() {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      options: {
        user: text,
        agent: text,
        organization: text,
        name: text,
        scopes: text,
        "expires-in-days": text,
      },
    }).values;
  } catch (error) {
    throw new SetupError(`${(error as Error).message}\n${USAGE}`);
  }
}

type Options = ReturnType<typeof options>;
type Place = { uid: string; slug: string };

function only(candidates: readonly Place[], slug: string | undefined, who: string): Place {
  const found = slug === undefined ? candidates : candidates.filter((place) => place.slug === slug);
  const [place, ...others] = found;
  if (!place)
    throw new SetupError(slug === undefined ? `There is no ${who}.` : `There is no ${who} in ${slug}.`);
  if (others.length > 0) {
    throw new SetupError(
      `${who} is in several organizations (${found.map((one) => one.slug).join(", ")}); say --organization SLUG.`,
    );
  }
  return place;
}

async function holderOf({
  user,
  agent,
  organization,
}: Options): Promise<Pick<NewApiToken, "organizationUid" | "holder">> {
  if ((user === undefined) === (agent === undefined)) throw new SetupError(USAGE);
  if (agent !== undefined) {
    const agents = await findAgentsByName(agent);
    const place = only(
      agents.map((one) => one.organization),
      organization,
      `agent "${agent}"`,
    );
    const uid = agents.find((one) => one.organization.uid === place.uid)?.uid ?? "";
    return { organizationUid: place.uid, holder: { type: "agent", uid } };
  }
  const member = await findMember(user ?? "");
  const places = member?.memberships.map((one) => one.organization) ?? [];
  const preferred = organization ?? places.find(({ uid }) => uid === member?.defaultOrganizationUid)?.slug;
  const place = only(places, preferred, `user "${user}"`);
  return { organizationUid: place.uid, holder: { type: "user", uid: member?.uid ?? "" } };
}

function scopesOf({ scopes }: Options): string[] | undefined {
  if (scopes === undefined) return undefined;
  const wanted = scopes.split(",").map((scope) => scope.trim());
  const unknown = wanted.find((scope) => !(SCOPES as readonly string[]).includes(scope));
  if (unknown !== undefined) throw new SetupError(`--scopes: "${unknown}" is none of ${SCOPES.join(", ")}.`);
  return wanted;
}

function expiryOf(given: Options): Date | undefined {
  const days = given["expires-in-days"];
  if (days === undefined) return undefined;
  if (!/^\d{1,4}$/.test(days) || Number(days) < 1 || Number(days) > 3650) {
    throw new SetupError("--expires-in-days must be a whole number from 1 to 3650.");
  }
  return new Date(Date.now() + Number(days) * DAY_MS);
}

async function main(): Promise<void> {
  const given = options();
  const [scopes, expiresAt] = [scopesOf(given), expiryOf(given)];
  // A token needs no secret of the server's, so none is asked for.
  const settings = readSettings({ ...process.env, NODE_ENV: "development" });
  const database = await openDatabase(settings.databaseUrl, settings.dataDirectory);
  try {
    Object.assign(process.env, { DATABASE_URL: database.url, NEXTAUTH_SECRET: "0".repeat(32) });
    const token = await issueTokenHere({ ...(await holderOf(given)), name: given.name, scopes, expiresAt });
    process.stdout.write(`${token}\n`);
  } finally {
    await database.stop();
  }
}

main().catch((error: unknown) => {
  const { code } = error as { code?: string };
  // P2021: no such table. The server was never started on this database.
  if (code === "P2021") process.stderr.write("The database is empty; run npm start first.\n");
  else process.stderr.write(`${error instanceof SetupError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
