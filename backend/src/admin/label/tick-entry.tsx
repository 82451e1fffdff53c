import { Checkbox, Label } from "@medusajs/ui";
import { type ReactNode, useId } from "react";

interface TickEntryProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

/** Yes or no. */
export function TickEntry({ checked, onChange, children }: TickEntryProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2">
      <Checkbox
        id={id}
        checked={checked}
        onCheckedChange={(now) => onChange(now === true)}
        className="mt-0.5"
      />
      <Label htmlFor={id} size="small">
        {children}
      </Label>
    </div>
  );
}
