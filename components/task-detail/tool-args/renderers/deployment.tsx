import { ArrowRight } from "lucide";
import { Icon } from "@/components/ui/icon";
import { deploymentCall, isProduction, readDeployment } from "@/lib/client/arguments/calls/deployment-call";
import { t } from "@/lib/client/words/t";
import { Danger } from "../parts/danger";
import { ExactLetters } from "../parts/exact-letters";
import { Letter } from "../parts/letter";
import { Row, Rows } from "../parts/row";
import { Said } from "../parts/said";
import type { Renderer } from "./renderer";

type Deployment = ReturnType<typeof readDeployment>;

const Versions = ({ from, to }: Pick<Deployment, "from" | "to">) => (
  <span className="inline-flex flex-wrap items-center gap-1.5 font-mono text-code font-medium">
    {from && <Said text={from} />}
    {to && (
      <>
        <Icon of={ArrowRight} className="size-3.5 text-muted" />
        <span className="sr-only">{t("to")} </span>
        <Said text={to} />
      </>
    )}
  </span>
);

export const deployment: Renderer = {
  call: deploymentCall,
  show: (fields) => {
    const { service, from, to, environment, commit, notes } = readDeployment(fields);
    return (
      <Rows>
        {service && (
          <Row name={t("Service")}>
            <span className="font-medium">
              <Said text={service} />
            </span>
          </Row>
        )}
        {(from ?? to) !== null && (
          <Row name={t("Version")}>
            <Versions from={from} to={to} />
          </Row>
        )}
        {environment && (
          <Row name={t("Environment")}>
            <span className="flex flex-wrap items-center gap-2">
              <Said text={environment} />
              {isProduction(environment) && <Danger>{t("production")}</Danger>}
            </span>
          </Row>
        )}
        {commit && (
          <Row name={t("Commit")}>
            <ExactLetters text={commit} />
          </Row>
        )}
        {notes && (
          <Row name={t("Notes")}>
            <Letter text={notes} />
          </Row>
        )}
      </Rows>
    );
  },
};
