/** The form in which the engine's promotions and customers compare e-mail addresses. */
export function comparableEmail(email: string | null): string | null {
  return email?.trim().toLowerCase() || null;
}
