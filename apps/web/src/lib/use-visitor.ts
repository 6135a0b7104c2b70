import { useEffect, useState } from "react";
import { type OutputOf } from "./api-types.ts";
import { createBrowserLoad } from "./load.ts";

type Visitor = OutputOf<"account.me">;

/** Who looks at a public page; null when nobody is signed in, undefined until that is known. */
export function useVisitor(): Visitor | undefined {
  const [visitor, setVisitor] = useState<Visitor>();
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

/** Asked once for all that stands on a page; nobody may be somebody on the next. */
async function whoIsThere(): Promise<Visitor> {
  asked ??= ask();
  const visitor = await asked;
  if (visitor === null) asked = null;
  return visitor;
}

async function ask(): Promise<Visitor> {
  try {
    return await createBrowserLoad(new Map())("account.me", undefined);
  } catch {
    // The page then offers to sign in, which says what is wrong if something is.
    return null;
  }
}
