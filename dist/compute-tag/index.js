import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./packages/action/event.ts

/** Reads the event. Throws where the payload is no JSON, or a variable that any run has is gone. */
function eventOf(env) {
    const needed = (name) => {
        const value = env[name] ?? '';
        if (value !== '')
            return value;
        throw new Error(`Reading the event: the variable ${name} is not set; run this as an action`);
    };
    const url = (name, fallback) => (env[name] || fallback).replace(/\/+$/, '');
    const payload = readPayload(env['GITHUB_EVENT_PATH'] ?? '');
    return {
        name: needed('GITHUB_EVENT_NAME'),
        ref: env['GITHUB_REF'] || releasedRef(payload),
        sha: needed('GITHUB_SHA'),
        repository: needed('GITHUB_REPOSITORY'),
        actor: env['GITHUB_ACTOR'] ?? '',
        run: {
            id: env['GITHUB_RUN_ID'] || undefined,
            number: env['GITHUB_RUN_NUMBER'] || undefined,
            attempt: env['GITHUB_RUN_ATTEMPT'] || undefined,
        },
        urls: {
            server: url('GITHUB_SERVER_URL', 'https://github.com'),
            api: url('GITHUB_API_URL', 'https://api.github.com'),
            graphql: url('GITHUB_GRAPHQL_URL', graphqlUrlOf(env)),
        },
        payload,
    };
}
/**
 * GITHUB_GRAPHQL_URL; where only GITHUB_API_URL is set, what belongs to that: a token for one server
 * must not go to another. Of `https://HOST/api/v3` it is `https://HOST/api/graphql`.
 */
