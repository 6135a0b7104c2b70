import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ApiError, send } from "#/lib/load.ts";
import { keepVisitorToken, visitorToken } from "#/lib/visitor-token.ts";
import { Button } from "#/ui/button.tsx";
import { FormError } from "#/ui/field.tsx";

/** Begins a practice attempt, or goes on with the one that this reader has. */
export function StartPractice({ sampleId }: { sampleId: string }) {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function start() {
    setBusy(true);
    setFailure(null);
    try {
      const started = await send("practice.start", { sampleId, visitorToken: visitorToken() });
      if (started.visitorToken !== null) keepVisitorToken(started.visitorToken);
      await navigate({ to: "/work/$attemptId", params: { attemptId: started.attemptId } });
    } catch (error) {
      setFailure(
        error instanceof ApiError ? error.message : "It could not be begun. Try again in a moment.",
      );
      setBusy(false);
    }
  }

  return (
    <div className="flex flex-col gap-3">
      <Button look="primary" size="lg" busy={busy} onClick={() => void start()}>
        Open the workbench
      </Button>
      {failure === null ? null : <FormError>{failure}</FormError>}
      <p className="text-sm text-ink-2">
        No account needed: you find your work again in this browser, until ninety days after you
        last saved it, and it becomes yours when you sign up.
      </p>
    </div>
  );
}
