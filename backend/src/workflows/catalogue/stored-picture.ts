import { environment } from "../../../environment";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Address of an uploaded picture now. The engine stores whole addresses; those of a shop on this machine name the port it
 * listened on at the time of the upload, which may be another today. Any other address is given back as it is.
 */
export function storedPicture(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !loopback.has(parsed.hostname) || !parsed.pathname.startsWith("/static/")) return url;
  return `${environment.BACKEND_URL}${parsed.pathname}`;
}
