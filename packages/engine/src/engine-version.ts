/** Changes whenever the same submission could get another verdict. */
export const engineVersion = "0.2.0";
