export const id = 166;
export const ids = [166];
export const modules = {

/***/ 6166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  proposeAll: () => (/* binding */ proposeAll)
});

// EXTERNAL MODULE: ./packages/action/summary.ts
var summary = __webpack_require__(8153);
// EXTERNAL MODULE: ./packages/github/failure.ts
var failure = __webpack_require__(7206);
// EXTERNAL MODULE: ./packages/github/repo.ts
var github_repo = __webpack_require__(9398);
;// CONCATENATED MODULE: ./packages/github/auto-merge.ts


const defaultMethod = `query($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { viewerDefaultMergeMethod }
}`;
const enable = `mutation($id: ID!, $method: PullRequestMergeMethod!) {
  enablePullRequestAutoMerge(input: {pullRequestId: $id, mergeMethod: $method}) {
    clientMutationId
  }
}`;
/**
 * Has a pull request merged, by the repository's default method, as soon as its rules allow it. Where
 * nothing stands in its way GitHub refuses to wait, and it is merged here and now: then the id of the
 * commit on the base branch is returned.
 */
async function mergeWhenReady(github, repo, pullRequest, clock) {
    const { number, nodeId, autoMerge } = pullRequest;
    if (autoMerge)
        return undefined;
    const doing = `enabling auto-merge of pull request ${number} of ${(0,github_repo/* formatRepo */.K)(repo)}`;
    const { repository } = await github.graphql({ doing, needs: 'pull-requests: read' }, defaultMethod, { ...repo });
    const chosen = repository.viewerDefaultMergeMethod;
    try {
        const needs = 'contents: write and pull-requests: write';
        await github.graphql({ doing, needs }, enable, { id: nodeId, method: chosen });
        return undefined;
    }
    catch (error) {
        if (!(error instanceof failure/* GitHubError */.y))
            throw error;
        const { text } = error.refusal;
        if (/not allowed for this repository/i.test(text)) {
            throw new Error(`${error.message}; allow it in the repository's settings`, { cause: error });
        }
        // With no rule to wait for (cli/cli merges at once on these too, 2026-10).
        if (!/in (clean|unstable|has_hooks) status|rules not configured/i.test(text))
            throw error;
    }
    return merge(github, repo, pullRequest, chosen, clock);
}
const tries = 6;
const pause = 2_000;
/** GitHub works out in the background whether it can merge, and which commit is the newest. */
async function merge(github, repo, { number, head }, method, clock) {
    const doing = `merging pull request ${number} of ${(0,github_repo/* formatRepo */.K)(repo)}`;
    const merge_method = method.toLowerCase();
    const options = { ...repo, pull_number: number, sha: head, merge_method };
    for (let tried = 1;; tried++) {
        try {
            const merged = await github.rest({ doing, needs: 'contents: write' }, (rest) => rest.pulls.merge(options));
            return merged.sha;
        }
        catch (error) {
            const isUnsettled = error instanceof failure/* GitHubError */.y && [405, 409].includes(error.refusal.status);
            if (!isUnsettled || tried === tries)
                throw error;
            await clock.sleep(pause);
        }
    }
}

// EXTERNAL MODULE: ./packages/github/commit.ts + 1 modules
var github_commit = __webpack_require__(7510);
// EXTERNAL MODULE: ./packages/github/compare.ts
var compare = __webpack_require__(9055);
// EXTERNAL MODULE: ./packages/github/files.ts
var github_files = __webpack_require__(151);
// EXTERNAL MODULE: ./packages/github/ref.ts
var ref = __webpack_require__(2425);
;// CONCATENATED MODULE: ./packages/github/pull-request.ts



