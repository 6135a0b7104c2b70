import { getRouteApi, useRouter } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { explainApi, send } from "#/lib/load.ts";
import { useForm } from "#/lib/use-form.ts";
import { counted } from "#/lib/words.ts";
import { Button, type ButtonLook } from "#/ui/button.tsx";
import { FormError } from "#/ui/field.tsx";
import { ButtonLink } from "#/ui/link.tsx";
import { Facts } from "#/ui/page.tsx";
import { Day, Time } from "#/ui/time.tsx";
import { FitWords } from "./fit-words.tsx";
import { RequestContent } from "./request-content.tsx";

const route = getRouteApi("/public/requests/$token");
type OwnRequest = OutputOf<"hireRequest.get">;

/** Where the link in the mail leads: to send the request, and from then on to see how it stands. */
export function OwnRequestPage(): ReactNode {
  const request = route.useLoaderData();
  const [erased, setErased] = useState(false);
  return (
    <div className="mx-auto w-full max-w-[760px] px-4 pt-8 pb-20 sm:px-8 sm:pt-12">
      {erased ? (
        <Erased />
      ) : (
        <>
          <Standing request={request} />
          <section aria-labelledby="asked" className="mt-10 border-t border-line pt-5">
            <h2 id="asked" className="mb-3 text-base font-[620]">
              What you ask for
            </h2>
            <RequestContent request={request} />
          </section>
          <Kept request={request} onErased={() => setErased(true)} />
        </>
      )}
    </div>
  );
}

function Standing({ request }: { request: OwnRequest }) {
  switch (request.state) {
    case "unproved":
      return <SendIt request={request} />;
    case "open":
      return (
        <Sent
          request={request}
          title={request.reached.received === 0 ? "Your request is kept" : "Your request is sent"}
        />
      );
    case "closed":
      return <Sent request={request} title="Your request is closed" />;
    case "expired":
      return request.sentAt === null ? (
        <TooOld />
      ) : (
        <Sent request={request} title="The time of your request is over" />
      );
    default:
      return request.state satisfies never;
  }
}

function TooOld() {
  return (
    <>
      <h1 className="display text-xl sm:text-2xl">This link is too old</h1>
      <p className="mt-2 max-w-prose text-sm text-ink-2">
        It worked for a day, and your request was not sent. Below is what you wrote, to copy.
      </p>
      <ButtonLink to="/request-a-developer" look="primary" className="mt-4">
        Write it again
      </ButtonLink>
    </>
  );
}

function Erased() {
  return (
    <output className="block">
      <h1 className="display text-xl sm:text-2xl">Your request is erased</h1>
      <p className="mt-2 max-w-prose text-sm text-ink-2">
        Here and in every inbox. Letters that have been sent are with those who got them.
      </p>
      <ButtonLink to="/" className="mt-4">
        To the start page
      </ButtonLink>
    </output>
  );
}

/** The press of the button sends it, not the visit: a mail program that opens links early does no harm. */
function SendIt({ request }: { request: OwnRequest }) {
  const { token } = route.useParams();
  const router = useRouter();
  const reaches = request.fit?.count ?? 0;
  const keeps = request.keep || reaches === 0;
  const form = useForm({
    initial: {},
    submit: async () => {
      await send("hireRequest.confirm", { token, keep: keeps });
      await router.invalidate();
    },
    explain: explainApi,
  });
  return (
    <>
      <h1 className="display text-xl sm:text-2xl">Send your request</h1>
      <p className="mt-2 max-w-prose text-sm text-ink-2">
        This link shows that {request.email} is yours. Nobody has seen your request yet.
      </p>
      <div className="mt-5 max-w-[480px]">
        {request.fit ? <FitWords fit={request.fit} /> : null}
        {request.keep && reaches > 0 ? (
          <p className="mt-2 text-sm text-ink-2">
            It is also kept for those that begin to take requests in the next 60 days.
          </p>
        ) : null}
      </div>
      <form onSubmit={form.onSubmit} className="mt-5 flex flex-col items-start gap-4">
        {form.failure ? <FormError>{form.failure}</FormError> : null}
        <Button type="submit" look="primary" size="lg" busy={form.busy}>
          {reaches === 0 ? "Keep it for 60 days" : `Send it to ${counted(reaches, "organization")}`}
        </Button>
      </form>
    </>
  );
}

