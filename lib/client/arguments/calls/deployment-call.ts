import { t } from "@/lib/client/words/t";
import { Fields } from "../fields";
import { toolTypeOf } from "../tool-type";
import type { Call } from "./call";

export const readDeployment = (fields: Fields) => ({
  service: fields.text("service", "app", "application", "component", "repository", "name"),
  from: fields.text("from_version", "current_version", "previous_version", "from"),
  to: fields.text("to_version", "new_version", "target_version", "version", "tag", "image", "to"),
  environment: fields.text("environment", "env", "target_environment", "stage", "target"),
  commit: fields.text("commit", "commit_sha", "sha", "revision"),
  notes: fields.text("notes", "description", "changelog"),
});

const PRODUCTION = /(?:^|[^a-z])(?:prod|production|live|prd)(?![a-z])/i;

/** Whether a name is that of something which customers use. */
export const isProduction = (name: string): boolean => PRODUCTION.test(name);

function forthWords(service: string, version: string | null, place: string | null): string {
  if (version && place) return t("Deploy {service} {version} to {place}", { service, version, place });
  if (version) return t("Deploy {service} {version}", { service, version });
  return place ? t("Deploy {service} to {place}", { service, place }) : t("Deploy {service}", { service });
}

function backWords(service: string, version: string | null, place: string | null): string {
  if (version && place) return t("Roll back {service} to {version} in {place}", { service, version, place });
  if (version) return t("Roll back {service} to {version}", { service, version });
  return place
    ? t("Roll back {service} in {place}", { service, place })
    : t("Roll back {service}", { service });
}

export const deploymentCall: Call = {
  toolTypes: ["deployment", "deploy", "deploy_service", "release", "rollback", "promote", "deploy_release"],
  fits: (args) =>
    ["service", "environment"].every((key) => typeof args[key] === "string") &&
    ["to_version", "version"].some((key) => typeof args[key] === "string"),
  words: (args) => {
    const { service, to, environment } = readDeployment(new Fields(args));
    if (!service) return null;
    return (toolTypeOf(args)?.includes("rollback") ? backWords : forthWords)(service, to, environment);
  },
};
