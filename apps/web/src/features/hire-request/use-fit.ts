import type { FitInput } from "@unsung/api/contract/hire-request";
import { useEffect, useRef, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { ApiError, createBrowserLoad } from "#/lib/load.ts";

type Fit = OutputOf<"hireRequest.fit">;

const pauseMs = 250;

/** Whom a request would reach, asked again as it is written; what is known stays while the next answer comes. */
export function useFit(wish: FitInput, known: Fit): Fit {
  const [fit, setFit] = useState(known);
  const key = JSON.stringify(wish);
  const asked = useRef(key);
  useEffect(() => {
    if (asked.current === key) return undefined;
    let here = true;
    async function askAgain() {
      asked.current = key;
      const answer = await ask(JSON.parse(key) as FitInput);
      if (here && answer) setFit(answer);
    }
    const timer = setTimeout(() => void askAgain(), pauseMs);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [key]);
  return fit;
}

/** Null where the server can't be reached: sending it says so. */
async function ask(wish: FitInput): Promise<Fit | null> {
  try {
    return await createBrowserLoad(new Map())("hireRequest.fit", wish);
  } catch (error) {
    if (error instanceof ApiError) return null;
    throw error;
  }
}
