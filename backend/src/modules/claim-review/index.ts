import { Module } from "@medusajs/framework/utils";
import ClaimReviewModuleService from "./service";

export const CLAIM_REVIEW_MODULE = "claim_review";

export default Module(CLAIM_REVIEW_MODULE, { service: ClaimReviewModuleService });
