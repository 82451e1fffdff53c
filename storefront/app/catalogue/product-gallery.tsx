import type { Picture } from "@balance/contracts/catalogue";
import { ResponsivePicture } from "../ui/responsive-picture.tsx";

/** The product's pictures: the first large, further ones below it in a row, or laid on it where the screen is narrow. */
export function ProductGallery({ pictures }: { pictures: Picture[] }) {
  const [first, ...others] = pictures;
  if (!first) return null;
  return (
    <div className="relative grid grid-cols-1 gap-3">
      <div className="overflow-hidden rounded-large bg-sand">
        <ResponsivePicture
          url={first.url}
          alt={first.alt}
          ratio={{ width: 1200, height: 1200 }}
          sizes="(min-width: 76rem) 36rem, (min-width: 64rem) 48vw, 92vw"
          priority
          className="aspect-[5/4] w-full object-cover object-[50%_62%] lg:aspect-square"
        />
      </div>
      {others.length > 0 && (
        <ul className="flex gap-2 max-lg:absolute max-lg:right-3 max-lg:bottom-3 lg:grid lg:grid-cols-4 lg:gap-3">
          {others.map((picture) => (
            <li
              key={picture.url}
              className="overflow-hidden rounded-medium bg-sand max-lg:w-18 max-lg:border-2 max-lg:border-surface"
            >
              <ResponsivePicture
                url={picture.url}
                alt={picture.alt}
                ratio={{ width: 1200, height: 1200 }}
                sizes="(min-width: 64rem) 9rem, 4.5rem"
                widest={640}
                className="aspect-square w-full object-cover"
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
