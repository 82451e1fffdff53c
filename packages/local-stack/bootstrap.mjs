/**
 * First thing that runs, on whatever Node and npm the machine has: brings the pinned pnpm, installs with the frozen
 * lockfile, then hands over to the pinned Node 24. Uses nothing that is not in Node >= 20.19 itself.
 *
 * usage: node packages/local-stack/bootstrap.mjs start|dev|reset|test|verify|bench|faults|claims-check [arguments]
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const commands = ["start", "dev", "reset", "test", "verify", "bench", "faults", "claims-check"];

/** The answers of claims-check are read by programs: there, what is going on is told beside them. */
const progress = process.argv[2] === "claims-check" ? process.stderr : process.stdout;

function fail(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

function atLeast(version, wanted) {
  const have = version.split(".").map(Number);
  for (let i = 0; i < wanted.length; i++) {
    if (have[i] !== wanted[i]) return have[i] > wanted[i];
  }
  return true;
}

function pinnedNode() {
  const file = path.join(root, "node_modules", `node-linux-${process.arch}`, "bin", "node");
  return process.platform === "linux" && existsSync(file) ? file : null;
}

/** What an installation depends on; when none of it changed, installing again would only cost time. */
function installStamp() {
  const hash = createHash("sha256");
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"])
    hash.update(readFileSync(path.join(root, file)));
  return `${hash.digest("hex")} ${process.platform} ${process.arch}`;
}

function install() {
  const stampFile = path.join(root, "node_modules", ".install-stamp");
  const stamp = installStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  const started = Date.now();
  const { packageManager } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  progress.write(`· installing packages with ${packageManager} (a minute or so the first time)\n`);
  const result = spawnSync(
    "npx",
    ["--yes", packageManager, "install", "--frozen-lockfile", "--reporter=append-only"],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, CI: "true", npm_config_update_notifier: "false" },
    },
  );
  if (result.error)
    fail(`Could not run npx (${result.error.message}). Install npm beside Node and try again.`);
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}\n${result.stderr}\n`);
    fail(
      "Installing the packages failed (see above). Check that the package registry can be reached and that this folder can be written.",
    );
  }
  writeFileSync(stampFile, stamp);
  progress.write(`✓ packages installed (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
}

/** Parent of a process, null when it is gone. Where there is no /proc only this process's own parent is known. */
function parentOf(pid) {
  if (pid === process.pid) return process.ppid;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null;
  }
}

/**
 * The processes from here up to npm, each with its parent: npm hands no signal on, and shells may stand between it and
 * us, so when npm is ended only a broken line tells.
 */
function lineToNpm() {
  const own = [[process.pid, process.ppid]];
  const found = [];
  for (let pid = process.pid; found.length < 4;) {
    const parent = parentOf(pid);
    if (!parent || parent === 1) return own;
    found.push([pid, parent]);
    try {
      if (/\bnpm\b/.test(readFileSync(`/proc/${parent}/cmdline`, "utf8"))) return found;
    } catch {
      return own;
    }
    pid = parent;
  }
  return own;
}

const [command, ...rest] = process.argv.slice(2);
if (!commands.includes(command))
  fail(`Unknown command "${command ?? ""}". Use one of: ${commands.join(", ")}.`);
if (!atLeast(process.versions.node, [20, 19])) {
  fail(`Node ${process.versions.node} is too old to begin with: Node 20.19 or newer is needed.`);
}
install();
let node = pinnedNode();
if (!node) {
  if (!atLeast(process.versions.node, [24, 0])) {
    fail(
      `On ${process.platform}/${process.arch} there is no Node 24 in the packages, and this is Node ${process.versions.node}. ` +
        "Install Node 24 and try again.",
    );
  }
  node = process.execPath;
}

const script =
  command === "claims-check"
    ? path.join(root, "packages/compliance/src/commands/claims-check.ts")
    : path.join(root, "packages/local-stack/src/commands", `${command}.ts`);
const child = spawn(node, [script, ...rest], {
  cwd: root,
  // the channel tells the child when this process is gone, however it went
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ""}` },
});
// A terminal sends Ctrl-C to the whole group, so the child has it already; other signals come to this process alone.
process.on("SIGINT", () => {});
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill("SIGTERM"));
const line = lineToNpm();
setInterval(() => {
  if (line.some(([pid, parent]) => parentOf(pid) !== parent)) child.kill("SIGTERM");
}, 1000).unref();
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
