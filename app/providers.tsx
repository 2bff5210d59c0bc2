"use client";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useState } from "react";
import { config } from "zod/mini";
import { makeQueryClient } from "@/lib/client/api/query-client";

// zod would probe for `eval`, which our Content-Security-Policy reports as an attack.
config({ jitless: true });

export function Providers({ nonce, children }: { nonce: string | undefined; children: React.ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <CSPProvider {...(nonce && { nonce })} disableStyleElements>
      <QueryClientProvider client={client}>
        <NuqsAdapter>{children}</NuqsAdapter>
      </QueryClientProvider>
    </CSPProvider>
  );
}
