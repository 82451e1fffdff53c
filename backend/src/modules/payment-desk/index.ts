import { Module } from "@medusajs/framework/utils";
import PaymentDeskModuleService from "./service";

export const PAYMENT_DESK_MODULE = "payment_desk";

export default Module(PAYMENT_DESK_MODULE, { service: PaymentDeskModuleService });
