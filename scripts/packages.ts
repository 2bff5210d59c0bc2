import { buildPackage } from "./packages/build-package";

const names = process.argv.slice(2);
if (names.length === 0) {
  process.stderr.write("Usage: npm run packages -- NAME…, each a folder below packages/\n");
  process.exit(1);
}
for (const name of names) await buildPackage(name);
