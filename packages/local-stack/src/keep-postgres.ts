/**
 * Runs Postgres as its child and stops it cleanly when told to, or when the process that started the shop is gone,
 * however it went. Postgres itself would live on and block the next start.
 */
import { spawn } from "node:child_process";

const { binary, libraries, args, account } = JSON.parse(process.argv[2] ?? "{}") as {
  binary: string;
  libraries: string;
  args: string[];
  account: { uid: number; gid: number } | null;
};

const postgres = spawn(binary, args, {
  stdio: ["ignore", "inherit", "inherit"],
  cwd: "/",
  env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC", LD_LIBRARY_PATH: libraries },
  ...(account ?? {}),
});
// SIGINT is Postgres's fast shutdown (SIGTERM would wait for every client to leave)
const stop = () => postgres.kill("SIGINT");
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("disconnect", stop);
postgres.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
postgres.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
