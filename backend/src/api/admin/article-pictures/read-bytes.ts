import type { Readable } from "node:stream";

/**
 * All bytes of a request, or null when there are more than `most`. The rest is read and thrown away, up to four times
 * that, because a browser that still sends does not hear an answer.
 */
export async function readBytes(request: Readable, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
    else chunks.length = 0;
    if (length > most * 4) break;
  }
  return length > most ? null : Buffer.concat(chunks);
}
