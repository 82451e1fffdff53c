import { Module } from "@medusajs/framework/utils";
import WelcomeCodeModuleService from "./service";

export const WELCOME_CODE_MODULE = "welcome_code";

export default Module(WELCOME_CODE_MODULE, { service: WelcomeCodeModuleService });