function Sent({ request, title }: { request: OwnRequest; title: string }) {
  const { received, read, answered, declined } = request.reached;
  const open = request.state === "open";
  return (
    <>
      <h1 className="display text-xl sm:text-2xl">{title}</h1>
      {open ? (
        <p className="mt-2 max-w-prose text-sm text-ink-2">
          {received === 0 ? "No organization that fits takes requests now. " : null}
          {request.keep ? "Whoever fits and begins to take requests gets it, too. " : null}
          It can be answered until <Time at={request.expiresAt} show="date" />. Answers come by mail
          to {request.email}.
        </p>
      ) : (
        <p className="mt-2 max-w-prose text-sm text-ink-2">Nobody can answer it any more.</p>
      )}
      <Facts
        className="mt-6 grid-cols-2 border-t border-line pt-4 sm:grid-cols-4"
        items={[
          { name: "Received by", value: <Count of={received} /> },
          { name: "Read by", value: <Count of={read} /> },
          { name: "Answered by", value: <Count of={answered} /> },
          { name: "Declined by", value: <Count of={declined} /> },
        ]}
      />
      {request.answers.length === 0 ? null : (
        <ul className="mt-4 text-sm">
          {request.answers.map((answer) => (
            <li key={`${answer.organization} ${answer.at}`}>
              <span className="font-[550]">{answer.organization}</span> answered on{" "}
              <Time at={answer.at} show="date" />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Count({ of }: { of: number }) {
  return <span className="tabular text-lg font-[620]">{of}</span>;
}

function Kept({ request, onErased }: { request: OwnRequest; onErased: () => void }) {
  const { token } = route.useParams();
  const router = useRouter();
  return (
    <section aria-labelledby="kept" className="mt-10 border-t border-line pt-5">
      <h2 id="kept" className="text-base font-[620]">
        What is kept
      </h2>
      <p className="mt-1 max-w-prose text-sm text-ink-2">
        {request.sentAt === null
          ? "What you wrote, for you alone."
          : "What you wrote and your name, seen by those who got it; your address, seen by those who have answered."}{" "}
        It is erased on <Day on={request.keptUntil} />, or at once if you want.
      </p>
      <div className="mt-3 flex flex-col items-start gap-3">
        {request.state === "open" ? (
          <Twice
            ask="Close it…"
            explain="Nobody can answer it any more. Those who have your address keep what they have in their mail."
            confirm="Close the request"
            look="secondary"
            act={async () => {
              await send("hireRequest.close", { token });
              await router.invalidate();
            }}
          />
        ) : null}
        <Twice
          ask="Erase it…"
          explain="It goes at once, here and in every inbox. It can't be undone."
          confirm="Erase the request"
          look="alert"
          act={async () => {
            await send("hireRequest.erase", { token });
            onErased();
          }}
        />
      </div>
    </section>
  );
}

type TwiceProps = {
  ask: string;
  explain: string;
  confirm: string;
  look: ButtonLook;
  act: () => Promise<void>;
};

/** What can't be taken back is asked for twice, in place. */
function Twice({ ask, explain, confirm, look, act }: TwiceProps) {
  const [asking, setAsking] = useState(false);
  const form = useForm({ initial: {}, submit: act, explain: explainApi });
  if (!asking)
    return (
      <Button look="quiet" className="-ml-3.5" onClick={() => setAsking(true)}>
        {ask}
      </Button>
    );
  return (
    <form onSubmit={form.onSubmit} className="border-l-2 border-line-strong py-1 pl-4">
      <p className="max-w-prose text-sm">{explain}</p>
      {form.failure ? <FormError>{form.failure}</FormError> : null}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button type="submit" look={look} busy={form.busy}>
          {confirm}
        </Button>
        <Button look="quiet" onClick={() => setAsking(false)}>
          Keep it
        </Button>
      </div>
    </form>
  );
}
