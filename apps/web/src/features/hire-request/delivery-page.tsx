import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Briefcase, Send } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { useDocumentTitle } from "#/lib/head.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useForm } from "#/lib/use-form.ts";
import { useMay } from "#/lib/use-may.ts";
import { useMe } from "#/lib/use-me.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { countryName, jobStateWords, sectorWords } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { Field, FormError, Textarea } from "#/ui/field.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { Page, Section } from "#/ui/page.tsx";
import { Day, Time } from "#/ui/time.tsx";
import { said, saidFailure, saidWithUndo } from "#/ui/toast.tsx";
import { DeliveryStanding } from "./delivery-standing.tsx";
import { RequestContent } from "./request-content.tsx";

const route = getRouteApi("/app/org/$organization/requests/$deliveryId");
type Delivery = OutputOf<"hireRequest.inbox.get">;

/** One request as the team meets it: what is asked for, why it came here, and what to do with it. */
export function DeliveryPage(): ReactNode {
  const organization = useOrganization();
  const { deliveryId } = route.useParams();
  const query = useQuery(
    useTRPC().hireRequest.inbox.get.queryOptions({ organization, deliveryId }),
  );
  return (
    <Loaded query={query} what="The request">
      {(delivery) => <Content key={delivery.id} delivery={delivery} />}
    </Loaded>
  );
}

/** Puts what a mutation answers where the page reads it, and has the lists asked again. */
function useChanged(): (delivery: Delivery) => Promise<unknown> {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return (delivery) => {
    const { inbox } = trpc.hireRequest;
    const key = inbox.get.queryKey({ organization, deliveryId: delivery.id });
    queryClient.setQueryData(key, delivery);
    return Promise.all([
      queryClient.invalidateQueries(inbox.list.infiniteQueryFilter({ organization })),
      queryClient.invalidateQueries(inbox.unread.queryFilter({ organization })),
    ]);
  };
}

/** Opened is read: it leaves the count at the side, and its writer's page says so. */
function useRead(delivery: Delivery): void {
  const organization = useOrganization();
  const changed = useChanged();
  const read = useMutation(
    useTRPC().hireRequest.inbox.read.mutationOptions({ onSuccess: changed }),
  );
  const { mutate, isIdle } = read;
  const { id: deliveryId, state } = delivery;
  useEffect(() => {
    if (state === "new" && isIdle) mutate({ organization, deliveryId });
  }, [state, isIdle, mutate, organization, deliveryId]);
}

function Content({ delivery }: { delivery: Delivery }) {
  const organization = useOrganization();
  useRead(delivery);
  const title = delivery.company ?? delivery.name;
  useDocumentTitle(`Request of ${title}`);
  return (
    <Page
      above={
        <Link
          to="/org/$organization/requests"
          params={{ organization }}
          className="hover:text-ink hover:underline"
        >
          Requests
        </Link>
      }
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {title}
          <DeliveryStanding delivery={delivery} />
        </span>
      }
      lead={
        <>
          {delivery.company === null ? null : `${delivery.name}. `}Received{" "}
          <Time at={delivery.receivedAt} />
        </>
      }
      actions={<Actions delivery={delivery} />}
    >
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="min-w-0">
          <RequestContent request={delivery} />
          <div className="mt-8">
            {delivery.answer ? (
              <Answered delivery={delivery} answer={delivery.answer} />
            ) : (
              <Answer delivery={delivery} />
            )}
          </div>
        </div>
        <aside aria-label="About this request" className="min-w-0">
          <Because delivery={delivery} />
          <JobOf delivery={delivery} />
          <h2 className="mt-6 text-sm font-[620]">How long it stays</h2>
          <p className="mt-1 text-sm text-ink-2">
            {delivery.over === null ? (
              <>
                It can be answered until <Time at={delivery.answerableUntil} show="date" />.{" "}
              </>
            ) : delivery.over === "closed" ? (
              "Its writer has closed it. "
            ) : (
              "Its time is over. "
            )}
            It is erased on <Day on={delivery.keptUntil} />, or earlier when its writer wants that.
          </p>
        </aside>
      </div>
    </Page>
  );
}

function Actions({ delivery }: { delivery: Delivery }) {
  const may = useMay();
  const over = delivery.over !== null;
  return (
    <>
      {may("request.answer") && delivery.state !== "answered" && !over ? (
        <Decline delivery={delivery} />
      ) : null}
      {may("job.write") && delivery.job === null && !over ? <MakeJob delivery={delivery} /> : null}
    </>
  );
}

function Decline({ delivery }: { delivery: Delivery }) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const changed = useChanged();
  const input = { organization, deliveryId: delivery.id };
  const onError = (error: unknown) =>
    saidFailure("The request stays as it is", failureOf(error).message);
  const resume = useMutation(
    trpc.hireRequest.inbox.resume.mutationOptions({ onSuccess: changed, onError }),
  );
  const decline = useMutation(
    trpc.hireRequest.inbox.decline.mutationOptions({
      onSuccess: async (declined) => {
        saidWithUndo("Declined", () => resume.mutate(input));
        await changed(declined);
      },
      onError,
    }),
  );
  return delivery.state === "declined" ? (
    <Button busy={resume.isPending} onClick={() => resume.mutate(input)}>
      Take it up again
    </Button>
  ) : (
    <Button look="quiet" busy={decline.isPending} onClick={() => decline.mutate(input)}>
      Decline
    </Button>
  );
}

