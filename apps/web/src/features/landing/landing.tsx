import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { type ReactNode } from "react";
import {
  responsibilities,
  responsibilityNames,
  OutcomeMark,
  type Responsibility,
} from "#/ui/evidence-strip.tsx";
import { ButtonLink, textLinkClass } from "#/ui/link.tsx";

type LandingProps = {
  /** The work sample that anybody can try here. */
  warmUp: ReactNode;
  /** The newest job posts; null when there are none. */
  jobs: ReactNode;
};

const answersFor: Record<Responsibility, string> = {
  databases: "Queries, schemas, migrations that keep every row.",
  apis: "Handlers, partners, a webhook that comes twice.",
  security: "The attack must fail, and the feature must still work.",
  performance: "Plans, blocks and queries counted, not seconds.",
};

/** What this is, in five seconds; a piece of work to try; the doors. */
export function Landing({ warmUp, jobs }: LandingProps): ReactNode {
  return (
    <div className="mx-auto w-full max-w-[1160px] px-4 sm:px-8">
      <section className="grid gap-x-16 gap-y-8 pt-12 pb-12 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:pt-20 lg:pb-16">
        <div>
          <h1 className="display max-w-[18ch] text-2xl">
            Hire back-end developers on the work itself
          </h1>
          <p className="mt-4 max-w-[52ch] text-base text-ink-2">
            A company opens a job and says what it pays. Developers do short, realistic pieces of
            back-end work in the browser. A real PostgreSQL checks it, and people decide on what
            they see.
          </p>
        </div>
        <Doors />
      </section>

      <section aria-labelledby="try" className="border-t border-line pt-8 pb-14">
        <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 id="try" className="text-lg font-[620]">
            Try one: a nearly right query
          </h2>
          <p className="text-sm text-ink-2">Two minutes, no account. It runs in your browser.</p>
        </div>
        {warmUp}
      </section>

      <section aria-labelledby="four" className="border-t border-line pt-8 pb-14">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 id="four" className="text-lg font-[620]">
            Four things a back-end developer answers for
          </h2>
          <Link to="/guide" className={`${textLinkClass} text-sm`}>
            What happens after you press the button: the guide
          </Link>
        </div>
        <dl className="mt-5 grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">
          {responsibilities.map((responsibility) => (
            <div key={responsibility}>
              <dt className="text-base font-[600]">
                <Link
                  to="/guide/responsibilities/$responsibility"
                  params={{ responsibility }}
                  className="hover:text-accent"
                >
                  {responsibilityNames[responsibility]}
                </Link>
              </dt>
              <dd className="mt-0.5 max-w-[32ch] text-sm text-ink-2">
                {answersFor[responsibility]}
              </dd>
            </div>
          ))}
        </dl>
        <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
          <span className="text-ink-2">One tick for each check, and never a lone percentage:</span>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {(["passed", "failed", "limit", "fault", "none"] as const).map((outcome) => (
              <li key={outcome}>
                <OutcomeMark outcome={outcome} />
              </li>
            ))}
          </ul>
        </div>
      </section>

      <section aria-labelledby="how" className="border-t border-line pt-8 pb-14">
        <h2 id="how" className="sr-only">
          How it goes
        </h2>
        <div className="grid gap-x-16 gap-y-10 md:grid-cols-2">
          <Steps
            title="If you develop"
            steps={[
              "Read what a job pays and what work it asks for, before you apply.",
              "Do the work when it suits you. Run it in the browser as often as you like, then hand it in once.",
              "See every check, and contest one that is wrong. Your work stays yours.",
            ]}
            action={
              <Link to="/jobs" className={textLinkClass}>
                Open jobs
              </Link>
            }
          />
          <Steps
            title="If you hire"
            steps={[
              "Write a job, weigh its skills, choose work samples from the catalogue.",
              "Publish it, or invite people by mail or by a link.",
              "Review without names, ranked by the work with the reasons shown. A person decides, and says why.",
            ]}
            action={
              <Link to="/sign-up" search={{ next: "/org/new" }} className={textLinkClass}>
                Open an organization
              </Link>
            }
          />
        </div>
      </section>

      {jobs === null ? null : (
        <section aria-labelledby="newest" className="border-t border-line pt-8 pb-16">
          <div className="mb-3 flex items-baseline justify-between gap-4">
            <h2 id="newest" className="text-lg font-[620]">
              Newest jobs
            </h2>
            <Link to="/jobs" className={`${textLinkClass} text-sm`}>
              All of them
            </Link>
          </div>
          {jobs}
        </section>
      )}
    </div>
  );
}

function Doors() {
  return (
    <div className="flex flex-col self-end border-y border-line lg:mb-1">
      <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-4">
        <span>
          <span className="block text-base font-[600]">I develop</span>
          <span className="text-sm text-ink-2">Find a job, or practise for one.</span>
        </span>
        <span className="flex gap-2">
          <ButtonLink to="/practice">Practise</ButtonLink>
          <ButtonLink to="/jobs" look="primary">
            Open jobs
          </ButtonLink>
        </span>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3 py-4">
        <span>
          <span className="block text-base font-[600]">I hire</span>
          <span className="text-sm text-ink-2">See work before you see a name.</span>
        </span>
        <ButtonLink to="/sign-up" search={{ next: "/org/new" }} look="primary">
          Open a job <ArrowRight size={16} aria-hidden />
        </ButtonLink>
      </div>
    </div>
  );
}

function Steps({
  title,
  steps,
  action,
}: {
  title: string;
  steps: readonly string[];
  action: ReactNode;
}) {
  return (
    <div>
      <h3 className="text-base font-[620]">{title}</h3>
      <ol className="mt-3 flex flex-col gap-2.5">
        {steps.map((step, index) => (
          <li key={step} className="grid grid-cols-[20px_minmax(0,1fr)] text-sm text-ink-2">
            <span className="tabular text-ink-3">{index + 1}</span>
            <span className="max-w-[52ch]">{step}</span>
          </li>
        ))}
      </ol>
      <p className="mt-4 ml-5 text-sm">{action}</p>
    </div>
  );
}