/** The branch on which one app's next version waits for one environment. */
function proposalBranch(environment, app) {
    const name = `bump/${environment}/${app}`;
    (0,ref/* checkBranch */.DC)(name);
    return name;
}
const needs = 'pull-requests: write';
/** The open pull request of these branches; closed and merged ones never count. */
async function findPullRequest(github, repo, { base, head }) {
    const doing = `looking for the pull request of ${head} in ${(0,github_repo/* formatRepo */.K)(repo)}`;
    const filter = { state: 'open', base, head: `${repo.owner}:${head}` };
    const found = await github.rest({ doing, needs: 'pull-requests: read' }, (rest) => rest.pulls.list({ ...repo, ...filter }));
    // A filter that GitHub does not understand, it ignores.
    const ours = found.find((one) => one.head.ref === head && one.base.ref === base);
    return ours && parse(ours);
}
/** Whether a pull request of these branches was closed, or merged, with this commit as its newest. */
async function wasClosed(github, repo, { base, head }, commit) {
    const doing = `looking for closed pull requests of ${head} in ${(0,github_repo/* formatRepo */.K)(repo)}`;
    const filter = { state: 'closed', base, head: `${repo.owner}:${head}` };
    const newestFirst = { sort: 'updated', direction: 'desc', per_page: 100 };
    const found = await github.rest({ doing, needs: 'pull-requests: read' }, (rest) => rest.pulls.list({ ...repo, ...filter, ...newestFirst }));
    return found.some((one) => one.head.sha === commit);
}
/** Opens one; undefined where somebody else just did, or where there is nothing to merge. */
async function openPullRequest(github, repo, { base, head }, content) {
    const doing = `opening a pull request from ${head} to ${base} in ${(0,github_repo/* formatRepo */.K)(repo)}`;
    try {
        const opened = await github.rest({ doing, needs }, (rest) => rest.pulls.create({ ...repo, base, head, ...content }));
        return parse(opened);
    }
    catch (error) {
        if (!(error instanceof failure/* GitHubError */.y) || error.refusal.status !== 422)
            throw error;
        const { text } = error.refusal;
        if (!/pull request already exists|no commits between/i.test(text))
            throw error;
        // It may be ours, from an earlier try whose answer got lost.
        return error.attempt > 1 ? findPullRequest(github, repo, { base, head }) : undefined;
    }
}
/** Gives one a new title and body; undefined where it is no longer open. */
async function updatePullRequest(github, repo, number, content) {
    const doing = `updating pull request ${number} of ${(0,github_repo/* formatRepo */.K)(repo)}`;
    const updated = await github.rest({ doing, needs }, (rest) => rest.pulls.update({ ...repo, pull_number: number, ...content }));
    return updated.state === 'open' ? parse(updated) : undefined;
}
function parse(told) {
    const users = (told.requested_reviewers ?? []).map(({ login }) => login);
    const teams = (told.requested_teams ?? []).map(({ slug }) => `${slug}`);
    return {
        number: told.number,
        url: told.html_url,
        nodeId: told.node_id,
        title: told.title,
        body: told.body ?? '',
        head: told.head.sha,
        labels: told.labels.map(({ name = '' }) => name),
        requested: [...users, ...teams],
        autoMerge: Boolean(told.auto_merge),
    };
}

;// CONCATENATED MODULE: ./packages/github/review.ts

/** Puts labels on a pull request, beside those that it has; GitHub makes the ones that it lacks. */
async function addLabels(github, repo, pullRequest, labels) {
    const missing = labels.filter((label) => !has(pullRequest.labels, label));
    if (missing.length === 0)
        return;
    const { number } = pullRequest;
    const doing = `labelling pull request ${number} of ${(0,github_repo/* formatRepo */.K)(repo)}`;
    await github.rest({ doing, needs: 'pull-requests: write' }, (rest) => rest.issues.addLabels({ ...repo, issue_number: number, labels: missing }));
}
/**
 * Asks users, and teams as `organization/team`, for a review, where they are not asked already. A
 * pull request that is no news is left alone as soon as anybody was asked or has reviewed it.
 */
async function requestReviews(github, repo, pullRequest, reviewers, isNews) {
    const { number, requested } = pullRequest;
    const missing = reviewers
        .map((name) => name.replace(/^@/, ''))
        .filter((name) => !has(requested, name.split('/').at(-1)));
    if (missing.length === 0)
        return;
    const doing = `asking for reviews of pull request ${number} of ${(0,github_repo/* formatRepo */.K)(repo)}`;
    const where = { ...repo, pull_number: number };
    if (!isNews) {
        if (requested.length > 0)
            return;
        const reviews = await github.rest({ doing, needs: 'pull-requests: read' }, (rest) => rest.pulls.listReviews(where));
        if (reviews.length > 0)
            return;
    }
    const teams = missing.filter((name) => name.includes('/')).map((name) => name.split('/')[1]);
    const users = missing.filter((name) => !name.includes('/'));
    await github.rest({ doing, needs: 'pull-requests: write' }, (rest) => rest.pulls.requestReviewers({ ...where, reviewers: users, team_reviewers: teams }));
}
function has(names, wanted) {
    return names.some((name) => name.toLowerCase() === wanted.toLowerCase());
}

