import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ReceiveForm } from "../../../stock/receive-form";

export default ReceiveForm;

export const config = defineRouteConfig({ label: "Receive goods", rank: 2 });
