import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MediaRequest } from "./media-request.ts";

const memoryBytes = 48 * 1024 * 1024;
/** Others wait: encoding must leave a core for pages. */
const mostAtOnce = 2;
/** Goes up when the encoder's settings change, so that old files are not found any more. */
const encoderVersion = 1;

type Make = () => Promise<Buffer | null>;

/**
 * Keeps made pictures on disk, and the ones asked for lately in memory. The same picture is made once, however many ask
 * for it at the same time; a file appears under its name only when it is whole.
 */
export class MediaStore {
  readonly #folder: string;
  readonly #memory = new Map<string, Buffer>();
  #memoryUsed = 0;
  readonly #underWay = new Map<string, Promise<Buffer | null>>();
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The stored picture, or what `make` gives (null: there is no master, nothing is stored). */
  find(request: MediaRequest, make: Make): Promise<Buffer | null> {
    const name = mediaName(request);
    const kept = this.#memory.get(name);
    if (kept) {
      this.#remember(name, kept);
      return Promise.resolve(kept);
    }
    const already = this.#underWay.get(name);
    if (already) return already;
    const finding = this.#findOrMake(name, make).finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, finding);
    return finding;
  }

  async #findOrMake(name: string, make: Make): Promise<Buffer | null> {
    const stored = await readIfThere(join(this.#folder, name));
    const bytes = stored ?? (await this.#inTurn(make));
    if (!bytes) return null;
    this.#remember(name, bytes);
    if (!stored) await this.#write(name, bytes);
    return bytes;
  }

  async #write(name: string, bytes: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const unfinished = join(this.#folder, `${randomUUID()}.part`);
    await writeFile(unfinished, bytes);
    await rename(unfinished, join(this.#folder, name));
  }

  async #inTurn(make: Make): Promise<Buffer | null> {
    // A place that gets free is handed to the next in line, not given up, so that nobody slips in between.
    if (this.#running < mostAtOnce) this.#running += 1;
    else await new Promise<void>((go) => this.#waiting.push(go));
    try {
      return await make();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  /** Puts it last in line to be forgotten. */
  #remember(name: string, bytes: Buffer): void {
    const before = this.#memory.get(name);
    if (before) {
      this.#memory.delete(name);
      this.#memoryUsed -= before.length;
    }
    this.#memory.set(name, bytes);
    this.#memoryUsed += bytes.length;
    for (const [oldest, old] of this.#memory) {
      if (this.#memoryUsed <= memoryBytes) break;
      this.#memory.delete(oldest);
      this.#memoryUsed -= old.length;
    }
  }
}

/** File name of one made picture; the same for the same request, and good as its entity tag. */
export function mediaName({ width, format, source, path }: MediaRequest): string {
  const key = JSON.stringify([encoderVersion, width, format, source, path]);
  return `${createHash("sha256").update(key).digest("hex").slice(0, 32)}.${format}`;
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
