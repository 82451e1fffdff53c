import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { environment } from "../../../../environment";
import { type MailReport, readMailReport } from "../../../workflows/mail/read-mail-report";
import { receiveMailReport } from "../../../workflows/mail/receive-mail-report";
import { isSameSecret } from "../../is-same-secret";
import type { MailReportBody } from "./validators";

/**
 * Bounces and complaints: what a mail provider's webhook was mapped to, or the report as it came by mail. 200 once it is kept,
 * also for a report that means nothing to us, so that only what was not kept is sent again. Shut without MAIL_REPORT_SECRET.
 */
export async function POST(
  request: MedusaRequest<MailReportBody>,
  response: MedusaResponse<{ kept: boolean }>,
): Promise<void> {
  if (!environment.MAIL_REPORT_SECRET)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "Mail reports are not taken here");
  if (!isSameSecret(request.get("authorization") ?? "", `Bearer ${environment.MAIL_REPORT_SECRET}`))
    throw new MedusaError(
      MedusaError.Types.UNAUTHORIZED,
      "The secret of the mail reports is missing or wrong",
    );
  const report = await reportOf(request.validatedBody);
  response.json({ kept: report !== null && (await receiveMailReport(request.scope, report)) });
}

async function reportOf(body: MailReportBody): Promise<MailReport | null> {
  return "mail" in body ? await readMailReport(Buffer.from(body.mail, "utf8")) : body;
}
