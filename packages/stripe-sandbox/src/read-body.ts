/** The whole body as text. @throws StripeApiError 413 above 1 MiB, far more than any call of the API needs. */
import type { IncomingMessage } from "node:http";
import { StripeApiError } from "./stripe-error.ts";

const LARGEST_BODY_BYTES = 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_BODY_BYTES) {
      const message = `The body is larger than ${LARGEST_BODY_BYTES} bytes.`;
      throw new StripeApiError(413, { type: "invalid_request_error", message }, { endpointRan: false });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
