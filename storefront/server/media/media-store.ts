import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EncodingQueue } from "./encoding-queue.ts";
import type { MediaRequest } from "./media-request.ts";

const memoryBytes = 48 * 1024 * 1024;
/** Goes up when the encoder's settings change, so that old files are not found any more. */
const encoderVersion = 1;

type Make = () => Promise<Buffer | null>;

/**
 * Keeps made pictures on disk, and the ones asked for lately in memory. The same picture is made once, however many ask
 * for it at the same time; a file appears under its name only when it is whole.
 */
export class MediaStore {
  readonly #folder: string;
  readonly #queue = new EncodingQueue();
  readonly #memory = new Map<string, Buffer>();
  #memoryUsed = 0;
  readonly #underWay = new Map<string, Promise<Buffer | null>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The picture, if it has been made before. */
  async stored(request: MediaRequest): Promise<Buffer | null> {
    const name = mediaName(request);
    const bytes = this.#memory.get(name) ?? (await readIfThere(join(this.#folder, name)));
    if (bytes) this.#remember(name, bytes);
    return bytes;
  }

  /** Makes and keeps the picture; null when `make` finds no master, and nothing is kept. */
  add(request: MediaRequest, make: Make, isUrgent: boolean): Promise<Buffer | null> {
    const name = mediaName(request);
    const already = this.#underWay.get(name);
    if (already) return already;
    const adding = this.#makeAndKeep(name, make, isUrgent).finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, adding);
    return adding;
  }

  async #makeAndKeep(name: string, make: Make, isUrgent: boolean): Promise<Buffer | null> {
    const bytes = await this.#queue.run(make, isUrgent);
    if (!bytes) return null;
    this.#remember(name, bytes);
    await mkdir(this.#folder, { recursive: true });
    const unfinished = join(this.#folder, `${randomUUID()}.part`);
    await writeFile(unfinished, bytes);
    await rename(unfinished, join(this.#folder, name));
    return bytes;
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
