import type { Picture } from "@balance/contracts/catalogue";
import { ResponsivePicture } from "../ui/responsive-picture.tsx";

/** The product's pictures: the first large, further ones below it in a row. */
export function ProductGallery({ pictures }: { pictures: Picture[] }) {
  const [first, ...others] = pictures;
  if (!first) return null;
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="overflow-hidden rounded-large bg-sand">
        <ResponsivePicture
          url={first.url}
          alt={first.alt}
          ratio={{ width: 1200, height: 1200 }}
          sizes="(min-width: 76rem) 36rem, (min-width: 64rem) 48vw, 92vw"
          priority
          className="aspect-square w-full object-cover"
        />
      </div>
      {others.length > 0 && (
        <ul className="grid grid-cols-3 gap-3">
          {others.map((picture) => (
            <li key={picture.url} className="overflow-hidden rounded-medium bg-sand">
              <ResponsivePicture
                url={picture.url}
                alt={picture.alt}
                ratio={{ width: 1200, height: 1200 }}
                sizes="(min-width: 64rem) 12rem, 30vw"
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
