import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { OwnApplicationPage } from "#/features/application/own-application-page.tsx";
import { ApplicationWork } from "#/features/workbench/application-work.tsx";

const route = getRouteApi("/app/personal/home/applications/$applicationId");

/** A candidate's own application, with the work that it asks for. */
export function OwnApplicationRoute(): ReactNode {
  const { applicationId } = route.useParams();
  return (
    <OwnApplicationPage
      applicationId={applicationId}
      work={<ApplicationWork applicationId={applicationId} />}
    />
  );
}
