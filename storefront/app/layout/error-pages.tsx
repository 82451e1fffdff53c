import type { ReactNode } from "react";
import { ButtonLink } from "../ui/button.tsx";
import { Mark } from "./wordmark.tsx";

interface ErrorPageProps {
  /** In the browser's tab. */
  tab: string;
  /** The number of the answer, for those who are asked for it. */
  status?: number;
  title: string;
  text: string;
  /** Ways on, the likeliest first. */
  children: ReactNode;
}

function ErrorPage({ tab, status, title, text, children }: ErrorPageProps) {
  return (
    <section className="page grid grid-cols-1 gap-x-16 gap-y-10 pt-14 pb-4 md:grid-cols-[1fr_auto] md:items-center md:pt-24">
      <title>{`${tab} – Balance`}</title>
      <meta name="robots" content="noindex" />
      <div className="max-w-2xl">
        {status && <p className="mb-4 font-semibold text-ink-soft">Error {status}</p>}
        <h1 className="text-title">{title}</h1>
        <p className="mt-5 text-lead text-ink-soft">{text}</p>
        <p className="mt-8 flex flex-wrap gap-3">{children}</p>
      </div>
      <Mark className="-order-1 size-24 -rotate-12 md:order-none md:size-56 lg:size-80" />
    </section>
  );
}

/** 404: nothing is at this address. */
export function MissingPage() {
  return (
    <ErrorPage
      tab="Page not found"
      status={404}
      title="We can’t find that page"
      text="The address may be mistyped, or what was here is no longer sold. Your basket is as you left it."
    >
      <ButtonLink to="/shop">See everything we sell</ButtonLink>
      <ButtonLink to="/" tone="secondary">
        Go to the home page
      </ButtonLink>
    </ErrorPage>
  );
}

/** 410: what was at this address was taken away on purpose. */
export function GonePage() {
  return (
    <ErrorPage
      tab="Taken away"
      title="This page was taken away"
      text="What was here is no longer part of the shop. Your basket is as you left it."
    >
      <ButtonLink to="/articles">Read our articles</ButtonLink>
      <ButtonLink to="/" tone="secondary">
        Go to the home page
      </ButtonLink>
    </ErrorPage>
  );
}

/** 400, 405 and their kin: what was sent can't be used. */
export function RefusedPage() {
  return (
    <ErrorPage
      tab="That didn’t work"
      title="We couldn’t use what was sent"
      text="The page it came from may have been open for too long. Please go back, reload it and try again. Your basket is as you left it."
    >
      <ButtonLink to="/basket">See your basket</ButtonLink>
      <ButtonLink to="/shop" tone="secondary">
        Go to the shop
      </ButtonLink>
    </ErrorPage>
  );
}

/** 503: the back end doesn't answer; nothing is lost. */
export function UnavailablePage() {
  return (
    <ErrorPage
      tab="Back in a moment"
      title="The shop is out of reach for a moment"
      text="We couldn’t load this page just now. Your basket is kept. Please wait a few seconds and try again."
    >
      <TryAgain />
    </ErrorPage>
  );
}

/** 500: our fault. */
export function BrokenPage() {
  return (
    <ErrorPage
      tab="Something went wrong"
      title="Something went wrong on our side"
      text="It has been written to our log. Your basket is kept. If trying again doesn’t help, please call or write to us and we’ll take your order by phone."
    >
      <TryAgain />
    </ErrorPage>
  );
}

function TryAgain() {
  return (
    <>
      {/* An empty address is this page again; a real reload, so it works whatever broke. */}
      <ButtonLink to="" reloadDocument>
        Try again
      </ButtonLink>
      <ButtonLink to="/contact" tone="secondary">
        Contact us
      </ButtonLink>
    </>
  );
}
