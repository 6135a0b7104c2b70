import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { More, paging, rowsOf } from "#/lib/more.tsx";
import { useTRPC } from "#/lib/trpc.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { deliveryStateWords, levelWords, placeText } from "#/lib/words.ts";
import { FilterLinks } from "#/ui/filter-links.tsx";
import { ButtonLink } from "#/ui/link.tsx";
import { PayRange } from "#/ui/money.tsx";
import { Page } from "#/ui/page.tsx";
import { EmptyState, SkeletonRows } from "#/ui/states.tsx";
import { Table, Td, Th, Tr } from "#/ui/table.tsx";
import { Time } from "#/ui/time.tsx";
import { useKeyboardList } from "#/ui/use-keyboard-list.ts";
import { DeliveryStanding } from "./delivery-standing.tsx";

const route = getRouteApi("/app/org/$organization/requests");
type Delivery = OutputOf<"hireRequest.inbox.list">["items"][number];

/** The requests for developers that the organization got, newest first. */
export function InboxPage(): ReactNode {
  const organization = useOrganization();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const deliveries = useInfiniteQuery(
    trpc.hireRequest.inbox.list.infiniteQueryOptions(
      { organization, state: state ?? null },
      paging,
    ),
  );
  return (
    <Page
      title="Requests"
      lead="People who need a developer and wrote to organizations like yours. What you answer goes to them by mail."
    >
      <FilterLinks
        label="State"
        value={state ?? "all"}
        choices={[
          { value: "all", label: "All" },
          { value: "new", label: deliveryStateWords.new },
          { value: "read", label: deliveryStateWords.read },
          { value: "answered", label: deliveryStateWords.answered },
          { value: "declined", label: deliveryStateWords.declined },
        ]}
        onChange={(next) => void navigate({ search: next === "all" ? {} : { state: next } })}
      />
      <div className="mt-4">
        <Loaded query={deliveries} what="The requests" skeleton={<SkeletonRows />}>
          {(data) => (
            <>
              <Deliveries deliveries={rowsOf(data)} filtered={state !== undefined} />
              <More query={deliveries} />
            </>
          )}
        </Loaded>
      </div>
    </Page>
  );
}

type DeliveriesProps = { deliveries: readonly Delivery[]; filtered: boolean };

function Deliveries({ deliveries, filtered }: DeliveriesProps) {
  const organization = useOrganization();
  const navigate = useNavigate();
  const { active } = useKeyboardList({
    items: deliveries,
    idOf: (delivery) => delivery.id,
    onOpen: ({ id: deliveryId }) =>
      void navigate({
        to: "/org/$organization/requests/$deliveryId",
        params: { organization, deliveryId },
      }),
  });
  if (deliveries.length === 0 && filtered)
    return <EmptyState title="No request in this state">Choose another above.</EmptyState>;
  if (deliveries.length === 0) return <NothingYet />;
  return (
    <Table
      caption="Requests"
      head={
        <>
          <Th>From</Th>
          <Th>State</Th>
          <Th className="hidden md:table-cell">For</Th>
          <Th className="hidden lg:table-cell">Budget for one</Th>
          <Th align="right">Received</Th>
        </>
      }
    >
      {deliveries.map((delivery) => (
        <Tr key={delivery.id} data-row={delivery.id} active={active === delivery.id}>
          <Td className="max-w-40 sm:max-w-56">
            <Link
              to="/org/$organization/requests/$deliveryId"
              params={{ organization, deliveryId: delivery.id }}
              className="block truncate hover:text-accent hover:underline hover:underline-offset-3"
            >
              <span className={delivery.state === "new" ? "font-[620]" : "font-[550]"}>
                {delivery.company ?? delivery.name}
              </span>
            </Link>
          </Td>
          <Td>
            <DeliveryStanding delivery={delivery} />
          </Td>
          <Td className="hidden max-w-80 md:table-cell">
            <span className="block truncate text-ink-2">
              {delivery.developers > 1 ? `${delivery.developers} × ` : null}
              {levelWords[delivery.level]} · {placeText(delivery.place)} · {delivery.purpose}
            </span>
          </Td>
          <Td className="hidden text-ink-2 lg:table-cell">
            {delivery.budget === null ? "–" : <PayRange {...delivery.budget} />}
          </Td>
          <Td align="right" className="text-ink-2">
            <Time at={delivery.receivedAt} show="date" />
          </Td>
        </Tr>
      ))}
    </Table>
  );
}

function NothingYet() {
  const organization = useOrganization();
  const intake = useQuery(useTRPC().hireRequest.intake.get.queryOptions({ organization }));
  if (intake.data?.takes === true)
    return (
      <EmptyState title="No requests yet">
        Your organization takes requests. One that fits what the settings say stands here as soon as
        its writer has proved the address.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Your organization takes no requests"
      action={
        <ButtonLink to="/org/$organization/settings" params={{ organization }} hash="requests">
          To the settings
        </ButtonLink>
      }
    >
      Whoever needs a developer can write to all organizations that take such requests. An owner
      says in the settings whether yours does, and which ones.
    </EmptyState>
  );
}
