"use client";
import { Dashboard } from "@/components/dashboard/dashboard";
import type { Me } from "@/lib/client/person/person";
import { useEarlyKeys } from "@/lib/client/shortcuts/use-early-keys";

export function DashboardScreen({ me }: { me: Me }) {
  useEarlyKeys("page");
  return <Dashboard me={me} />;
}
