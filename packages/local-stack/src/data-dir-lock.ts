import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartFailure } from "./start-failure.ts";

/** A process is known by its id and the moment it began: ids alone are used again. */
function identity(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return null;
  }
  if (process.platform !== "linux") return `${pid}`;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // the command's name stands in brackets and may hold anything; field 22, the start time, is counted after it
    return `${pid} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return null; // ended between the two looks
  }
}

/**
 * Takes `name` in `folder` for this process; a lock whose holder is dead counts as free. Returns what releases it, or the
 * process id of the living holder. The hard link makes taking it one atomic step.
 */
export function takeLock(folder: string, name: string): { release: () => void } | { heldBy: number } {
  const file = path.join(folder, name);
  const mine = identity(process.pid);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine ?? "");
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        linkSync(draft, file);
        return { release: () => rmSync(file, { force: true }) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      let holder: string;
      try {
        holder = readFileSync(file, "utf8");
      } catch {
        continue; // released just now
      }
      const pid = Number(holder.split(" ")[0]);
      if (identity(pid) === holder) return { heldBy: pid };
      rmSync(file, { force: true });
    }
    throw new Error(`could not take the lock ${file}`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** One shop per data folder. Throws a StartFailure that names the process in the way. */
export function lockDataDir(dataDir: string): () => void {
  const lock = takeLock(dataDir, "shop.lock");
  if ("heldBy" in lock) {
    throw new StartFailure(
      `A shop is already running on ${dataDir} (process ${lock.heldBy}): stop it first, or name another folder in DATA_DIR and other ports.`,
    );
  }
  return lock.release;
}
