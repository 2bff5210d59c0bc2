import { actionWords } from "@/lib/client/arguments/action-words";
import { type Args, Fields } from "@/lib/client/arguments/fields";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import { JsonTree } from "./json-tree/json-tree";
import { Otherwise } from "./otherwise";
import { Said } from "./parts/said";
import { renderedCall } from "./renderers/rendered-call";
import type { Around } from "./renderers/renderer";

type Props = Around & { args: Args };

/** The arguments of a call as a reviewer reads them: in one line, by what they mean, and then all the others. */
export function RenderedArguments({ args, ownDomains, renderer }: Props) {
  const words = actionWords(args, renderer);
  const whole = <JsonTree value={args} />;
  return (
    <div className="rounded-lg border border-line bg-surface px-3 py-2">
      {words && (
        <p className="mb-1.5 text-title font-medium text-balance">
          <Said text={words} />
        </p>
      )}
      <Otherwise otherwise={whole}>
        <KnownArguments args={args} ownDomains={ownDomains} renderer={renderer} otherwise={whole} />
      </Otherwise>
    </div>
  );
}

/** By a renderer where there is one: what it shows, and below it whatever it left. */
export function KnownArguments({
  args,
  ownDomains,
  renderer,
  otherwise,
}: Props & { otherwise: React.ReactNode }) {
  const rendered = renderedCall(args, { ownDomains, renderer });
  if (!rendered) return otherwise;
  const others = new Fields(rendered.rest);
  const type = others.text("tool_type");
  const rest = others.rest();
  return (
    <>
      {rendered.view}
      {Object.keys(rest).length > 0 && (
        <section aria-label={t("Also in this call")} className="mt-2">
          <p className="text-xs font-semibold text-muted">{t("Also in this call")}</p>
          <JsonTree value={rest} />
        </section>
      )}
      {type && (
        <p className="mt-2 text-xs text-muted">
          {rich("Tool {name}", {
            name: (
              <span className="font-mono">
                <Said text={type} />
              </span>
            ),
          })}
        </p>
      )}
    </>
  );
}