// EXTERNAL MODULE: ./packages/github/tree.ts
var tree = __webpack_require__(1650);
;// CONCATENATED MODULE: ./packages/github/propose.ts









const firstPause = 500;
const longestPause = 10_000;
/**
 * Keeps one pull request for a branch: opens it, or gives the open one a newer commit, title and
 * body; leaves it alone where it proposes the same already. The branch is set to one commit on top of
 * base by compare and swap. Where somebody else has committed to it, the new commit goes on top of
 * theirs instead; where they did and there is no pull request, it is an error.
 */
async function propose(options) {
    (0,ref/* checkBranch */.DC)(options.head);
    const { clock, timeoutMs } = options;
    const start = clock.now();
    for (let attempts = 1;; attempts++) {
        const proposed = await proposeOnce(options);
        if (proposed !== undefined)
            return { ...proposed, attempts };
        const pause = clock.random() * Math.min(longestPause, firstPause * 2 ** (attempts - 1));
        if (clock.now() - start + pause >= timeoutMs) {
            const where = `branch ${options.head} of ${(0,github_repo/* formatRepo */.K)(options.repo)}`;
            throw new Error(`proposing on ${where}: others moved it each of ${attempts} times; run it again`);
        }
        await clock.sleep(pause);
    }
}
/** Undefined where others came between. */
async function proposeOnce(options) {
    const { github, repo, paths, dryRun = false } = options;
    const base = await (0,github_files/* readFiles */.U)(github, repo, { branch: options.base }, paths);
    if (base?.branch === undefined)
        throw (0,ref/* noBranch */.kc)(repo, options.base);
    const branches = { base: base.branch, head: options.head };
    const open = await findPullRequest(github, repo, branches);
    const head = await (0,github_files/* readFiles */.U)(github, repo, { branch: options.head }, paths, 'skip');
    if (open !== undefined && head?.files.size === base.files.size) {
        const edit = await options.edit(head);
        if (isEmpty(head, edit))
            return unchanged(options, open, head, edit);
    }
    const holder = head === undefined ? undefined : await holderOf(options, base, head);
    const isShared = holder === 'others';
    if (isShared && open === undefined)
        throw shared(options);
    if (open === undefined && holder === 'us' && head?.files.size === base.files.size) {
        const edit = await options.edit(head);
        const wanted = isEmpty(head, edit) && !(await wasClosed(github, repo, branches, head.commit));
        if (wanted)
            return openFor(options, branches, head, edit);
    }
    const snapshot = isShared ? await whole(options, head) : base;
    const edit = await options.edit(snapshot);
    const none = { pullRequest: open, commit: undefined, merged: undefined, snapshot, edit };
    if (isEmpty(snapshot, edit))
        return { ...none, outcome: 'unchanged' };
    if (dryRun)
        return { ...none, outcome: open === undefined ? 'opened' : 'updated' };
    const files = (0,github_commit/* filesOf */.R)(snapshot, realChanges(snapshot, edit));
    const commit = await (0,tree/* writeCommit */.r)(github, repo, snapshot.commit, files, edit.message);
    const move = { from: head?.commit, to: commit, force: !isShared };
    const { repositoryId } = base;
    if (!(await (0,ref/* moveBranch */.ob)(github, repo, { branch: options.head, repositoryId, ...move })))
        return;
    const { pullRequest, outcome } = await present(options, branches, open, edit, commit);
    if (pullRequest === undefined)
        return;
    // Otherwise somebody was faster after all, and the title may be the wrong one now.
    if (![commit, head?.commit].includes(pullRequest.head))
        return;
    const merged = await settle(options, { ...pullRequest, head: commit }, true);
    return { outcome, pullRequest, commit, merged, snapshot, edit };
}
/** The same, or newer, is proposed already; what a run that broke off left undone is made up for. */
async function unchanged(options, open, snapshot, edit) {
    const none = { outcome: 'unchanged', commit: undefined, snapshot, edit };
    if (options.dryRun)
        return { ...none, pullRequest: open, merged: undefined };
    const { github, repo } = options;
    const { message, commit } = snapshot;
    // A title and a body that tell of this commit may have been edited since, which is not undone.
    const told = commitToldBy(open);
    const isLeft = told === undefined || told === commit || !options.isOurs(message);
    const content = contentOf(titleOf(message), bodyOf(message), commit);
    const mended = isLeft ? open : await updatePullRequest(github, repo, open.number, content);
    const pullRequest = mended ?? open;
    const merged = await settle(options, pullRequest, false);
    return { ...none, pullRequest, merged };
}
/**
 * Opens the pull request of a commit that another run has made, for the same or something newer, and
 * has not opened it yet: it is about to, or broke off. Undefined where it was faster.
 */
