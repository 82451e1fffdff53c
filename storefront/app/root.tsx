import {
  data,
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  ScrollRestoration,
  useRouteLoaderData,
} from "react-router";
import figtree from "@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url";
import fraunces from "@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2?url";
import { environment } from "../environment.server.ts";
import type { Route } from "./+types/root";
import { BrokenPage, GonePage, MissingPage, RefusedPage, UnavailablePage } from "./layout/error-pages.tsx";
import { FlashNotice } from "./layout/flash-notice.tsx";
import { handOverMarkup } from "./layout/hand-over-markup.server.ts";
import { PageScripts } from "./layout/page-scripts.tsx";
import { RouteFocus } from "./layout/route-focus.tsx";
import { ServerWritten } from "./layout/server-written.tsx";
import { SiteFooter } from "./layout/site-footer.tsx";
import { SiteHeader } from "./layout/site-header.tsx";
import { readOpenRecalls } from "./medusa/recalls.server.ts";
import { readTrader } from "./medusa/trader.server.ts";
import { recallBannerMarkup } from "./recalls/recall-banner-markup.server.tsx";
import { basketCookie } from "./session/basket-cookie.server.ts";
import { shopUrl } from "./seo/shop-url.server.ts";
import { flashMessage } from "./session/flash-message.server.ts";
import styles from "./styles.css?url";

/** Never fails because of the back end: header and footer stand around error pages too. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const [basket, said, trader, recalls] = await Promise.all([
    basketCookie.read(request),
    flashMessage.read(request),
    readTrader(context),
    readOpenRecalls(context),
  ]);
  return data(
    {
      basketCount: basket?.count ?? 0,
      said,
      trader,
      shopUrl,
      written: handOverMarkup(context, { "recall-banner": recallBannerMarkup(recalls) }),
      paymentsAreTests: environment.STRIPE_JS_URL !== undefined,
    },
    said ? { headers: { "Set-Cookie": await flashMessage.clear() } } : undefined,
  );
}

export const links: Route.LinksFunction = () => [
  { rel: "preload", href: figtree, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "preload", href: fraunces, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

export function Layout({ children }: { children: React.ReactNode }) {
  const shop = useRouteLoaderData<typeof loader>("root");
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0d1b1c" media="(prefers-color-scheme: dark)" />
        <Meta />
        {/* Stylesheets come from our own origin; a nonce on them would only differ between server and browser. */}
        <Links nonce="" />
        {/* With a precedence, React writes it before all that is only preloaded. */}
        <link rel="stylesheet" href={styles} precedence="default" />
      </head>
      <body>
        <a
          href="#main"
          className="sr-only print:hidden rounded-small bg-tide font-semibold text-on-tide focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:px-4 focus:py-3"
        >
          Skip to the content
        </a>
        <ServerWritten id="recall-banner" sent={shop?.written} />
        <SiteHeader basketCount={shop?.basketCount ?? 0} />
        <FlashNotice message={shop?.said ?? null} />
        {/* Its height keeps the footer below the first screen: one pushed down by "grow" moves while it is still arriving. */}
        <main id="main" tabIndex={-1} className="min-h-[calc(100dvh-4rem)] outline-none print:min-h-0">
          {children}
        </main>
        <SiteFooter />
        <RouteFocus />
        <ScrollRestoration />
        <PageScripts />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404) return <MissingPage />;
  if (status === 410) return <GonePage />;
  if (status === 503) return <UnavailablePage />;
  return status < 500 ? <RefusedPage /> : <BrokenPage />;
}
