import { CopyButton } from "@/components/ui/copy-button";

export function CodeBlock({ title, code }: { title: string; code: string }) {
  return (
    <figure className="rounded-lg border border-line bg-sunken">
      <figcaption className="flex h-8 items-center justify-between border-b border-line pr-1 pl-3 text-xs text-muted">
        {title}
        <CopyButton text={code} label="Copy" />
      </figcaption>
      <pre className="px-3 py-2 font-mono text-code wrap-anywhere whitespace-pre-wrap">{code}</pre>
    </figure>
  );
}
