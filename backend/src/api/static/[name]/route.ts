import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { resolve } from "node:path";
import { environment } from "../../../../environment";

/**
 * `GET /static/:name` serves uploaded files from outside the build output. Names carry the time of their upload and never
 * change their content. A picture can't run script here whatever was uploaded under its name.
 */
export function GET(req: MedusaRequest, res: MedusaResponse): void {
  const name = req.params.name ?? "";
  const isPrivate = name.startsWith("private-");
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
