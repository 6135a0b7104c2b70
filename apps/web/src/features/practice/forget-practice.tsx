import { useState, useSyncExternalStore } from "react";
import { ApiError, send } from "#/lib/load.ts";
import { forgetVisitorToken, visitorToken } from "#/lib/visitor-token.ts";
import { Button } from "#/ui/button.tsx";

const never = () => () => undefined;

/** For somebody without account who has practised in this browser: how long that is kept, and a way to have it erased. */
export function ForgetPractice() {
  // The secret is in this browser only, and the page may have been rendered elsewhere.
  const token = useSyncExternalStore(never, visitorToken, () => null);
  const [said, setSaid] = useState<string | null>(null);

  async function forget(secret: string) {
    try {
      await send("practice.forget", { visitorToken: secret });
      forgetVisitorToken();
      setSaid("What you practised in this browser has been erased.");
    } catch (error) {
      setSaid(error instanceof ApiError ? error.message : "Nothing was erased. Try again.");
    }
  }

  if (token === null && said === null) return null;
  return (
    <output className="mt-8 block border-t border-line pt-4 text-xs text-ink-3">
      {said}
      {token === null ? null : (
        <>
          {" "}
          What you practise here without an account is kept until ninety days after you last saved
          it.{" "}
          <Button size="sm" look="quiet" onClick={() => void forget(token)}>
            Erase it now
          </Button>
        </>
      )}
    </output>
  );
}
