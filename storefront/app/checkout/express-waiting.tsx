/** Keeps the place of a wallet's button while it loads. */
export function ExpressWaiting() {
  return (
    <p role="status" className="min-h-12 content-center text-ink-soft">
      Looking for your wallet…
    </p>
  );
}
