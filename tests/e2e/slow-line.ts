import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

interface SlowLine {
  url: string;
  /** Lets the next part of the page through that is held back. */
  sendNext: () => void;
  close: () => Promise<void>;
}

/** The shop behind a line on which a page comes in parts: it stops after the first match of each of `stops`, in order. */
export async function startSlowLine(shopUrl: string, stops: readonly string[]): Promise<SlowLine> {
  let held: (() => void)[] = [];
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, "accept-encoding": "identity" };
    const upstream = request(new URL(asked.url ?? "/", shopUrl), { method: asked.method, headers });
    upstream.on("response", (response) => {
      const isPage = response.headers["content-type"]?.startsWith("text/html") ?? false;
      answer.writeHead(response.statusCode ?? 502, response.headers);
      if (!isPage) return void response.pipe(answer);
      const bytes: Buffer[] = [];
      response.on("data", (chunk: Buffer) => bytes.push(chunk));
      response.on("end", () => {
        const [first, ...later] = inParts(Buffer.concat(bytes).toString(), stops);
        held = later.map((part, index) => () => {
          answer.write(part);
          if (index === later.length - 1) answer.end();
        });
        answer.write(first);
      });
    });
    upstream.on("error", () => answer.destroy());
    upstream.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    sendNext: () => {
      const next = held.shift();
      if (!next) throw new Error("the whole page has been sent");
      next();
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function inParts(html: string, stops: readonly string[]): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const stop of stops) {
    const found = html.indexOf(stop, from);
    if (found === -1) throw new Error(`the page has no ${stop}`);
    parts.push(html.slice(from, found + stop.length));
    from = found + stop.length;
  }
  return [...parts, html.slice(from)];
}
