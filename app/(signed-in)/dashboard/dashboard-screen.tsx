"use client";
import { Dashboard } from "@/components/dashboard/dashboard";
import type { Me } from "@/lib/client/person/person";
import { useEarlyKeys } from "@/lib/client/shortcuts/use-early-keys";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";

export function DashboardScreen({ me }: { me: Me }) {
  const [{ organization_uid: organizationUid }] = useTaskFilter();
  useEarlyKeys("page");
  // What is kept on the screen until something newer has come must not be another organization's.
  return <Dashboard key={organizationUid} me={me} organizationUid={organizationUid} />;
}
