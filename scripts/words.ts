import { writeFileSync } from "node:fs";
import { ENGLISH, englishCatalogue } from "./words/catalogue";

/** Writes the English texts of the desk into one file; a translation is a copy of it with other right-hand sides. */
writeFileSync(ENGLISH, englishCatalogue());
