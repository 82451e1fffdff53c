import { extractText, getDocumentProxy } from "unpdf";

/** The words of a PDF, as a reader's program finds them: pages and lines in order, joined by spaces. */
export async function textOfPdf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s+/g, " ");
}
