import { type QueryClient, type QueryFilters } from "@tanstack/react-query";

/**
 * Has answers read again after something changed, also one that was asked for before and is still under way: the query
 * client ends a fetch on invalidation only where it has data already, so a first answer could be older than the change.
 */
export async function readAgain(queryClient: QueryClient, filters: QueryFilters): Promise<void> {
  await queryClient.cancelQueries(filters);
  await queryClient.invalidateQueries(filters);
}
