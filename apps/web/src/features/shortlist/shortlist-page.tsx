import type { ApplicationState, ShortlistSort } from "@unsung/api/contract/application";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { More, paging, rowsOf } from "#/lib/more.tsx";
import { useTRPC } from "#/lib/trpc.ts";
import { useMay } from "#/lib/use-may.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { applicationStateWords } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { Checkbox } from "#/ui/choices.tsx";
import { StripLegend } from "#/ui/evidence-strip.tsx";
import { FilterLinks } from "#/ui/filter-links.tsx";
import { ButtonLink } from "#/ui/link.tsx";
import { Select } from "#/ui/select.tsx";
import { EmptyState, SkeletonRows } from "#/ui/states.tsx";
import { useKeyboardList } from "#/ui/use-keyboard-list.ts";
import { useMedia } from "#/ui/use-media.ts";
import { DeclineDialog } from "./decline-dialog.tsx";
import { RankFormula } from "./rank-reasons.tsx";
import { ShortlistCards } from "./shortlist-cards.tsx";
import { ShortlistTable } from "./shortlist-table.tsx";
import { type Row } from "./ticks.ts";
import { useDecisions } from "./use-decisions.ts";

const route = getRouteApi("/app/org/$organization/jobs/$jobId/");
const jobRoute = getRouteApi("/app/org/$organization/jobs/$jobId");
type Job = OutputOf<"job.get">;

const sortChoices: { value: ShortlistSort; label: string }[] = [
  { value: "rank", label: "By rank" },
  { value: "newest", label: "Newest first" },
  { value: "databases", label: "By databases" },
  { value: "apis", label: "By APIs" },
  { value: "security", label: "By security" },
  { value: "performance", label: "By performance" },
];

/** Those who applied, ranked by their work, with the reasons; where people are moved on or declined. */
export function ShortlistPage(): ReactNode {
  const organization = useOrganization();
  const { jobId } = jobRoute.useParams();
  const job = useQuery(useTRPC().job.get.queryOptions({ organization, jobId }));
  return (
    <Loaded query={job} what="The job" skeleton={<SkeletonRows />}>
      {(loaded) => <Shortlist job={loaded} />}
    </Loaded>
  );
}

