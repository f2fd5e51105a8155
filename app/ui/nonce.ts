import { createContext, useContext } from "react";

const Nonce = createContext("");

/** The one-time word that lets this answer's own scripts run; empty in the browser, where it is no longer needed. */
export const NonceProvider = Nonce.Provider;
export const useNonce = () => useContext(Nonce);
