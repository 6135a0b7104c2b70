import { useEffect, useState } from "react";
import { createBrowserLoad } from "./load.ts";

/** Whether somebody is signed in, asked once per visit of a public page; false until it is known. */
export function useSignedIn(): boolean {
  const [signedIn, setSignedIn] = useState(false);
  useEffect(() => {
    let here = true;
    void isSignedIn().then((answer) => here && setSignedIn(answer));
    return () => {
      here = false;
    };
  }, []);
  return signedIn;
}

async function isSignedIn(): Promise<boolean> {
  try {
    return (await createBrowserLoad(new Map())("account.me", undefined)) !== null;
  } catch {
    // The bar then offers to sign in, which says what is wrong if something is.
    return false;
  }
}
