import type { SearchDto } from "@unsung/api/contract/search";
import { useEffect, useState } from "react";
import { createBrowserLoad } from "./load.ts";

const load = createBrowserLoad(new Map());

/** How long to wait for the next letter, in milliseconds. */
const pause = 120;

/**
 * What the guide, the samples and the open jobs hold for a text, as it is typed. The last answer stays until the next is
 * there; null while there is none, and after a search that failed.
 */
export function useGuideSearch(text: string, limit: number): SearchDto | null {
  const [found, setFound] = useState<SearchDto | null>(null);
  const asked = text.trim().slice(0, 100);
  useEffect(() => {
    let here = true;
    const timer = setTimeout(() => void ask(), asked === "" ? 0 : pause);
    async function ask() {
      const answer = asked.length < 2 ? null : await tryLoad(asked, limit);
      if (here) setFound(answer);
    }
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [asked, limit]);
  return found;
}

async function tryLoad(text: string, limit: number): Promise<SearchDto | null> {
  try {
    return await load("guide.search", { text, limit });
  } catch {
    // Suggestions are a help; the search page says what is wrong.
    return null;
  }
}