function graphqlUrlOf(env) {
    const api = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
    return env['GITHUB_GRAPHQL_URL'] || `${api.replace(/\/v3$/, '')}/graphql`;
}
/** The value at a path of a payload, whatever it is; undefined where there is none. */
function at(payload, ...path) {
    let value = payload;
    for (const key of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
/** The text or number at a path of a payload, as text; undefined where there is none, or ''. */
function textAt(payload, ...path) {
    const value = at(payload, ...path);
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
// Runs of a release sometimes have an empty GITHUB_REF (actions/runner#2788, seen 2023 to 2026).
function releasedRef(payload) {
    const tag = textAt(payload, 'release', 'tag_name');
    return tag && `refs/tags/${tag}`;
}
function readPayload(path) {
    if (path === '')
        return {};
    try {
        return JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'));
    }
    catch (error) {
        const found = error instanceof Error ? error.message : String(error);
        throw new Error(`Reading the event's payload: ${found}; GITHUB_EVENT_PATH must name its file`, {
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: ./packages/action/command.ts
// The runner's two protocols: lines on stdout, and files it names in the environment.
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
// Taken from @actions/core file by file, not by its entry: that loads undici and child processes for
// calls that no step here makes, half of a small action's start (core 3.0.1, 2026). `exports` hides
// these files from an import by the package's name; a test holds what they print to what the
// entry's functions print.


/** Prints a command such as `::error file=a.yaml,line=3::text`. */
function action_command_issueCommand(command, text, properties = {}) {
    command_issueCommand(command, properties, text);
}
/** Appends a name and its value to a file that the runner reads; off a runner there is none. */
function appendValue(file, name, value) {
    const path = process.env[`GITHUB_${file}`] ?? '';
    if (path !== '')
        issueFileCommand(file, prepareKeyValueMessage(name, value));
}

;// CONCATENATED MODULE: ./packages/action/log.ts

/** Prints text to the log. A line that would be a workflow command to the runner is defused. */
function info(text) {
    process.stdout.write(`${defused(text)}\n`);
}
/** Prints text that the log shows only where the runner debugs. */
function debug(text) {
    action_command_issueCommand('debug', text);
}
/** Annotates the run; newlines stay within the one annotation. */
function notice(text, place = {}) {
    issueCommand('notice', text, { ...place });
}
/** Annotates the run with a warning. */
function warning(text, place = {}) {
    issueCommand('warning', text, { ...place });
}
/** Folds what `body` prints under a title. The runner doesn't nest groups. */
async function group(title, body) {
    issueCommand('group', title);
    try {
        return await body();
    }
    finally {
        issueCommand('endgroup', '');
    }
}
/**
 * Has the runner hide a secret from all that is logged after. Logs are masked line by line, so
 * each line of the secret is; lines of three characters or fewer beside longer ones (JSON's brackets)
 * are not, as hiding these would hide half the log.
 */
function mask(secret) {
    const lines = secret
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const long = lines.filter((line) => line.length > 3);
    for (const line of long.length > 0 ? long : lines)
        action_command_issueCommand('add-mask', line);
}
// The runner takes a line as a command where it starts with `::` after white space, and in its
// older syntax where `##[` stands anywhere. A zero-width space makes it plain text again.
function defused(text) {
    return text.replaceAll(/^(\s*:)(?=:)/gm, '$1\u200b').replaceAll('##[', '#\u200b#[');
}

;// CONCATENATED MODULE: ./packages/action/inputs.ts

const booleans = {
    ...{ true: true, True: true, TRUE: true },
    ...{ false: false, False: false, FALSE: false },
};
/** Reads inputs from the `INPUT_*` variables; each reader throws an error that names the input. */
function inputsOf(env) {
    const whole = (name) => env[variable(name)] ?? '';
    const raw = (name) => whole(name).trim();
    function optional(name, parse) {
        return raw(name) === '' ? undefined : parsed(name, raw(name), parse);
    }
    return {
        optional: (name, parse = asText) => optional(name, parse),
        text: (name, fallback, parse = asText) => parsed(name, raw(name) || fallback, parse),
        block: (name) => whole(name)
            .replace(/^(?:[^\S\n]*\n)+/, '')
            .trimEnd() || undefined,
        required(name, parse = asText) {
            if (raw(name) === '')
                throw new Error(`Reading the input ${name}: it is required and empty; give it a value`);
            return parsed(name, raw(name), parse);
        },
        secret(name) {
            const secret = optional(name, String);
            if (secret !== undefined)
                mask(secret);
            return secret;
        },
        flag: (name, fallback) => optional(name, parseFlag) ?? fallback,
        choice: (name, allowed, fallback) => optional(name, parseChoice(allowed)) ?? fallback,
        integer: (name, range, fallback) => optional(name, parseInteger(range)) ?? fallback,
        lines: (name, parse = asText) => items(raw(name)).map((item) => parsed(name, item, parse)),
        names: (name, parse = asText) => items(raw(name))
            .flatMap((line) => line.split(','))
            .map((item) => item.trim())
            .filter((item) => item !== '')
            .map((item) => parsed(name, item, parse)),
    };
}
// The runner upper-cases the name and replaces spaces; hyphens stay.
function variable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function asText(text) {
    return text;
}
function items(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}
function parsed(name, text, parse) {
    try {
        return parse(text);
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new Error(`Reading the input ${name}: ${message}`, { cause: error });
    }
}
function parseFlag(text) {
    const value = Object.hasOwn(booleans, text) ? booleans[text] : undefined;
    if (value === undefined)
        throw new Error(refusal(text, 'true or false'));
    return value;
}
function parseChoice(allowed) {
    return (text) => {
        const chosen = allowed.find((item) => item === text);
        if (chosen === undefined)
            throw new Error(refusal(text, `one of ${allowed.join(', ')}`));
        return chosen;
    };
}
function parseInteger({ min, max }) {
    return (text) => {
        const value = /^[0-9]+$/.test(text) ? Number(text) : NaN;
        if (value >= min && value <= max)
            return value;
        throw new Error(refusal(text, `a whole number from ${min} to ${max}`));
    };
}
function refusal(text, allowed) {
    return `${JSON.stringify(text)} is not allowed; give ${allowed}`;
}

;// CONCATENATED MODULE: ./packages/action/outputs.ts


/** Sets the step's outputs, undefined as the empty string, and shows them in the log. */
function setOutputs(outputs) {
    action_command_issueCommand('group', 'Outputs');
    for (const [name, value = ''] of Object.entries(outputs)) {
        appendValue('OUTPUT', name, value);
        info(`${name}: ${value}`);
    }
    action_command_issueCommand('endgroup', '');
}
/**
 * Saves text for the post phase. Save what names a thing before the thing is created: the runner
 * keeps what was saved also when the step fails, is cancelled or is killed.
 */
function saveState(name, value) {
    appendValue('STATE', name, value);
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./packages/action/run.ts




// Tells the post phase from the main one, as both are runs of the same bundle. A reserved name.
const marker = 'phase';
// The runner sends SIGINT, 7.5 seconds later SIGTERM, and kills after 2.5 more.
const graceMs = 5_000;
const unsettled = 'Running the step: it waits for something that can no longer happen; this is a defect, run ' +
    'again with debug logging and report the log';
/**
 * Runs the phase that the runner asked for, then ends the process: with 0, or with 1 and one
 * `::error` line. The one place where an error meets the runner. Connections that are kept alive
 * don't hold the process, and nothing that was printed is lost.
 */
function run(phases) {
    const cancel = new AbortController();
    let ended = false;
    function end(failure) {
        if (ended)
            return;
        ended = true;
        if (failure)
            report(failure.reason);
        process.exitCode = failure ? 1 : 0;
        process.stdout.write('', () => process.stderr.write('', () => process.exit()));
    }
    function stop(signal) {
        const reason = new Error(`Running the step: the job was cancelled (${signal}); run it again`);
        cancel.abort(reason);
        setTimeout(() => end({ reason }), graceMs);
    }
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    process.once('uncaughtException', (reason) => end({ reason }));
    process.once('beforeExit', () => end({ reason: new Error(unsettled) }));
    phase(phases, cancel.signal).then(() => end(), (reason) => end({ reason: cancel.signal.aborted ? cancel.signal.reason : reason }));
}
async function phase({ main, post }, signal) {
    const saved = (name) => process.env[`STATE_${name}`] || undefined;
    if (post === undefined)
        return main(signal);
    if (saved(marker) === 'post')
        return post(saved, signal);
    saveState(marker, 'post');
    return main(signal);
}
function report(reason) {
    action_command_issueCommand('error', describe(reason));
    if (process.env['RUNNER_DEBUG'] === '1')
        debug((0,external_node_util_namespaceObject.inspect)(reason));
}
// A refused connection to a name of two addresses is an AggregateError without a message.
function describe(reason) {
    if (!(reason instanceof Error))
        return String(reason);
    if (reason.message !== '')
        return reason.message;
    if (reason instanceof AggregateError)
        return reason.errors.map(describe).join('; ');
    return reason.name;
}

;// CONCATENATED MODULE: ./packages/action/summary.ts

// GitHub drops a step's summary that is larger than 1 MiB as a whole.
const limit = 1024 * 1024;
/** Text of any origin as Markdown that shows it as it is, on one line, with no link made of it. */
function plain(text) {
    const active = /[\\`*_{}[\]<>&#|~@$!]|^[-+=]|:(?=\/\/)|(?<=\bwww)\./giu;
    return oneLine(text).replaceAll(active, entity);
}
/** Text of any origin in a code span, on one line, also inside a table. */
function code(text) {
    if (text === '')
        return '';
    const line = oneLine(text);
    return /[`|\\]|^ | $/.test(line) ? `<code>${plain(line)}</code>` : `\`${line}\``;
}
/** Text of any origin in a block of its own, with a fence longer than any in it. */
function codeBlock(text, language = '') {
    const runs = text.match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
    return `${fence}${language}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}\n`;
}
/** A table; its cells are Markdown already, made by `plain`, `code` or a link. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |\n`;
    return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
/** Markdown that is folded under a title. */
function details(title, markdown) {
    return `<details><summary>${plain(title)}</summary>\n\n${markdown}\n</details>\n`;
}
/**
 * Adds Markdown to the step's summary, and a newline. What is over GitHub's limit is cut at a
 * line's end, with a note. Off a runner nothing is written.
 */
function writeSummary(markdown) {
    const path = process.env['GITHUB_STEP_SUMMARY'] ?? '';
    if (path === '')
        return;
    const used = (0,external_node_fs_namespaceObject.statSync)(path, { throwIfNoEntry: false })?.size ?? 0;
    (0,external_node_fs_namespaceObject.appendFileSync)(path, fitted(`${markdown}\n`, limit - used));
}
/** Markdown of at most `bytes` bytes: all of it, or its first lines and a note. */
function fitted(markdown, bytes) {
    const all = Buffer.from(markdown);
    if (all.length <= bytes)
        return markdown;
    const note = '\n*The rest is cut: a summary holds at most 1 MiB.*\n';
    const room = bytes - Buffer.byteLength(note) - 512;
    if (room <= 0)
        return '';
    const kept = all.subarray(0, all.lastIndexOf(0x0a, room - 1) + 1).toString();
    return kept + closing(kept) + note;
}
// A fence and folded parts that stand open at the cut would swallow the note.
function closing(markdown) {
    const fences = markdown.match(/^`{3,}/gm) ?? [];
    const fence = fences.length % 2 === 1 ? `${fences.at(-1)}\n` : '';
    const opened = markdown.match(/^<details>/gm)?.length ?? 0;
    const closed = markdown.match(/^<\/details>/gm)?.length ?? 0;
    return fence + '\n</details>\n'.repeat(Math.max(0, Math.min(opened - closed, 16)));
}
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}
function oneLine(text) {
    return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

;// CONCATENATED MODULE: ./packages/action/source.ts

/** Finds the commit that a run is about. Throws for a ref that was deleted. */
function sourceOf(event) {
    const { name, payload } = event;
    refuseDeleted(event);
    if (name === 'workflow_run')
        return causeOf(event);
    if (name === 'merge_group') {
        const queue = branchOf(textAt(payload, 'merge_group', 'head_ref') ?? event.ref);
        const committedAt = dateAt(payload, 'merge_group', 'head_commit', 'timestamp');
        return queued(queue, textAt(payload, 'merge_group', 'head_sha') ?? event.sha, committedAt);
    }
    const number = /^refs\/pull\/([0-9]+)\//.exec(event.ref ?? '')?.[1];
    if (number !== undefined || name === 'pull_request' || name === 'pull_request_target') {
        return pullRequest(event, number);
    }
    const tag = after('refs/tags/', event.ref);
    const committedAt = dateAt(payload, 'head_commit', 'timestamp');
    if (tag !== undefined)
        return { kind: 'tag', sha: event.sha, tag, committedAt };
    return { kind: 'branch', sha: event.sha, branch: branchOf(event.ref), committedAt };
}
function refuseDeleted({ name, ref, sha, payload }) {
    const [what, instead] = name === 'delete'
        ? [textAt(payload, 'ref'), 'use another event, such as push']
        : [ref, 'skip the job for deletions (if: ${{ !github.event.deleted }})'];
    const isPushed = at(payload, 'deleted') !== true && !/^0+$/.test(textAt(payload, 'after') ?? sha);
    if (name !== 'delete' && (name !== 'push' || isPushed))
        return;
    throw new Error(`Finding the commit of this ${name} event: ${what ?? 'the ref'} was deleted; ${instead}`);
}
function pullRequest({ name, payload }, numberInRef) {
    const sha = textAt(payload, 'pull_request', 'head', 'sha');
    if (sha === undefined) {
        throw new Error(`Finding the commit of this ${name} event: the payload has no pull_request.head.sha; ` +
            'run this in the workflow that the pull request started');
    }
    return {
        kind: 'pull-request',
        sha,
        branch: textAt(payload, 'pull_request', 'head', 'ref'),
        pullRequest: textAt(payload, 'pull_request', 'number') ?? textAt(payload, 'number') ?? numberInRef,
    };
}
// gh-readonly-queue/<base branch>/pr-<number>-<sha of the base>: the group's last pull request.
function queued(queue, sha, committedAt) {
    const number = /\/pr-([0-9]+)-[^/]+$/.exec(queue ?? '')?.[1];
    return { kind: 'merge-queue', sha, branch: queue, pullRequest: number, committedAt };
}
function causeOf({ payload, repository }) {
    const sha = textAt(payload, 'workflow_run', 'head_sha');
    if (sha === undefined) {
        throw new Error('Finding the commit of this workflow_run event: the payload has no workflow_run.head_sha; ' +
            'run this in the workflow that the event started');
    }
    const branch = textAt(payload, 'workflow_run', 'head_branch');
    const cause = textAt(payload, 'workflow_run', 'event');
    const committedAt = dateAt(payload, 'workflow_run', 'head_commit', 'timestamp');
    if (cause === 'merge_group')
        return queued(branch, sha, committedAt);
    const foreign = isForeign(payload, repository);
    // pull_request, pull_request_target, pull_request_review, pull_request_review_comment
    if (!foreign && !cause?.startsWith('pull_request')) {
        return { kind: 'branch', sha, branch, committedAt };
    }
    const pullRequest = numberOf(payload, sha) ?? (foreign ? 'fork' : undefined);
    return { kind: 'pull-request', sha, branch, pullRequest, committedAt };
}
// A fork that was deleted since leaves null.
function isForeign(payload, repository) {
    const head = at(payload, 'workflow_run', 'head_repository');
    const here = textAt(payload, 'workflow_run', 'repository', 'full_name') ?? repository;
    const name = textAt(head, 'full_name') ?? here;
    return head === null || name.toLowerCase() !== here.toLowerCase();
}
// The list also holds pull requests that other repositories opened from this branch, and, late,
// those whose head has moved on (seen 2024).
function numberOf(payload, sha) {
    const list = at(payload, 'workflow_run', 'pull_requests');
    const here = at(payload, 'repository', 'id');
    const own = (Array.isArray(list) ? list : []).filter((entry) => {
        const base = at(entry, 'base', 'repo', 'id');
        return base === undefined || here === undefined || base === here;
    });
    const exact = own.find((entry) => at(entry, 'head', 'sha') === sha);
    return textAt(exact ?? own[0], 'number');
}
function branchOf(ref) {
    return after('refs/heads/', ref);
}
function after(prefix, ref) {
    return ref?.startsWith(prefix) && ref.length > prefix.length
        ? ref.slice(prefix.length)
        : undefined;
}
function dateAt(payload, ...path) {
    const date = new Date(textAt(payload, ...path) ?? '');
    return Number.isNaN(date.getTime()) ? undefined : date;
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./packages/oci/digest.ts

/** Bytes arrived that are not those that were asked for. Worth one more try, never worth keeping. */
class CorruptContent extends (/* unused pure expression or super */ null && (Error)) {
    name = 'CorruptContent';
}
const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return grammar.test(text);
}
/**
 * Reads a digest by the image specification's grammar (lower case hex, nothing around it).
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#digests
 */
function digest_parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new Error(`digest: found ${JSON.stringify(text)}; ` +
        'use sha256: and 64, or sha512: and 128 lower case hexadecimal digits');
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
/** The hexadecimal part, which names the blob's file in a layout. */
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}
/** Throws CorruptContent unless `bytes` are those that `expected` names. */
function verify(bytes, expected, tell = (found) => found) {
    const found = digestOf(bytes, algorithmOf(expected.digest));
    const wrong = bytes.length !== expected.size
        ? wrongSize(expected, bytes.length)
        : found !== expected.digest && wrongDigest(expected, found);
    if (wrong)
        throw new CorruptContent(tell(wrong));
}
/**
 * Passes `source` on and checks size and digest on the way, in constant memory. The last chunk is
 * held back until both are known to be right, so that whoever reads never holds as many bytes as were
 * declared and wrong ones among them. Throws CorruptContent.
 */
async function* verified(source, expected, tell = (found) => found) {
    const algorithm = algorithmOf(expected.digest);
    const hash = createHash(algorithm);
    let size = 0;
    let last;
    for await (const chunk of source) {
        if (chunk.length === 0)
            continue;
        size += chunk.length;
        if (size > expected.size)
            throw new CorruptContent(tell(wrongSize(expected, size)));
        hash.update(chunk);
        if (size === expected.size)
            last = Buffer.from(chunk);
        else
            yield chunk;
    }
    if (size !== expected.size)
        throw new CorruptContent(tell(wrongSize(expected, size)));
    const found = `${algorithm}:${hash.digest('hex')}`;
    if (found !== expected.digest)
        throw new CorruptContent(tell(wrongDigest(expected, found)));
    if (last !== undefined)
        yield last;
}
function wrongSize({ digest, size }, found) {
    const amount = found > size ? `at least ${found}` : String(found);
    return `${digest}: ${amount} bytes arrived where ${size} are declared`;
}
function wrongDigest({ digest }, found) {
    return `${digest}: the bytes that arrived have the digest ${found}`;
}

;// CONCATENATED MODULE: ./packages/oci/reference.ts

// https://github.com/distribution/reference/blob/v0.6.0/regexp.go
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const registryGrammar = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]{1,5})?$`);
const segment = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const repositoryGrammar = new RegExp(`^${segment}(?:/${segment})*$`);
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const longest = 255;
const hub = 'docker.io';
function isTag(text) {
    return tagGrammar.test(text);
}
function parseTag(text) {
    if (isTag(text))
        return text;
    throw new Error(`tag: found ${JSON.stringify(text)}; use 1 to 128 letters, digits, "_", "." and "-", ` +
        'with no "." or "-" in front');
}
/** Reads a repository's name, the path without a registry: `team/app`. */
function parseRepository(text) {
    if (text.length <= longest && repositoryGrammar.test(text))
        return text;
    throw new Error(`repository: found ${JSON.stringify(text)}; use at most ${longest} lower case letters and ` +
        'digits, separated within a part by ".", "_", "__" or "-", and the parts by "/"');
}
/** Reads a registry's host and port: `registry.example:5000`. */
function parseRegistry(text) {
    if (registryGrammar.test(text))
        return text;
    throw new Error(`registry: found ${JSON.stringify(text)}; use a host name, with :port if needed`);
}
/**
 * Reads `[registry/]repository[:tag][@digest]`. As everywhere, a first part with a dot or a port,
 * `localhost`, or with upper case letters is a registry; without one the image is Docker Hub's,
 * and a name without a path there stands in `library/`. No tag is made up.
 */
function parseReference(text) {
    try {
        return split(text);
    }
    catch (cause) {
        const reason = cause.message;
        throw new Error(`image reference ${JSON.stringify(text)}: ${reason}`, { cause });
    }
}
/** Writes a reference so that parseReference reads it back; Docker Hub's registry is written. */
function formatReference({ registry, repository, tag, digest }) {
    const name = `${registry}/${repository}`;
    return name + (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`);
}
function split(text) {
    const at = text.indexOf('@');
    const named = at < 0 ? text : text.slice(0, at);
    // A colon behind the last slash starts a tag; one before it belongs to the registry's port.
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const name = colon < 0 ? named : named.slice(0, colon);
    const place = locate(name);
    if (place.registry.length + 1 + place.repository.length > longest) {
        throw new Error(`the name has more than ${longest} characters; shorten it`);
    }
    return {
        ...place,
        ...(colon < 0 ? {} : { tag: parseTag(named.slice(colon + 1)) }),
        ...(at < 0 ? {} : { digest: parseDigest(text.slice(at + 1)) }),
    };
}
function locate(name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    const isRegistry = /[.:A-Z[]/.test(first) || first === 'localhost';
    const registry = isRegistry ? first.replace(/^index\.docker\.io$/, hub) : hub;
    const rest = isRegistry ? name.slice(slash + 1) : name;
    const official = registry === hub && rest !== '' && !rest.includes('/');
    return {
        registry: parseRegistry(registry),
        repository: parseRepository(official ? `library/${rest}` : rest),
    };
}

;// CONCATENATED MODULE: ./packages/action/template.ts
/** Reads a template of text and `{name}`s. Throws, with the known ones, for a name that isn't one. */
function parseTemplate(source, known) {
    const parts = source.split(/(\{[^{}]*\})/).filter((part) => part !== '');
    const parsePart = (part) => {
        if (!/[{}]/.test(part))
            return part;
        const placeholder = known.find((name) => part === `{${name}}`);
        if (placeholder !== undefined)
            return { placeholder };
        throw new Error(`${JSON.stringify(source)}: ${part} is not a placeholder; ` +
            `the known ones are ${known.map((name) => `{${name}}`).join(' ')}`);
    };
    return { source, parts: parts.map(parsePart) };
}
/**
 * Replaces each `{name}` of a template by its value, once: a value that looks like a placeholder
 * stays as it is.
 *
 * @throws where a placeholder is unknown, or known but without a value here; `what` opens the
 * message, as in "Reading the input file".
 */
function expandTemplate(what, source, values) {
    const parts = partsOf(what, source, Object.keys(values));
    return parts
        .map((part) => {
        if (typeof part === 'string')
            return part;
        const value = values[part.placeholder];
        if (value !== undefined && value !== '')
            return value;
        throw new Error(`${what}: ${JSON.stringify(source)}: {${part.placeholder}} has no value here; ` +
            'give one, or leave it out of the template');
    })
        .join('');
}
function partsOf(what, source, known) {
    try {
        return parseTemplate(source, known).parts;
    }
    catch (cause) {
        throw new Error(`${what}: ${cause.message}`, { cause });
    }
}
/**
 * Refuses a value that could lead a path or a ref elsewhere: `..`, a leading `/`, a control
 * character.
 */
function checkPathValue(what, value) {
    const fault = value.startsWith('/')
        ? 'starts with "/"'
        : value.includes('..')
            ? 'holds ".."'
            : /\p{Cc}/u.test(value)
                ? 'holds a control character'
                : undefined;
    if (fault === undefined)
        return value;
    throw new Error(`${what}: ${JSON.stringify(value)} ${fault}, and would be put into a path; use a plain name`);
}
/** Refuses text of more than one line, which would add lines of its own to a commit message. */
function plainLine(text) {
    if (!/\p{Cc}/u.test(text))
        return text;
    throw new Error(`${JSON.stringify(text)} holds a control character; give one line of plain text`);
}

;// CONCATENATED MODULE: ./actions/compute-tag/template.ts

/** What a template may hold in braces. */
const placeholders = [
    'version',
    'major',
    'minor',
    'patch',
    'branch',
    'sha',
    'short-sha',
    'pr',
    'run-id',
    'run-number',
    'run-attempt',
    'timestamp',
];
/** Reads a template. Throws, with the known ones, for a placeholder that isn't one. */
function template_parseTemplate(source) {
    return parseTemplate(source, placeholders);
}
/** True where the tag names its commit. */
function holdsSha({ parts }) {
    return parts.some((part) => typeof part !== 'string' && /^(short-)?sha$/.test(part.placeholder));
}
/** Puts in the values. Throws for a placeholder that has none here. */
function expand({ source, parts }, values) {
    return parts.map((part) => {
        if (typeof part === 'string')
            return { kind: 'text', text: part };
        const text = values[part.placeholder];
        if (text === undefined) {
            const here = placeholders.filter((name) => values[name] !== undefined);
            throw new Error(`Expanding the template ${JSON.stringify(source)}: {${part.placeholder}} has no value ` +
                `for this event; use ${listed(here)}`);
        }
        return { kind: kindOf(part.placeholder), text };
    });
}
function kindOf(placeholder) {
    if (placeholder === 'branch')
        return 'name';
    return placeholder === 'version' ? 'version' : 'fixed';
}
function listed(names) {
    return names.map((name) => `{${name}}`).join(' ');
}

;// CONCATENATED MODULE: ./actions/compute-tag/compose.ts



const compose_longest = 128;
const hashLength = 6;
/**
 * Makes an image tag of a template and its values. What a tag cannot hold becomes `-`; a version
 * keeps its characters, a sha and numbers stay whole. A tag that is too long loses the end of its
 * name or version first, then those of the template's own text. Where no sha tells apart two that
 * became one, a name or version that changed gets `-` and the start of its SHA-256. Throws where no
 * valid tag comes out.
 */
function composeTag(template, values) {
    const pieces = expand(template, values);
    const settled = settle(pieces);
    const distinct = holdsSha(template) || keepsNames(pieces, settled);
    const tag = joined(settle(shorten(distinct ? settled : settle(pieces.flatMap(withHash)))));
    if (isTag(tag))
        return tag;
    throw new Error(`Expanding the template ${JSON.stringify(template.source)}: it comes to ` +
        `${JSON.stringify(tag)}; a tag is 1 to ${compose_longest} letters, digits, "_", "." and "-", ` +
        'with no "." or "-" in front: change the template');
}
// Only what is not fixed is changed: a version may hold `--` and must stay as it is.
function settle(pieces) {
    let before = '';
    return pieces.map((piece) => {
        if (piece.kind === 'fixed' || piece.kind === 'version') {
            before = piece.text === '' ? before : 'fixed';
            return piece;
        }
        const allowed = piece.text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/-{2,}/g, '-');
        const surplus = before === '' ? /^[.-]+/ : before.endsWith('-') ? /^-/ : /^$/;
        const text = allowed.replace(surplus, '');
        before = text === '' ? before : text;
        return { ...piece, text };
    });
}
// A `-` at the end of a name has merged with one that follows.
function keepsNames(pieces, settled) {
    if (joined(settled).length > compose_longest)
        return false;
    return pieces.every(({ kind, text }, index) => kind !== 'name' ||
        (text === settled[index]?.text && (!text.endsWith('-') || index === pieces.length - 1)));
}
function withHash(piece) {
    if (!isCut(piece))
        return [piece];
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(piece.text).digest('hex').slice(0, hashLength);
    return [piece, { kind: 'text', text: '-' }, { kind: 'fixed', text: hash }];
}
function shorten(pieces) {
    let kept = pieces;
    for (const isNext of [isCut, ({ kind }) => kind === 'text']) {
        for (let most = compose_longest; most >= 0 && joined(kept).length > compose_longest; most--) {
            kept = kept.map((piece) => isNext(piece) ? { ...piece, text: piece.text.slice(0, most) } : piece);
        }
    }
    return kept;
}
function isCut({ kind }) {
    return kind === 'name' || kind === 'version';
}
function joined(pieces) {
    return pieces.map(({ text }) => text).join('');
}

;// CONCATENATED MODULE: ./actions/compute-tag/labels.ts

// https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md
const prefix = 'org.opencontainers.image';
/**
 * The labels that tell where an image comes from, each `name=value` on one line. All of them are
 * the same when the run is repeated, so a time that the event doesn't tell is left out.
 */
function labelsOf(event, source, version) {
    const { payload, repository, urls } = event;
    const url = `${urls.server}/${repository}`;
    const labels = {
        created: source.committedAt?.toISOString().replace(/\.\d+Z$/, 'Z'),
        description: textAt(payload, 'repository', 'description'),
        licenses: licenseOf(payload),
        revision: source.sha,
        source: url,
        title: repository.slice(repository.indexOf('/') + 1),
        url,
        version,
    };
    return Object.entries(labels)
        .map(([name, value]) => [name, labels_oneLine(value ?? '')])
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `${prefix}.${name}=${value}`);
}
// GitHub writes NOASSERTION where it found a licence that it doesn't know.
function licenseOf(payload) {
    const license = textAt(payload, 'repository', 'license', 'spdx_id');
    return license === 'NOASSERTION' ? undefined : license;
}
// A second line would be a label of the description's author.
function labels_oneLine(text) {
    return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

;// CONCATENATED MODULE: ./actions/compute-tag/version.ts
// https://semver.org/spec/v2.0.0.html
const number = '(0|[1-9][0-9]*)';
const identifier = '(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)';
const semver = new RegExp(`^${number}\\.${number}\\.${number}(-${identifier}(?:\\.${identifier})*)?` +
    '(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$');
/** Reads the prefix of a monorepo's tags. Throws where it ends as a separator would. */
function parseTagPrefix(text) {
    if (!/[/@-]$/.test(text))
        return text;
    throw new Error(`${JSON.stringify(text)} ends with a separator; give the name in front of it, ` +
        `as "backend" for backend/v1.2.3`);
}
/** Reads the version out of a Git tag. Throws where the tag is no version, or another service's. */
function parseVersionTag(tag, { stripV, prefix }) {
    const rest = prefix === undefined ? tag : withoutPrefix(tag, prefix);
    const bare = rest?.replace(/^v/, '');
    const [, major, minor, patch, prerelease] = semver.exec(bare ?? '') ?? [];
    if (rest === undefined || bare === undefined || !major || !minor || !patch) {
        throw new Error(`Reading the version of the Git tag ${JSON.stringify(tag)}: ${version_refusal(prefix)}`);
    }
    return { text: stripV ? bare : rest, major, minor, patch, isPrerelease: prerelease !== undefined };
}
function withoutPrefix(tag, prefix) {
    if (!tag.startsWith(prefix))
        return undefined;
    return /^(?:[/-](?=v)|@)(.*)$/s.exec(tag.slice(prefix.length))?.[1];
}
function version_refusal(prefix) {
    if (prefix === undefined) {
        return ('it is not a version of SemVer 2.0.0; push a tag such as v1.2.3, ' +
            'or set tag-prefix to what stands in front of the version');
    }
    const shapes = ['/v1.2.3', '-v1.2.3', '@1.2.3', '@v1.2.3'].map((shape) => prefix + shape);
    return `with tag-prefix a version of SemVer 2.0.0 is ${shapes.join(', ')}; push one of these`;
}

;// CONCATENATED MODULE: ./actions/compute-tag/compute.ts




/**
 * Names the image of the event's commit. `now` stands in for the commit's time where the event
 * doesn't tell it. Throws for a deleted ref, for a Git tag that is no version (unless a tag was
 * given), and for a template that needs what this event doesn't have.
 */
function computeTag(inputs, event, now) {
    const source = sourceOf(event);
    const version = versionOf(source, inputs);
    const shortSha = source.sha.slice(0, inputs.shortShaLength);
    const [kind, template] = choose(inputs, source, version);
    const tag = inputs.tag ?? composeTag(template, valuesOf(source, version, shortSha, event, now));
    return {
        tag,
        kind: inputs.tag === undefined ? kind : 'explicit',
        template: inputs.tag === undefined ? template.source : undefined,
        version: version?.text,
        branch: source.branch,
        sha: source.sha,
        shortSha,
        labels: labelsOf(event, source, version?.text ?? tag),
    };
}
function versionOf(source, inputs) {
    if (source.tag === undefined)
        return undefined;
    try {
        return parseVersionTag(source.tag, inputs);
    }
    catch (error) {
        if (inputs.tag !== undefined)
            return undefined;
        throw error;
    }
}
function choose({ release, branch, pullRequest, mergeQueue }, { kind }, version) {
    switch (kind) {
        case 'tag':
            return [version?.isPrerelease ? 'prerelease' : 'release', release];
        case 'branch':
            return ['branch', branch];
        case 'pull-request':
            return ['pull-request', pullRequest];
        case 'merge-queue':
            return ['merge-queue', mergeQueue];
    }
}
function valuesOf(source, version, shortSha, { run }, now) {
    return {
        // A tag can't hold `+`; Helm writes chart versions the same way.
        version: version?.text.replace('+', '_'),
        major: version?.major,
        minor: version?.minor,
        patch: version?.patch,
        branch: source.branch,
        sha: source.sha,
        'short-sha': shortSha,
        pr: source.pullRequest,
        'run-id': run.id,
        'run-number': run.number,
        'run-attempt': run.attempt,
        timestamp: (source.committedAt ?? now).toISOString().replace(/\D/g, '').slice(0, 14),
    };
}

;// CONCATENATED MODULE: ./actions/compute-tag/inputs.ts



/** Reads all inputs, also those that this event doesn't need. */
function tagInputsOf(inputs) {
    return {
        tag: inputs.optional('tag', parseTag),
        release: inputs.text('release', '{version}', template_parseTemplate),
        branch: inputs.text('branch', '{branch}-{short-sha}', template_parseTemplate),
        pullRequest: inputs.text('pull-request', 'pr-{pr}-{short-sha}', template_parseTemplate),
        mergeQueue: inputs.text('merge-queue', 'queue-{pr}-{short-sha}', template_parseTemplate),
        stripV: inputs.flag('strip-v', true),
        prefix: inputs.optional('tag-prefix', parseTagPrefix),
        shortShaLength: inputs.integer('short-sha-length', { min: 4, max: 40 }, 7),
    };
}

;// CONCATENATED MODULE: ./actions/compute-tag/summary.ts

/** What a person reads afterwards: the tag, and what it was made from. */
function tagSummary(computed, { name, repository, urls }) {
    const commit = `${urls.server}/${repository}/commit/${computed.sha}`;
    const rows = [
        ['Made from', computed.template === undefined ? 'the input `tag`' : code(computed.template)],
        ['Kind', computed.kind],
        ['Version', computed.version && code(computed.version)],
        ['Branch', computed.branch && code(computed.branch)],
        ['Commit', `[${code(computed.sha)}](${commit})`],
        ['Event', code(name)],
    ];
    const told = rows.filter((row) => Boolean(row[1]));
    return (`### Image tag ${code(computed.tag)}\n\n` +
        `${table(['', ''], told)}\n${details('Labels', codeBlock(computed.labels.join('\n')))}`);
}

;// CONCATENATED MODULE: ./actions/compute-tag/main.ts








run({
    main() {
        const inputs = tagInputsOf(inputsOf(process.env));
        const event = eventOf(process.env);
        const computed = computeTag(inputs, event, new Date());
        setOutputs({
            tag: computed.tag,
            version: computed.version,
            kind: computed.kind,
            branch: computed.branch,
            sha: computed.sha,
            'short-sha': computed.shortSha,
            labels: computed.labels.join('\n'),
        });
        writeSummary(tagSummary(computed, event));
    },
});

