import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { resolve } from "node:path";
import { environment } from "../../../../environment";

/** file-local's own rule: exports and other private files carry this prefix. */
const privatePrefix = "private-";

/**
 * `GET /static/:name` serves uploaded files from outside the build output; private ones only to staff who are logged in.
 * Names carry the time of their upload and never change their content. An upload can't run script here whatever it holds.
 */
export function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): void {
  const name = req.params.name ?? "";
  const isPrivate = name.startsWith(privatePrefix);
  if (isPrivate && !req.auth_context?.actor_id) {
    res.status(401).json({ type: "unauthorized", message: "Log in to the admin to open this file." });
    return;
  }
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  res.setHeader("Cache-Control", isPrivate ? "private, no-store" : "public, max-age=31536000, immutable");
  const root = resolve(isPrivate ? environment.PRIVATE_UPLOAD_DIR : environment.UPLOAD_DIR);
  res.sendFile(name, { root, dotfiles: "deny", cacheControl: false }, (error) => {
    if (!error || res.headersSent) return;
    res.removeHeader("Cache-Control");
    res.status(404).json({ type: "not_found", message: `There is no file "${name}".` });
  });
}
