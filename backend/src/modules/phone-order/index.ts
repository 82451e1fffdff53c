import { Module } from "@medusajs/framework/utils";
import PhoneOrderModuleService from "./service";

export const PHONE_ORDER_MODULE = "phone_order";

export default Module(PHONE_ORDER_MODULE, { service: PhoneOrderModuleService });