function MakeJob({ delivery }: { delivery: Delivery }) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const make = useMutation(
    trpc.hireRequest.inbox.makeJob.mutationOptions({
      onSuccess: async ({ jobId }) => {
        await Promise.all([
          queryClient.invalidateQueries(trpc.hireRequest.inbox.get.queryFilter({ organization })),
          queryClient.invalidateQueries(trpc.job.list.pathFilter()),
        ]);
        await navigate({
          to: "/org/$organization/jobs/$jobId/edit",
          params: { organization, jobId },
        });
        said("A draft is made of it", "Its fields are filled; look them over before you publish.");
      },
      onError: (error) => saidFailure("No job was made", failureOf(error).message),
    }),
  );
  return (
    <Button
      look="primary"
      busy={make.isPending}
      onClick={() => make.mutate({ organization, deliveryId: delivery.id })}
    >
      <Briefcase size={16} aria-hidden /> Make a job of it
    </Button>
  );
}

function Because({ delivery: { because } }: { delivery: Delivery }) {
  const reasons = [
    ...(because.sector === null
      ? []
      : [`the sector, ${sectorWords[because.sector].toLowerCase()}`]),
    ...(because.skills.length === 0
      ? []
      : [`skills: ${because.skills.map(({ title }) => title).join(", ")}`]),
    ...(because.countries.length === 0
      ? []
      : [`countries: ${because.countries.map(countryName).join(", ")}`]),
  ];
  return (
    <>
      <h2 className="text-sm font-[620]">Why it came to you</h2>
      {reasons.length === 0 ? (
        <p className="mt-1 text-sm text-ink-2">
          Your organization takes every request of this kind.
        </p>
      ) : (
        <>
          <p className="mt-1 text-sm text-ink-2">It shares with what your settings take:</p>
          <ul className="mt-1 list-disc pl-5 text-sm text-ink-2">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function JobOf({ delivery: { job } }: { delivery: Delivery }) {
  const organization = useOrganization();
  if (job === null) return null;
  return (
    <>
      <h2 className="mt-6 text-sm font-[620]">The job made of it</h2>
      <p className="mt-1 text-sm text-ink-2">
        <Link
          to="/org/$organization/jobs/$jobId/edit"
          params={{ organization, jobId: job.id }}
          className={textLinkClass}
        >
          {job.title}
        </Link>
        , {jobStateWords[job.state].toLowerCase()}
      </p>
    </>
  );
}

type AnsweredProps = { delivery: Delivery; answer: NonNullable<Delivery["answer"]> };

function Answered({ delivery, answer }: AnsweredProps) {
  return (
    <Section title="Your answer">
      <p className="max-w-prose text-sm whitespace-pre-line">{answer.text}</p>
      <p className="mt-3 text-sm text-ink-2">
        {answer.by}, <Time at={answer.at} />. It went to{" "}
        {delivery.email === null ? (
          "the requester"
        ) : (
          <a href={`mailto:${delivery.email}`} className={textLinkClass}>
            {delivery.email}
          </a>
        )}
        ; what follows goes by mail between you.
      </p>
    </Section>
  );
}

function Answer({ delivery }: { delivery: Delivery }) {
  const organization = useOrganization();
  const { user } = useMe();
  const may = useMay();
  const changed = useChanged();
  const answer = useMutation(useTRPC().hireRequest.inbox.answer.mutationOptions());
  const storageKey = `unsung.answer.${delivery.id}`;
  const form = useForm({
    initial: { text: localStorage.getItem(storageKey) ?? "" },
    check: ({ text }) => ({ text: text.trim() === "" ? "The answer is empty." : undefined }),
    submit: async ({ text }) => {
      const answered = await answer.mutateAsync({ organization, deliveryId: delivery.id, text });
      localStorage.removeItem(storageKey);
      await changed(answered);
      said("The answer is on its way");
    },
    explain: failureOf,
  });
  if (!may("request.answer") || delivery.over !== null) return null;
  return (
    <Section title="Answer">
      <form onSubmit={form.onSubmit} noValidate className="flex max-w-prose flex-col gap-4">
        {form.failure ? <FormError>{form.failure}</FormError> : null}
        <Field
          label={`To ${delivery.name}`}
          hint={`One letter, with your name and ${user.email} to answer to. With it you see the requester’s address.`}
          error={form.errors.text}
          required
        >
          <Textarea
            className="min-h-36 leading-6"
            maxLength={5000}
            value={form.values.text}
            onChange={(event) => {
              form.set("text", event.target.value);
              localStorage.setItem(storageKey, event.target.value);
            }}
          />
        </Field>
        <div>
          <Button type="submit" look="primary" busy={form.busy}>
            <Send size={16} aria-hidden /> Send the answer
          </Button>
        </div>
      </form>
    </Section>
  );
}
