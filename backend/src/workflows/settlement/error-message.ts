/** What an error says; a workflow of the engine throws plain objects that only look like one. */
export function errorMessage(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return String(error);
}
