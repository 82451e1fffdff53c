import type { RefusalResponse } from "@balance/contracts/basket";
import type { CertificateResponse } from "@balance/contracts/lot-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows";
import { readBytes } from "../article-pictures/read-bytes";
import { certificateBytes, readCertificate } from "./read-certificate";

/** `POST /admin/lot-certificates?name=`: the bytes of one certificate are the body. */
export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<CertificateResponse | RefusalResponse>,
): Promise<void> {
  const bytes = await readBytes(req, certificateBytes);
  if (!bytes) {
    res
      .status(413)
      .json({ type: "invalid_data", message: "The file is larger than 10 MB. Save it smaller." });
    return;
  }
  const file = readCertificate(bytes, typeof req.query.name === "string" ? req.query.name : "");
  if (!file.ok) {
    res.status(400).json({ type: "invalid_data", message: file.message });
    return;
  }
  const { name, mimeType } = file;
  const { result } = await uploadFilesWorkflow(req.scope).run({
    input: {
      files: [{ filename: name, mimeType, content: bytes.toString("base64"), access: "public" }],
    },
  });
  res.json({ certificate: { name, url: result[0]!.url } });
}
