import type { ReactNode } from "react";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";

interface TextPageProps {
  title: string;
  /** What the page is for, in a sentence or two. */
  lead: string;
  /** Headings from h2 down. */
  children: ReactNode;
}

/** A page of running text, such as terms. */
export function TextPage({ title, lead, children }: TextPageProps) {
  return (
    <div className="page">
      <Breadcrumbs trail={[{ name: "Home", to: "/" }]} current={title} />
      <header className="max-w-3xl pt-4 pb-8 sm:pt-10 sm:pb-12">
        <h1 className="text-title">{title}</h1>
        <p className="mt-5 text-lead text-ink-soft">{lead}</p>
      </header>
      <div className="prose">{children}</div>
    </div>
  );
}
