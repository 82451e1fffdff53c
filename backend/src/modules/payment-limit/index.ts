import { Module } from "@medusajs/framework/utils";
import PaymentLimitModuleService from "./service";

export const PAYMENT_LIMIT_MODULE = "payment_limit";

export default Module(PAYMENT_LIMIT_MODULE, { service: PaymentLimitModuleService });
