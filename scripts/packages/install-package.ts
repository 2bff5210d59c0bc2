import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { buildPackage } from "./build-package";

const run = promisify(execFile);

async function link(name: string, modules: string): Promise<void> {
  await mkdir(dirname(join(modules, name)), { recursive: true });
  await symlink(resolve("node_modules", name), join(modules, name));
}

/**
 * Builds `packages/<name>`, and installs what would be published of it into a project of somebody else's, with what it
 * depends on and nothing else. @returns the files in it.
 */
export async function installPackage(name: string, project: string): Promise<string[]> {
  const source = await buildPackage(name);
  const manifest = JSON.parse(await readFile(join(source, "package.json"), "utf8"));
  const modules = join(project, "node_modules");
  const target = join(modules, manifest.name);
  const folder = await mkdtemp(join(tmpdir(), "countersign-package-"));
  try {
    await mkdir(target, { recursive: true });
    const pack = ["pack", "--json", "--offline", "--pack-destination", folder];
    const { stdout } = await run("npm", pack, { cwd: source });
    const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
    await run("tar", ["-xzf", join(folder, packed.filename), "-C", target, "--strip-components=1"]);
    for (const dependency of Object.keys(manifest.dependencies)) await link(dependency, modules);
    return packed.files.map(({ path }) => path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
