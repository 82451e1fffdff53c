import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http";
import { validateBody } from "../../validate-body";
import {
  listRecallsQuery,
  openRecallBody,
  packReplacementBody,
  recallLotsQuery,
  recallPeopleQuery,
  recallRecordsBody,
  recallReportQuery,
  recallWordsBody,
  recordAnswerBody,
  startRemediesBody,
} from "./validators";

const reads = [
  ["/admin/recalls", listRecallsQuery],
  ["/admin/recall-lots", recallLotsQuery],
  ["/admin/recalls/:id/people", recallPeopleQuery],
  ["/admin/recalls/:id/report", recallReportQuery],
] as const;

const changes = [
  ["/admin/recalls", openRecallBody],
  ["/admin/recalls/:id/notice", recallWordsBody],
  ["/admin/recalls/:id/records", recallRecordsBody],
  ["/admin/recalls/:id/people/:person", recordAnswerBody],
  ["/admin/recalls/:id/people/:person/replacement", packReplacementBody],
  ["/admin/recalls/:id/remedies", startRemediesBody],
] as const;

export const adminRecallMiddlewares: MiddlewareRoute[] = [
  ...reads.map(([matcher, schema]) => ({
    matcher,
    methods: ["GET" as const],
    middlewares: [validateAndTransformQuery(schema, {})],
  })),
  ...changes.map(([matcher, schema]) => ({
    matcher,
    methods: ["POST" as const],
    middlewares: [validateBody(schema)],
  })),
];
