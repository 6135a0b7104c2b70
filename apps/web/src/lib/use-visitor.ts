import { useEffect, useState } from "react";
import { type OutputOf } from "./api-types.ts";
import { createBrowserLoad } from "./load.ts";

type Visitor = OutputOf<"account.me">;

/** Who looks at a public page, asked once a visit; null for nobody signed in, and until it is known. */
export function useVisitor(): Visitor {
  const [visitor, setVisitor] = useState<Visitor>(null);
  useEffect(() => {
    let here = true;
    void whoIsThere().then((answer) => here && setVisitor(answer));
    return () => {
      here = false;
    };
  }, []);
  return visitor;
}

let asked: Promise<Visitor> | null = null;

function whoIsThere(): Promise<Visitor> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<Visitor> {
  try {
    return await createBrowserLoad(new Map())("account.me", undefined);
  } catch {
    // The page then offers to sign in, which says what is wrong if something is.
    return null;
  }
}
