"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { isSecretHeader, masked } from "@/lib/client/arguments/secrets";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import { Said } from "./said";

/** The value of a header; a secret stays covered until somebody asks for it. */
export function HeaderValue({ name, value }: { name: string; value: string }) {
  const [isShown, setShown] = useState(!isSecretHeader(name));
  return (
    <span className="font-mono text-code">
      <Said text={isShown ? value : masked(value)} />
      {!isShown && (
        <Button size="small" className="ml-2" onClick={() => setShown(true)}>
          {rich("Show {secret}", { secret: <span className="sr-only">{t("the secret")}</span> })}
        </Button>
      )}
    </span>
  );
}
