"use client";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useState } from "react";
import { makeQueryClient } from "@/lib/client/api/query-client";
import { Leaving } from "@/lib/client/person/leaving";

export function Providers({ nonce, children }: { nonce: string | undefined; children: React.ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <CSPProvider {...(nonce && { nonce })} disableStyleElements>
      <QueryClientProvider client={client}>
        <Leaving>
          <NuqsAdapter>{children}</NuqsAdapter>
        </Leaving>
      </QueryClientProvider>
    </CSPProvider>
  );
}
