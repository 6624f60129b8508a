/** Errors that are not the configuration's own, by words of Terraform 1.11, OpenTofu 1.10 and their providers. */
const advice: readonly (readonly [RegExp, string])[] = [
  [
    /saving a generated plan is (currently )?not supported/i,
    'this workspace runs remotely, where this version cannot save a plan: use a `cloud` block with ' +
      'Terraform 1.6 or newer, or set its execution mode to local',
  ],
  [
    /saved plans not allowed/i,
    'this workspace is planned from its repository alone: set its execution mode to local, or use ' +
      'its own health assessments',
  ],
  [
    /insufficient rights to generate a plan/i,
    'give the token the right to plan on the workspace; reading the JSON takes admin rights',
  ],
  [
    /couldn't read unredacted JSON plan|admin permissions on the workspace/i,
    "give the token admin rights on the workspace: reading a plan's JSON takes them",
  ],
  [
    /no valid credential sources|failed to (refresh cached|retrieve) credentials|could not find default credentials|no credentials|unable to (find|build) (a )?(credentials|authorizer)|expiredtoken|InvalidClientTokenId|please run 'az login'/i,
    'give this job credentials for the provider or the state, in a step before this one',
  ],
  [
    /required token could not be found|unauthorized|terraform login|tofu login/i,
    'give this job a token for the remote backend (TF_TOKEN_<host>)',
  ],
  [
    /no value for required variable/i,
    'give the variable by TF_VAR_<name>, or by -var-file in plan-args',
  ],
  [
    /error acquiring the state lock/i,
    'planning here takes no lock, so -lock=true is among the arguments: take it out',
  ],
]

/** What to do about an error that is not the configuration's own. */
export function adviceFor(message: string): string | undefined {
  return advice.find(([pattern]) => pattern.test(message))?.[1]
}
