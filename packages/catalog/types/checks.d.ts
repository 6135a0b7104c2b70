import { type DefineCheck } from "@unsung/engine";

declare global {
  /** Files of checks declare each of their checks with it. */
  const check: DefineCheck;
}
