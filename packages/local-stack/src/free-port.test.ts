import { type AddressInfo, type Server, createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { assertPortsFree, findFreePorts } from "./free-port.ts";

const servers: Server[] = [];
afterEach(() =>
  Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))),
);

async function listenOn(host: string): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}

describe("ports", () => {
  it("are six different ones, and free", async () => {
    const ports = await findFreePorts();
    expect(new Set(Object.values(ports)).size).toBe(6);
    await expect(assertPortsFree(ports)).resolves.toBeUndefined();
  });
  it.each(["127.0.0.1", "0.0.0.0"])(
    "that another program holds on %s are named with their variable",
    async (host) => {
      const ports = { ...(await findFreePorts()), inbox: await listenOn(host) };
      await expect(assertPortsFree(ports)).rejects.toThrow(
        `Port ${ports.inbox} (INBOX_PORT) is in use by another program`,
      );
    },
  );
});
