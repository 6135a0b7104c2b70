import type { AttemptId, SubmissionId } from "@unsung/api/contract/ids";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Navigate, useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { useDocumentTitle } from "#/lib/head.ts";
import { OrSignIn } from "#/lib/or-sign-in.tsx";
import { settingWords } from "#/lib/sample-words.ts";
import { failureOf, useTRPC, useTRPCClient } from "#/lib/trpc.ts";
import { visitorToken } from "#/lib/visitor-token.ts";
import { counted } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { Skeleton } from "#/ui/states.tsx";
import { said, saidFailure } from "#/ui/toast.tsx";
import { Clock } from "./clock.tsx";
import { type ServerDraft } from "./draft/draft.ts";
import { type SaveAnswer, type SaveRequest } from "./draft/draft-store.ts";
import { useDraft } from "./draft/use-draft.ts";
import { SubmitDialog } from "./submit-dialog.tsx";
import { runOnServer } from "./run-on-server.ts";
import { type Run, useRun } from "./use-run.ts";
import { VerdictPane } from "./verdict-pane.tsx";
import { Workbench } from "./workbench.tsx";
import { WorkbenchTitle } from "./workbench-title.tsx";

type Attempt = OutputOf<"attempt.workbench">;

const route = getRouteApi("/open/work/$attemptId");

/** One attempt's workbench. */
export function WorkbenchPage() {
  const { attemptId } = route.useParams();
  const attempt = useQuery({
    ...useTRPC().attempt.workbench.queryOptions({ attemptId, visitorToken: visitorToken() }),
    // Read once: from here on the draft is this page's, and what others write shows when it saves.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <OrSignIn
      query={attempt}
      what="This work"
      skeleton={<Skeleton className="p-8" lines={8} label="Opening the workbench" />}
    >
      {(opened) =>
        opened.state === "submitted" && opened.submission !== null ? (
          <Navigate
            to="/evidence/$submissionId"
            params={{ submissionId: opened.submission.submissionId }}
            replace
          />
        ) : (
          <OpenWorkbench
            key={opened.attemptId}
            attempt={opened}
            arrivedAt={attempt.dataUpdatedAt}
          />
        )
      }
    </OrSignIn>
  );
}

type OpenWorkbenchProps = { attempt: Attempt; arrivedAt: number };

function OpenWorkbench({ attempt, arrivedAt }: OpenWorkbenchProps) {
  const { attemptId, workSample: sample, conditions } = attempt;
  const hiring = conditions.setting !== "practice";
  const send = useSaveDraft(attemptId);
  const draft = useDraft({ attemptId, server: toServerDraft(attempt.draft), send });
  const client = useTRPCClient();
  const running = useRun({
    sample,
    onServer: (files, signal) => runOnServer(client, { attemptId, files, signal }),
  });
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [asking, setAsking] = useState(false);
  const [over, setOver] = useState(false);
  const [submissionId, setSubmissionId] = useState<SubmissionId | null>(
    attempt.submission?.submissionId ?? null,
  );
  const goTo = useNavigate();
  const handingIn = useHandIn(attemptId);
  const me = useQuery(useTRPC().account.me.queryOptions());
  useDocumentTitle(attempt.sample.title);
  useClosedElsewhere(attemptId, hiring && draft.saving === "closed" && !handingIn.isSuccess);

  function show(view: Partial<typeof search>) {
    void navigate({ search: (before) => ({ ...before, ...view }), replace: true });
  }

  async function handIn({ namesSeen }: { namesSeen: boolean }) {
    await draft.store.flush();
    const created = await handingIn.mutateAsync({ ...draft.store.getState().content, namesSeen });
    setSubmissionId(created.submissionId);
    if (hiring) {
      draft.store.close();
      await goTo({ to: "/evidence/$submissionId", params: { submissionId: created.submissionId } });
    } else {
      show({ result: "verdict", part: "verdict" });
    }
    return created;
  }

  async function timeIsUp() {
    setAsking(false);
    setOver(true);
    await draft.store.flush();
    const { content } = draft.store.getState();
    // Without a note nothing can be handed in by hand; the server takes the draft as it stands when its grace is over.
    if (content.note.trim() === "") await delay((attempt.graceSeconds + 1) * 1000);
    try {
      await handIn({ namesSeen: true });
      said("Time is up", "What was there has been handed in.");
    } catch (error) {
      saidFailure(
        "Time is up",
        `${failureOf(error).message} What was saved is handed in by the server.`,
      );
    }
  }

  function tryHandIn(sending = { namesSeen: false }) {
    void handIn(sending).catch((error: unknown) => {
      // For hiring it is told in the dialog.
      if (!hiring)
        saidFailure("It was not handed in", `${failureOf(error).message} Your work is kept.`);
    });
  }

  return (
    <>
      <Workbench
        title={
          <WorkbenchTitle
            title={attempt.sample.title}
            setting={
              attempt.job === null
                ? `${settingWords[conditions.setting]}${me.data === null ? ", kept in this browser" : ""}`
                : `${attempt.job.title}, ${attempt.job.organization.name}`
            }
            back={hiring ? "/home" : "/practice"}
          />
        }
        sample={sample}
        briefHtml={attempt.briefHtml}
        draft={draft}
        running={running}
        over={over}
        view={{
          reading: search.pane ?? "brief",
          result: search.result ?? "checks",
          phone: search.part ?? "brief",
          show,
        }}
        note={hiring ? { aiPolicy: conditions.aiPolicy } : null}
        clock={
          attempt.deadline === null ? null : (
            <Clock
              deadline={attempt.deadline}
              now={attempt.now}
              arrivedAt={arrivedAt}
              onOver={() => void timeIsUp()}
            />
          )
        }
        submit={
          <Button
            size="sm"
            look="primary"
            busy={!hiring && handingIn.isPending}
            disabled={over || draft.saving === "closed" || draft.conflict !== null}
            onClick={() => {
              if (hiring) setAsking(true);
              else tryHandIn();
            }}
          >
            Hand in
          </Button>
        }
        verdict={
          submissionId === null || hiring ? null : (
            <VerdictPane submissionId={submissionId} last={running.last} />
          )
        }
      />
      {hiring ? (
        <SubmitDialog
          open={asking}
          onOpenChange={setAsking}
          aiPolicy={conditions.aiPolicy}
          note={draft.content.note}
          onNote={(note) => draft.store.edit({ note })}
          lastRun={lastRunWords(running.last, draft.content.files)}
          busy={handingIn.isPending}
          failure={handingIn.isError ? failureOf(handingIn.error) : null}
          onSubmit={tryHandIn}
        />
      ) : null}
    </>
  );
}

/** The server takes nothing more: the time was over, or another device handed it in. What became of it is read. */
function useClosedElsewhere(attemptId: AttemptId, closed: boolean) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const look = useEffectEvent(() => {
    void queryClient.invalidateQueries(trpc.attempt.workbench.queryFilter({ attemptId }));
  });
  useEffect(() => {
    if (closed) look();
  }, [closed]);
}

