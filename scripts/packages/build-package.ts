import { execFileSync } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const bin = (name: string) => join("node_modules", ".bin", name);

const bundle = (entry: string, dist: string) => {
  const how = ["--bundle", "--format=esm", "--target=es2022", "--packages=external", "--log-level=warning"];
  execFileSync(bin("esbuild"), [entry, ...how, `--outfile=${join(dist, "index.js")}`]);
};

/** The types of the sources, file by file. */
function emitTypes(entry: string, dist: string): void {
  const options = [
    ...["--ignoreConfig", "--declaration", "--emitDeclarationOnly", "--strict", "--skipLibCheck"],
    ...["--target", "ES2022", "--lib", "ES2024,DOM,DOM.Iterable"],
    ...["--module", "preserve", "--moduleResolution", "bundler"],
  ];
  execFileSync(bin("tsc"), [entry, ...options, "--outDir", dist], { stdio: "inherit" });
}

/** Node resolves names only with their endings, and so does TypeScript for it. */
async function addEndings(dist: string): Promise<void> {
  for (const file of await readdir(dist)) {
    if (!file.endsWith(".d.ts")) continue;
    const text = await readFile(join(dist, file), "utf8");
    await writeFile(join(dist, file), text.replace(/ from "(\.\/[\w-]+)"/g, ' from "$1.js"'));
  }
}

/** Builds `packages/<name>` as it is published: one module, and the types beside it. @returns its folder. */
export async function buildPackage(name: string): Promise<string> {
  const folder = join("packages", name);
  const [entry, dist] = [join(folder, "src", "index.ts"), join(folder, "dist")];
  await rm(dist, { recursive: true, force: true });
  bundle(entry, dist);
  emitTypes(entry, dist);
  await addEndings(dist);
  return folder;
}
