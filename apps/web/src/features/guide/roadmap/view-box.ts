/** Which part of the picture is seen: its upper left corner in the picture's pixels, and how large a pixel is shown. */
export type View = { x: number; y: number; scale: number };

export type Extent = { x: number; y: number; width: number; height: number };
export type Frame = { width: number; height: number };

const largest = 2;
/** Below this the words in a node can't be read. */
const readable = 0.68;

/** The whole picture in the frame, or as much of its beginning as can be read. */
export function firstView(picture: Extent, frame: Frame): View {
  const scale = Math.max(Math.min(frame.width / picture.width, 1), readable);
  return kept({ x: picture.x, y: picture.y, scale }, picture, frame);
}

/** All of the picture, however small. */
export function wholeView(picture: Extent, frame: Frame): View {
  const scale = smallestScale(picture, frame);
  return kept({ x: picture.x, y: picture.y, scale }, picture, frame);
}

/** Makes everything larger (by more than 1) or smaller around a point of the frame, which stays where it is. */
export function zoomed(
  view: View,
  { by, at }: { by: number; at: { x: number; y: number } },
  { picture, frame }: { picture: Extent; frame: Frame },
): View {
  const scale = clamp(view.scale * by, smallestScale(picture, frame), largest);
  return kept(
    {
      x: view.x + at.x / view.scale - at.x / scale,
      y: view.y + at.y / view.scale - at.y / scale,
      scale,
    },
    picture,
    frame,
  );
}

/** Moves what is seen by pixels of the frame. */
export function panned(
  view: View,
  { dx, dy }: { dx: number; dy: number },
  { picture, frame }: { picture: Extent; frame: Frame },
): View {
  return kept(
    { ...view, x: view.x + dx / view.scale, y: view.y + dy / view.scale },
    picture,
    frame,
  );
}

/** The same view if it shows all of a place in the picture, else moved just as far as needed. */
export function showing(
  view: View,
  place: Extent,
  { picture, frame }: { picture: Extent; frame: Frame },
): View {
  const margin = 48 / view.scale;
  const along = ({ start, size }: Stretch, seen: Stretch) =>
    start - margin < seen.start
      ? start - margin
      : Math.max(seen.start, start + size + margin - seen.size);
  return kept(
    {
      ...view,
      x: along(
        { start: place.x, size: place.width },
        { start: view.x, size: frame.width / view.scale },
      ),
      y: along(
        { start: place.y, size: place.height },
        { start: view.y, size: frame.height / view.scale },
      ),
    },
    picture,
    frame,
  );
}

function smallestScale(picture: Extent, frame: Frame): number {
  return Math.min(frame.width / picture.width, frame.height / picture.height, 1);
}

type Stretch = { start: number; size: number };

/** What lies outside of the picture is not shown, but where the picture is smaller than its frame. */
function kept(view: View, picture: Extent, frame: Frame): View {
  const along = ({ start, size }: Stretch, seen: Stretch) =>
    seen.size >= size
      ? start - (seen.size - size) / 2
      : clamp(seen.start, start, start + size - seen.size);
  return {
    scale: view.scale,
    x: along(
      { start: picture.x, size: picture.width },
      { start: view.x, size: frame.width / view.scale },
    ),
    y: along(
      { start: picture.y, size: picture.height },
      { start: view.y, size: frame.height / view.scale },
    ),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
