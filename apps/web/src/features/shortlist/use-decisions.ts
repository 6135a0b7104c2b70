import type { ApplicationId, JobId, StageId } from "@unsung/api/contract/ids";
import type { RejectionReason } from "@unsung/api/contract/application";
import { type InfiniteData, useMutation, useQueryClient } from "@tanstack/react-query";
import { type OutputOf } from "#/lib/api-types.ts";
import { failureOf, useTRPC, useTRPCClient } from "#/lib/trpc.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { said, saidFailure, saidWithUndo } from "#/ui/toast.tsx";
import { nameOf, type Row } from "./ticks.ts";

type Pages = InfiniteData<OutputOf<"application.shortlist">>;
type Stage = { id: StageId; name: string };
type Decline = { row: Row; reason: RejectionReason; comment: string };

/** Where this browser keeps the comment of a decline until the server has it. */
export function commentKey(id: ApplicationId): string {
  return `unsung.decline.${id}`;
}

/**
 * Moves and declines, seen at once on every list of the job and taken back, with the reason, when the server
 * refuses. Each can be undone for a while.
 */
export function useDecisions(jobId: JobId) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const lists = trpc.application.shortlist.infiniteQueryFilter({ organization, jobId });

  /** Changes a row wherever it is shown, or takes it off; answers how to put everything back. */
  async function show(id: ApplicationId, change: (row: Row) => Row | null) {
    await queryClient.cancelQueries(lists);
    const before = queryClient.getQueriesData<Pages>(lists);
    queryClient.setQueriesData<Pages>(
      lists,
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.flatMap((row) => (row.id === id ? (change(row) ?? []) : [row])),
          })),
        },
    );
    return () => {
      for (const [key, data] of before) queryClient.setQueryData(key, data);
    };
  }

  const settle = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.application.pathFilter()),
      queryClient.invalidateQueries(trpc.job.list.infiniteQueryFilter({ organization })),
    ]);

  const undo = useMutation({
    mutationFn: async (row: Row) => {
      const { items } = await client.application.events.query({
        organization,
        applicationId: row.id,
        limit: 10,
      });
      const event = items.find(
        (each) => (each.kind === "moved" || each.kind === "declined") && !each.undone,
      );
      if (event === undefined) throw new Error("There is nothing left to take back.");
      return client.application.undo.mutate({
        organization,
        applicationId: row.id,
        eventId: event.id,
      });
    },
    onSuccess: (_answer, row) => said(`${nameOf(row)}: taken back`),
    onError: (error, row) => saidFailure(`${nameOf(row)} stays as it is`, failureOf(error).message),
    onSettled: settle,
  });

  const move = useMutation({
    mutationFn: ({ row, stage }: { row: Row; stage: Stage }) =>
      client.application.move.mutate({
        organization,
        applicationId: row.id,
        seenAt: row.stage.id,
        stageId: stage.id,
      }),
    onMutate: ({ row, stage }) => show(row.id, (shown) => ({ ...shown, stage })),
    onSuccess: (_answer, { row, stage }) =>
      saidWithUndo(`${nameOf(row)} moved to ${stage.name}`, () => undo.mutate(row)),
    onError: (error, { row }, putBack) => {
      putBack?.();
      saidFailure(`Nothing was changed for ${nameOf(row)}`, failureOf(error).message);
    },
    onSettled: settle,
  });

  const decline = useMutation({
    mutationFn: ({ row, reason, comment }: Decline) =>
      client.application.decline.mutate({
        organization,
        applicationId: row.id,
        seenAt: row.stage.id,
        reason,
        comment,
      }),
    onMutate: ({ row, reason }) =>
      show(row.id, (shown) => ({ ...shown, state: "declined", reason })),
    onSuccess: (_answer, { row }) => {
      localStorage.removeItem(commentKey(row.id));
      saidWithUndo(`${nameOf(row)} declined`, () => undo.mutate(row));
    },
    onError: (error, { row }, putBack) => {
      putBack?.();
      saidFailure(`Nothing was changed for ${nameOf(row)}`, failureOf(error).message);
    },
    onSettled: settle,
  });

  return {
    /** A move is on its way. */
    moving: move.isPending,
    move: (row: Row, stage: Stage) => move.mutate({ row, stage }),
    decline: (input: Decline) => decline.mutate(input),
  };
}
