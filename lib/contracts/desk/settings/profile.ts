import { text, uid } from "../../fields";
import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";
import { exactInstant } from "../objects";

/** Of the person alone, so no token is enough: it may be narrowed, lent or lost. */
const own = { contract: desk, auth: ["session"], permission: "work_tasks:read" } as const;

export const profile = z
  .strictObject({
    uid: z.guid(),
    name: z.string(),
    email: z.string(),
    avatar_url: z.string().nullable(),
    has_password: z.boolean().meta({ description: "False for whoever signs in elsewhere only" }),
  })
  .meta({ id: "DeskProfile" });
export type ProfileView = z.output<typeof profile>;

export const session = z
  .strictObject({
    uid: z.guid(),
    is_current: z.boolean().meta({ description: "The one that asks" }),
    user_agent: z.string().nullable().meta({ description: "What the browser last said that it is" }),
    created_at: exactInstant,
    last_seen_at: exactInstant.meta({ description: "To some seconds" }),
    expires_at: exactInstant,
  })
  .meta({ id: "DeskSession" });
export type SessionView = z.output<typeof session>;

export const getProfileOp = operation({
  ...own,
  id: "getProfile",
  method: "GET",
  path: "/api/me",
  summary: "Get profile",
  description: "The person who is signed in.",
  response: profile,
  status: 200,
  message: "Profile retrieved",
  errors: [],
});

export const updateProfileOp = operation({
  ...own,
  id: "updateProfile",
  method: "PATCH",
  path: "/api/me",
  summary: "Change profile",
  description: "What has been done already keeps the name of its day.",
  body: z.object({ name: text(1, 120).transform((value) => value.trim()) }),
  example: { name: "Mara Lindqvist" },
  response: profile,
  status: 200,
  message: "Profile changed",
  errors: [],
});

/** A PNG of one pixel. */
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const setAvatarOp = operation({
  ...own,
  id: "setAvatar",
  method: "PUT",
  path: "/api/me/avatar",
  summary: "Set avatar",
  description:
    "A still picture of at most 256 KiB and 1,024 by 1,024 pixels: PNG, JPEG or WebP, which is told by its bytes. Colleagues see it.",
  body: z.object({
    image: z
      .base64("must be Base64")
      .max(350_000, "must have at most 262,144 bytes")
      .meta({ description: "The file, in Base64" }),
  }),
  example: { image: PIXEL },
  response: profile,
  status: 200,
  message: "Avatar set",
  errors: [],
});

export const removeAvatarOp = operation({
  ...own,
  id: "removeAvatar",
  method: "DELETE",
  path: "/api/me/avatar",
  summary: "Remove avatar",
  description: "Initials take its place.",
  response: null,
  status: 204,
  message: "Avatar removed",
  errors: [],
});

export const changePasswordOp = operation({
  ...own,
  id: "changePassword",
  method: "POST",
  path: "/api/me/password",
  summary: "Change password",
  description:
    "Ends all other sessions of the person. Tokens stay. After ten wrong passwords it says 429 for a quarter of an hour.",
  body: z.object({
    present_password: z.string("must be given").max(1000, "must have at most 1000 characters"),
    new_password: text(12, 200),
  }),
  example: { present_password: "correct horse", new_password: "correct horse battery staple" },
  response: null,
  status: 204,
  message: "Password changed",
  errors: [],
});

export const listSessionsOp = operation({
  ...own,
  id: "listSessions",
  method: "GET",
  path: "/api/me/sessions",
  summary: "List sessions",
  description: "Where the person is signed in, the last seen first. No addresses are kept.",
  response: z.strictObject({ items: z.array(session) }),
  status: 200,
  message: "Sessions retrieved",
  errors: [],
});

export const endSessionOp = operation({
  ...own,
  id: "endSession",
  method: "DELETE",
  path: "/api/me/sessions/{session_uid}",
  summary: "End session",
  description: "Signs that browser out.",
  params: z.object({ session_uid: uid }),
  response: null,
  status: 204,
  message: "Session ended",
  errors: ["not_found"],
});

export const endSessionsOp = operation({
  ...own,
  id: "endSessions",
  method: "DELETE",
  path: "/api/me/sessions",
  summary: "End all sessions",
  description: "Signs the person out everywhere, here as well.",
  response: null,
  status: 204,
  message: "Sessions ended",
  errors: [],
});
