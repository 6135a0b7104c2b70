import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ApplicationId } from "@unsung/api/contract/ids";
import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { useDocumentTitle } from "#/lib/head.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { rejectionWords, retentionText } from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";
import { Button } from "#/ui/button.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { Facts, Page, Section } from "#/ui/page.tsx";
import { Day, Time } from "#/ui/time.tsx";
import { said, saidFailure } from "#/ui/toast.tsx";
import { Standing } from "./own-applications-page.tsx";

type OwnApplication = OutputOf<"application.own.get">;

type OwnApplicationPageProps = {
  applicationId: ApplicationId;
  /** The work samples and how far each is. */
  work: ReactNode;
};

/** One application as the candidate sees it: where it stands, the work, what is kept. */
export function OwnApplicationPage({ applicationId, work }: OwnApplicationPageProps): ReactNode {
  const query = useQuery(useTRPC().application.own.get.queryOptions({ applicationId }));
  useDocumentTitle(query.data ? `${query.data.job.title}, your application` : null);
  return (
    <Loaded query={query} what="Your application">
      {(application) => <Content application={application} work={work} />}
    </Loaded>
  );
}

function Content({ application, work }: { application: OwnApplication; work: ReactNode }) {
  return (
    <Page
      above={
        <Link to="/home/applications" className="hover:text-ink hover:underline">
          Your applications
        </Link>
      }
      title={application.job.title}
      lead={
        <>
          {application.organization.name}
          {application.organization.demo ? <Badge className="ml-2">Demo</Badge> : null}
        </>
      }
      actions={application.state === "active" ? <Withdraw application={application} /> : null}
    >
      <Facts
        className="grid-cols-1 border-y border-line py-4 sm:grid-cols-4"
        items={[
          { name: "Where it stands", value: <Standing application={application} /> },
          { name: "Applied", value: <Time at={application.appliedAt} /> },
          {
            name: "Hand in by",
            value: application.dueAt === null ? "No day is set" : <Time at={application.dueAt} />,
          },
          {
            name: "Job post",
            value: (
              <Link
                to="/jobs/$slug"
                params={{ slug: application.job.slug }}
                className={textLinkClass}
              >
                {application.job.state === "closed" ? "Closed" : "Read it"}
              </Link>
            ),
          },
        ]}
      />
      {application.reason === null ? null : (
        <p className="mt-4 max-w-prose border-l-2 border-line-strong pl-3 text-sm">
          {application.organization.name} decided not to go on, for this reason:{" "}
          <span className="font-[550]">{rejectionWords[application.reason]}</span>. A person decided
          it. You can still contest what a check said about your work.
        </p>
      )}
      <div className="mt-8">{work}</div>
      <Section title="What is kept" className="mt-8">
        <p className="max-w-prose text-sm text-ink-2">
          Your name and address, what you handed in, and what its checks found: seen by the hiring
          team of {application.organization.name}, without your name until a recruiter asks to see
          it. Your work stays yours.
        </p>
        <HowLong application={application} />
        <div className="mt-3 -ml-3.5">
          <Erase application={application} />
        </div>
      </Section>
    </Page>
  );
}

function HowLong({ application: { kept, organization } }: { application: OwnApplication }) {
  if (kept.hold?.by === "team") {
    return (
      <p className="mt-3 max-w-prose border-l-2 border-line-strong pl-3 text-sm">
        {organization.name} holds it for a dispute since <Time at={kept.hold.since} show="date" />,
        and gives this reason: “{kept.hold.reason}” It is not erased until the hold ends.
        {kept.erasureAsked ? " You asked for it to be erased; that happens then." : null}
      </p>
    );
  }
  return (
    <p className="mt-3 max-w-prose text-sm text-ink-2">
      {kept.until === null ? (
        <>
          It is kept as long as the team has not answered what you contested, and{" "}
          {retentionText(kept.months).toLowerCase()} after that.
        </>
      ) : (
        <>
          It is kept until <Day on={kept.until} />, which is{" "}
          {retentionText(kept.months).toLowerCase()} after the last contact. Then it is erased.
        </>
      )}
    </p>
  );
}

function Erase({ application }: { application: OwnApplication }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const erase = useMutation(
    trpc.application.own.erase.mutationOptions({
      onSuccess: async (erased) => {
        setAsking(false);
        if (erased.outcome === "held") {
          said("It is held for a dispute", "It is withdrawn, and erased when the hold ends.");
          return;
        }
        await navigate({ to: "/home/applications", replace: true });
        said("Erased", "Your application and the work for it are gone.");
      },
      onError: (error) => saidFailure("Nothing was erased", failureOf(error).message),
      onSettled: () => queryClient.invalidateQueries(trpc.application.own.pathFilter()),
    }),
  );
  if (application.kept.erasureAsked) return null;
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        Erase this application…
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Erase this application and the work for it"
        description={
          application.kept.hold?.by === "team"
            ? `${application.organization.name} holds it for a dispute. It is withdrawn now, and erased when the hold ends.`
            : "Your name, your answers, what you handed in, its evidence, and what the team wrote about it are erased at once, here and for the team. It can't be undone. What stays is a line in a log, without a name."
        }
      >
        <div className="flex gap-2">
          <Button
            look="alert"
            busy={erase.isPending}
            onClick={() => erase.mutate({ applicationId: application.id })}
          >
            Erase it
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            Keep it
          </Button>
        </div>
      </Dialog>
    </>
  );
}

function Withdraw({ application }: { application: OwnApplication }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation(
    trpc.application.own.withdraw.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        said("Withdrawn", "The team is told that you do not want to go on.");
      },
      onError: (error) => saidFailure("Your application stays", failureOf(error).message),
      onSettled: () => queryClient.invalidateQueries(trpc.application.own.pathFilter()),
    }),
  );
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        Withdraw…
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Withdraw this application"
        description="The team can't go on with it, and you can't apply for this job again. Your work stays yours, and is kept as below; you can have all of it erased there."
      >
        <div className="flex gap-2">
          <Button
            look="primary"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate({ applicationId: application.id })}
          >
            Withdraw
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            Keep it
          </Button>
        </div>
      </Dialog>
    </>
  );
}