function Shortlist({ job }: { job: Job }) {
  const organization = useOrganization();
  const search = route.useSearch();
  const state = search.state ?? "active";
  const sort = search.sort ?? "rank";
  const stage = job.stages.find((each) => each.id === search.stage);
  const query = useInfiniteQuery(
    useTRPC().application.shortlist.infiniteQueryOptions(
      {
        organization,
        jobId: job.id,
        state: [state],
        sort,
        stageId: stage?.id ?? null,
        complete: search.complete === true ? true : null,
        limit: 50,
      },
      { ...paging, placeholderData: keepPreviousData },
    ),
  );
  return (
    <div className="flex flex-col gap-4">
      <Filters job={job} state={state} sort={sort} stageId={stage?.id ?? null} />
      <Loaded query={query} what="The shortlist" skeleton={<SkeletonRows rows={10} />}>
        {(data) => (
          <div aria-busy={query.isPlaceholderData}>
            {/* A decision shows at once: whoever no longer belongs on this list leaves it before the server answers. */}
            <Rows
              job={job}
              rows={rowsOf(data).filter(
                (row) => row.state === state && (!stage || row.stage.id === stage.id),
              )}
              ranked={sort === "rank" && !stage}
            />
            <More query={query} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

type FiltersProps = {
  job: Job;
  state: ApplicationState;
  sort: ShortlistSort;
  stageId: string | null;
};

function Filters({ job, state, sort, stageId }: FiltersProps) {
  const navigate = route.useNavigate();
  const search = route.useSearch();

  function change(changes: Record<string, unknown>) {
    const next = { ...search, ...changes };
    void navigate({
      search: Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)),
      replace: true,
    });
  }

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <FilterLinks
        label="State"
        value={state}
        choices={(Object.entries(applicationStateWords) as [ApplicationState, string][]).map(
          ([value, label]) => ({
            value,
            label,
          }),
        )}
        onChange={(next) => change({ state: next === "active" ? undefined : next })}
      />
      <Select
        size="sm"
        label="Stage"
        className="w-40"
        value={stageId ?? "every"}
        choices={[
          { value: "every", label: "Every stage" },
          ...job.stages.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(next) => change({ stage: next === "every" ? undefined : next })}
      />
      <Select
        size="sm"
        label="Order"
        className="w-40"
        value={sort}
        choices={sortChoices}
        onChange={(next) => change({ sort: next === "rank" ? undefined : next })}
      />
      <Checkbox
        checked={search.complete === true}
        onChange={(on) => change({ complete: on ? true : undefined })}
      >
        All work handed in
      </Checkbox>
    </div>
  );
}

type RowsProps = { job: Job; rows: readonly Row[]; ranked: boolean };

function Rows({ job, rows, ranked }: RowsProps) {
  const organization = useOrganization();
  const navigate = useNavigate();
  const wide = useMedia("(min-width: 900px)");
  const { move, decline } = useDecisions(job.id);
  const decides = useMay()("application.decide");
  const [declining, setDeclining] = useState<Row | null>(null);

  function moveOn(row: Row) {
    const at = job.stages.findIndex((stage) => stage.id === row.stage.id);
    const next = job.stages[at + 1];
    if (row.state === "active" && next) move(row, next);
  }

  const { active } = useKeyboardList({
    items: rows,
    idOf: (row) => row.id,
    onOpen: (row) =>
      void navigate({
        to: "/org/$organization/applications/$applicationId",
        params: { organization, applicationId: row.id },
      }),
    ...(decides
      ? { keys: { m: moveOn, d: (row: Row) => row.state === "active" && setDeclining(row) } }
      : {}),
  });

  if (rows.length === 0) return <Nobody job={job} />;
  const actions = { decides, onMove: move, onDecline: setDeclining };
  const parts = rows[0]?.rank.parts ?? [];
  return (
    <>
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <RankFormula parts={parts} />
        <StripLegend />
      </div>
      {wide ? (
        <ShortlistTable job={job} rows={rows} ranked={ranked} active={active} {...actions} />
      ) : (
        <ShortlistCards job={job} rows={rows} ranked={ranked} {...actions} />
      )}
      {wide ? (
        <p className="mt-4 text-xs text-ink-3">
          <Key>j</Key> <Key>k</Key> walk the list · <Key>Enter</Key> opens
          {decides ? (
            <>
              {" "}
              · <Key>m</Key> moves on to the next stage · <Key>d</Key> declines
            </>
          ) : null}
        </p>
      ) : null}
      <DeclineDialog row={declining} onClose={() => setDeclining(null)} onDecline={decline} />
    </>
  );
}

function Key({ children }: { children: string }) {
  return (
    <kbd className="rounded-sm border border-line bg-raised px-1 font-mono text-xs text-ink-2">
      {children}
    </kbd>
  );
}

/** Why the list is empty, and what to do about it. */
function Nobody({ job }: { job: Job }) {
  const organization = useOrganization();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  if (Object.keys(search).some((key) => key !== "sort")) {
    return (
      <EmptyState
        title="Nobody fits these filters"
        action={<Button onClick={() => void navigate({ search: {} })}>Clear the filters</Button>}
      >
        There may be others at another stage or in another state.
      </EmptyState>
    );
  }
  const params = { organization, jobId: job.id };
  if (job.state === "draft") {
    return (
      <EmptyState
        title="Nobody can apply yet"
        action={
          <ButtonLink to="/org/$organization/jobs/$jobId/edit" params={params} look="primary">
            Go on writing
          </ButtonLink>
        }
      >
        The job is a draft. Once it is published, those who apply stand here, ranked by their work.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nobody has applied yet"
      action={
        <ButtonLink to="/org/$organization/jobs/$jobId/invites" params={params} look="primary">
          Invite candidates
        </ButtonLink>
      }
    >
      Those who apply stand here, ranked by their work. You can also invite people whom you know.
    </EmptyState>
  );
}
