import { type RefObject, useEffect, useRef, useState } from "react";
import {
  type Extent,
  firstView,
  type Frame,
  panned,
  showing,
  type View,
  wholeView,
  zoomed,
} from "./view-box.ts";

/** A pointer that moved less than this many pixels pressed, it did not drag. */
const slack = 4;

type Point = { x: number; y: number };

/**
 * What is seen of a picture in a frame, and the ways to change it: wheel (with Ctrl, or while the focus is inside), drag and
 * pinch by listeners of its own, the rest by what it answers. Until the frame is measured it is all of the picture.
 */
export function useView(frame: RefObject<HTMLElement | null>, picture: Extent) {
  const [view, setView] = useState<View | null>(null);
  const [size, setSize] = useState<Frame | null>(null);
  const dragged = useRef(false);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      setSize({ width, height });
      setView((before) => before ?? firstView(picture, { width, height }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, picture]);

  useEffect(() => {
    const element = frame.current;
    if (element === null || size === null) return;
    const within = { picture, frame: size };
    const change = (next: (view: View) => View) => setView((before) => before && next(before));
    const stop = [
      followWheel(element, (by, at) => change((view) => zoomed(view, { by, at }, within))),
      followPointers(element, {
        onPan: (dx, dy) => change((view) => panned(view, { dx, dy }, within)),
        onPinch: (by, at) => change((view) => zoomed(view, { by, at }, within)),
        onDragged: (is) => {
          dragged.current = is;
        },
      }),
    ];
    return () => {
      for (const end of stop) end();
    };
  }, [frame, picture, size]);

  const change = (next: (view: View, within: { picture: Extent; frame: Frame }) => View) => {
    if (size) setView((before) => before && next(before, { picture, frame: size }));
  };
  return {
    viewBox:
      view && size
        ? [view.x, view.y, size.width / view.scale, size.height / view.scale].join(" ")
        : [picture.x, picture.y, picture.width, picture.height].join(" "),
    zoom: (by: number) =>
      change((before, within) => {
        const at = { x: within.frame.width / 2, y: within.frame.height / 2 };
        return zoomed(before, { by, at }, within);
      }),
    pan: (by: { dx: number; dy: number }) => change((before, within) => panned(before, by, within)),
    showAll: () => size && setView(wholeView(picture, size)),
    show: (place: Extent) => change((before, within) => showing(before, place, within)),
    wasDragged: () => dragged.current,
  };
}

type Zoom = (by: number, at: Point) => void;

function followWheel(element: HTMLElement, onZoom: Zoom): () => void {
  function onWheel(event: WheelEvent) {
    // The wheel belongs to the page until somebody works with the picture.
    if (!event.ctrlKey && !event.metaKey && !element.contains(document.activeElement)) return;
    event.preventDefault();
    onZoom(Math.exp(-event.deltaY / 400), inside(element, event));
  }
  element.addEventListener("wheel", onWheel, { passive: false });
  return () => element.removeEventListener("wheel", onWheel);
}

type Hands = {
  onPan: (dx: number, dy: number) => void;
  onPinch: Zoom;
  onDragged: (is: boolean) => void;
};

function followPointers(element: HTMLElement, { onPan, onPinch, onDragged }: Hands): () => void {
  const pointers = new Map<number, Point>();
  let travelled = 0;

  function onDown(event: PointerEvent) {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    if (pointers.size === 0) {
      travelled = 0;
      onDragged(false);
    }
    pointers.set(event.pointerId, inside(element, event));
  }
  function onMove(event: PointerEvent) {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const now = inside(element, event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (travelled < slack) return;
    onDragged(true);
    element.setPointerCapture(event.pointerId);
    if (other === undefined) {
      onPan(before.x - now.x, before.y - now.y);
      return;
    }
    const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) || 1;
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    onPinch(apart(now, other) / apart(before, other), middle);
    onPan((before.x - now.x) / 2, (before.y - now.y) / 2);
  }
  function onEnd(event: PointerEvent) {
    pointers.delete(event.pointerId);
  }
  const listeners = {
    pointerdown: onDown,
    pointermove: onMove,
    pointerup: onEnd,
    pointercancel: onEnd,
  } as const;
  for (const [name, listener] of Object.entries(listeners))
    element.addEventListener(name, listener as EventListener);
  return () => {
    for (const [name, listener] of Object.entries(listeners))
      element.removeEventListener(name, listener as EventListener);
  };
}

function inside(element: HTMLElement, event: { clientX: number; clientY: number }): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}
