import { ButtonLink } from "../ui/button.tsx";

/** 404: nothing is at this address. */
export function MissingPage() {
  return (
    <section className="page max-w-3xl py-20 sm:py-28">
      <title>Page not found – Balance</title>
      <meta name="robots" content="noindex" />
      <p className="mb-4 font-semibold text-ink-soft">Error 404</p>
      <h1 className="text-title">We can’t find that page</h1>
      <p className="mt-5 text-lead text-ink-soft">
        The address may be mistyped, or what was here is no longer sold. Your basket is as you left it.
      </p>
      <p className="mt-8 flex flex-wrap gap-3">
        <ButtonLink to="/shop">See everything we sell</ButtonLink>
        <ButtonLink to="/" tone="secondary">
          Go to the home page
        </ButtonLink>
      </p>
    </section>
  );
}

/** 400, 405 and their kin: what was sent can't be used. */
export function RefusedPage() {
  return (
    <section className="page max-w-3xl py-20 sm:py-28">
      <title>That didn’t work – Balance</title>
      <meta name="robots" content="noindex" />
      <h1 className="text-title">We couldn’t use what was sent</h1>
      <p className="mt-5 text-lead text-ink-soft">
        The page it came from may have been open for too long. Please go back, reload it and try again. Your
        basket is as you left it.
      </p>
      <p className="mt-8 flex flex-wrap gap-3">
        <ButtonLink to="/basket">See your basket</ButtonLink>
        <ButtonLink to="/shop" tone="secondary">
          Go to the shop
        </ButtonLink>
      </p>
    </section>
  );
}

/** 503: the back end doesn't answer; nothing is lost. */
export function UnavailablePage() {
  return (
    <section className="page max-w-3xl py-20 sm:py-28">
      <title>Back in a moment – Balance</title>
      <meta name="robots" content="noindex" />
      <h1 className="text-title">The shop is out of reach for a moment</h1>
      <p className="mt-5 text-lead text-ink-soft">
        We couldn’t load this page just now. Your basket is kept. Please wait a few seconds and try again.
      </p>
      <p className="mt-8 flex flex-wrap gap-3">
        {/* An empty address is this page again; a real reload, so it works whatever broke. */}
        <ButtonLink to="" reloadDocument>
          Try again
        </ButtonLink>
        <ButtonLink to="/contact" tone="secondary">
          Contact us
        </ButtonLink>
      </p>
    </section>
  );
}

/** 500: our fault. */
export function BrokenPage() {
  return (
    <section className="page max-w-3xl py-20 sm:py-28">
      <title>Something went wrong – Balance</title>
      <meta name="robots" content="noindex" />
      <h1 className="text-title">Something went wrong on our side</h1>
      <p className="mt-5 text-lead text-ink-soft">
        It has been written to our log. Your basket is kept. If trying again doesn’t help, please call or
        write to us and we’ll take your order by phone.
      </p>
      <p className="mt-8 flex flex-wrap gap-3">
        <ButtonLink to="" reloadDocument>
          Try again
        </ButtonLink>
        <ButtonLink to="/contact" tone="secondary">
          Contact us
        </ButtonLink>
      </p>
    </section>
  );
}
