import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { ButtonLink } from "#/ui/link.tsx";
import { EmptyState } from "#/ui/states.tsx";
import { Loaded } from "./loaded.tsx";
import { failureOf, useTRPC } from "./trpc.ts";

type OrSignInProps<Data> = Parameters<typeof Loaded<Data>>[0];

/** As `Loaded`, on pages that need no session: what is not there for a visitor may be there after signing in. */
export function OrSignIn<Data>(props: OrSignInProps<Data>) {
  const { query, what } = props;
  const missing = query.isError && failureOf(query.error).code === "NOT_FOUND";
  const me = useQuery({ ...useTRPC().account.me.queryOptions(), enabled: missing });
  const { href } = useLocation();
  if (!missing || me.data !== null) return <Loaded {...props} />;
  return (
    <div className="mx-auto w-full max-w-[760px] px-4 py-16">
      <EmptyState
        title={`${what} is not here for a visitor`}
        action={
          <ButtonLink to="/sign-in" search={{ next: href }} look="primary">
            Sign in
          </ButtonLink>
        }
      >
        It belongs to an account, or was begun in another browser. Sign in with the account that it
        belongs to.
      </EmptyState>
    </div>
  );
}
