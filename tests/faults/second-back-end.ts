import { findFreePort } from "@balance/local-stack/free-port";
import { Part } from "@balance/local-stack/part";
import type { FaultShop } from "./fault-shop.ts";

/** The same back end once more, on a port of its own and the same database. */
export async function secondBackEnd(shop: FaultShop): Promise<{ backend: Part; url: string }> {
  const port = String(await findFreePort());
  const { description } = shop.shop.backend;
  const args = description.args.map((arg, index, all) => (all[index - 1] === "--port" ? port : arg));
  const url = `http://localhost:${port}`;
  const backend = new Part({
    ...description,
    name: "second-backend",
    args,
    env: { ...description.env, BACKEND_PORT: port },
    readyUrl: `${url}/health`,
  });
  await backend.start();
  return { backend, url };
}
