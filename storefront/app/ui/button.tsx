import type { ButtonHTMLAttributes } from "react";
import { Link, type LinkProps } from "react-router";

type Tone = "primary" | "secondary" | "quiet";

const shape =
  "inline-flex min-h-12 items-center justify-center gap-2 rounded-full border py-2.5 text-center font-semibold leading-tight " +
  "transition-colors duration-200 ease-calm active:translate-y-px disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-progress aria-disabled:opacity-55";
const tones: Record<Tone, string> = {
  // A transparent edge is what remains to be seen in forced colours.
  primary: "px-6 border-transparent bg-tide text-on-tide hover:bg-tide-deep",
  secondary: "px-6 border-control bg-surface text-ink hover:border-tide hover:text-tide",
  quiet:
    "px-3 border-transparent text-tide underline underline-offset-4 decoration-1 hover:decoration-2 hover:text-tide-deep",
};

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: Tone;
  /** Something it started is under way: told to everyone, and a second press does nothing. */
  busy?: boolean;
}

/** A button that does something here. Submits its form unless `type` says otherwise. */
export function Button({
  tone = "primary",
  busy = false,
  className = "",
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={`${shape} ${tones[tone]} ${className}`}
    >
      {children}
    </button>
  );
}

/** Leads somewhere and looks like a button. `reloadDocument` for /checkout: nothing that ran before shares a document with the card form. */
export function ButtonLink({ tone = "primary", className = "", ...rest }: LinkProps & { tone?: Tone }) {
  return <Link {...rest} className={`${shape} ${tones[tone]} ${className}`} />;
}
