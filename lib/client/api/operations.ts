import type * as approvalsOperations from "@/lib/contracts/approvals/operations";
import type * as deskOperations from "@/lib/contracts/desk/operations";
import type * as deskOrganizationInvitations from "@/lib/contracts/desk/organization/invitations";
import type * as deskOrganizationLog from "@/lib/contracts/desk/organization/log";
import type * as deskOrganizationMembers from "@/lib/contracts/desk/organization/members";
import type * as deskOrganizationSettings from "@/lib/contracts/desk/organization/settings";
import type * as deskWorkbenchAgents from "@/lib/contracts/desk/workbench/agents";
import type * as deskWorkbenchBulk from "@/lib/contracts/desk/workbench/bulk";
import type * as deskWorkbenchComments from "@/lib/contracts/desk/workbench/comments";
import type * as deskWorkbenchHandles from "@/lib/contracts/desk/workbench/handles";
import type * as deskWorkbenchRows from "@/lib/contracts/desk/workbench/rows";
import type * as deskWorkbenchRules from "@/lib/contracts/desk/workbench/rules";
import type * as deskWorkbenchSavedViews from "@/lib/contracts/desk/workbench/saved-views";
import type * as deskWorkbenchTestMode from "@/lib/contracts/desk/workbench/test-mode";
import type * as deskWorkbenchViewers from "@/lib/contracts/desk/workbench/viewers";
import type * as workTasksOperations from "@/lib/contracts/work-tasks/operations";
import { remote } from "./remote";

// Of the operations themselves only the types come in here.
export const askAgentOp = remote<typeof approvalsOperations.askAgentOp>(
  "POST",
  "/api/approvals/{uid}/questions",
);
export const addChannelMemberOp = remote<typeof deskOperations.addChannelMemberOp>(
  "POST",
  "/api/channels/{channel_uid}/members",
);
export const addTaskCommentOp = remote<typeof deskOperations.addTaskCommentOp>(
  "POST",
  "/api/work-tasks/{task_uid}/comments",
);
export const createChannelOp = remote<typeof deskOperations.createChannelOp>("POST", "/api/channels");
export const getChannelOp = remote<typeof deskOperations.getChannelOp>("GET", "/api/channels/{channel_uid}");
export const getTaskExtrasOp = remote<typeof deskOperations.getTaskExtrasOp>(
  "GET",
  "/api/work-tasks/{task_uid}/extras",
);
export const listChannelsOp = remote<typeof deskOperations.listChannelsOp>("GET", "/api/channels");
export const removeChannelMemberOp = remote<typeof deskOperations.removeChannelMemberOp>(
  "DELETE",
  "/api/channels/{channel_uid}/members/{member_uid}",
);
export const setTaskStatusOp = remote<typeof deskOperations.setTaskStatusOp>(
  "PATCH",
  "/api/work-tasks/{task_uid}/status",
);
export const getAgentOp = remote<typeof deskWorkbenchAgents.getAgentOp>("GET", "/api/agents/{agent_uid}");
export const pauseAgentOp = remote<typeof deskWorkbenchAgents.pauseAgentOp>(
  "POST",
  "/api/agents/{agent_uid}/pause",
);
export const resumeAgentOp = remote<typeof deskWorkbenchAgents.resumeAgentOp>(
  "POST",
  "/api/agents/{agent_uid}/resume",
);
export const bulkOp = remote<typeof deskWorkbenchBulk.bulkOp>("POST", "/api/work-tasks/bulk");
export const takeBackDecisionOp = remote<typeof deskWorkbenchBulk.takeBackDecisionOp>(
  "DELETE",
  "/api/work-tasks/{task_uid}/held-decision",
);
export const triageTaskOp = remote<typeof deskWorkbenchBulk.triageTaskOp>(
  "PATCH",
  "/api/work-tasks/{task_uid}/triage",
);
export const deleteCommentOp = remote<typeof deskWorkbenchComments.deleteCommentOp>(
  "DELETE",
  "/api/work-tasks/{task_uid}/comments/{comment_uid}",
);
export const editCommentOp = remote<typeof deskWorkbenchComments.editCommentOp>(
  "PATCH",
  "/api/work-tasks/{task_uid}/comments/{comment_uid}",
);
export const listHandlesOp = remote<typeof deskWorkbenchHandles.listHandlesOp>(
  "GET",
  "/api/organizations/{organization_uid}/handles",
);
export const countListsOp = remote<typeof deskWorkbenchRows.countListsOp>("POST", "/api/desk/counts");
export const facetsOp = remote<typeof deskWorkbenchRows.facetsOp>("GET", "/api/desk/facets");
export const listRowsOp = remote<typeof deskWorkbenchRows.listRowsOp>("GET", "/api/desk/rows");
export const selectRowsOp = remote<typeof deskWorkbenchRows.selectRowsOp>("GET", "/api/desk/selection");
export const getDecisionRulesOp = remote<typeof deskWorkbenchRules.getDecisionRulesOp>(
  "GET",
  "/api/organizations/{organization_uid}/decision-rules",
);
export const createSavedViewOp = remote<typeof deskWorkbenchSavedViews.createSavedViewOp>(
  "POST",
  "/api/views",
);
export const deleteSavedViewOp = remote<typeof deskWorkbenchSavedViews.deleteSavedViewOp>(
  "DELETE",
  "/api/views/{view_uid}",
);
export const getSavedViewOp = remote<typeof deskWorkbenchSavedViews.getSavedViewOp>(
  "GET",
  "/api/views/{view_uid}",
);
export const listSavedViewsOp = remote<typeof deskWorkbenchSavedViews.listSavedViewsOp>("GET", "/api/views");
export const updateSavedViewOp = remote<typeof deskWorkbenchSavedViews.updateSavedViewOp>(
  "PATCH",
  "/api/views/{view_uid}",
);
export const lookAtTaskOp = remote<typeof deskWorkbenchViewers.lookAtTaskOp>(
  "PUT",
  "/api/work-tasks/{task_uid}/viewers/{window_uid}",
);
export const lookAwayOp = remote<typeof deskWorkbenchViewers.lookAwayOp>(
  "DELETE",
  "/api/work-tasks/{task_uid}/viewers/{window_uid}",
);
export const contextSearchOp = remote<typeof workTasksOperations.contextSearchOp>(
  "GET",
  "/api/work-tasks/context-search",
);
export const createWorkTaskOp = remote<typeof workTasksOperations.createWorkTaskOp>(
  "POST",
  "/api/work-tasks",
);
export const deleteWorkTaskOp = remote<typeof workTasksOperations.deleteWorkTaskOp>(
  "DELETE",
  "/api/work-tasks/{task_uid}",
);
export const filterOptionsOp = remote<typeof workTasksOperations.filterOptionsOp>(
  "GET",
  "/api/work-tasks/filter-options",
);
export const getWorkTaskOp = remote<typeof workTasksOperations.getWorkTaskOp>(
  "GET",
  "/api/work-tasks/{task_uid}",
);

