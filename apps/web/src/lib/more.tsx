import { Button } from "#/ui/button.tsx";

type MoreProps = {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
};

/** The rest of a list that comes in pages. */
export function More({ query }: MoreProps) {
  if (!query.hasNextPage) return null;
  return (
    <div className="border-t border-line pt-3">
      <Button
        size="sm"
        busy={query.isFetchingNextPage}
        onClick={() => {
          query.fetchNextPage();
        }}
      >
        Show more
      </Button>
    </div>
  );
}

/** How every paged list finds its next page. */
export const paging = {
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
};

/** All rows that have come so far. */
export function rowsOf<Row>(data: { pages: readonly { items: readonly Row[] }[] }): Row[] {
  return data.pages.flatMap((page) => page.items);
}
