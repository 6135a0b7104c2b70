import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { ownAddress } from "#/lib/own-address.ts";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useMe } from "#/lib/use-me.ts";
import { counted } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import { FormError } from "#/ui/field.tsx";
import { ButtonLink } from "#/ui/link.tsx";
import { Page, Section } from "#/ui/page.tsx";
import { EmptyState } from "#/ui/states.tsx";
import { said } from "#/ui/toast.tsx";
import { WaysToAnAccount } from "./ways-to-an-account.tsx";

type Guest = NonNullable<OutputOf<"guest.get">>;

/** What was done as a guest: for the guest the ways to an account, for the account the taking over. */
export function GuestPage(): ReactNode {
  const me = useMe();
  return ownAddress(me.user) === null ? <AsGuest name={me.user.name} /> : <AsAccount />;
}

function AsGuest({ name }: { name: string }) {
  return (
    <Page
      width="form"
      title="Keep your work in an account"
      lead={`You are here as ${name}, by a link, and only this browser opens what you do. An account keeps your applications, your work and its evidence, wherever you sign in. Nothing that you have begun stops meanwhile.`}
    >
      <WaysToAnAccount />
    </Page>
  );
}

function AsAccount() {
  const guest = useQuery(useTRPC().guest.get.queryOptions());
  return (
    <Loaded query={guest} what="What you did as a guest">
      {(found) => (found === null ? <Nothing /> : <TakeOver guest={found} />)}
    </Loaded>
  );
}

function Nothing() {
  return (
    <Page width="form" title="What you did as a guest">
      <EmptyState
        title="There is nothing to take over"
        action={
          <ButtonLink to="/home" look="primary">
            Your home
          </ButtonLink>
        }
      >
        Either it is your account’s already, or nobody was a guest in this browser.
      </EmptyState>
    </Page>
  );
}

function TakeOver({ guest }: { guest: Guest }) {
  const { user } = useMe();
  const free = guest.applications.filter((application) => !application.alreadyApplied);
  const kept = guest.applications.filter((application) => application.alreadyApplied);
  const some = free.length > 0 || guest.practice > 0;
  return (
    <Page
      width="form"
      title={`${guest.name} was a guest in this browser`}
      lead={
        <>
          If that was you, what was done then can become this account’s own:{" "}
          <span className="font-[550] text-ink">{user.email}</span>.
        </>
      }
    >
      {some ? (
        <Section title="Can be taken over">
          <Applications applications={free} practice={guest.practice} />
          <p className="mt-3 max-w-prose text-sm text-ink-2">
            Work that is under way goes on where it is, and its clock does not stop.
            {user.emailVerified
              ? " The teams answer this account’s address from now on."
              : " Once you have confirmed this account’s address, the teams answer there."}
          </p>
        </Section>
      ) : null}
      {kept.length > 0 ? (
        <Section title="Stays with the guest">
          <Applications applications={kept} practice={0} />
          <p className="mt-3 max-w-prose text-sm text-ink-2">
            This account has applied for the same job, and a person has one application for a job.
            Go back to being a guest to finish that work or to withdraw.
          </p>
        </Section>
      ) : null}
      <Choices some={some} />
    </Page>
  );
}

function Applications({
  applications,
  practice,
}: {
  applications: Guest["applications"];
  practice: number;
}) {
  return (
    <ul className="divide-y divide-line border-y border-line text-sm">
      {applications.map((application) => (
        <li key={application.id} className="flex flex-wrap gap-x-2 py-2.5">
          <span className="min-w-0 font-[550] break-words">{application.job}</span>
          <span className="min-w-0 break-words text-ink-2">{application.organization}</span>
        </li>
      ))}
      {practice > 0 ? (
        <li className="py-2.5">{counted(practice, "piece", "pieces")} of practice</li>
      ) : null}
    </ul>
  );
}

function Choices({ some }: { some: boolean }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(false);
  const claim = useMutation(
    trpc.guest.claim.mutationOptions({
      onSuccess: async ({ claimed, left }) => {
        if (claimed > 0) said("It is your account’s own now");
        if (left === 0) await navigate({ to: "/home" });
      },
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  const resume = useMutation(
    trpc.guest.resume.mutationOptions({
      // A full load, so that nothing of this session stays in memory.
      onSuccess: () => window.location.assign("/home"),
    }),
  );
  const leave = useMutation(
    trpc.guest.leave.mutationOptions({
      onSuccess: () => navigate({ to: "/home" }),
      onSettled: () => queryClient.invalidateQueries(trpc.guest.pathFilter()),
    }),
  );
  const failed = [claim, resume, leave].find((mutation) => mutation.isError);
  return (
    <>
      {failed ? (
        <div className="mb-4">
          <FormError>{failureOf(failed.error).message}</FormError>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2 border-t border-line pt-5">
        {some ? (
          <Button look="primary" busy={claim.isPending} onClick={() => claim.mutate()}>
            Take it into this account
          </Button>
        ) : null}
        <Button busy={resume.isPending} onClick={() => resume.mutate()}>
          Go back to being a guest
        </Button>
        <Button look="quiet" onClick={() => setLeaving(true)}>
          It is not mine…
        </Button>
      </div>
      <Dialog
        open={leaving}
        onOpenChange={setLeaving}
        title="Leave it where it is"
        description="This browser forgets the guest, and nobody comes back to that work. What was begun is handed in when its time is up."
      >
        <div className="flex gap-2">
          <Button look="primary" busy={leave.isPending} onClick={() => leave.mutate()}>
            Forget the guest
          </Button>
          <Button look="quiet" onClick={() => setLeaving(false)}>
            Cancel
          </Button>
        </div>
      </Dialog>
    </>
  );
}
