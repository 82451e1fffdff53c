import { pipeline } from "node:stream/promises";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { readRecall } from "../../../../../workflows/recall/read-recall";
import { recallReportCsv, recallReportPage } from "../../../../../workflows/recall/recall-report";
import type { RecallReportQuery } from "../../validators";

/** The whole report, written as it is read: as a page to print, or as CSV to keep. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { format } = req.validatedQuery as RecallReportQuery;
  const recall = await readRecall(req.scope, req.params.id!);
  if (!recall) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such recall.");
  res.setHeader("cache-control", "no-store");
  if (format === "csv") {
    res.setHeader("content-type", "text/csv; charset=utf-8");
    res.setHeader("content-disposition", `attachment; filename="recall-${recall.ref}.csv"`);
    await pipeline(recallReportCsv(req.scope, recall), res);
    return;
  }
  res.setHeader("content-type", "text/html; charset=utf-8");
  res.setHeader("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'");
  await pipeline(recallReportPage(req.scope, recall), res);
}
