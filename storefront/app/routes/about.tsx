import { pageMeta } from "../seo/page-meta.ts";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { ResponsivePicture } from "../ui/responsive-picture.tsx";
import type { Route } from "./+types/about";

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, {
    title: "About Balance",
    description:
      "A medical spa on the Cornish coast, and a small shop that shows the whole label before you buy.",
    path: "/about",
  });
}

export default function About() {
  return (
    <div className="page">
      <Breadcrumbs trail={[{ name: "Home", to: "/" }]} current="About" />
      <header className="grid grid-cols-1 gap-10 pt-4 pb-12 sm:pt-10 lg:grid-cols-2 lg:items-center lg:gap-16">
        <div>
          <h1 className="text-title">Medical knowledge, by the sea</h1>
          <p className="mt-6 text-lead text-ink-soft">
            Balance is a medical spa on the coast of Cornwall. People come to us for treatments; this shop is
            for what they ask about afterwards, and for anyone who would like to know exactly what a
            supplement holds before paying for it.
          </p>
        </div>
        <ResponsivePicture
          url="shop:about-room.svg"
          alt="Drawing of a treatment room: folded towels, a bowl of pebbles, and the sea through an arched window"
          ratio={{ width: 1800, height: 1200 }}
          sizes="(min-width: 76rem) 35rem, (min-width: 64rem) 46vw, 92vw"
          priority
          className="w-full rounded-large"
        />
      </header>
      <div className="grid grid-cols-1 gap-x-16 gap-y-12 border-t border-line pt-14 lg:grid-cols-2">
        <div className="prose">
          <h2>How we choose what we sell</h2>
          <p>
            We keep the range small. A product comes in when we can show its whole label: the legal name,
            every ingredient in order of weight, allergens, the amount of each active substance in a daily
            portion, directions, warnings and who answers for it.
          </p>
          <p>
            Nobody needs ten versions of the same powder to choose from. Where two packs hold the same thing,
            we stock one.
          </p>
        </div>
        <div className="prose">
          <h2>What we say, and what we don’t</h2>
          <p>
            Food supplements are foods. They are not medicines, and nothing in this shop is sold as one. About
            nutrients we use only the wordings that Great Britain has authorised, and only on a product with
            enough of that nutrient in a day’s portion.
          </p>
          <p>
            For collagen, hyaluronic acid, live cultures, glutamine and others there is no authorised claim.
            So we tell you what is in the pack and how much of it, and stop there.
          </p>
        </div>
        <div className="prose">
          <h2>What we write</h2>
          <p>
            Our articles look at what studies found, who took part, and what remains unknown. Numbers come as
            counts and every source is listed. When a product of ours stands beside an article, it stands in a
            panel marked “Advertisement”.
          </p>
        </div>
        <div className="prose">
          <h2>When to ask somebody else</h2>
          <p>
            If you are pregnant or breastfeeding, take medicines or have a medical condition, speak to a
            doctor or pharmacist before you use any supplement. If a symptom lasts or worries you, see a GP. A
            shop can’t examine you, and neither can an article.
          </p>
        </div>
      </div>
      <p className="mt-14 flex flex-wrap gap-3">
        <ButtonLink to="/shop">See what we sell</ButtonLink>
        <ButtonLink to="/contact" tone="secondary">
          Visit us in Cornwall
        </ButtonLink>
      </p>
    </div>
  );
}
