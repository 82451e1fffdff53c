import { accessSync, constants, mkdirSync } from "node:fs";
import path from "node:path";
import { StartFailure } from "./start-failure.ts";

/** The checkout this package lies in. */
export const repositoryRoot = path.resolve(import.meta.dirname, "../../..");

export interface StackPorts {
  storefront: number;
  backend: number;
  postgres: number;
  stripeSandbox: number;
  smtp: number;
  inbox: number;
}

export interface StackSettings {
  ports: StackPorts;
  /** Absolute. Everything a running shop writes lies below it. */
  dataDir: string;
  /** As in production with more than one back end; without it events, locks and cache live in the one process. */
  redisUrl?: string;
}

/** How each port is called in the environment, and what it is when nothing is said. */
export const portVariables: Record<keyof StackPorts, { name: string; default: number }> = {
  storefront: { name: "STOREFRONT_PORT", default: 8000 },
  backend: { name: "BACKEND_PORT", default: 9000 },
  postgres: { name: "POSTGRES_PORT", default: 5442 },
  stripeSandbox: { name: "STRIPE_SANDBOX_PORT", default: 8420 },
  smtp: { name: "SMTP_PORT", default: 1025 },
  inbox: { name: "INBOX_PORT", default: 1080 },
};

/** Reads ports and data folder from the environment. Throws a StartFailure for a port that is none or is named twice. */
export function readStackSettings(environment: NodeJS.ProcessEnv): StackSettings {
  const ports = {} as StackPorts;
  const seen = new Map<number, string>();
  for (const [key, variable] of Object.entries(portVariables) as [
    keyof StackPorts,
    { name: string; default: number },
  ][]) {
    const text = environment[variable.name]?.trim();
    const port = text ? Number(text) : variable.default;
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new StartFailure(`${variable.name}=${text} is not a port: set it to a number from 1 to 65535.`);
    }
    const other = seen.get(port);
    if (other)
      throw new StartFailure(`${other} and ${variable.name} are both ${port}: give each its own port.`);
    seen.set(port, variable.name);
    ports[key] = port;
  }
  const dataDir = path.resolve(repositoryRoot, environment.DATA_DIR?.trim() || ".data");
  const redisUrl = environment.REDIS_URL?.trim();
  return { ports, dataDir, ...(redisUrl && { redisUrl }) };
}

/** Makes the data folder; throws a StartFailure that names the folder when it can't be written. */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(path.join(dataDir, "logs"), { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    accessSync(path.join(dataDir, "logs"), constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartFailure(
      `The data folder ${dataDir} can't be written (${(cause as NodeJS.ErrnoException).code}): ` +
        "give yourself write permission or name another folder in DATA_DIR.",
      { cause },
    );
  }
}
