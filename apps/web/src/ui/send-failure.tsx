import { Button } from "./button.tsx";
import { FormError } from "./field.tsx";

type SendFailureProps = {
  failure: { message: string; reason: string | null } | null;
  busy?: boolean;
  /** What the button says that sends a text although a hidden name was found in it. */
  allTheSame: string;
  onAllTheSame: () => void;
};

/** Why a text was not sent; where a hidden name was found in it, with a way to send it all the same. */
export function SendFailure({ failure, busy = false, allTheSame, onAllTheSame }: SendFailureProps) {
  if (failure === null) return null;
  return (
    <FormError>
      {failure.message}
      {failure.reason === "NAME_FOUND" ? (
        <div className="mt-2">
          <Button size="sm" busy={busy} onClick={onAllTheSame}>
            {allTheSame}
          </Button>
        </div>
      ) : null}
    </FormError>
  );
}
