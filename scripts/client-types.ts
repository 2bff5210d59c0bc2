import { writeFile } from "node:fs/promises";
import { CLIENT_TYPES, clientTypes } from "./client-types/client-types";

await writeFile(CLIENT_TYPES, clientTypes());
