import * as ops from "@/lib/contracts/desk/settings/profile";
import type { Profile } from "@/lib/domain/profile";
import { endpoint } from "../http/endpoint";
import { removeAvatar, setAvatar } from "../profile/avatar";
import { changePassword } from "../profile/change-password";
import { getProfile, updateProfile } from "../profile/profile";
import { endSession, endSessions, listSessions } from "../profile/sessions";

const toProfile = ({ uid, name, email, avatarUrl, hasPassword }: Profile): ops.ProfileView => ({
  ...{ uid, name, email, avatar_url: avatarUrl, has_password: hasPassword },
});

const get = endpoint(ops.getProfileOp, async (ctx) => toProfile(await getProfile(ctx)));

const update = endpoint(ops.updateProfileOp, async (ctx, { body }) =>
  toProfile(await updateProfile(ctx, body)),
);

const set = endpoint(ops.setAvatarOp, async (ctx, { body }) =>
  toProfile(await setAvatar(ctx, Buffer.from(body.image, "base64"))),
);

const remove = endpoint(ops.removeAvatarOp, async (ctx) => {
  await removeAvatar(ctx);
  return undefined;
});

const password = endpoint(ops.changePasswordOp, async (ctx, { body }) => {
  const { present_password: presentPassword, new_password: newPassword } = body;
  await changePassword(ctx, { presentPassword, newPassword });
  return undefined;
});

const sessions = endpoint(ops.listSessionsOp, async (ctx) => ({
  items: (await listSessions(ctx)).map((each) => ({
    ...{ uid: each.uid, is_current: each.uid === ctx.sessionUid, user_agent: each.userAgent },
    ...{ created_at: each.createdAt, last_seen_at: each.lastSeenAt, expires_at: each.expiresAt },
  })),
}));

const end = endpoint(ops.endSessionOp, async (ctx, { params }) => {
  await endSession(ctx, params.session_uid);
  return undefined;
});

const endAll = endpoint(ops.endSessionsOp, async (ctx) => {
  await endSessions(ctx);
  return undefined;
});

export const deskProfileEndpoints = [get, update, set, remove, password, sessions, end, endAll];
