import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A small copy of the house in the temp folder: the real configuration, sample files, no other code. */
export type Sample = {
  /** Runs a tool of this project there. Output and errors come as one text. */
  run(tool: string, ...args: string[]): Promise<{ code: number; text: string }>;
  remove(): Promise<void>;
};

/** Builds the sample. `files` maps a path to its text; `configs` are copied from the real tree. */
export async function sample(
  files: ReadonlyMap<string, string>,
  configs: string[],
): Promise<Sample> {
  const home = await mkdtemp(join(tmpdir(), 'practice-ask-house-'));
  await symlink(join(root, 'node_modules'), join(home, 'node_modules'), 'dir');
  for (const config of configs) await copyFile(join(root, config), join(home, config));
  for (const [path, text] of files) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), text);
  }
  return {
    run: async (tool, ...args) => await runIn(home, tool, args),
    remove: async () => {
      await rm(home, { recursive: true });
    },
  };
}

async function runIn(cwd: string, tool: string, args: string[]) {
  const command = join(root, 'node_modules', tool, await binOf(tool));
  return await new Promise<{ code: number; text: string }>((done) => {
    const child = execFile(
      process.execPath,
      [command, ...args],
      { cwd, maxBuffer: 2 ** 26 },
      (_error, stdout, stderr) => {
        done({ code: child.exitCode ?? -1, text: stdout + stderr });
      },
    );
  });
}

/** The file a package runs as its command. */
async function binOf(tool: string): Promise<string> {
  const { bin } = JSON.parse(
    await readFile(join(root, 'node_modules', tool, 'package.json'), 'utf8'),
  ) as { bin: string | Record<string, string> };
  const path = typeof bin === 'string' ? bin : Object.values(bin)[0];
  if (path === undefined) throw new Error(`The package ${tool} has no command.`);
  return path;
}
