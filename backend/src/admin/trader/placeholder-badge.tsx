import { Badge } from "@medusajs/ui";

/** Beside the label of a detail that only stands in for a real one. */
export function PlaceholderBadge() {
  return (
    <Badge size="2xsmall" color="orange">
      Placeholder
    </Badge>
  );
}
