/** The line under a field that says what is wrong; nothing when `message` is empty. */
export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  if (!message) return null;
  return (
    <p id={id} className="mt-1.5 text-sm font-semibold text-problem">
      <span className="sr-only">Error: </span>
      {message}
    </p>
  );
}
