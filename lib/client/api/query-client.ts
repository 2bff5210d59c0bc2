import { MutationCache, notifyManager, QueryCache, QueryClient } from "@tanstack/react-query";
import { NO_ANSWER, statusOf } from "./api-error";
import { goToSignIn } from "./sign-in-address";

// What comes is shown in the turn in which it comes; the usual timer waits behind whatever else the page has to do.
notifyManager.setScheduler(queueMicrotask);

const RETRIES = 2;
const STALE_MS = 10_000;

const signInAgain = (error: unknown) => {
  if (statusOf(error) === 401) goToSignIn();
};

/** A refusal stays a refusal when it is asked again; an accident may pass. */
const isAccident = (error: unknown): boolean => {
  const status = statusOf(error);
  return status === NO_ANSWER || status >= 500;
};

export const makeQueryClient = () =>
  new QueryClient({
    queryCache: new QueryCache({ onError: signInAgain }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, { meta }) => {
        if (!meta?.staysHere) signInAgain(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: STALE_MS,
        retry: (failures, error) => failures < RETRIES && isAccident(error),
      },
      mutations: { retry: false },
    },
  });
