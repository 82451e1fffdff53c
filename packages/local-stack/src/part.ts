import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { StartFailure } from "./start-failure.ts";

export interface PartDescription {
  /** Names the part in messages and its log file. */
  name: string;
  /** Arguments for Node: a script and what follows. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  logDir: string;
  /** Answers 2xx when the part is ready. */
  readyUrl: string;
  readyWithinSeconds: number;
}

/** One running process of the shop. Its own process group, so that Ctrl-C reaches the parent alone, which stops parts in order. */
export class Part {
  readonly description: PartDescription;
  #child: ChildProcess | null = null;
  #stopping = false;
  /** Called when the process ends without having been told to. */
  onUnexpectedExit: (sentence: string) => void = () => {};

  constructor(description: PartDescription) {
    this.description = description;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get logFile(): string {
    return path.join(this.description.logDir, `${this.description.name}.log`);
  }

  /** Starts the process and waits until it is ready. Throws a StartFailure with the end of its log when it ends or stalls. */
  async start(): Promise<void> {
    const { name, args, cwd, env, readyUrl, readyWithinSeconds } = this.description;
    this.#stopping = false;
    const log = openSync(this.logFile, "a");
    const child = spawn(
      process.execPath,
      ["--import", path.join(import.meta.dirname, "exit-with-parent.mjs"), ...args],
      {
        cwd,
        env,
        stdio: ["ignore", log, log, "ipc"],
        detached: true,
      },
    );
    closeSync(log);
    this.#child = child;
    const life: { ended?: string } = {};
    child.on("error", (error) => (life.ended = error.message));
    child.on("exit", (code, signal) => {
      life.ended = signal ? `ended by ${signal}` : `ended with code ${code}`;
      if (this.#child === child) this.#child = null;
      if (!this.#stopping)
        this.onUnexpectedExit(`The ${name} ${life.ended}. The end of ${this.logFile}:\n${this.#logEnd()}`);
    });
    const until = Date.now() + readyWithinSeconds * 1000;
    while (!life.ended) {
      if (await answers(readyUrl)) return;
      if (Date.now() > until) {
        throw new StartFailure(
          `The ${name} did not answer at ${readyUrl} within ${readyWithinSeconds} seconds. The end of ${this.logFile}:\n${this.#logEnd()}`,
        );
      }
      await delay(100);
    }
    throw new StartFailure(
      `The ${name} ${life.ended} before it was ready. The end of ${this.logFile}:\n${this.#logEnd()}`,
    );
  }

  /** Asks it to end, waits, and after the grace period ends it by force. */
  async stop(graceSeconds = 15): Promise<void> {
    const child = this.#child;
    this.#stopping = true;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    signalGroup(child, "SIGTERM");
    const timer = setTimeout(() => signalGroup(child, "SIGKILL"), graceSeconds * 1000);
    await exited;
    clearTimeout(timer);
  }

  /** kill -9, as a crash would be; for the fault tests. Resolves when the process is gone. */
  async crash(): Promise<void> {
    const child = this.#child;
    this.#stopping = true;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    signalGroup(child, "SIGKILL");
    await exited;
  }

  #logEnd(): string {
    // whoever ends a whole run removes its logs, and a part may end after that
    if (!existsSync(this.logFile)) return "(it is gone)";
    return readFileSync(this.logFile, "utf8").trimEnd().split("\n").slice(-25).join("\n");
  }
}

/** To the part and whatever it started itself: the engine's development server runs in a child of its own. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000), redirect: "manual" });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // not listening yet is what this waits for
    return false;
  }
}
