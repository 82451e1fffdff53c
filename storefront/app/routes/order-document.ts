import { redirect } from "react-router";
import { readOrderDocument } from "../medusa/payments.server.ts";
import type { Route } from "./+types/order-document";

/** `invoice.pdf`, or another document by its number, `CRN-00001.pdf`. */
const fileName = /^([\w-]{1,40})\.pdf$/;

/**
 * The PDF of an order's document. Mails link to `invoice.pdf` before the money is taken; until then it leads to the order's
 * page, which says where things stand, or that the link is none of ours.
 */
export async function loader({ params: { token, file }, context }: Route.LoaderArgs) {
  const name = fileName.exec(file)?.[1];
  const document = name && (await readOrderDocument(context, token, name));
  if (document) return asDownload(document);
  if (name === "invoice") return redirect(`/orders/${encodeURIComponent(token)}`);
  return new Response("There is no document at this address.\n", { status: 404, headers: unseen });
}

/** The address is the key to it: it must not travel on, be kept on the way, or be found by a search engine. */
const unseen = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
};

function asDownload({ body, headers }: Response): Response {
  return new Response(body, {
    headers: {
      ...unseen,
      "Content-Type": "application/pdf",
      "Content-Disposition": headers.get("content-disposition") ?? "inline",
    },
  });
}
