import { Module } from "@medusajs/framework/utils";
import FirstOrderModuleService from "./service";

export const FIRST_ORDER_MODULE = "first_order";

export default Module(FIRST_ORDER_MODULE, { service: FirstOrderModuleService });
