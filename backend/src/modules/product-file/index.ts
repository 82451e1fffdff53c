import { Module } from "@medusajs/framework/utils";
import ProductFileModuleService from "./service";

export const PRODUCT_FILE_MODULE = "product_file";

export default Module(PRODUCT_FILE_MODULE, { service: ProductFileModuleService });
