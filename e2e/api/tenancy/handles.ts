import type { Cases } from "./case";

export const HANDLES: Cases = {
  listHandles: [
    {
      about: "an organization in its path",
      ask: async ({ organizationUid, name, people }) => ({
        params: { organization_uid: organizationUid },
        secrets: [name, people.admin.name],
      }),
      stranger: 404,
      shows: true,
    },
  ],
};
