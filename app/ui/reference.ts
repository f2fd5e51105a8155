import { createContext, useContext } from "react";

const Reference = createContext("");

/** By what a failure of this answer is found in the log again; empty in the browser. */
export const ReferenceProvider = Reference.Provider;
export const useReference = () => useContext(Reference);
