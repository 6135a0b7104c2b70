import { type Action, mayDo } from "@unsung/api/contract/permission";
import { useMe } from "./use-me.ts";
import { useOrganization } from "./use-organization.ts";

/** Asks whether the reader's role here allows an action: what it does not is not offered. The server decides all the same. */
export function useMay(): (action: Action) => boolean {
  const organization = useOrganization();
  const { memberships } = useMe();
  const role = memberships.find((each) => each.organization.slug === organization)?.role;
  return (action) => role !== undefined && mayDo(role, action);
}
