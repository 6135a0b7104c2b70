import { useQuery } from "@tanstack/react-query";
import { type OutputOf } from "./api-types.ts";
import { useTRPC } from "./trpc.ts";

type Me = NonNullable<OutputOf<"account.me">>;

/** Who is signed in, and where they are a member. For pages below the signed-in layout, which waits for it. */
export function useMe(): Me {
  const { data } = useQuery(useTRPC().account.me.queryOptions());
  if (!data) throw new Error("useMe stands below the signed-in layout");
  return data;
}