export const updateWorkTaskOp = remote<typeof workTasksOperations.updateWorkTaskOp>(
  "PATCH",
  "/api/work-tasks/{task_uid}",
);
export const getOrganizationOp = remote<typeof deskOrganizationSettings.getOrganizationOp>(
  "GET",
  "/api/organizations/{organization_uid}",
);
export const updateOrganizationOp = remote<typeof deskOrganizationSettings.updateOrganizationOp>(
  "PATCH",
  "/api/organizations/{organization_uid}",
);
export const setTestModeOp = remote<typeof deskWorkbenchTestMode.setTestModeOp>(
  "PUT",
  "/api/organizations/{organization_uid}/test-mode",
);
export const listMembersOp = remote<typeof deskOrganizationMembers.listMembersOp>(
  "GET",
  "/api/organizations/{organization_uid}/members",
);
export const getMemberDutiesOp = remote<typeof deskOrganizationMembers.getMemberDutiesOp>(
  "GET",
  "/api/organizations/{organization_uid}/members/{user_uid}/duties",
);
export const changeMemberOp = remote<typeof deskOrganizationMembers.changeMemberOp>(
  "PATCH",
  "/api/organizations/{organization_uid}/members/{user_uid}",
);
export const removeMemberOp = remote<typeof deskOrganizationMembers.removeMemberOp>(
  "DELETE",
  "/api/organizations/{organization_uid}/members/{user_uid}",
);
export const chooseDefaultOrganizationOp = remote<typeof deskOrganizationMembers.chooseDefaultOrganizationOp>(
  "PUT",
  "/api/me/default-organization",
);
export const listInvitationsOp = remote<typeof deskOrganizationInvitations.listInvitationsOp>(
  "GET",
  "/api/organizations/{organization_uid}/invitations",
);
export const createInvitationOp = remote<typeof deskOrganizationInvitations.createInvitationOp>(
  "POST",
  "/api/organizations/{organization_uid}/invitations",
);
export const revokeInvitationOp = remote<typeof deskOrganizationInvitations.revokeInvitationOp>(
  "DELETE",
  "/api/organizations/{organization_uid}/invitations/{invitation_uid}",
);
export const listOrganizationLogOp = remote<typeof deskOrganizationLog.listOrganizationLogOp>(
  "GET",
  "/api/organization-log",
);
