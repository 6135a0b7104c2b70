import { ButtonLink } from "#/ui/link.tsx";

/** From being a guest to an account, new or old, and on to taking over what was done. */
export function WaysToAnAccount() {
  const search = { next: "/home/guest" };
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink to="/sign-up" search={search} look="primary">
        Make an account
      </ButtonLink>
      <ButtonLink to="/sign-in" search={search}>
        Sign in to one
      </ButtonLink>
    </div>
  );
}
