import { type ReactNode } from "react";
import { IntakeSettings } from "#/features/hire-request/intake-settings.tsx";
import { SettingsPage } from "#/features/organization/settings-page.tsx";

/** The organization's settings: what candidates read, and which requests it takes. */
export function SettingsRoute(): ReactNode {
  return (
    <>
      <SettingsPage />
      <IntakeSettings />
    </>
  );
}
