import { useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";

/** After a client-side change of page: focus goes to the new h1 and its page's title is announced. */
export function RouteFocus() {
  const { pathname } = useLocation();
  const shownPath = useRef(pathname);
  const [announced, setAnnounced] = useState("");
  useEffect(() => {
    if (shownPath.current === pathname) return;
    shownPath.current = pathname;
    setAnnounced(document.title);
    const heading = document.querySelector<HTMLElement>("main h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <p aria-live="polite" className="sr-only">
      {announced}
    </p>
  );
}
