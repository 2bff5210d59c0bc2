import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { createApiToken } from "@/lib/server/auth/create-api-token";
import { closePool } from "@/lib/server/db/pool";

export type Actor = { uid: string; token: string };

/** An organization with an admin, an agent and any number of reviewers. */
export type Cast = { organizationUid: string; admin: Actor; agent: Actor; reviewers: Actor[] };

type Role = "admin" | "reviewer";

async function addPerson(client: pg.Client, organizationUid: string, role: Role): Promise<string> {
  const uid = uuidv7();
  await client.query(
    "INSERT INTO users (uid, email, name, default_organization_uid) VALUES ($1, $2, $3, $4)",
    [uid, `${uid}@load.example`, `${role} ${uid.slice(-6)}`, organizationUid],
  );
  await client.query("INSERT INTO memberships (organization_uid, user_uid, role) VALUES ($1, $2, $3)", [
    organizationUid,
    uid,
    role,
  ]);
  return uid;
}

async function insertAll(databaseUrl: string, reviewers: number) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const [organizationUid, agent] = [uuidv7(), uuidv7()];
    await client.query("INSERT INTO organizations (uid, slug, name) VALUES ($1, 'load', 'Load')", [
      organizationUid,
    ]);
    await client.query("INSERT INTO agents (organization_uid, uid, name) VALUES ($1, $2, 'Agent')", [
      organizationUid,
      agent,
    ]);
    const admin = await addPerson(client, organizationUid, "admin");
    const people: string[] = [];
    for (let i = 0; i < reviewers; i += 1) {
      people.push(await addPerson(client, organizationUid, "reviewer"));
    }
    return { organizationUid, admin, agent, people };
  } finally {
    await client.end();
  }
}

/** Puts a cast on the stage of a database that has all migrations. */
export async function seedCast(databaseUrl: string, reviewers: number): Promise<Cast> {
  const { organizationUid, admin, agent, people } = await insertAll(databaseUrl, reviewers);
  // Tokens are made by the product's own code, which finds its database here.
  Object.assign(process.env, { DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: "0".repeat(32) });
  const actor = async (type: "user" | "agent", uid: string): Promise<Actor> => ({
    uid,
    token: await createApiToken({ organizationUid, holder: { type, uid } }),
  });
  try {
    return {
      organizationUid,
      admin: await actor("user", admin),
      agent: await actor("agent", agent),
      reviewers: await Promise.all(people.map((uid) => actor("user", uid))),
    };
  } finally {
    await closePool();
    for (const name of ["DATABASE_URL", "NEXTAUTH_SECRET"]) Reflect.deleteProperty(process.env, name);
  }
}