async function openFor(options, branches, snapshot, edit) {
    const none = { outcome: 'unchanged', commit: undefined, snapshot, edit };
    if (options.dryRun)
        return { ...none, pullRequest: undefined, merged: undefined };
    const { message, commit } = snapshot;
    const content = contentOf(titleOf(message), bodyOf(message), commit);
    const pullRequest = await openPullRequest(options.github, options.repo, branches, content);
    if (pullRequest?.head !== commit)
        return undefined;
    return { ...none, pullRequest, merged: await settle(options, pullRequest, true) };
}
/** The pull request with this title and body, and whether it is a new one. */
async function present({ github, repo }, branches, open, { message, body }, commit) {
    const content = contentOf(titleOf(message), body, commit);
    if (open === undefined) {
        const pullRequest = await openPullRequest(github, repo, branches, content);
        if (pullRequest !== undefined)
            return { outcome: 'opened', pullRequest };
    }
    // Where it could not be opened, somebody else has just done so.
    const found = open ?? (await findPullRequest(github, repo, branches));
    const pullRequest = found && (await updatePullRequest(github, repo, found.number, content));
    return { outcome: 'updated', pullRequest };
}
async function settle({ github, repo, labels, reviewers, autoMerge, clock }, pullRequest, isNews) {
    await addLabels(github, repo, pullRequest, labels);
    await requestReviews(github, repo, pullRequest, reviewers, isNews);
    return autoMerge ? mergeWhenReady(github, repo, pullRequest, clock) : undefined;
}
/** Whose commits the branch has that base has not; undefined where it has none. */
async function holderOf({ github, repo, isOurs }, base, head) {
    if (base.commit === head.commit)
        return undefined;
    const ahead = await (0,compare.commitsAhead)(github, repo, base.commit, head.commit);
    if (!ahead?.every(({ message }) => isOurs(message)))
        return 'others';
    return ahead.length === 0 ? undefined : 'us';
}
/** Somebody else's commits may have taken a file away, which is told by its name. */
async function whole({ github, repo, paths }, head) {
    if (head.files.size === paths.length)
        return head;
    return (await (0,github_files/* readFiles */.U)(github, repo, { commit: head.commit }, paths)) ?? head;
}
function shared({ head, repo }) {
    return new Error(`proposing on branch ${head} of ${(0,github_repo/* formatRepo */.K)(repo)}: it has commits of somebody else and no ` +
        'open pull request; merge or delete the branch');
}
function titleOf(message) {
    // https://docs.github.com/rest/pulls/pulls: longer ones are refused
    return message.split('\n', 1)[0].slice(0, 256);
}
/** The body says, unseen, of which commit it tells: see `unchanged`. */
function contentOf(title, body, commit) {
    return { title, body: `${body.trimEnd()}\n\n<!-- commit: ${commit} -->\n` };
}
function commitToldBy({ body }) {
    return /<!-- commit: ([0-9a-f]{40,64}) -->\s*$/.exec(body)?.[1];
}
function bodyOf(message) {
    return message.replace(/^.*\n*/, '');
}
/** The edit may say again what is there already. */
function realChanges({ files }, { changes }) {
    return new Map([...changes].filter(([path, bytes]) => !files.get(path)?.bytes.equals(bytes)));
}
function isEmpty(snapshot, edit) {
    return realChanges(snapshot, edit).size === 0;
}