/** Sends the draft to the server and tells what became of it. */
function useSaveDraft(attemptId: AttemptId) {
  const client = useTRPCClient();
  return async ({ content, ...request }: SaveRequest): Promise<SaveAnswer> => {
    try {
      const saved = await client.attempt.saveDraft.mutate({
        attemptId,
        visitorToken: visitorToken(),
        ...request,
        files: { ...content.files },
        note: content.note,
      });
      switch (saved.outcome) {
        case "saved":
          return { kind: "saved", revision: saved.revision };
        case "conflict":
          return { kind: "conflict", server: toServerDraft(saved.draft) };
        case "closed":
          return { kind: "closed" };
        default:
          return saved satisfies never;
      }
    } catch (error) {
      const { code } = failureOf(error);
      const mendable = ["UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND", "BAD_REQUEST"].includes(code);
      return { kind: mendable ? "refused" : "unreachable" };
    }
  };
}

function useHandIn(attemptId: AttemptId) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (content: {
      files: Readonly<Record<string, string>>;
      note: string;
      namesSeen: boolean;
    }) =>
      client.submission.create.mutate({
        attemptId,
        visitorToken: visitorToken(),
        ...content,
        files: { ...content.files },
      }),
    onSuccess: () => queryClient.invalidateQueries(trpc.attempt.listOwn.queryFilter()),
  });
}

function toServerDraft({ files, note, revision, savedAt }: Attempt["draft"]): ServerDraft {
  return { content: { files, note }, revision, savedAt };
}

/** What the last run says about what is about to be handed in. */
function lastRunWords(last: Run | null, files: Readonly<Record<string, string>>): string {
  if (last === null) return "You have not run it yet.";
  const { checks } = last.verdict;
  const passed = checks.filter((check) => check.outcome === "passed").length;
  const found = `In your last run ${passed} of ${counted(checks.length, "visible check")} passed.`;
  const changed = Object.entries(files).some(([path, text]) => last.files[path] !== text);
  return changed ? `${found} You have changed it since.` : found;
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
