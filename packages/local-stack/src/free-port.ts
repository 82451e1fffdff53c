import { createServer } from "node:net";
import { type StackPorts, portVariables } from "./stack-settings.ts";
import { StartFailure } from "./start-failure.ts";

function tryListen(port: number, host: string): Promise<NodeJS.ErrnoException | number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

/** A port that nothing listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const port = await tryListen(0, "127.0.0.1");
  if (typeof port !== "number") throw new Error("no free port on 127.0.0.1", { cause: port });
  return port;
}

/** Six different free ports, for a stack of its own beside a running one. */
export async function findFreePorts(): Promise<StackPorts> {
  const ports = new Set<number>();
  while (ports.size < 6) ports.add(await findFreePort());
  const [storefront, backend, postgres, stripeSandbox, smtp, inbox] = [...ports] as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { storefront, backend, postgres, stripeSandbox, smtp, inbox };
}

/** Throws a StartFailure that names the first busy port and the variable that moves it. */
export async function assertPortsFree(ports: StackPorts): Promise<void> {
  for (const key of Object.keys(portVariables) as (keyof StackPorts)[]) {
    for (const host of ["127.0.0.1", "0.0.0.0"]) {
      const result = await tryListen(ports[key], host);
      if (typeof result === "number") continue;
      const { name } = portVariables[key];
      throw new StartFailure(
        result.code === "EACCES"
          ? `Port ${ports[key]} (${name}) needs more rights than you have: set ${name} to a port above 1023.`
          : `Port ${ports[key]} (${name}) is in use by another program: end that program, or set ${name} to a free port.`,
        { cause: result },
      );
    }
  }
}
