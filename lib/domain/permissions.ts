export const ROLES = ["viewer", "reviewer", "manager", "admin"] as const;
export type Role = (typeof ROLES)[number];

/**
 * `work_tasks:participate` is to create tasks and to change and comment on those that one sees; agents hold it too.
 * `work_tasks:write` opens the doors that are for people. `dashboard:reviewers` is to see numbers of single reviewers.
 */
export const PERMISSIONS = [
  "work_tasks:read",
  "work_tasks:write",
  "work_tasks:participate",
  "work_tasks:assign_others",
  "work_tasks:delete",
  "approvals:read",
  "approvals:request",
  "approvals:decide",
  "organization:administer",
  "webhooks:manage",
  "dashboard:reviewers",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const VIEWER: readonly Permission[] = ["work_tasks:read", "approvals:read"];
const REVIEWER: readonly Permission[] = [
  ...VIEWER,
  "work_tasks:write",
  "work_tasks:participate",
  "approvals:decide",
];
const MANAGER: readonly Permission[] = [
  ...REVIEWER,
  "work_tasks:assign_others",
  "work_tasks:delete",
  "dashboard:reviewers",
];

const OF_ROLE: Record<Role, readonly Permission[]> = {
  viewer: VIEWER,
  reviewer: REVIEWER,
  manager: MANAGER,
  admin: [...MANAGER, "organization:administer", "webhooks:manage"],
};

/** An agent asks, reads and takes part; no agent ever decides. */
const OF_AGENT: readonly Permission[] = [
  "work_tasks:read",
  "work_tasks:participate",
  "approvals:read",
  "approvals:request",
];

/** What a token may be narrowed to. A scope never gives more than its holder's role. */
const OF_SCOPE = {
  "work_tasks:read": ["work_tasks:read", "approvals:read", "dashboard:reviewers"],
  "work_tasks:write": [
    "work_tasks:write",
    "work_tasks:participate",
    "work_tasks:assign_others",
    "work_tasks:delete",
    "approvals:request",
    "approvals:decide",
  ],
  "approvals:read": ["approvals:read"],
  "approvals:request": ["approvals:request"],
  "approvals:decide": ["approvals:decide"],
  "webhooks:manage": ["webhooks:manage"],
} as const satisfies Record<string, readonly Permission[]>;

export type Scope = keyof typeof OF_SCOPE;
export const SCOPES = Object.keys(OF_SCOPE) as Scope[];

/** Stored on a token that was made without scopes. */
export const ALL_SCOPES = "*";

const isScope = (scope: string): scope is Scope => scope in OF_SCOPE;

/** The permissions of a holder (a role, or an agent), narrowed to the scopes of its token. */
export function permissionsOf(
  holder: Role | "agent",
  scopes: readonly string[] = [ALL_SCOPES],
): ReadonlySet<Permission> {
  const held = holder === "agent" ? OF_AGENT : OF_ROLE[holder];
  if (scopes.includes(ALL_SCOPES)) return new Set(held);
  const granted = new Set<Permission>(scopes.filter(isScope).flatMap((scope) => OF_SCOPE[scope]));
  return new Set(held.filter((permission) => granted.has(permission)));
}
