import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { ApplicationEvidence } from "#/features/evidence/application-evidence.tsx";
import { ApplicationPage } from "#/features/shortlist/application-page.tsx";

const route = getRouteApi("/app/org/$organization/applications/$applicationId");

/** One application for the hiring team. */
export function ApplicationRoute(): ReactNode {
  const { applicationId } = route.useParams();
  return (
    <ApplicationPage
      key={applicationId}
      applicationId={applicationId}
      work={<ApplicationEvidence applicationId={applicationId} />}
    />
  );
}
