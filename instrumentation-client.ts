import { config } from "zod/v4/core";

/** Runs before all else of a page. zod would probe for `eval`, which the Content-Security-Policy reports as an attack. */
config({ jitless: true });
