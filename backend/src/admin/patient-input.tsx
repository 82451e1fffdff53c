import { clx, Input } from "@medusajs/ui";
import type { ComponentProps } from "react";

/** The engine's input is red as long as its browser calls it invalid, so a required one would be before anybody typed. */
const quietUntilLeft = "[&:invalid:not(:user-invalid):not(:focus-visible)]:!shadow-borders-base";
const asUsualWhileTyping =
  "[&:invalid:not(:user-invalid):focus-visible]:!shadow-borders-interactive-with-active";

/** An input that shows a mistake once somebody has left it, or has sent its form. */
export function PatientInput({ className, ...rest }: ComponentProps<typeof Input>) {
  return <Input className={clx(quietUntilLeft, asUsualWhileTyping, className)} {...rest} />;
}