// EXTERNAL MODULE: ./actions/bump-manifest/edits.ts + 1 modules
var edits = __webpack_require__(1378);
// EXTERNAL MODULE: ./actions/bump-manifest/bump.ts + 17 modules
var bump = __webpack_require__(543);
// EXTERNAL MODULE: ./actions/bump-manifest/by-api.ts + 4 modules
var by_api = __webpack_require__(1200);
// EXTERNAL MODULE: ./actions/bump-manifest/trailers.ts
var trailers = __webpack_require__(3399);
;// CONCATENATED MODULE: ./actions/bump-manifest/propose-all.ts







/** Keeps one pull request for each app and environment. */
async function proposeAll(inputs, manifests, machine) {
    const tasks = tasksOf(inputs.task);
    if (tasks.length > 1)
        await check(inputs, manifests);
    const outcomes = [];
    for (const task of tasks) {
        machine.signal.throwIfAborted();
        outcomes.push(await proposeOne({ ...inputs, task }, manifests, machine));
    }
    return outcomes;
}
/** One task for each app and environment, in their order. */
function tasksOf(task) {
    if ('restore' in task)
        return [task];
    const byName = new Map();
    for (const update of task.updates) {
        const name = `${update.environment}\n${update.app}`;
        byName.set(name, [...(byName.get(name) ?? []), update]);
    }
    return [...byName.values()].map((updates) => ({ ...task, updates }));
}
/** What can be wrong with one of several is found before the first is written. */
async function check({ task }, manifests) {
    if ('restore' in task)
        return;
    const paths = [...new Set(task.updates.map(({ file }) => file))];
    (0,edits/* applyUpdates */.$)((await manifests.read(paths)).files, task.updates);
}
async function proposeOne(inputs, manifests, machine) {
    const { task, target, pullRequest: wanted, timeoutMs, dryRun } = inputs;
    const { repo, token } = (0,by_api.onGitHub)(target);
    const github = await (0,by_api.connect)(target.urls, token, timeoutMs, machine);
    const { app = '', environment = '' } = 'restore' in task ? task.restore : task.updates[0];
    const { paths, prepare } = await (0,bump/* planned */.l)(inputs, manifests, machine);
    const proposed = await propose({
        github,
        repo,
        ...(target.branch !== undefined && { base: target.branch }),
        head: proposalBranch(environment, app),
        paths,
        edit: async (snapshot) => {
            const prepared = await prepare(snapshot);
            return { ...prepared, body: propose_all_bodyOf(prepared) };
        },
        isOurs: (message) => (0,trailers/* parseTrailers */.a)(message).edits.some((edit) => edit.app === app && edit.environment === environment),
        ...wanted,
        ...{ timeoutMs, dryRun },
        clock: machine.clock,
    });
    const { outcome, pullRequest, commit, merged, snapshot, edit, attempts } = proposed;
    const changed = outcome !== 'unchanged';
    const known = commit ?? edit.holder ?? snapshot.commit;
    return {
        ...edit,
        task,
        changed,
        reason: changed ? 'updated' : edit.stale.length > 0 ? 'stale' : 'unchanged',
        commit: merged ?? (changed && dryRun ? undefined : known),
        attempts,
        branch: proposalBranch(environment, app),
        others: [],
        pullRequest,
        merged: merged !== undefined,
    };
}
/** GitHub refuses a body of more than 65,536 characters. */
const longest = { diff: 40_000, trailers: 20_000 };
/** What a reviewer reads: the change, and where the image comes from. */
function propose_all_bodyOf({ diff, message }) {
    const trailers = message
        .split('\n')
        .slice(1)
        .filter((line) => line !== '')
        .map((line) => `- ${(0,summary/* plain */.pj)(line)}\n`);
    const shown = cut(diff, longest.diff, '… and more: see the files\n');
    return `${(0,summary/* codeBlock */.DV)(shown, 'diff')}\n${cut(trailers.join(''), longest.trailers, '- and more: see the commit\n')}`;
}
/** Whole lines of a text, and a note where some are left out. */
function cut(text, most, note) {
    return text.length <= most ? text : text.slice(0, text.lastIndexOf('\n', most) + 1) + note;
}


/***/ })

};
