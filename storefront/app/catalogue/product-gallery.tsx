import type { Picture } from "@balance/contracts/catalogue";
import { useRef, useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { mediaAddress } from "../ui/media-address.ts";
import { ResponsivePicture } from "../ui/responsive-picture.tsx";

const square = { width: 1200, height: 1200 };
const frame = "relative overflow-hidden bg-sand";

/**
 * The product's pictures: the first large, further ones below it in a row, or laid on it where the screen is narrow. Each
 * opens as large as the screen allows.
 */
export function ProductGallery({ title, pictures }: { title: string; pictures: Picture[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState<Picture | null>(null);
  const [first, ...others] = pictures;
  if (!first) return null;
  const enlarge = (picture: Picture) => {
    setShown(picture);
    dialog.current?.showModal();
  };
  return (
    <div className="relative grid grid-cols-1 gap-3">
      <div className={`rounded-large ${frame}`}>
        <ResponsivePicture
          url={first.url}
          alt={first.alt}
          ratio={square}
          sizes="(min-width: 76rem) 36rem, (min-width: 64rem) 48vw, 92vw"
          priority
          className="aspect-[5/4] w-full object-cover object-[50%_62%] lg:aspect-square"
        />
        <EnlargeButton picture={first} onPress={enlarge} className="rounded-large" />
      </div>
      {others.length > 0 && (
        <ul className="flex gap-2 max-lg:absolute max-lg:right-3 max-lg:bottom-3 lg:grid lg:grid-cols-4 lg:gap-3">
          {others.map((picture) => (
            <li key={picture.url} className="max-lg:w-18">
              <div className={`rounded-medium max-lg:border-2 max-lg:border-surface ${frame}`}>
                <ResponsivePicture
                  url={picture.url}
                  alt={picture.alt}
                  ratio={square}
                  sizes="(min-width: 64rem) 9rem, 4.5rem"
                  widest={640}
                  className="aspect-square w-full object-cover"
                />
                <EnlargeButton picture={picture} onPress={enlarge} className="rounded-medium" />
              </div>
            </li>
          ))}
        </ul>
      )}
      <Dialog dialog={dialog} title={title}>
        {shown && (
          <ResponsivePicture
            url={shown.url}
            alt={shown.alt}
            ratio={square}
            sizes="(min-width: 48rem) 44rem, 88vw"
            className="mx-auto max-h-[75dvh] w-auto rounded-medium"
          />
        )}
      </Dialog>
    </div>
  );
}

interface EnlargeButtonProps {
  picture: Picture;
  onPress: (picture: Picture) => void;
  className: string;
}

/** Lies over its picture instead of around it; without scripts it is a link to the picture alone. */
function EnlargeButton({ picture, onPress, className }: EnlargeButtonProps) {
  return (
    <>
      <button
        type="button"
        aria-label={`Enlarge: ${picture.alt}`}
        onClick={() => onPress(picture)}
        className={`absolute inset-0 cursor-zoom-in focus-visible:-outline-offset-4 noscript:hidden ${className}`}
      />
      <a
        aria-label={`Enlarge: ${picture.alt}`}
        href={mediaAddress(picture.url, 1600, "jpeg") ?? picture.url}
        className={`absolute inset-0 hidden cursor-zoom-in focus-visible:-outline-offset-4 noscript:block print:hidden ${className}`}
      />
    </>
  );
}
