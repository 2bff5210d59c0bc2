import * as z from "zod/mini";

// zod would probe for `eval`, which our Content-Security-Policy reports as an attack.
z.config({ jitless: true });

export { z };
