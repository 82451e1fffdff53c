/**
 * An append-only file of changes, one commit a line. Written before the answer leaves, so a killed process loses nothing
 * it had answered; a line torn by the kill is dropped at the next start. (It survives kill -9, not a power cut: no fsync.)
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/** `[table, id, row]`, where a null row deletes. */
export type Change = [table: string, id: string, row: unknown];

export class Journal {
  readonly #path: string;
  #file: number | undefined;

  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
  }

  /** All commits since the last compaction, oldest first. */
  *replay(): Generator<Change[]> {
    if (!existsSync(this.#path)) return;
    const lines = readFileSync(this.#path, "utf8").split("\n");
    // What follows the last newline is empty, or a commit whose write was cut short and whose answer never left.
    lines.pop();
    for (const [index, line] of lines.entries()) {
      try {
        yield JSON.parse(line) as Change[];
      } catch (cause) {
        throw new Error(
          `Line ${index + 1} of ${this.#path} is not readable. Delete the file to start with an empty Stripe sandbox.`,
          { cause },
        );
      }
    }
  }

  /** Replaces the file by these changes, whole or not at all, and opens it for appending. */
  compact(changes: Iterable<Change>): void {
    const next = `${this.#path}.next`;
    const file = openSync(next, "w", 0o600);
    for (const change of changes) writeSync(file, `${JSON.stringify([change])}\n`);
    fsyncSync(file);
    closeSync(file);
    renameSync(next, this.#path);
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = openSync(this.#path, "a", 0o600);
  }

  /** One commit: after a crash all of its changes are there, or none. */
  append(changes: Change[]): void {
    if (this.#file === undefined) throw new Error("The Stripe sandbox is stopped: its journal is closed.");
    writeSync(this.#file, `${JSON.stringify(changes)}\n`);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}
