import { CopyButton } from "@/components/ui/copy-button";
import { argumentsText } from "./arguments-text";

export function RawJson({ value }: { value: Record<string, unknown> }) {
  const json = argumentsText(value);
  return (
    <details className="mt-1">
      <summary className="w-fit rounded-md py-1 text-xs text-muted hover:text-text">Raw JSON</summary>
      <div className="relative mt-1 rounded-lg border border-line bg-sunken">
        <div className="absolute top-1 right-1 bg-sunken">
          <CopyButton text={json} label="Copy JSON" />
        </div>
        <pre className="p-3 pt-8 font-mono text-code whitespace-pre-wrap wrap-anywhere">{json}</pre>
      </div>
    </details>
  );
}
