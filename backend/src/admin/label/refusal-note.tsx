import { Alert } from "@medusajs/ui";

/** Why something was not saved; nothing where it was. */
export function RefusalNote({ refusal, className }: { refusal: string | null; className?: string }) {
  if (!refusal) return null;
  return (
    <div role="alert" className={className}>
      <Alert variant="error">{refusal}</Alert>
    </div>
  );
}
