/** Bytes. */
export const certificateBytes = 10 * 1024 * 1024;

export type ReadCertificate =
  | { ok: true; name: string; mimeType: "application/pdf" | "image/png" | "image/jpeg" }
  | { ok: false; message: string };

const kinds = [
  { mimeType: "application/pdf", ending: "pdf", begins: Buffer.from("%PDF-") },
  { mimeType: "image/png", ending: "png", begins: Buffer.from("\x89PNG\r\n\x1a\n", "latin1") },
  { mimeType: "image/jpeg", ending: "jpg", begins: Buffer.from("\xff\xd8\xff", "latin1") },
] as const;

/** Judges a certificate by its first bytes, whatever it is called: "Report (2).PDF" becomes "report-2.pdf". */
export function readCertificate(bytes: Buffer, typedName: string): ReadCertificate {
  if (bytes.length === 0) return { ok: false, message: "The file is empty." };
  const kind = kinds.find(({ begins }) => bytes.subarray(0, begins.length).equals(begins));
  if (!kind) return { ok: false, message: "A certificate is a PDF, or a picture of it as PNG or JPEG." };
  const stem = typedName
    .replace(/\.[^.]*$/u, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 100);
  return { ok: true, name: `${stem || "certificate"}.${kind.ending}`, mimeType: kind.mimeType };
}
