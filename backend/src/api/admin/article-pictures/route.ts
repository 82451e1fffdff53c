import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows";
import { readBytes } from "./read-bytes";
import { pictureBytes, readPicture } from "./read-picture";
import type { ArticlePictureQuery } from "./validators";

export interface ArticlePictureResponse {
  url: string;
  /** Pixels of the stored picture. */
  width: number;
  height: number;
}

/** `POST /admin/article-pictures?name=`: the bytes of one picture are the body. */
export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<ArticlePictureResponse | { type: string; message: string }>,
): Promise<void> {
  const { name } = req.validatedQuery as ArticlePictureQuery;
  const bytes = await readBytes(req, pictureBytes);
  if (!bytes) {
    res.status(413).json({
      type: "invalid_data",
      message: "The picture is larger than 12 MB. Make it smaller: 2,560 pixels wide is enough.",
    });
    return;
  }
  const picture = await readPicture(bytes);
  if (!picture.ok) {
    res.status(400).json({ type: "invalid_data", message: picture.message });
    return;
  }
  const { content, mimeType, width, height } = picture;
  const { result } = await uploadFilesWorkflow(req.scope).run({
    input: {
      files: [
        {
          filename: fileName(name, mimeType),
          mimeType,
          content: content.toString("base64"),
          access: "public",
        },
      ],
    },
  });
  res.json({ url: result[0]!.url, width, height });
}

/** "Beach at low tide.HEIC" becomes "beach-at-low-tide.jpg": the guard reads names of files, and so do search engines. */
function fileName(name: string, mimeType: "image/jpeg" | "image/png"): string {
  const stem = name
    .replace(/\.[^.]*$/u, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  return `${stem || "picture"}.${mimeType === "image/png" ? "png" : "jpg"}`;
}
