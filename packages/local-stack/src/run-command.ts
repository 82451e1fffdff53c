import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { StartFailure } from "./start-failure.ts";

export interface CommandOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** Output is appended here; the end of it is quoted when the command fails. */
  logFile: string;
  /** Ends the command when aborted. */
  signal?: AbortSignal;
  /** What failed, in words: "The back end could not be built". */
  failure: string;
}

const quotedLines = 40;

/** Runs Node with `args` to its end. Throws a StartFailure with the end of the output when the exit code is not 0. */
export function runNode(args: string[], options: CommandOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const log = createWriteStream(options.logFile, { flags: "a" });
    let tail = "";
    const child = spawn(process.execPath, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
      signal: options.signal,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text: string) => {
        log.write(text);
        tail = (tail + text).slice(-20_000);
      });
    }
    child.on("error", (cause) => reject(new StartFailure(`${options.failure}: ${cause.message}`, { cause })));
    child.on("close", (code, signal) => {
      log.end();
      if (code === 0) resolve();
      else {
        const end = tail.trimEnd().split("\n").slice(-quotedLines).join("\n");
        reject(
          new StartFailure(
            `${options.failure} (${signal ?? `code ${code}`}). The end of ${options.logFile}:\n${end}`,
          ),
        );
      }
    });
  });
}
