import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 252:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c9: () => (/* binding */ cacheFor),
  _A: () => (/* binding */ cacheTags)
});

// UNUSED EXPORTS: cacheTag

// EXTERNAL MODULE: ./packages/action/log.ts
var log = __nccwpck_require__(187);
// EXTERNAL MODULE: ./packages/docker/build.ts
var build = __nccwpck_require__(4903);
;// CONCATENATED MODULE: ./packages/docker/cache.ts

/**
 * GitHub's cache service. buildx takes its address and token from the environment
 * (ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN), which the runner gives to actions. Without a scope
 * all images of a repository would overwrite each other's.
 */
function githubCache(scope) {
    const place = { type: 'gha', scope };
    return { from: (0,build/* fields */.O)(place), to: (0,build/* fields */.O)({ ...place, mode: 'max', 'ignore-error': 'true' }) };
}
/**
 * A tag of a registry. ECR takes a cache as an image only:
 * https://github.com/aws/containers-roadmap/issues/876
 */
function registryCache(reference, insecure) {
    const place = {
        type: 'registry',
        ref: reference,
        ...(insecure && { 'registry.insecure': 'true' }),
    };
    const kind = { mode: 'max', 'image-manifest': 'true', 'oci-mediatypes': 'true' };
    return { from: (0,build/* fields */.O)(place), to: (0,build/* fields */.O)({ ...place, ...kind, 'ignore-error': 'true' }) };
}
/** Whether buildx finds in the environment what GitHub's cache service asks for. */
function hasGithubCache(env) {
    return Boolean(env['ACTIONS_RUNTIME_TOKEN'] && (env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']));
}

;// CONCATENATED MODULE: ./actions/ecr-push/caching.ts


/** What all tags of caches start with: a filter with it keeps them mutable. */
const cacheTags = 'buildcache*';
/** The tag of a cache in the image's own repository. */
function cacheTag({ scope }) {
    return scope === undefined ? 'buildcache' : `buildcache-${scope.replaceAll('/', '-')}`;
}
/** The cache for a build; where there is none to be had, that is told, and the build goes on. */
async function cacheFor(choice, repository, place, { env }) {
    if (choice.at === 'none')
        return undefined;
    if (choice.at === 'gha') {
        if (hasGithubCache(env)) {
            (0,log/* mask */.dK)(env['ACTIONS_RUNTIME_TOKEN'] ?? '');
            return githubCache(choice.scope ?? repository);
        }
        (0,log/* warning */.$e)('cache: gha: this runner offers no cache service; built without a cache');
        return undefined;
    }
    if (place === undefined) {
        (0,log/* info */.pq)('cache: registry: it takes the credentials of a push, and push is false; not used');
        return undefined;
    }
    const tag = cacheTag(choice);
    if (await place.holds(tag)) {
        (0,log/* warning */.$e)(`cache: registry: the tags of ${place.repository} are immutable, ${tag} too; built without ` +
            `a cache; exclude ${cacheTags} from immutability with a filter`);
        return undefined;
    }
    const { registry, origin } = place.login;
    return registryCache(`${registry}/${place.repository}:${tag}`, origin.startsWith('http:'));
}


/***/ }),

/***/ 8625:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ megabytes)
/* harmony export */ });
const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;


/***/ }),

/***/ 9077:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ appendValue),
  L: () => (/* binding */ command_issueCommand)
});

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
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
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
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
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
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
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
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
function command_issueCommand(command, text, properties = {}) {
    issueCommand(command, properties, text);
}
/** Appends a name and its value to a file that the runner reads; off a runner there is none. */
function appendValue(file, name, value) {
    const path = process.env[`GITHUB_${file}`] ?? '';
    if (path !== '')
        issueFileCommand(file, prepareKeyValueMessage(name, value));
}


/***/ }),

/***/ 187:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   Yz: () => (/* binding */ debug),
/* harmony export */   dK: () => (/* binding */ mask),
/* harmony export */   pq: () => (/* binding */ info)
/* harmony export */ });
/* unused harmony export notice */
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9077);

/** Prints text to the log. A line that would be a workflow command to the runner is defused. */
function info(text) {
    process.stdout.write(`${defused(text)}\n`);
}
/** Prints text that the log shows only where the runner debugs. */
function debug(text) {
    (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .L)('debug', text);
}
/** Annotates the run; newlines stay within the one annotation. */
function notice(text, place = {}) {
    issueCommand('notice', text, { ...place });
}
/** Annotates the run with a warning. */
function warning(text, place = {}) {
    (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .L)('warning', text, { ...place });
}
/** Folds what `body` prints under a title. The runner doesn't nest groups. */
async function group(title, body) {
    (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .L)('group', title);
    try {
        return await body();
    }
    finally {
        (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .L)('endgroup', '');
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
        (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .L)('add-mask', line);
}
// The runner takes a line as a command where it starts with `::` after white space, and in its
// older syntax where `##[` stands anywhere. A zero-width space makes it plain text again.
function defused(text) {
    return text.replaceAll(/^(\s*:)(?=:)/gm, '$1\u200b').replaceAll('##[', '#\u200b#[');
}


/***/ }),

/***/ 5571:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ saveState),
/* harmony export */   n: () => (/* binding */ setOutputs)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9077);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(187);


/** Sets the step's outputs, undefined as the empty string, and shows them in the log. */
function setOutputs(outputs) {
    (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .L)('group', 'Outputs');
    for (const [name, value = ''] of Object.entries(outputs)) {
        (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .appendValue */ .A)('OUTPUT', name, value);
        (0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq)(`${name}: ${value}`);
    }
    (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .L)('endgroup', '');
}
/**
 * Saves text for the post phase. Save what names a thing before the thing is created: the runner
 * keeps what was saved also when the step fails, is cancelled or is killed.
 */
function saveState(name, value) {
    (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .appendValue */ .A)('STATE', name, value);
}


/***/ }),

/***/ 4903:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ fields),
/* harmony export */   f: () => (/* binding */ buildArguments)
/* harmony export */ });
/**
 * The arguments of `docker` for a build; buildx writes what it made into `metadataFile`. Without the
 * name of a builder the present one builds.
 */
function buildArguments(build, output, metadataFile, builder) {
    return [
        ...['buildx', 'build', '--progress=plain', '--metadata-file', metadataFile],
        ...option('--builder', builder),
        ...option('--file', build.file),
        ...option('--target', build.target),
        ...option('--platform', build.platforms.join(',') || undefined),
        ...build.buildArgs.flatMap((text) => ['--build-arg', text]),
        ...build.secrets.flatMap(({ id, file }) => ['--secret', fields({ id, src: file })]),
        ...build.ssh.flatMap((text) => ['--ssh', text]),
        ...[...build.labels].flatMap(([key, value]) => ['--label', `${key}=${value}`]),
        ...build.annotations.flatMap((text) => ['--annotation', text]),
        ...option('--network', build.network),
        ...build.addHosts.flatMap((text) => ['--add-host', text]),
        // buildx adds provenance unless told not to (0.10 and later), which turns the one manifest of
        // one platform into an index that Lambda and ECR's basic scan refuse.
        `--provenance=${build.provenance ?? 'false'}`,
        ...(build.sbom === undefined ? [] : [`--sbom=${build.sbom}`]),
        ...option('--cache-from', build.cache?.from),
        ...option('--cache-to', build.cache?.to),
        '--output',
        exporter(output),
        '--',
        build.context,
    ];
}
function exporter(output) {
    switch (output.to) {
        case 'registry':
            return fields({
                type: 'image',
                name: output.name,
                push: 'true',
                'push-by-digest': 'true',
                'name-canonical': 'true',
                store: 'false',
                'oci-mediatypes': 'true',
                ...(output.insecure && { 'registry.insecure': 'true' }),
            });
        case 'layout':
            return fields({ type: 'oci', dest: output.file });
        case 'daemon':
            return 'type=docker';
        case 'digest':
            return 'type=image,push=false,store=false,oci-mediatypes=true';
        case 'nowhere':
            return 'type=cacheonly';
    }
}
function option(name, value) {
    return value === undefined ? [] : [name, value];
}
/** buildx reads such values as one record of CSV. */
function fields(values) {
    return Object.entries(values)
        .map(([key, value]) => `${key}=${value}`)
        .map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
        .join(',');
}


/***/ }),

/***/ 2314:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  BE: () => (/* binding */ EcrFailure),
  T1: () => (/* binding */ call),
  mG: () => (/* binding */ isUnanswerable)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./packages/ecr/web-identity.ts

/** Reads the claims of the token that STS was shown; undefined where there is none to read. */
async function readClaims(tokenFile) {
    if (tokenFile === undefined || tokenFile === '')
        return undefined;
    try {
        const [, payload = ''] = (await (0,promises_.readFile)(tokenFile, 'utf8')).trim().split('.');
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
        if (typeof claims !== 'object' || claims === null)
            return undefined;
        const text = (key) => {
            const value = claims[key];
            return typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : undefined;
        };
        return {
            issuer: text('iss'),
            subject: text('sub'),
            audience: text('aud'),
            repository: text('repository'),
            repositoryId: text('repository_id'),
            ownerId: text('repository_owner_id'),
        };
    }
    catch {
        return undefined;
    }
}
/** What a role's trust policy has to say for a token, beside what the token says. */
function trustAdvice(claims) {
    const { issuer, subject, audience } = claims ?? {};
    if (claims === undefined || subject === undefined) {
        return ('allow it in the trust policy of the role; for GitHub Actions, its conditions on sub and aud ' +
            "have to match the job's token");
    }
    const host = issuer?.replace(/^https:\/\//, '') ?? 'the provider';
    const subjects = subjectsOf(claims).map((each) => JSON.stringify(each));
    const either = subjects.length > 1 ? ' (classic and immutable form; allow for both)' : '';
    return (`the token says sub ${JSON.stringify(subject)} and aud ${JSON.stringify(audience ?? '')}; the ` +
        `trust policy of the role has to allow sts:AssumeRoleWithWebIdentity to the provider ${host} ` +
        `where ${host}:aud is ${JSON.stringify(audience ?? '')} and ${host}:sub is ` +
        `${subjects.join(' or ')}${either}`);
}
/**
 * GitHub names a repository in a token's subject as `repo:OWNER/NAME:…`, and since 2026-07-15, for
 * new and renamed ones, as `repo:OWNER@ID/NAME@ID:…`, which no other repository can get hold of.
 * A subject of a form of one's own stands alone.
 */
function subjectsOf(claims) {
    const { subject = '', repository = '', repositoryId, ownerId } = claims;
    const [, owner, name, rest] = /^repo:([^/:@]+)(?:@\d+)?\/([^/:@]+)(?:@\d+)?(:.*)$/.exec(subject) ?? [];
    if (owner === undefined || name === undefined || rest === undefined)
        return [subject];
    const classic = `repo:${owner}/${name}${rest}`;
    if (subject !== classic)
        return [classic, subject];
    const isThisOne = repository.toLowerCase() === `${owner}/${name}`.toLowerCase();
    if (!isThisOne || ownerId === undefined || repositoryId === undefined)
        return [classic];
    return [classic, `repo:${owner}@${ownerId}/${name}@${repositoryId}${rest}`];
}

;// CONCATENATED MODULE: ./packages/ecr/failure.ts

/** ECR's API did not do what was asked. The message says what, why, and what to do about it. */
class EcrFailure extends Error {
    name = 'EcrFailure';
    reason;
    constructor(reason, message, cause) {
        super(message, { cause });
        this.reason = reason;
    }
}
/** Whether an endpoint won't answer a call at all, as one that stands in for ECR and lacks it. */
function isUnanswerable(error) {
    return error instanceof EcrFailure && error.reason === 'refused';
}
/** Makes one call; what the SDK throws becomes an EcrFailure. */
async function call(ecr, subject, send) {
    try {
        return await send();
    }
    catch (error) {
        const claims = isTrust(error) ? await readClaims(ecr.tokenFile) : undefined;
        const { reason, advice } = explain(ecr, subject, error, claims);
        const attempted = attempt(ecr, subject);
        throw new EcrFailure(reason, `${attempted}: ${found(error)}; ${advice}`, error);
    }
}
function attempt({ region }, { operation, repository, registryId }) {
    const what = repository === undefined ? '' : ` of ${repository}`;
    const where = registryId === undefined ? region : `registry ${registryId}, ${region}`;
    return `ECR ${operation}${what} (${where})`;
}
/** What came back, in the words of who said it. */
function found({ name, message, code, $metadata }) {
    const attempts = $metadata?.attempts ?? 1;
    const text = message.trim().replace(/\.$/, '') || code || 'no reason given';
    const times = attempts > 1 ? ` (tried ${attempts} times)` : '';
    return (name === 'Error' ? text : `${name}: ${text}`) + times;
}
const connectionFaults = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);
/** A token that the caller exchanges for credentials was refused, before ECR was asked anything. */
const isTrust = ({ name, message }) => /sts:AssumeRoleWithWebIdentity/.test(message) || /^(InvalidIdentityToken|IDP)/.test(name);
function explain(ecr, subject, error, claims) {
    const { name, message, code } = error;
    const status = error.$metadata?.httpStatusCode ?? 0;
    if (name === 'RepositoryNotFoundException')
        return { reason: 'repository-missing', advice: 'create it first, or correct its name' };
    if (name === 'RepositoryAlreadyExistsException')
        return { reason: 'repository-exists', advice: 'use it as it is' };
    if (name === 'ImageNotFoundException')
        return { reason: 'image-missing', advice: 'push it first, or correct its digest' };
    if (name === 'ScanNotFoundException')
        return { reason: 'scan-missing', advice: 'turn scanning on for the repository' };
    const credentials = credentialsAdvice(name, message, claims);
    if (credentials !== undefined)
        return { reason: 'credentials', advice: credentials };
    if (/^AccessDenied/.test(name))
        return { reason: 'access-denied', advice: allow(ecr, subject, error) };
    if (code === 'ENOTFOUND') {
        const host = error.hostname ?? 'its host';
        return { reason: 'unavailable', advice: `${host} has no address: check the region` };
    }
    if (/Throttling|TooManyRequests|LimitExceeded/.test(name) || status === 429) {
        return { reason: 'unavailable', advice: 'ask for a higher quota, or run fewer jobs at once' };
    }
    if (status >= 500 && status !== 501)
        return { reason: 'unavailable', advice: 'run the step again later' };
    if (name === 'TimeoutError' || connectionFaults.has(code ?? ''))
        return { reason: 'unavailable', advice: 'check the network, the proxy and the endpoint' };
    return { reason: 'refused', advice: 'correct the request' };
}
/** What the SDK could not find, what STS did not give for it, and what ECR did not take. */
function credentialsAdvice(name, message, claims) {
    if (/sts:(AssumeRole|TagSession)/.test(message))
        return trustAdvice(claims);
    if (/^(InvalidIdentityToken|IDP)/.test(name)) {
        const said = claims === undefined ? '' : `; ${trustAdvice(claims)}`;
        return `check the identity provider in the role's account: its URL and its audience${said}`;
    }
    if (name === 'CredentialsProviderError' || name === 'TokenProviderError') {
        return ('give the job credentials in a step before this one (aws-actions/configure-aws-credentials ' +
            'with permissions id-token: write), or set AWS_PROFILE');
    }
    if (/^(ExpiredToken|RequestExpired)/.test(name)) {
        return 'the AWS credentials have run out: get new ones just before this step, or for longer';
    }
    const isUnknown = /^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch)/;
    if (isUnknown.test(name) || /security token included in the request/.test(message)) {
        return 'AWS does not know these credentials: check the keys, the session token and the partition';
    }
    return undefined;
}
function allow(ecr, subject, { message }) {
    const action = / perform: (\S+)/.exec(message)?.[1] ?? `ecr:${subject.operation}`;
    const resource = / on resource: (\S+)/.exec(message)?.[1] ?? arn(ecr, subject);
    const isForbidden = /explicit deny/.test(message);
    return isForbidden
        ? `a policy denies ${action} on ${resource}: lift the deny, an allow does not help`
        : `allow ${action} on ${resource}`;
}
function arn({ region }, { repository, registryId = 'ACCOUNT' }) {
    if (repository === undefined)
        return '*';
    const partition = region.startsWith('cn-')
        ? 'aws-cn'
        : region.startsWith('us-gov-')
            ? 'aws-us-gov'
            : 'aws';
    return `arn:${partition}:ecr:${region}:${registryId}:repository/${repository}`;
}


/***/ }),

/***/ 2858:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ byWeight),
/* harmony export */   RJ: () => (/* binding */ readFindings),
/* harmony export */   _Z: () => (/* binding */ isSeverity),
/* harmony export */   gO: () => (/* binding */ severities)
/* harmony export */ });
/** ECR's own words, the worst first. */
const severities = [
    ...['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL', 'UNTRIAGED', 'UNDEFINED'],
];
function isSeverity(text) {
    return severities.some((severity) => severity === text);
}
/** Basic and enhanced scanning tell the same in different shapes. */
function readFindings(found) {
    return [
        ...(found.findings ?? []).map(fromBasic),
        ...(found.enhancedFindings ?? []).map(fromEnhanced),
    ];
}
/** The worst first; of equal severity the one with the higher score. */
function byWeight(one, other) {
    const rank = ({ severity }) => severities.indexOf(severity);
    return (rank(one) - rank(other) ||
        (other.score ?? 0) - (one.score ?? 0) ||
        (one.name < other.name ? -1 : 1));
}
/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageScanFinding.html */
function fromBasic({ name = '', severity, attributes = [] }) {
    const value = (key) => attributes.find((attribute) => attribute.key === key)?.value;
    const score = value('CVSS4_SCORE') ?? value('CVSS3_SCORE') ?? value('CVSS2_SCORE');
    return finding(name, severity, {
        in: [value('package_name'), value('package_version')].filter(Boolean).join(' '),
        score: Number(score),
    });
}
/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_EnhancedImageScanFinding.html */
function fromEnhanced(found) {
    const { vulnerabilityId, vulnerablePackages = [] } = found.packageVulnerabilityDetails ?? {};
    const [first] = vulnerablePackages;
    return finding(vulnerabilityId ?? found.title ?? found.type ?? '', found.severity, {
        in: [first?.name, first?.version].filter(Boolean).join(' '),
        fixedIn: first?.fixedInVersion,
        score: found.score,
    });
}
function finding(name, severity, more) {
    return {
        name,
        severity: isSeverity(severity) ? severity : 'UNDEFINED',
        ...(more.in !== '' && { in: more.in }),
        ...(more.fixedIn && more.fixedIn !== 'NotAvailable' && { fixedIn: more.fixedIn }),
        ...(more.score !== undefined && !Number.isNaN(more.score) && { score: more.score }),
    };
}


/***/ }),

/***/ 4611:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W1: () => (/* binding */ findRepository),
/* harmony export */   t3: () => (/* binding */ isImmutable),
/* harmony export */   vB: () => (/* binding */ createRepository),
/* harmony export */   z9: () => (/* binding */ inRegistry)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2314);

/**
 * `unknown`: the caller may not ask (AWS's usual push policy has no ecr:DescribeRepositories), or the
 * endpoint has no such call.
 */
async function findRepository(ecr, repository, registryId) {
    try {
        const subject = { operation: 'DescribeRepositories', repository, registryId };
        const { repositories } = await (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(ecr, subject, () => ecr.sdk.describeRepositories({ repositoryNames: [repository], ...inRegistry(registryId) }));
        const [found] = repositories ?? [];
        return found === undefined ? 'missing' : interpret(found);
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .EcrFailure */ .BE))
            throw error;
        if (error.reason === 'access-denied' || error.reason === 'refused')
            return 'unknown';
        if (error.reason === 'repository-missing')
            return 'missing';
        throw error;
    }
}
/**
 * Creates a repository with immutable tags and a scan on each push. `present`: somebody else was
 * faster, and the repository is as they made it.
 */
async function createRepository(ecr, { name, mutableTags, kmsKey }, registryId) {
    const filters = mutableTags.map((filter) => ({ filterType: 'WILDCARD', filter }));
    checkExclusions(name, mutableTags);
    try {
        await (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(ecr, { operation: 'CreateRepository', repository: name, registryId }, () => ecr.sdk.createRepository({
            repositoryName: name,
            ...inRegistry(registryId),
            ...(filters.length === 0
                ? { imageTagMutability: 'IMMUTABLE' }
                : {
                    imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
                    imageTagMutabilityExclusionFilters: filters,
                }),
            imageScanningConfiguration: { scanOnPush: true },
            ...(kmsKey === undefined
                ? {}
                : { encryptionConfiguration: { encryptionType: 'KMS', kmsKey } }),
        }));
        return 'created';
    }
    catch (error) {
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .EcrFailure */ .BE && error.reason === 'repository-exists')
            return 'present';
        throw error;
    }
}
/** Whether `tag`, once it is in the repository, can no more be overwritten. */
function isImmutable({ mutability, exclusions }, tag) {
    const isExcluded = exclusions.some((exclusion) => matches(exclusion, tag));
    return mutability.startsWith('IMMUTABLE') !== isExcluded;
}
function matches(exclusion, tag) {
    const parts = exclusion.split('*').map((part) => part.replace(/[.-]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(tag);
}
/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageTagMutabilityExclusionFilter.html */
function checkExclusions(name, exclusions) {
    const attempted = `ECR CreateRepository of ${name}`;
    if (exclusions.length > 5) {
        const tags = exclusions.join(', ');
        throw new Error(`${attempted}: ${exclusions.length} mutable tags are wanted (${tags}); ECR allows 5: ` +
            'let one with * stand for several');
    }
    const wrong = exclusions.find((exclusion) => !/^[0-9a-zA-Z._*-]{1,128}$/.test(exclusion) || exclusion.split('*').length > 3);
    if (wrong === undefined)
        return;
    throw new Error(`${attempted}: the mutable tag ${JSON.stringify(wrong)} is not allowed; use at most 128 ` +
        'letters, digits, ".", "_", "-" and up to two "*"');
}
function inRegistry(registryId) {
    return registryId === undefined ? {} : { registryId };
}
function interpret(found) {
    return {
        name: found.repositoryName ?? '',
        registryId: found.registryId ?? '',
        uri: found.repositoryUri ?? '',
        mutability: found.imageTagMutability ?? 'MUTABLE',
        exclusions: (found.imageTagMutabilityExclusionFilters ?? []).map(({ filter }) => filter ?? ''),
    };
}


/***/ }),

/***/ 4796:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ collect),
/* harmony export */   O: () => (/* binding */ endable)
/* harmony export */ });
/**
 * The chunks of a generator. Where its reader leaves, `end` is called: a generator that waits for
 * bytes can't be ended, but what it waits for can.
 */
function endable(chunks, end) {
    const leave = () => {
        end();
        return chunks.return();
    };
    const iterator = { next: () => chunks.next(), return: leave };
    return {
        destroy: () => void leave().catch(() => undefined),
        [Symbol.asyncIterator]: () => iterator,
    };
}
/** All bytes, in memory of their own. */
async function collect(chunks) {
    const kept = [];
    for await (const chunk of chunks)
        kept.push(Buffer.from(chunk));
    return Buffer.concat(kept);
}


/***/ }),

/***/ 3670:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bj: () => (/* binding */ CorruptContent),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   MX: () => (/* binding */ verify),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Bytes arrived that are not those that were asked for. Worth one more try, never worth keeping. */
class CorruptContent extends Error {
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
function parseDigest(text) {
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
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
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
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
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


/***/ }),

/***/ 9679:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openFolder),
/* harmony export */   z: () => (/* binding */ readChunks)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _chunks_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4796);





/** What is read at once: 512 KiB and 1 MiB push a layout no faster (bench/push-peers.ts). */
const chunkSize = 256 * 1024;
/** With a file handle's own `read` a push takes a twelfth longer (Node 24, bench/push-peers.ts). */
const readInto = (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.read);
function openFolder(folder) {
    const at = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
    return {
        size: async (name) => {
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(at(name)).catch(() => undefined);
            return found?.isFile() ? found.size : undefined;
        },
        read: (name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(at(name)),
        open: (name) => Promise.resolve(readChunks(at(name), 0, Infinity)),
    };
}
/** A part of a file: `size` bytes from `start` on, or as many as there are. */
function readChunks(path, start, size) {
    return (0,_chunks_js__WEBPACK_IMPORTED_MODULE_4__/* .endable */ .O)(chunksOf(path, start, start + size), () => undefined);
}
async function* chunksOf(path, start, end) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
    try {
        const memory = Buffer.allocUnsafeSlow(chunkSize);
        for (let at = start; at < end;) {
            const { bytesRead } = await readInto(file.fd, memory, 0, Math.min(chunkSize, end - at), at);
            if (bytesRead === 0)
                return;
            at += bytesRead;
            yield memory.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 2932:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ openLayout)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./packages/oci/chunks.ts
var chunks = __nccwpck_require__(4796);
// EXTERNAL MODULE: ./packages/oci/digest.ts
var oci_digest = __nccwpck_require__(3670);
// EXTERNAL MODULE: ./packages/oci/files.ts
var files = __nccwpck_require__(9679);
// EXTERNAL MODULE: ./packages/oci/manifest.ts
var manifest = __nccwpck_require__(8723);
;// CONCATENATED MODULE: ./packages/oci/layout-root.ts

const refName = 'org.opencontainers.image.ref.name';
/** How BuildKit and containerd name an image in full. */
const fullName = 'io.containerd.image.name';
/**
 * Which image of a layout is meant: the only one, under however many names; else the one that
 * `name` names. Several platforms without any name, which no tool put into an index, are one image
 * whose index is index.json itself (`whole`). Throws where that leaves a choice.
 */
function chooseRoot(index, whole, name) {
    if (index.kind !== 'index')
        throw new Error('its index.json is not an index');
    // BuildKit lists an image once for each of its names.
    const named = index.manifests.filter((image) => name !== undefined && isNamed(image, name));
    const candidates = (0,manifest/* distinct */.dM)(named.length > 0 ? named : index.manifests);
    if (candidates[0] !== undefined && candidates.length === 1)
        return candidates[0];
    if (candidates.length === 0)
        throw new Error('its index.json names no image');
    if (areOneImage(candidates))
        return { mediaType: index.mediaType, ...whole };
    const found = candidates.map((image) => namesOf(image)[0] ?? image.digest).join(', ');
    throw new Error(`it holds ${candidates.length} images (${found}); leave one in index.json, or give one alone ` +
        `the annotation ${refName}=${name ?? 'NAME'}`);
}
function isNamed(image, name) {
    return namesOf(image).some((found) => found === name || found.endsWith(`:${name}`));
}
function namesOf({ annotations }) {
    const names = [annotations?.[fullName], annotations?.[refName]];
    return names.filter((name) => name !== undefined);
}
function areOneImage(images) {
    const platforms = images.map(({ platform }) => platform && JSON.stringify(platform));
    const differ = new Set(platforms).size === images.length && !platforms.includes(undefined);
    return differ && images.every((image) => namesOf(image).length === 0);
}

;// CONCATENATED MODULE: ./packages/oci/layout.ts






/**
 * Opens an OCI image layout, a folder or a tar archive of one. Nothing in it is rewritten, so its
 * digests stay. Of several images `name` chooses, as chooseRoot says.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 */
async function openLayout(path, name) {
    try {
        const isFolder = (await (0,promises_.stat)(path)).isDirectory();
        const tell = (found) => `image layout ${path}: ${found}; it is damaged, make it again`;
        return await openFiles(isFolder ? (0,files/* openFolder */.N)(path) : await openTarFile(path), name, tell);
    }
    catch (cause) {
        throw new Error(`open the image layout ${path}: ${cause.message}`, { cause });
    }
}
/** Most layouts are folders, and need no reader of archives. */
async function openTarFile(path) {
    const { openTar } = await __nccwpck_require__.e(/* import() */ 524).then(__nccwpck_require__.bind(__nccwpck_require__, 6524));
    return openTar(path);
}
async function openFiles(files, name, tell) {
    assertVersion(await readSmall(files, 'oci-layout'));
    const bytes = await readSmall(files, 'index.json');
    const whole = (0,oci_digest/* digestOf */.ol)(bytes);
    return {
        root: chooseRoot((0,manifest/* parseManifest */.Ng)(bytes), { digest: whole, size: bytes.length }, name),
        readManifest: async (descriptor) => {
            const isWhole = descriptor.digest === whole;
            const found = isWhole ? bytes : await readSmall(files, await locate(files, descriptor, tell));
            (0,oci_digest/* verify */.MX)(found, descriptor, tell);
            return found;
        },
        openBlob: async (descriptor) => {
            const source = await files.open(await locate(files, descriptor, tell));
            return (0,chunks/* endable */.O)((0,oci_digest/* verified */.zr)(source, descriptor, tell), () => source.destroy());
        },
        close: () => Promise.resolve(),
    };
}
/** The name of a blob's file, of which the size at least is right. */
async function locate(files, { digest, size }, tell) {
    const name = `blobs/${(0,oci_digest/* algorithmOf */.Hy)(digest)}/${(0,oci_digest/* hexOf */.ZD)(digest)}`;
    const found = await files.size(name);
    if (found === undefined)
        throw new Error(tell(`the file ${name} is missing`));
    if (found === size)
        return name;
    throw new Error(tell(`${name} has ${found} bytes where ${size} are declared`));
}
async function readSmall(files, name) {
    const size = await files.size(name);
    if (size === undefined)
        throw new Error(`it is none, for it has no file ${name}`);
    if (size > manifest/* largestManifest */.oU)
        throw new Error(`${name} has ${size} bytes, which is absurd`);
    return files.read(name);
}
function assertVersion(bytes) {
    const found = bytes.toString('utf8');
    let version;
    try {
        version = JSON.parse(found)['imageLayoutVersion'];
    }
    catch {
        // What is no JSON has no version either.
    }
    if (typeof version === 'string' && /^1\.\d+\.\d+$/.test(version))
        return;
    throw new Error(`oci-layout holds ${found.slice(0, 80)} where version 1.0.0 is needed`);
}


/***/ }),

/***/ 8723:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ foreignLayers),
/* harmony export */   F7: () => (/* binding */ ociManifest),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   KP: () => (/* binding */ ociIndex),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Y_: () => (/* binding */ children),
/* harmony export */   ZT: () => (/* binding */ blobs),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   oU: () => (/* binding */ largestManifest)
/* harmony export */ });
/* unused harmony exports dockerManifest, dockerList, isIndex, isManifest, isForeign */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3670);

const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
/** What a client says that it takes. */
const manifestTypes = [ociIndex, ociManifest, dockerList, dockerManifest];
/**
 * Registries must take manifests of 4 MiB and may refuse larger ones (distribution-spec 1.1,
 * "Pushing Manifests"); ECR's limit is the same (2026-09).
 */
const largestManifest = 4 * 1024 * 1024;
function isIndex(mediaType) {
    return mediaType === ociIndex || mediaType === dockerList;
}
function isManifest(mediaType) {
    return manifestTypes.includes(mediaType);
}
/**
 * A layer that its publisher forbids to pass on (Windows base layers, until 2023): clients fetch
 * it from `urls`, and a registry holds the reference only.
 */
function isForeign(descriptor) {
    const { mediaType } = descriptor;
    return mediaType.includes('.nondistributable.') || mediaType.includes('.rootfs.foreign.');
}
/** The manifests that an index names, each once. A manifest names none. */
function children(document) {
    return document.kind === 'index' ? distinct(document.manifests) : [];
}
/** The blobs that a manifest names, its config first, each once, foreign layers left out. */
function blobs(document) {
    if (document.kind === 'index')
        return [];
    return distinct([document.config, ...document.layers].filter((blob) => !isForeign(blob)));
}
function foreignLayers(document) {
    return document.kind === 'index' ? [] : distinct(document.layers.filter(isForeign));
}
/** Each digest once, in the order of the first. */
function distinct(descriptors) {
    const seen = new Set();
    return descriptors.filter(({ digest }) => !seen.has(digest) && seen.add(digest));
}
/**
 * Reads a manifest or an index, OCI's or Docker's schema 2. `mediaType` is what the registry or
 * the descriptor said; a document that says otherwise, or that could be read as either kind, is
 * refused: two readers would see two images (CVE-2021-41190). Only the fields that matter here
 * are read; the exact bytes are the caller's to keep, since a digest is of bytes.
 */
function parseManifest(bytes, mediaType) {
    const name = `manifest ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes)}`;
    if (bytes.length > largestManifest) {
        throw new Error(`${name}: it has ${bytes.length} bytes, and ${largestManifest} are allowed`);
    }
    try {
        return interpret(JSON.parse(Buffer.from(bytes).toString('utf8')), mediaType);
    }
    catch (cause) {
        throw new Error(`${name}: ${cause.message}`, { cause });
    }
}
function interpret(json, told) {
    const document = record(json, 'the document');
    if (document['schemaVersion'] !== 2) {
        const found = JSON.stringify(document['schemaVersion']);
        throw new Error(`schemaVersion is ${found} where 2 is needed; push the image with a newer tool`);
    }
    const own = optionalText(document, 'mediaType');
    const mediaType = told ?? own ?? (document['manifests'] === undefined ? ociManifest : ociIndex);
    if (own !== undefined && own !== mediaType) {
        throw new Error(`it says that it is ${own}, and it was announced as ${mediaType}`);
    }
    if (!isManifest(mediaType))
        throw new Error(`the media type ${mediaType} is not a manifest's`);
    const common = {
        mediaType,
        annotations: annotations(document) ?? {},
        ...optional('artifactType', optionalText(document, 'artifactType')),
        ...optional('subject', document['subject'] ? descriptor(document['subject'], 'subject') : undefined),
    };
    if (isIndex(mediaType)) {
        forbid(document, ['config', 'layers', 'fsLayers'], 'an index');
        return { kind: 'index', ...common, manifests: descriptors(document, 'manifests') };
    }
    forbid(document, ['manifests', 'fsLayers'], 'a manifest');
    const config = descriptor(document['config'], 'config');
    return { kind: 'manifest', ...common, config, layers: descriptors(document, 'layers') };
}
function forbid(document, keys, kind) {
    const found = keys.find((key) => document[key] !== undefined);
    if (found !== undefined)
        throw new Error(`it is ${kind}, and has "${found}" too`);
}
function descriptors(document, key) {
    const found = document[key];
    // Go writes so of an empty list that was never made.
    if (found === null)
        return [];
    if (!Array.isArray(found))
        throw new Error(`${key} is missing or not a list`);
    return found.map((entry, at) => descriptor(entry, `${key}[${at}]`));
}
function descriptor(json, where) {
    const fields = record(json, where);
    const { mediaType, digest, size } = fields;
    if (typeof mediaType !== 'string' || mediaType === '') {
        throw new Error(`${where} has no mediaType`);
    }
    if (typeof digest !== 'string')
        throw new Error(`${where} has no digest`);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw new Error(`${where} has the size ${JSON.stringify(size)}`);
    }
    return {
        mediaType,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digest),
        size,
        ...optional('platform', platform(fields['platform'])),
        ...optional('annotations', annotations(fields)),
        ...optional('artifactType', optionalText(fields, 'artifactType')),
        ...optional('urls', urls(fields)),
    };
}
function platform(json) {
    if (json === undefined || json === null)
        return undefined;
    const fields = record(json, 'platform');
    return {
        os: optionalText(fields, 'os') ?? '',
        architecture: optionalText(fields, 'architecture') ?? '',
        ...optional('variant', optionalText(fields, 'variant')),
    };
}
function record(json, where) {
    if (typeof json === 'object' && json !== null && !Array.isArray(json))
        return json;
    throw new Error(`${where} is not a JSON object`);
}
function annotations(fields) {
    const found = fields['annotations'];
    if (found === undefined || found === null)
        return undefined;
    const texts = record(found, 'annotations');
    for (const key of Object.keys(texts))
        optionalText(texts, key);
    return texts;
}
function urls(fields) {
    const found = fields['urls'];
    if (found === undefined || found === null)
        return undefined;
    if (Array.isArray(found) && found.every((url) => typeof url === 'string'))
        return found;
    throw new Error('urls is not a list of texts');
}
function optionalText(fields, key) {
    const found = fields[key];
    if (found === undefined || found === null || found === '')
        return undefined;
    if (typeof found !== 'string')
        throw new Error(`${key} is not text`);
    return found;
}
function optional(key, value) {
    return value === undefined ? {} : { [key]: value };
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./packages/action/outputs.ts
var outputs = __nccwpck_require__(5571);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./packages/action/command.ts + 4 modules
var command = __nccwpck_require__(9077);
// EXTERNAL MODULE: ./packages/action/log.ts
var log = __nccwpck_require__(187);
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
    (0,outputs/* saveState */.L)(marker, 'post');
    return main(signal);
}
function report(reason) {
    (0,command/* issueCommand */.L)('error', describe(reason));
    if (process.env['RUNNER_DEBUG'] === '1')
        (0,log/* debug */.Yz)((0,external_node_util_.inspect)(reason));
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
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
    const used = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.size ?? 0;
    (0,external_node_fs_.appendFileSync)(path, fitted(`${markdown}\n`, limit - used));
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./packages/oci/clock.ts

const systemClock = {
    now: Date.now,
    random: Math.random,
    sleep: (milliseconds, signal) => (0,promises_.setTimeout)(milliseconds, undefined, signal && { signal }),
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./actions/ecr-push/folder.ts




/** In the private folder: the Docker configuration, which alone may be kept. */
const loginFolder = 'docker';
/**
 * Lends a folder that nobody else can read, and removes it; with `keepLogin` the Docker
 * configuration stays where `body` succeeded. Its path is saved before it is there, so that the post
 * phase finds what was kept, and what a killed run has left.
 */
async function inPrivateFolder(parent, keepLogin, body) {
    const folder = (0,external_node_path_.join)(parent, `ecr-push-${(0,external_node_crypto_.randomUUID)()}`);
    (0,outputs/* saveState */.L)('folder', folder);
    await (0,external_node_fs_promises_.mkdir)(folder, { mode: 0o700 });
    let kept;
    try {
        const result = await body(folder);
        if (keepLogin)
            kept = loginFolder;
        return result;
    }
    finally {
        if (kept === undefined)
            await removeFolder(folder);
        else
            for (const name of await (0,external_node_fs_promises_.readdir)(folder))
                if (name !== kept)
                    await removeFolder((0,external_node_path_.join)(folder, name));
    }
}
async function removeFolder(folder) {
    await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
}

;// CONCATENATED MODULE: ./actions/ecr-push/clean-up.ts

/** The post phase, from saved state alone: what was kept for later steps, and what a kill has left. */
async function cleanUp(saved, env, signal) {
    const folder = saved('folder');
    if (folder !== undefined)
        await removeFolder(folder);
    const builder = saved('builder');
    if (builder === undefined)
        return;
    const { removeBuilder } = await __nccwpck_require__.e(/* import() */ 120).then(__nccwpck_require__.bind(__nccwpck_require__, 1120));
    const set = Object.entries(env).filter(([, value]) => value !== undefined);
    const docker = { env: Object.fromEntries(set), signal };
    await removeBuilder(docker, builder);
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
                (0,log/* mask */.dK)(secret);
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

;// CONCATENATED MODULE: ./packages/aws/place.ts
/** Reads the code of a region, as `eu-west-1`. */
function parseRegion(text) {
    if (/^[a-z]{2,}(?:-[a-z]+)+-[0-9]+$/.test(text))
        return text;
    throw new Error(`${JSON.stringify(text)} is not allowed; give a region's code, as eu-west-1`);
}
/** Reads an account's number, which is a registry's id too. */
function parseAccount(text) {
    if (/^[0-9]{12}$/.test(text))
        return text;
    throw new Error(`${JSON.stringify(text)} is not allowed; give an account's 12 digits, in quotes: YAML reads ` +
        'an unquoted number that starts with 0 as another');
}

// EXTERNAL MODULE: ./packages/oci/digest.ts
var oci_digest = __nccwpck_require__(3670);
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
        ...(at < 0 ? {} : { digest: (0,oci_digest/* parseDigest */.m)(text.slice(at + 1)) }),
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
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (error) {
        const found = error instanceof Error ? error.message : String(error);
        throw new Error(`Reading the event's payload: ${found}; GITHUB_EVENT_PATH must name its file`, {
            cause: error,
        });
    }
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

;// CONCATENATED MODULE: ./actions/ecr-push/records.ts
/**
 * The items of a list, one a line, as docker/build-push-action takes them: an item in double quotes
 * goes on over line ends until its closing quote, and `""` in it is one quote. Blank lines and lines
 * that start with `#` are skipped. Throws where the closing quote is missing; the message repeats
 * nothing, as the item may be a secret.
 */
function records(text) {
    const found = [];
    const lines = text.split(/\r?\n/);
    for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
        const item = line.trim();
        if (item === '' || item.startsWith('#'))
            continue;
        found.push(item.startsWith('"') ? quoted(line, lines) : item);
    }
    return found;
}
function quoted(first, rest) {
    let text = first.trimStart();
    while (!/^"(?:[^"]|"")*"\s*$/.test(text)) {
        const line = rest.shift();
        if (line === undefined) {
            throw new Error('an item opens with a double quote, and its last line does not end with one');
        }
        text += `\n${line}`;
    }
    return text.trimEnd().slice(1, -1).replaceAll('""', '"');
}

;// CONCATENATED MODULE: ./actions/ecr-push/origin.ts




const revisionLabel = 'org.opencontainers.image.revision';
const sourceLabel = 'org.opencontainers.image.source';
const buildOnly = [
    ...['file', 'target', 'platforms', 'build-args', 'secrets', 'secret-files', 'ssh', 'labels'],
    ...['annotations', 'network', 'add-hosts', 'cache-scope'],
];
/** Reads the inputs that say where the image comes from. */
function readOrigin(inputs, env) {
    const path = inputs.optional('source');
    const build = readBuild(inputs);
    const cache = readCache(inputs);
    const secrets = readSecrets(inputs, build.secrets);
    if (path !== undefined) {
        refuseBuild(inputs, build, cache);
        return { kind: 'source', path };
    }
    const event = eventOf(env);
    const revision = build.labels.get(revisionLabel) ?? sourceOf(event).sha;
    const labels = new Map([
        [revisionLabel, revision],
        [sourceLabel, `${event.urls.server}/${event.repository}`],
        ...build.labels,
    ]);
    return { kind: 'build', build: { ...build, labels }, secrets, revision, cache };
}
function readBuild(inputs) {
    const list = (name, parse) => inputs.optional(name, (text) => records(text).map(parse)) ?? [];
    return {
        context: inputs.text('context', '.'),
        file: inputs.optional('file'),
        target: inputs.optional('target'),
        platforms: inputs.names('platforms', parsePlatform),
        buildArgs: list('build-args', parseBuildArg),
        secrets: inputs.lines('secret-files', parsePair).map(([id, file]) => ({ id, file })),
        ssh: inputs.lines('ssh'),
        labels: new Map(list('labels', parsePair)),
        annotations: list('annotations', (text) => parsePair(text).join('=')),
        network: inputs.optional('network', parseNetwork),
        addHosts: inputs.lines('add-hosts', parseHost),
        provenance: parseAttestation('provenance', inputs.text('provenance', 'false')),
        sbom: parseAttestation('sbom', inputs.text('sbom', 'false')),
    };
}
function readSecrets(inputs, files) {
    const given = inputs.optional('secrets', (text) => records(text).map(parseSecret)) ?? [];
    const secrets = given.filter(([, value]) => value !== '');
    // As docker/build-push-action takes it: a pull request from a fork is given no secrets.
    for (const [id] of given.filter(([, value]) => value === '')) {
        (0,log/* warning */.$e)(`Reading the input secrets: ${id} is empty; left out of the build`);
    }
    const ids = [...secrets.map(([id]) => id), ...files.map(({ id }) => id)];
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice === undefined)
        return new Map(secrets);
    throw new Error(`Reading the input secrets: the id ${twice} is given twice; keep one of them`);
}
function readCache(inputs) {
    return {
        at: inputs.choice('cache', ['none', 'gha', 'registry'], 'none'),
        scope: inputs.optional('cache-scope', parseScope),
    };
}
function refuseBuild(inputs, build, cache) {
    const { context, provenance, sbom } = build;
    const given = [
        ...(context === '.' ? [] : ['context']),
        ...buildOnly.filter((name) => inputs.optional(name) !== undefined),
        ...(provenance === undefined ? [] : ['provenance']),
        ...(sbom === undefined ? [] : ['sbom']),
        ...(cache.at === 'none' ? [] : ['cache']),
    ];
    if (given.length === 0)
        return;
    throw new Error(`Reading the input source: ${given.join(', ')} would need a build, and source is pushed as ` +
        'it is; give one or the other');
}
/** Splits at the first `=`. */
function parsePair(text) {
    const at = text.indexOf('=');
    if (at > 0)
        return [text.slice(0, at), text.slice(at + 1)];
    throw new Error(`${JSON.stringify(text)} is not allowed; give KEY=VALUE`);
}
function parseSecret(text) {
    const at = text.indexOf('=');
    if (at <= 0) {
        throw new Error('an item (not shown) is not allowed; give ID=VALUE');
    }
    (0,log/* mask */.dK)(text.slice(at + 1));
    return [text.slice(0, at), text.slice(at + 1)];
}
/** `NAME=value`, or `NAME` for the value in the environment. */
function parseBuildArg(text) {
    if (/^[^=\s][^=]*(?:=|$)/.test(text))
        return text;
    throw new Error(`${JSON.stringify(text)} is not allowed; give NAME=VALUE or NAME`);
}
function parsePlatform(text) {
    if (/^[a-z0-9]+(?:\/[a-z0-9_]+(?:\/[a-z0-9.]+)?)?$/.test(text))
        return text;
    throw new Error(`${JSON.stringify(text)} is not allowed; give OS/ARCHITECTURE, as linux/arm64`);
}
function parseScope(text) {
    if (/^[A-Za-z0-9_.\/-]{1,100}$/.test(text))
        return text;
    throw new Error(`${JSON.stringify(text)} is not allowed; use at most 100 letters, digits, "_", ".", "-" and "/"`);
}
function parseNetwork(text) {
    if (['default', 'none', 'host'].includes(text))
        return text;
    throw new Error(`${JSON.stringify(text)} is not allowed; give default, none or host`);
}
function parseHost(text) {
    if (/^[^:=\s]+[:=]\S+$/.test(text))
        return text;
    throw new Error(`${JSON.stringify(text)} is not allowed; give HOST:ADDRESS`);
}
/** A boolean of YAML 1.2's core schema, or the attestation's parameters, as `mode=max`. */
function parseAttestation(name, text) {
    if (/^(?:false|False|FALSE)$/.test(text))
        return undefined;
    if (/^(?:true|True|TRUE)$/.test(text))
        return 'true';
    if (/^[a-z-]+=\S+$/.test(text))
        return text;
    throw new Error(`Reading the input ${name}: ${JSON.stringify(text)} is not allowed; give true, false or ` +
        'parameters, as mode=max');
}

;// CONCATENATED MODULE: ./actions/ecr-push/inputs.ts




/** Parses all inputs; the first malformed one throws, before anything is read or written. */
function readInputs(env) {
    const inputs = inputsOf(env);
    const repository = inputs.required('repository', parseRepository);
    const parseName = (text) => parseTagOf(repository, text);
    const named = inputs.names('tags', parseName);
    const moving = inputs.names('moving-tags', parseName);
    const [primary, ...others] = new Set(named.map(({ tag }) => tag));
    if (primary === undefined) {
        throw new Error('Reading the input tags: it is required and empty; give at least one tag');
    }
    const movingTags = [...new Set(moving.map(({ tag }) => tag))];
    const both = movingTags.find((tag) => tag === primary || others.includes(tag));
    if (both !== undefined) {
        throw new Error(`Reading the input moving-tags: ${both} is one of tags too; keep one of them`);
    }
    return {
        repository,
        tags: [primary, ...others],
        movingTags,
        registries: [...named, ...moving].flatMap(({ registry }) => registry ?? []),
        region: inputs.optional('region', parseRegion),
        registryId: inputs.optional('registry-id', parseAccount),
        origin: readOrigin(inputs, env),
        push: inputs.flag('push', true),
        ifExists: inputs.choice('if-exists', ['reuse', 'fail', 'overwrite'], 'reuse'),
        ...readCreation(inputs),
        scan: inputs.choice('scan', ['off', 'critical', 'high', 'medium', 'low'], 'off'),
        scanTimeout: inputs.integer('scan-timeout', { min: 1, max: 21_600 }, 300),
        keepLogin: inputs.flag('keep-login', false),
    };
}
function readCreation(inputs) {
    const createRepository = inputs.flag('create-repository', false);
    const lifecyclePolicy = inputs.optional('lifecycle-policy');
    const kmsKey = inputs.optional('kms-key', parseKmsKey);
    const [unused] = [
        ...(lifecyclePolicy === undefined ? [] : ['lifecycle-policy']),
        ...(kmsKey === undefined ? [] : ['kms-key']),
    ];
    if (createRepository || unused === undefined) {
        return { createRepository, lifecyclePolicy, kmsKey };
    }
    throw new Error(`Reading the input ${unused}: it is for a repository that this step creates, and ` +
        'create-repository is false; set it to true, or leave this one out');
}
/** A tag, or a full reference `REGISTRY/REPOSITORY:TAG` to this repository. */
function parseTagOf(repository, text) {
    if (!/[:/@]/.test(text))
        return { tag: parseTag(text) };
    const { registry, repository: named, tag, digest } = parseReference(text);
    if (tag === undefined || digest !== undefined) {
        throw new Error(`${JSON.stringify(text)} is not allowed; give REGISTRY/REPOSITORY:TAG`);
    }
    if (named === repository)
        return { tag, registry };
    throw new Error(`${text} is of the repository ${named}, and repository is ${repository}`);
}
/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_EncryptionConfiguration.html */
function parseKmsKey(text) {
    const arn = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:(?:key|alias)\/\S+$/;
    const id = /^(?:alias\/\S+|mrk-[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
    if (text.length <= 2048 && (arn.test(text) || id.test(text)))
        return text;
    throw new Error(`${JSON.stringify(text)} is not allowed; give a KMS key's id, ARN, or alias as alias/NAME`);
}

;// CONCATENATED MODULE: ./actions/ecr-push/outputs.ts

/** The outputs by their names; undefined is empty. */
function outputsOf({ repository, tags }, { registry, digest, pushed, scan, dockerConfig }) {
    const [tag] = tags;
    const place = registry === undefined ? undefined : { registry, repository };
    return {
        image: place && digest && formatReference({ ...place, tag, digest }),
        registry,
        repository,
        'repository-uri': place && formatReference(place),
        tag,
        tags: tags.join('\n'),
        digest,
        pushed: String(pushed),
        findings: scan && JSON.stringify(Object.fromEntries(scan.counts)),
        'docker-config': dockerConfig,
    };
}

;// CONCATENATED MODULE: ./packages/oci/failure.ts
/**
 * A server answered, and not as asked. The message names method, host and path, never the query,
 * where presigned URLs carry their signature.
 */
class RegistryError extends Error {
    name = 'RegistryError';
    status;
    problems;
    /** Milliseconds that the server asked to wait, where it did. */
    retryAfter;
    constructor(where, status, problems, retryAfter) {
        const words = problems.map(({ code, message }) => [code, message].filter(Boolean).join(': '));
        const found = [`${status}${words.length === 0 ? '' : ' '}${words.join(', ')}`, advice(status)];
        super(`${where}: ${found.filter(Boolean).join('; ')}`);
        this.status = status;
        this.problems = problems;
        this.retryAfter = retryAfter;
    }
    /** Whether the registry gave one of these codes, as `NAME_UNKNOWN`. */
    says(...codes) {
        return this.problems.some(({ code }) => codes.includes(code));
    }
    /** Whether a tag may not be moved: TAG_INVALID on ECR, 412 with this word on Harbor (2026-09). */
    isImmutableTag() {
        const worded = this.problems.some(({ message }) => /\bimmutable\b/i.test(message));
        return this.says('TAG_INVALID') || (worded && this.status < 500);
    }
}
/** The error that an answer stands for; `where` is its method, host and path. */
function failure_refusal(where, answer, now) {
    const asked = answer.headers['retry-after'];
    const wait = asked === undefined ? undefined : retryAfter(asked, now);
    return new RegistryError(where, answer.status, answer.problems, wait);
}
/** Milliseconds from now; the header holds seconds or a date. */
function retryAfter(header, now) {
    const seconds = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
    return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
/** No complete answer arrived: the connection failed, broke, or stood still. */
class ConnectionFault extends Error {
    name = 'ConnectionFault';
    /** False where another try can't help: a wrong certificate, an unknown host. */
    passing;
    constructor(where, cause) {
        const code = cause.code;
        const known = code === undefined || cause.message.includes(code) ? '' : ` (${code})`;
        super(`${where}: ${cause.message}${known}`, { cause });
        this.passing = code !== undefined && (passing.has(code) || code.startsWith('HPE_'));
    }
}
/** A server that neither sends nor takes a byte; its code is that of a system's own time limit. */
function stalled(milliseconds) {
    const message = `no byte moved for ${milliseconds / 1000} s`;
    return Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}
const passing = new Set([
    'EAGAIN',
    'EAI_AGAIN',
    'ECONNABORTED',
    'ECONNREFUSED',
    'ECONNRESET',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EPIPE',
    'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
    'ERR_STREAM_PREMATURE_CLOSE',
    'ETIMEDOUT',
]);
function advice(status) {
    switch (status) {
        case 401:
            return 'the registry refused the credentials, or wants some; log in to it';
        case 403:
            return 'these credentials may not do this; ask for the permission';
        case 413:
            return 'the registry, or a proxy before it, takes no body of this size; raise its limit';
        default:
            return '';
    }
}
/**
 * Reads the body of a refusal: a registry's JSON list, or the code of S3's XML, whose other
 * elements repeat the signed request. At most 64 KiB are looked at.
 */
async function readProblems(body, contentType = '') {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        if ((size += chunk.length) > 65_536)
            break;
    }
    const text = Buffer.concat(chunks).toString('utf8');
    if (contentType.includes('xml'))
        return xmlCode(text);
    try {
        return jsonProblems(JSON.parse(text));
    }
    catch {
        return [];
    }
}
function xmlCode(text) {
    const code = /<Code>([\w.]+)<\/Code>/.exec(text)?.[1];
    return code === undefined ? [] : [{ code, message: '' }];
}
function jsonProblems(json) {
    const { errors, details, message } = json;
    const found = Array.isArray(errors) ? errors : [{ message: message ?? details }];
    return found
        .map(({ code, message }) => ({ code: clean(code), message: clean(message) }))
        .filter(({ code, message }) => code !== '' || message !== '');
}
/** One line of bounded length: the text is somebody else's and goes into a log. */
function clean(text) {
    if (typeof text !== 'string')
        return '';
    return text
        .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
        .trim()
        .slice(0, 500);
}

;// CONCATENATED MODULE: ./actions/ecr-push/plan.ts
/**
 * Decides by the tags that are there (`found`) whether to make an image. Any of the tags will do to
 * recognise the image, the first one first: a run that ended between two tags is completed by the
 * next. Throws where a tag is on another image.
 *
 * @param revisionOf reads the commit that an image says it is of; undefined: it says nothing
 */
async function plan({ tags, ifExists, repository }, wanted, found, revisionOf) {
    const tag = tags.find((each) => found.has(each));
    const image = tag === undefined ? undefined : found.get(tag);
    if (tag === undefined || image === undefined || ifExists === 'overwrite')
        return { kind: 'make' };
    const what = `push to ${repository}: the tag ${tag} is there already`;
    if (ifExists === 'fail') {
        throw new Error(`${what}, on ${image.digest}, and if-exists is fail; give a new tag`);
    }
    const warning = await recognise(what, wanted, image, revisionOf, tag === tags[0]);
    for (const other of tags) {
        const digest = found.get(other)?.digest ?? image.digest;
        if (digest === image.digest)
            continue;
        throw new Error(`${what}, on ${image.digest}, and ${other} is on another image, ${digest}; give tags that ` +
            'are new together, and those that move in moving-tags');
    }
    const missing = tags.filter((each) => !found.has(each));
    return { kind: 'reuse', image, missing, ...(warning !== undefined && { warning }) };
}
/** Throws unless `image` is the wanted one; a warning where that can't be known. */
async function recognise(what, wanted, image, revisionOf, isPrimary) {
    const { digest } = image;
    if (wanted.kind === 'digest') {
        if (digest === wanted.digest)
            return undefined;
        throw new Error(`${what}, on ${digest}, and source is ${wanted.digest}; give a new tag, or overwrite it ` +
            'with if-exists');
    }
    const revision = await revisionOf(image);
    if (revision === wanted.revision)
        return undefined;
    if (revision !== undefined) {
        throw new Error(`${what}, on ${digest} of commit ${revision}, and this is commit ${wanted.revision}; give ` +
            'a new tag, put a tag that moves into moving-tags, or overwrite it with if-exists');
    }
    const unknown = 'its image has no label org.opencontainers.image.revision';
    if (isPrimary)
        return `${what}, and ${unknown}: took it to be of this commit`;
    throw new Error(`${what}, the first tag is not, and ${unknown}, so it can't be known whether it is of this ` +
        'commit; give a new tag, put a tag that moves into moving-tags, or overwrite it with if-exists');
}

// EXTERNAL MODULE: ./packages/oci/chunks.ts
var chunks = __nccwpck_require__(4796);
;// CONCATENATED MODULE: ./actions/ecr-push/revision.ts

const revision_label = 'org.opencontainers.image.revision';
// A config grows with the image's history; a registry takes no larger manifest either.
const largestConfig = 4 * 1024 * 1024;
// Steps of one build follow each other; what lies further apart is of a base image, or of a cache.
const longestStepMs = 30 * 60_000;
/** Reads what an image says of itself, in its config; of an index, in its first image's. */
async function readOrigins({ registry, repository }, part) {
    if (part === undefined || part.manifest.config.size > largestConfig)
        return {};
    const config = await (0,chunks/* collect */.F)(registry.getBlob(repository, part.manifest.config));
    return originsOf(config.toString('utf8'));
}
/** An artifact's config may be anything. */
function originsOf(config) {
    try {
        const { config: settings, history } = JSON.parse(config);
        const value = settings?.Labels?.[revision_label];
        const seconds = Array.isArray(history) ? lengthOf(history) : undefined;
        return {
            ...(typeof value === 'string' && value !== '' && { revision: value }),
            ...(seconds !== undefined && { seconds }),
        };
    }
    catch {
        return {};
    }
}
function lengthOf(history) {
    const times = history
        .map(({ created }) => Date.parse(String(created)))
        .filter((time) => !Number.isNaN(time));
    const last = times.at(-1);
    if (last === undefined || times.length < 2)
        return undefined;
    const gap = times.findLastIndex((time, at) => {
        const next = times[at + 1];
        return next !== undefined && (next - time > longestStepMs || next < time);
    });
    return (last - (times[gap + 1] ?? last)) / 1000;
}

;// CONCATENATED MODULE: ./actions/ecr-push/decide.ts



/** Decides whether to make an image, and tells what is taken instead. */
async function decide(destination, material, inputs, found, partsOf) {
    const wanted = material.kind === 'build'
        ? { kind: 'revision', revision: material.revision }
        : { kind: 'digest', digest: material.content.root.digest };
    let origins;
    const decision = await plan(inputs, wanted, found, async (image) => {
        const [first] = await partsOf(image);
        origins = await readOrigins(destination, first);
        return origins.revision;
    });
    if (decision.kind === 'make')
        return decision;
    const { image, warning: doubt } = decision;
    const saving = wanted.kind === 'digest' ? 'nothing to send' : `saved ${saved(origins?.seconds)}`;
    (0,log/* info */.pq)(`${destination.repository} has this image already: ${image.digest}; ${saving}`);
    if (doubt !== undefined)
        (0,log/* warning */.$e)(doubt);
    return { ...decision, ...(origins !== undefined && { origins }) };
}
/** The build that was not done, as long as the image's own took by what it says. */
function saved(seconds) {
    return seconds === undefined
        ? 'a build, of a length that the image does not tell'
        : `a build of at least ${seconds.toFixed(1)} s, by the times of the image's steps`;
}

;// CONCATENATED MODULE: ./packages/docker/config.ts



/**
 * Writes a Docker configuration into `folder` (made here, for this user alone) that adds one login
 * to the user's own settings, and returns the environment variables that lead docker to it. The
 * user's configuration is read, never written: another job of the same machine keeps its logins, and
 * what this one had is gone with the folder.
 *
 * @param env where `DOCKER_CONFIG` and the like may point to the user's configuration
 * @param home the user's home folder, where `.docker` is otherwise
 */
async function writeDockerConfig(folder, login, env, home) {
    const own = env['DOCKER_CONFIG'] || (0,external_node_path_.join)(home, '.docker');
    const settings = addLogin(await readSettings((0,external_node_path_.join)(own, 'config.json')), login, own);
    await (0,external_node_fs_promises_.mkdir)(folder, { mode: 0o700 });
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, 'config.json'), JSON.stringify(settings), { mode: 0o600 });
    // docker has no setting for where contexts are. A junction needs no privilege on Windows.
    const contexts = (0,external_node_path_.join)(own, 'contexts');
    if ((0,external_node_fs_.existsSync)(contexts))
        await (0,external_node_fs_promises_.symlink)(contexts, (0,external_node_path_.join)(folder, 'contexts'), 'junction');
    const usesTls = Boolean(env['DOCKER_TLS'] || env['DOCKER_TLS_VERIFY']);
    return {
        DOCKER_CONFIG: folder,
        BUILDX_CONFIG: env['BUILDX_CONFIG'] || (0,external_node_path_.join)(own, 'buildx'),
        ...(usesTls && { DOCKER_CERT_PATH: env['DOCKER_CERT_PATH'] || own }),
    };
}
/** Docker's config.json as it stands; nothing where there is none. */
async function readSettings(file) {
    if (!(0,external_node_fs_.existsSync)(file))
        return {};
    const text = await (0,external_node_fs_promises_.readFile)(file, 'utf8');
    try {
        const settings = JSON.parse(text);
        if (isObject(settings))
            return settings;
    }
    catch {
        // Told below: the parser's own message may quote a login.
    }
    throw new Error(`read the Docker configuration ${file}: it is no JSON object; repair or remove it`);
}
function addLogin(settings, login, own) {
    const { registry, username, password } = login;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    const helpers = settings['credHelpers'];
    const pluginFolders = settings['cliPluginsExtraDirs'];
    return {
        ...settings,
        auths: { ...(isObject(settings['auths']) && settings['auths']), [registry]: { auth } },
        // An empty helper keeps docker from asking a `credsStore` for this registry: it would not find
        // the login there, which is in this file. docker/cli: cli/config/configfile/file.go
        credHelpers: { ...(isObject(helpers) && helpers), [registry]: '' },
        cliPluginsExtraDirs: [
            ...(Array.isArray(pluginFolders) ? pluginFolders : []),
            (0,external_node_path_.join)(own, 'cli-plugins'),
        ],
    };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/aws/configuration.ts
const nothing = () => undefined;
const silent = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
/**
 * The configuration of a client of the SDK. It retries throttling, 5xx and connection faults with full
 * jitter, and nothing that would be refused again.
 */
function configuration({ region, profile, credentials, agents }, maxAttempts) {
    const requestHandler = {
        connectionTimeout: 10_000,
        requestTimeout: 30_000,
        throwOnRequestTimeout: true,
        ...(agents === undefined ? {} : { httpAgent: agents.http, httpsAgent: agents.https }),
    };
    return {
        ...(region === undefined ? {} : { region }),
        ...(profile === undefined ? {} : { profile }),
        ...(credentials === undefined ? {} : { credentials: given(credentials) }),
        maxAttempts,
        requestHandler,
        streamCollector: collect,
        // For the clients of the credential chain that do not inherit the handler above (SSO,
        // 3.1169, 2026-09): the SDK hands its whole configuration on to that chain.
        clientConfig: { requestHandler },
        // Without one the SDK writes its warnings to the console.
        logger: silent,
    };
}
/** As the SDK's own, which first asks for web streams, and so loads them. */
async function collect(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
function given({ accessKeyId, secretAccessKey, sessionToken }) {
    return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}
/** The region that a client of the SDK found. Throws, with the service's name, where there is none. */
async function regionOf(service, sdk) {
    try {
        return await sdk.config.region();
    }
    catch (cause) {
        throw new Error(`${service}: no AWS region is set; give the region, or set AWS_REGION`, {
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./packages/ecr/client.ts

/**
 * Loads the AWS SDK and configures it. Credentials and endpoint come from where the SDK looks for
 * them by itself; they are looked up with the first call. The SDK retries throttling, 5xx and
 * connection faults with full jitter (at most 6 attempts: 31 s of waiting where ECR throttles, 2 s
 * else), and nothing that would be refused again. Throws where no region is set.
 */
async function ecrClient(options) {
    // In a bundle this is a file of its own: scripts/bundle-sdk.ts.
    const { openSdk } = await import(/* webpackIgnore: true */ "./ecr-sdk.js");
    const sdk = openSdk(configuration(options, 6));
    return { region: await regionOf('ECR', sdk), sdk, tokenFile: options.tokenFile };
}

// EXTERNAL MODULE: ./packages/ecr/failure.ts + 1 modules
var failure = __nccwpck_require__(2314);
// EXTERNAL MODULE: ./packages/oci/manifest.ts
var oci_manifest = __nccwpck_require__(8723);
// EXTERNAL MODULE: ./packages/ecr/repository.ts
var ecr_repository = __nccwpck_require__(4611);
;// CONCATENATED MODULE: ./packages/ecr/image.ts




/**
 * Looks up images by tag or digest; those that are not there are not in the answer. Asks for
 * ecr:BatchGetImage only, which AWS's usual push policy allows.
 */
async function findImages(ecr, repository, references, registryId) {
    const ask = (page) => askFor(ecr, repository, page, registryId);
    const pages = await Promise.all(batches([...new Set(references)]).map(ask));
    const found = new Map(pages.flatMap((page) => [...page.found]));
    // Two tags of one image may be answered as one image; a question of its own is always answered.
    const alone = pages.flatMap((page) => page.unanswered).map((reference) => ask([reference]));
    for (const page of await Promise.all(alone))
        page.found.forEach((image, by) => found.set(by, image));
    return found;
}
async function askFor(ecr, repository, references, registryId) {
    const subject = { operation: 'BatchGetImage', repository, registryId };
    const { images = [], failures = [] } = await (0,failure/* call */.T1)(ecr, subject, () => ecr.sdk.batchGetImage({
        repositoryName: repository,
        ...(0,ecr_repository/* inRegistry */.z9)(registryId),
        imageIds: references.map((reference) => (0,oci_digest/* isDigest */.Bc)(reference) ? { imageDigest: reference } : { imageTag: reference }),
        acceptedMediaTypes: [...oci_manifest/* manifestTypes */.Fm],
    }));
    const found = new Map();
    for (const image of images) {
        const { imageTag, imageDigest } = image.imageId ?? {};
        const [only] = references.length === 1 ? references : [];
        const by = only ?? references.find((each) => each === imageTag || each === imageDigest);
        if (by !== undefined)
            found.set(by, interpret(repository, by, image));
    }
    const absent = new Set(failures.map((failure) => absentOf(repository, failure)));
    const unanswered = references.filter((each) => !found.has(each) && !absent.has(each));
    return { found, unanswered: references.length === 1 ? [] : unanswered };
}
/** The tag or digest that is not there; throws where an image is there and cannot be had. */
function absentOf(repository, failure) {
    const { failureCode, failureReason, imageId } = failure;
    const which = imageId?.imageTag ?? imageId?.imageDigest ?? '';
    if (failureCode === 'ImageNotFound')
        return which;
    const problem = `${failureCode}: ${failureReason}`;
    throw new Error(`ECR BatchGetImage of ${repository}: ${which} cannot be read: ${problem}`);
}
/**
 * Which of `digests` the repository holds already as blobs: configs and layers. Undefined where the
 * endpoint has no such call; the registry itself has to be asked then.
 */
async function presentBlobs(ecr, repository, digests, registryId) {
    const subject = { operation: 'BatchCheckLayerAvailability', repository, registryId };
    const pages = batches([...new Set(digests)]).map(async (layerDigests) => {
        const { layers = [] } = await (0,failure/* call */.T1)(ecr, subject, () => ecr.sdk.batchCheckLayerAvailability({
            repositoryName: repository,
            ...(0,ecr_repository/* inRegistry */.z9)(registryId),
            layerDigests,
        }));
        // UNAVAILABLE and ARCHIVED layers have to be pushed like missing ones.
        return layers
            .filter(({ layerAvailability }) => layerAvailability === 'AVAILABLE')
            .map(({ layerDigest }) => layerDigest);
    });
    try {
        return new Set((await Promise.all(pages)).flat());
    }
    catch (error) {
        if ((0,failure/* isUnanswerable */.mG)(error))
            return undefined;
        throw error;
    }
}
/** ECR: at most 100 images, and at most 100 layers, a call. */
function batches(items) {
    const count = Math.ceil(items.length / 100);
    return Array.from({ length: count }, (_, at) => items.slice(at * 100, (at + 1) * 100));
}
function interpret(repository, by, image) {
    const bytes = Buffer.from(image.imageManifest ?? '', 'utf8');
    const digest = (0,oci_digest/* digestOf */.ol)(bytes);
    const told = image.imageId?.imageDigest ?? ((0,oci_digest/* isDigest */.Bc)(by) ? by : digest);
    if (digest !== told) {
        throw new Error(`ECR BatchGetImage of ${repository}: the manifest that came for ${told} has the digest ` +
            `${digest}; run it again`);
    }
    return {
        digest,
        mediaType: image.imageManifestMediaType || (0,oci_manifest/* parseManifest */.Ng)(bytes).mediaType,
        bytes,
    };
}

;// CONCATENATED MODULE: ./packages/ecr/login.ts

/**
 * Gets the password for a registry: the caller's own, or that of the account with `registryId`.
 * One password opens all registries of the region that the caller may use.
 */
async function authorize(ecr, registryId) {
    const subject = { operation: 'GetAuthorizationToken', registryId };
    const { authorizationData } = await (0,failure/* call */.T1)(ecr, subject, () => ecr.sdk.getAuthorizationToken(registryId === undefined ? {} : { registryIds: [registryId] }));
    const { authorizationToken, proxyEndpoint, expiresAt } = authorizationData?.[0] ?? {};
    if (!authorizationToken || !proxyEndpoint) {
        throw new Error('ECR GetAuthorizationToken: the answer holds no authorization; run it again');
    }
    const { origin, host, protocol, hostname } = new URL(proxyEndpoint);
    if (protocol !== 'https:' && !isLoopback(hostname)) {
        throw new Error(`ECR GetAuthorizationToken: the registry is ${origin}; a password is sent over https only`);
    }
    const [username = '', ...password] = Buffer.from(authorizationToken, 'base64')
        .toString('utf8')
        .split(':');
    const credentials = { username, password: password.join(':') };
    return { origin, registry: host, credentials, expiresAt };
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
;// CONCATENATED MODULE: ./packages/oci/challenge.ts
// A parameter with its value, quoted or bare, or else a word that starts the next challenge.
const piece = /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))|([A-Za-z][\w-]*)/g;
/**
 * Reads WWW-Authenticate; several challenges may stand in one header.
 * https://www.rfc-editor.org/rfc/rfc9110#name-www-authenticate
 */
function parseChallenges(header) {
    const challenges = [];
    for (const [, key, quoted, bare, scheme] of header.matchAll(piece)) {
        if (scheme !== undefined)
            challenges.push({ scheme: scheme.toLowerCase(), parameters: {} });
        const parameters = challenges.at(-1)?.parameters;
        if (key === undefined || parameters === undefined)
            continue;
        parameters[key.toLowerCase()] = quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '';
    }
    return challenges;
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: ./packages/oci/body.ts


/** Sends a body chunk by chunk, as fast as the connection takes it, and no byte too few or many. */
async function pump(body, request, pumping) {
    pumping.waits = true;
    const source = await body.open();
    // Whoever answers or hangs up early has seen enough.
    let stopped = false;
    let wake = () => undefined;
    const stop = () => {
        stopped = true;
        source.destroy();
        wake();
    };
    pumping.stop = stop;
    if (request.destroyed)
        stop();
    request.once('close', stop);
    request.once('response', ({ statusCode = 0 }) => statusCode >= 300 && stop());
    let sent = 0;
    try {
        for await (const chunk of source) {
            pumping.waits = false;
            sent += chunk.length;
            if (stopped || sent > body.size)
                break;
            // The source may use the chunk's memory again once it is asked for another.
            await new Promise((resolve) => {
                wake = resolve;
                request.write(chunk, () => resolve());
            });
            pumping.waits = true;
        }
    }
    catch (error) {
        if (!stopped)
            throw error;
    }
    finally {
        pumping.waits = false;
    }
    if (stopped || request.destroyed)
        return;
    if (sent !== body.size) {
        throw new oci_digest/* CorruptContent */.Bj(`the source gave ${sent} bytes where ${body.size} are declared`);
    }
    request.end();
}
/**
 * An answer's bytes; a break in them is thrown as `fault` makes it. Not the stream's own iterator:
 * that throws away what came before a break and was not read yet.
 */
async function* reading(response, fault) {
    const chunks = [];
    let ended = false;
    let broken;
    let wake = () => undefined;
    response.on('data', (chunk) => {
        if (chunks.push(chunk) === 16)
            response.pause();
        wake();
    });
    (0,external_node_stream_.finished)(response, { writable: false }, (error) => {
        broken = error ?? undefined;
        ended = true;
        wake();
    });
    try {
        for (;;) {
            const chunk = chunks.shift();
            if (chunk !== undefined) {
                if (chunks.length === 4)
                    response.resume();
                yield chunk;
            }
            else if (ended) {
                if (broken !== undefined)
                    throw fault(broken);
                return;
            }
            else {
                await new Promise((resolve) => (wake = resolve));
            }
        }
    }
    finally {
        if (!response.complete)
            response.destroy();
    }
}

;// CONCATENATED MODULE: ./packages/oci/intake.ts
/** Enough to keep both sides of a copy busy: more per read, or more of them, is no faster. */
const pieceSize = 128 * 1024;
const mostPieces = 8;
/** Of a read that is no large body's, as Node itself does it. */
const readSize = 64 * 1024;
const intakes = new WeakMap();
const prepared = new WeakSet();
/**
 * Lets `largeBody` take bodies from the connections that `agent` makes from now on. A connection
 * that it doesn't make itself, as one through a proxy, is read as ever.
 */
function prepare(agent) {
    if (prepared.has(agent))
        return;
    prepared.add(agent);
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (options, done) => {
        const intake = new Intake();
        const socket = connect({ ...options, onread: intake }, done);
        if (socket)
            intake.watch(socket);
        return socket;
    };
}
/**
 * Has the body of the answer to `request` kept from Node's HTTP parser, which copies each piece into
 * memory of its own: a third of what a large body costs. Where the answer is of another kind than a
 * plain 200 or 206 of a known length, and where the connection can't, the parser gets it all.
 */
function expectLarge(request) {
    request.once('socket', (socket) => {
        const intake = intakes.get(socket);
        if (intake !== undefined)
            intake.expecting = true;
    });
}
/** The body that was kept from the parser, to which this answer has none; undefined for none. */
function largeBody({ socket }) {
    return intakes.get(socket)?.body;
}
/** Takes what a connection reads; Node calls `buffer` for the memory of each read. */
class Intake {
    #socket;
    expecting = false;
    body;
    watch(socket) {
        this.#socket = socket;
        intakes.set(socket, this);
        socket.once('error', (error) => this.body?.break(error));
        socket.once('close', () => this.body?.break(brokenOff()));
    }
    buffer = () => this.body?.memory() ?? Buffer.allocUnsafeSlow(readSize);
    /** False pauses the connection. */
    callback = (count, memory) => {
        const bytes = Buffer.from(memory.buffer, memory.byteOffset, count);
        return this.body === undefined ? this.#parse(bytes, memory) : this.#take(bytes, memory);
    };
    #parse(bytes, memory) {
        const head = this.expecting ? readHead(bytes) : undefined;
        this.expecting = false;
        if (head === undefined)
            return this.#emit(bytes);
        this.body = new LargeBody(head.length, this.#socket);
        // The answer is announced before this returns.
        this.#emit(head.bytes);
        return this.#take(bytes.subarray(head.size), memory);
    }
    #take(bytes, memory) {
        const body = this.body;
        const own = bytes.subarray(0, body.missing);
        const goesOn = body.take({ bytes: own, memory });
        if (body.missing > 0)
            return goesOn;
        this.body = undefined;
        // Nobody asked for more: the next answer would begin with it.
        if (own.length < bytes.length)
            this.#socket.destroy();
        return true;
    }
    #emit(bytes) {
        this.#socket.emit('data', bytes);
        return true;
    }
}
/** A body as it arrives, in memory that is used again. */
class LargeBody {
    length;
    #socket;
    #pieces = [];
    #free = [];
    #wake = () => undefined;
    #broken;
    missing;
    constructor(length, socket) {
        this.length = this.missing = length;
        this.#socket = socket;
    }
    memory() {
        return this.#free.pop() ?? Buffer.allocUnsafeSlow(pieceSize);
    }
    /** False where the reader is far behind. */
    take(piece) {
        this.missing -= piece.bytes.length;
        // A head that came alone brings nothing: an empty chunk would pass for progress.
        if (piece.bytes.length > 0)
            this.#pieces.push(piece);
        else
            this.#free.push(piece.memory);
        this.#wake();
        return this.#pieces.length < mostPieces;
    }
    break(error) {
        this.#broken ??= error;
        this.#wake();
    }
    /**
     * The bytes, once: each piece is there until the next is asked for. A break is thrown as `fault`
     * makes it, after what came before it.
     */
    async *read(response, fault) {
        let isComplete = false;
        try {
            while (!isComplete) {
                const piece = this.#pieces.shift();
                if (piece !== undefined) {
                    yield piece.bytes;
                    this.#free.push(piece.memory);
                    if (this.#pieces.length === mostPieces / 4)
                        this.#socket.resume();
                }
                else if (this.missing === 0) {
                    isComplete = true;
                }
                else if (this.#broken !== undefined) {
                    throw fault(this.#broken);
                }
                else {
                    await new Promise((resolve) => (this.#wake = resolve));
                }
            }
        }
        finally {
            // The parser is at the end of the answer: with that the connection is free for another.
            if (isComplete)
                response.resume();
            else
                response.destroy();
        }
    }
}
function brokenOff() {
    return Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}
/** The head of a plain answer with a body of a known length, if it came in one read. */
function readHead(bytes) {
    const end = bytes.indexOf('\r\n\r\n');
    if (end === -1)
        return undefined;
    const size = end + 4;
    const text = bytes.toString('latin1', 0, size);
    const lengths = [...text.matchAll(/\r\ncontent-length: *(\d{1,15})(?=\r\n)/gi)];
    const [length] = lengths;
    const isPlain = /^HTTP\/1\.1 20[06] /.test(text) && !/\r\ntransfer-encoding:/i.test(text);
    if (!isPlain || length === undefined || lengths.length > 1)
        return undefined;
    const empty = text.replace(length[0], '\r\ncontent-length: 0');
    return { size, length: Number(length[1]), bytes: Buffer.from(empty, 'latin1') };
}

;// CONCATENATED MODULE: ./packages/oci/exchange.ts





const own = {
    http: new (external_node_http_default()).Agent({ keepAlive: true }),
    https: new (external_node_https_default()).Agent({ keepAlive: true }),
};
const ownAgentFor = ({ protocol }) => (protocol === 'https:' ? own.https : own.http);
/** Method, host and path: what may be shown of a call. A query may hold a signature. */
function exchange_describe({ method, url }) {
    return `${method} ${url.host}${url.pathname}`;
}
/**
 * One request on the wire and its answer, of any status. A request that can't be sent, an answer
 * that doesn't come and a server that stands still throw ConnectionFault; an error of the body's
 * own source is thrown as it is.
 */
function exchange(call, options) {
    assertSafe(call);
    const { stallMs = 60_000, answerMs = 300_000 } = options;
    const fault = (cause) => new ConnectionFault(exchange_describe(call), cause);
    const agent = (options.agentFor ?? ownAgentFor)(call.url);
    prepare(agent);
    return new Promise((resolve, reject) => {
        const request = (call.url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request(call.url, {
            method: call.method,
            headers: { 'user-agent': 'gitops-actions', ...contentLength(call), ...call.headers },
            agent,
            ...(call.signal && { signal: call.signal }),
        });
        let sourceError;
        request.on('error', (error) => reject(sourceError ?? fault(error)));
        // Without a listener Node hangs up, and says nothing to anybody.
        request.once('upgrade', ({ statusCode }, socket) => {
            socket.destroy();
            reject(new Error(`${exchange_describe(call)}: it answered ${statusCode}, which nobody asked for`));
        });
        if (call.large)
            expectLarge(request);
        const pumping = { waits: false, stop: () => undefined };
        const watch = watchStalls(request, stallMs, pumping, (cause) => {
            pumping.stop();
            reject(fault(cause));
        });
        request.once('response', (response) => {
            received(response, request, fault).then(resolve, reject);
        });
        const sent = call.body === undefined ? request.end() : pump(call.body, request, pumping);
        Promise.resolve(sent).then(() => call.body && watch.allow(answerMs), (error) => request.destroy((sourceError = error)));
    });
}
/** Credentials and content travel by https, or by http within this machine. */
function assertSafe(call) {
    const { protocol, hostname } = call.url;
    const loopback = /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname);
    if (protocol === 'https:' || (protocol === 'http:' && loopback))
        return;
    throw new Error(`${exchange_describe(call)}: it is not https; plain http is spoken on loopback only`);
}
function contentLength({ method, body }) {
    if (body === undefined && method !== 'POST' && method !== 'PUT')
        return {};
    // Never chunked: registries and the proxies before them stall on it (go-containerregistry#1766).
    return { 'content-length': String(body?.size ?? 0) };
}
function watchStalls(request, stallMs, pumping, onStall) {
    let limit = stallMs;
    let response;
    const stall = () => {
        const cause = stalled(limit);
        (response ?? request).destroy(cause);
        onStall(cause);
    };
    // Node's own time limit begins with the connection, which a proxy may never give; and a request
    // without a connection tells nobody that it was ended.
    const connecting = setTimeout(stall, stallMs);
    const connected = () => clearTimeout(connecting);
    request.once('close', connected);
    const silent = () => (pumping.waits ? request.setTimeout(limit) : stall());
    request.once('socket', (socket) => {
        // The request itself is told of the first silence only.
        socket.on('timeout', silent);
        request.once('close', () => socket.off('timeout', silent));
        if (socket.connecting)
            socket.once('connect', connected);
        else
            connected();
    });
    request.once('response', (message) => (response = message));
    request.setTimeout(limit);
    return { allow: (milliseconds) => void request.setTimeout((limit = milliseconds)) };
}
async function received(response, request, fault) {
    const { statusCode: status = 0, headers } = response;
    // Without a listener a break after the last read would end the process.
    response.on('error', () => undefined);
    const large = largeBody(response);
    if (large !== undefined)
        return receivedLarge(large, response, fault);
    const body = reading(response, fault);
    const problems = status < 400 ? [] : await readProblems(body, headers['content-type']);
    if (status >= 300 && !request.writableFinished)
        request.destroy();
    const discard = () => {
        // Reading on keeps the connection for the next request, unless there is much to read.
        let left = 65_536;
        response.on('data', (chunk) => (left -= chunk.length) < 0 && response.destroy());
    };
    return { status, headers, body, problems, discard };
}
function receivedLarge(large, response, fault) {
    return {
        status: response.statusCode ?? 0,
        headers: { ...response.headers, 'content-length': String(large.length) },
        body: large.read(response, fault),
        problems: [],
        discard: () => response.destroy(),
    };
}

;// CONCATENATED MODULE: ./packages/oci/shared.ts
/** `fetch` is told whether its last value was refused. A fetch that fails is not kept. */
function shared(fetch) {
    let kept;
    let again = false;
    const get = () => {
        if (kept !== undefined)
            return kept;
        const fetching = fetch(again);
        fetching.catch(() => kept === fetching && (kept = undefined));
        return (kept = fetching);
    };
    const spoil = async (used) => {
        const current = kept;
        if (current === undefined || (await current) !== used || kept !== current)
            return;
        kept = undefined;
        again = true;
    };
    return { get, spoil };
}

;// CONCATENATED MODULE: ./packages/oci/redirect.ts

const mostHops = 5;
/** Reads a whole body; throws where it has more than `most` bytes. */
async function readAll(call, reply, most) {
    const chunks = [];
    let size = 0;
    for await (const chunk of reply.body) {
        size += chunk.length;
        if (size > most)
            throw new Error(`${exchange_describe(call)}: the answer has more than ${most} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/**
 * Makes a call and follows its redirects, to another host without the authorization: presigned
 * URLs refuse a second one, and it is none of theirs. A call that isn't a reading one is repeated
 * elsewhere only where the status says so (307, 308).
 */
async function follow(call, options) {
    let current = call;
    for (let hops = 0; hops <= mostHops; hops++) {
        const answer = await exchange(current, options);
        const next = onward(current, answer);
        if (next === undefined)
            return { ...answer, redirected: hops > 0 };
        answer.discard();
        current = next;
    }
    throw new Error(`${exchange_describe(call)}: more than ${mostHops} redirects; look at its configuration`);
}
function onward(call, { status, headers }) {
    const reads = call.method === 'GET' || call.method === 'HEAD';
    const follows = status === 307 || status === 308 || (reads && [301, 302, 303].includes(status));
    if (!follows || headers.location === undefined)
        return undefined;
    const url = redirect_locate(headers.location, call.url);
    if (url.origin === call.url.origin)
        return { ...call, url };
    const headersThere = Object.entries(call.headers ?? {}).filter(([name]) => name !== 'authorization');
    return { ...call, url, headers: Object.fromEntries(headersThere) };
}
/**
 * Reads a Location. Registries behind a proxy that ends TLS often write their own address with
 * http: the host that was asked by https goes on being asked by https.
 */
function redirect_locate(location, base) {
    if (!URL.canParse(location, base.href)) {
        throw new Error(`${base.host}: it answered with a Location that is no URL`);
    }
    const url = new URL(location, base);
    url.username = url.password = '';
    if (base.protocol === 'https:' && url.protocol === 'http:' && url.hostname === base.hostname) {
        url.protocol = 'https:';
        url.port = base.port;
    }
    return url;
}

;// CONCATENATED MODULE: ./packages/oci/token.ts


/** Bytes; a token has some thousand. */
const largestAnswer = 1024 * 1024;
/**
 * The call that asks for a token. https://distribution.github.io/distribution/spec/auth/token/
 */
function tokenCall(realm, scopes) {
    if (!URL.canParse(realm.url)) {
        throw new Error(`token server: the registry names ${JSON.stringify(realm.url)}, which is no URL`);
    }
    const url = new URL(realm.url);
    url.username = url.password = '';
    if (realm.service !== undefined)
        url.searchParams.set('service', realm.service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    return { method: 'GET', url };
}
/** Reads the server's answer to it; a token that names no term lasts 60 s. */
async function readToken(call, reply, clock) {
    const json = parse((await readAll(call, reply, largestAnswer)).toString('utf8'));
    const value = json?.['token'] ?? json?.['access_token'];
    if (typeof value !== 'string' || value === '') {
        throw new Error(`${exchange_describe(call)}: the token server's answer holds no token`);
    }
    const term = Number(json?.['expires_in'] ?? 60) * 1000;
    // One that ends while it is under way is refused: it counts as ended some seconds before.
    return { value, expires: clock.now() + Math.max(term - 10_000, term / 2) };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/oci/authorization.ts





/**
 * Adds authorization to calls. Where there are credentials they go along from the first call on,
 * by Basic; a registry that wants tokens says so once, and from then on the token for the scopes
 * is fetched before it is needed and shared while it lasts. A refusal renews what was refused,
 * once for this call and for all calls that used it; a second refusal is the answer.
 */
function authorizer(send, source, clock) {
    const login = shared(async (again) => source?.(again));
    const tokens = new Map();
    let realm;
    const byPassword = async () => {
        const used = await login.get();
        return { header: used && basic(used), spoil: () => login.spoil(used) };
    };
    const byToken = async (from, scopes) => {
        const key = scopes.join(' ');
        const fetchToken = () => requestToken(send, byPassword, from, scopes, clock);
        const store = tokens.get(key) ?? shared(fetchToken);
        tokens.set(key, store);
        const kept = await store.get();
        if (kept.expires <= clock.now())
            await store.spoil(kept);
        const used = await store.get();
        return { header: `Bearer ${used.value}`, realm: from, spoil: () => store.spoil(used) };
    };
    return async (call, scopes) => {
        const prove = () => (realm === undefined ? byPassword() : byToken(realm, scopes));
        const first = await prove();
        const reply = await send(withHeader(call, first));
        if (!isRefused(reply))
            return reply;
        const wanted = realmOf(reply);
        if (wanted !== undefined && first.realm === undefined)
            realm = wanted;
        else if (first.header === undefined)
            return reply;
        else
            await first.spoil();
        return send(withHeader(call, await prove()));
    };
}
/** A refusal here is never the registry's: what it throws can't be taken for "not found". */
async function requestToken(send, prove, realm, scopes, clock) {
    const call = tokenCall(realm, scopes);
    const first = await prove();
    let reply = await send(withHeader(call, first));
    if (reply.status === 401 && first.header !== undefined) {
        await first.spoil();
        reply = await send(withHeader(call, await prove()));
    }
    if (reply.status !== 200)
        throw failure_refusal(exchange_describe(call), reply, clock.now());
    return readToken(call, reply, clock);
}
function withHeader(call, { header }) {
    if (header === undefined)
        return call;
    return { ...call, headers: { ...call.headers, authorization: header } };
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/** ECR says 403 where others say 401, with this text (2026-09). */
function isRefused({ status, problems, redirected }) {
    if (redirected)
        return false;
    const expired = problems.some(({ message }) => /authorization token has expired/i.test(message));
    return status === 401 || (status === 403 && expired);
}
function realmOf({ status, headers }) {
    const challenges = status === 401 ? parseChallenges(headers['www-authenticate'] ?? '') : [];
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
    const { realm: url, service } = bearer?.parameters ?? {};
    return url === undefined ? undefined : { url, service };
}

;// CONCATENATED MODULE: ./packages/oci/client.ts





function openClient(options) {
    const { clock, credentials } = options;
    const { origin } = new URL(options.origin);
    const send = (call) => follow(call, options);
    const authorized = authorizer(send, credentials, clock);
    return (repository, signal) => {
        const base = `${origin}/v2/${parseRepository(repository)}/`;
        // An upload may be sent to another host, which has no claim on this one's credentials.
        const ask = (call, ...scopes) => call.url.origin === origin
            ? authorized({ ...call, signal }, scopes)
            : send({ ...call, signal });
        return {
            clock,
            signal,
            url: (path) => new URL(path, base),
            read: (call) => ask(call, pull(repository)),
            write: (call, from) => ask(call, push(repository), ...(from === undefined ? [] : [pull(from)])),
            refused: (call, reply) => failure_refusal(exchange_describe(call), reply, clock.now()),
        };
    };
}
// https://distribution.github.io/distribution/spec/auth/scope/
const pull = (repository) => `repository:${repository}:pull`;
const push = (repository) => `repository:${repository}:pull,push`;

;// CONCATENATED MODULE: ./packages/oci/retry.ts


const attempts = 8;
const first = 200;
const retry_longest = 20_000;
/** Longer than this no run should stand still for one request. */
const patience = 300_000;
/**
 * Does `attempt` until it succeeds: connection faults and the answers 408, 429 and 5xx are worth
 * 8 tries with full jitter (13 s on average), or the time that Retry-After asks for; content that
 * arrived corrupted is worth one more. Anything else, 401 and 403 above all, is thrown at once.
 */
async function retry(clock, attempt, signal) {
    let again = true;
    for (let tried = 1;; tried++) {
        try {
            return await attempt();
        }
        catch (error) {
            signal?.throwIfAborted();
            if (isCorruption(error)) {
                if (!again)
                    throw error;
                again = false;
            }
            else if (!isPassing(error)) {
                throw error;
            }
            if (tried === attempts)
                throw givenUp(error, `after ${tried} attempts`);
            await clock.sleep(pause(error, tried, clock), signal);
        }
    }
}
function isPassing(error) {
    if (error instanceof ConnectionFault)
        return error.passing;
    if (!(error instanceof RegistryError))
        return false;
    const { status } = error;
    return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}
/** Bytes that changed on their way, and upload sessions that broke, are sent once more. */
function isCorruption(error) {
    if (error instanceof oci_digest/* CorruptContent */.Bj)
        return true;
    if (!(error instanceof RegistryError) || error.status >= 500)
        return false;
    return error.says('DIGEST_INVALID', 'SIZE_INVALID', 'BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID');
}
/** Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ */
function backoff(tried, clock) {
    return clock.random() * Math.min(retry_longest, first * 2 ** (tried - 1));
}
function pause(error, tried, clock) {
    const jitter = backoff(tried, clock);
    const asked = error instanceof RegistryError ? error.retryAfter : undefined;
    if (asked === undefined)
        return jitter;
    if (asked > patience)
        throw givenUp(error, `since it asks to wait ${Math.round(asked / 1000)} s`);
    // Everybody who was turned away was told the same time: the jitter comes on top.
    return asked + jitter;
}
/** What is thrown after the last attempt: nothing that is tried again. */
function givenUp(error, why) {
    return new Error(`${error.message}; gave up ${why}`, { cause: error });
}

;// CONCATENATED MODULE: ./packages/oci/download.ts



/** What comes in one piece gains nothing by another way. */
const largeSize = 64 * 1024;
/**
 * The bytes of a blob as they arrive, not yet verified. Where the connection breaks the rest is
 * asked for by Range; 8 connections in a row that bring nothing are the end.
 */
async function* download(client, blob) {
    const { clock, signal } = client;
    let offset = 0;
    for (let tried = 1;; tried++) {
        const start = offset;
        try {
            for await (const chunk of await retry(clock, () => bytesFrom(client, blob, start), signal)) {
                tried = 0;
                offset += chunk.length;
                yield chunk;
            }
            if (offset >= blob.size)
                return;
            throw endedEarly(client, blob, offset);
        }
        catch (error) {
            signal?.throwIfAborted();
            const passing = error instanceof ConnectionFault && error.passing;
            if (passing && offset >= blob.size)
                return;
            if (!passing)
                throw error;
            // Whoever stores the bytes would begin again with the first.
            if (tried === attempts)
                throw givenUp(error, `after ${tried} attempts`);
        }
        await clock.sleep(backoff(tried, clock), signal);
    }
}
async function bytesFrom(client, blob, start) {
    const call = download_reading(client, blob, start);
    const reply = await client.read(call);
    if (reply.status === 200)
        return start === 0 ? reply.body : skip(reply.body, start);
    if (reply.status !== 206)
        throw client.refused(call, reply);
    const range = reply.headers['content-range'] ?? 'no Content-Range';
    if (range.startsWith(`bytes ${start}-`))
        return reply.body;
    reply.discard();
    throw new Error(`${exchange_describe(call)}: asked for the bytes from ${start} on, it sent ${range}`);
}
function download_reading(client, { digest, size }, start) {
    const headers = start === 0 ? {} : { range: `bytes=${start}-` };
    const large = size - start > largeSize;
    return { method: 'GET', url: client.url(`blobs/${digest}`), headers, large };
}
/** For servers that don't know Range and send everything again. */
async function* skip(body, count) {
    let left = count;
    for await (const chunk of body) {
        if (left < chunk.length)
            yield chunk.subarray(left);
        left = Math.max(0, left - chunk.length);
    }
}
function endedEarly(client, blob, offset) {
    const message = `the body ended after ${offset} of ${blob.size} bytes`;
    const cause = Object.assign(new Error(message), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
    return new ConnectionFault(exchange_describe(download_reading(client, blob, offset)), cause);
}

;// CONCATENATED MODULE: ./packages/oci/referrers.ts




/** More pages than any image has; a server that never ends is none to wait for. */
const mostPages = 1000;
/**
 * What refers to a manifest as its subject: signatures, attestations, SBOMs. Undefined where the
 * registry has no referrers API; then they stand in the index at the fallback tag.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers
 */
async function listReferrers(client, digest) {
    const found = [];
    let url = client.url(`referrers/${digest}`);
    for (let page = 0; url !== undefined; page++) {
        const call = { method: 'GET', url, headers: { accept: oci_manifest/* ociIndex */.KP } };
        if (page === mostPages)
            throw new Error(`${exchange_describe(call)}: more than ${mostPages} pages`);
        const reply = await client.read(call);
        if (page === 0 && isMissing(reply)) {
            reply.discard();
            return undefined;
        }
        if (reply.status !== 200)
            throw client.refused(call, reply);
        found.push(...readList(call, await readAll(call, reply, oci_manifest/* largestManifest */.oU)));
        url = nextPage(call, reply);
    }
    return (0,oci_manifest/* distinct */.dM)(found);
}
/** A list has no digest of its own to check: one that can't be read is worth another try. */
function readList(call, bytes) {
    try {
        const list = (0,oci_manifest/* parseManifest */.Ng)(bytes, oci_manifest/* ociIndex */.KP);
        return list.kind === 'index' ? list.manifests : [];
    }
    catch (cause) {
        throw new oci_digest/* CorruptContent */.Bj(`${exchange_describe(call)}: ${cause.message}`, { cause });
    }
}
/**
 * Registries from before 1.1 know no such path, and say so in one of these ways; some with the page
 * of their web interface.
 */
function isMissing({ status, headers, redirected }) {
    if (redirected)
        return false;
    if (status === 200)
        return /html|text\/plain/.test(headers['content-type'] ?? '');
    return [400, 404, 405, 406, 501].includes(status);
}
/** https://www.rfc-editor.org/rfc/rfc8288 */
function nextPage(call, { headers }) {
    const link = headers['link'];
    const links = (Array.isArray(link) ? link : [link ?? '']).join(', ');
    const next = /<([^>]*)>[^,]*;\s*rel="?next"?(?=[\s;,]|$)/i.exec(links)?.[1];
    if (next === undefined)
        return undefined;
    const url = redirect_locate(next, call.url);
    if (url.origin === call.url.origin)
        return url;
    throw new Error(`${exchange_describe(call)}: its next page is on another host, ${url.host}`);
}
/**
 * The tag under which a registry without the API keeps the index of what refers to `digest`.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema
 */
function fallbackTag(digest) {
    return `${algorithmOf(digest)}-${hexOf(digest).slice(0, 64)}`;
}
/** The index for the fallback tag: `kept` as it stood there, and those of `added` that it lacks. */
function fallbackIndex(kept, added) {
    const manifests = distinct([...kept, ...added]);
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests }));
}
/** What a manifest is called in a list of referrers. */
function asReferrer(descriptor, bytes) {
    const document = parseManifest(bytes, descriptor.mediaType);
    const isPlain = document.kind === 'manifest' && document.mediaType === ociManifest;
    const artifactType = document.artifactType ?? (isPlain ? document.config.mediaType : undefined);
    const { mediaType, digest, size } = descriptor;
    const isAnnotated = Object.keys(document.annotations).length > 0;
    return {
        ...{ mediaType, digest, size },
        ...(artifactType !== undefined && { artifactType }),
        ...(isAnnotated && { annotations: document.annotations }),
    };
}

;// CONCATENATED MODULE: ./packages/oci/upload.ts





/**
 * Stores a blob: opens an upload session and sends everything in one PUT with its length. That is
 * one request less than by chunks, from which ECR can't be resumed anyway
 * (aws/containers-roadmap#2831, 2026-06). A session is used once: another try begins with another.
 */
async function upload(client, blob, open, from) {
    const session = await begin(client, blob.digest, from);
    if (session === undefined)
        return 'mounted';
    // Appended, not set: what stands there must stay as the registry wrote it.
    session.search += `${session.search === '' ? '?' : '&'}digest=${blob.digest}`;
    const headers = { 'content-type': 'application/octet-stream' };
    const call = { method: 'PUT', url: session, headers, body: { size: blob.size, open } };
    const reply = await client.write(call);
    reply.discard();
    if (reply.status < 200 || reply.status > 299)
        throw client.refused(call, reply);
    assertStored(call, reply, blob.digest);
    return 'copied';
}
/**
 * The URL of a new session. With `from`, a repository of the same registry that has the blob, asks
 * to mount it from there: undefined where that was done. A registry that won't answers with a
 * session, as to any upload; one that takes the question amiss is asked for a session alone.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#mounting-a-blob-from-another-repository
 */
async function begin(client, digest, from) {
    const url = client.url('blobs/uploads/');
    if (from !== undefined)
        url.search = `?mount=${digest}&from=${parseRepository(from)}`;
    const call = { method: 'POST', url };
    try {
        const reply = await client.write(call, from);
        reply.discard();
        if (reply.status === 201 && from !== undefined)
            return assertStored(call, reply, digest);
        if (reply.status === 201 || reply.status === 202)
            return sessionUrl(call, reply);
        throw client.refused(call, reply);
    }
    catch (error) {
        if (from === undefined || !isAmiss(error))
            throw error;
        return begin(client, digest);
    }
}
function isAmiss(error) {
    if (!(error instanceof RegistryError))
        return false;
    const { status } = error;
    return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
/** Some registries answered without a Location (containers/buildah#2234): the id is enough. */
function sessionUrl(call, { headers }) {
    const location = headers.location ?? headers['docker-upload-uuid'];
    if (typeof location === 'string')
        return redirect_locate(location, call.url);
    throw new Error(`${exchange_describe(call)}: it answered without the Location to send the blob to`);
}
/** Throws where the registry says that it stored something else. Not every registry says. */
function assertStored(call, { headers }, digest) {
    const told = headers['docker-content-digest'];
    if (typeof told !== 'string' || !(0,oci_digest/* isDigest */.Bc)(told))
        return;
    if ((0,oci_digest/* algorithmOf */.Hy)(told) !== (0,oci_digest/* algorithmOf */.Hy)(digest) || told === digest)
        return;
    throw new Error(`${exchange_describe(call)}: ${digest} was sent, and it says that it stored ${told}`);
}

;// CONCATENATED MODULE: ./packages/oci/stored-manifest.ts







/** What stands at a tag or digest; a registry that doesn't tell it all is asked by GET. */
async function headManifest(client, reference) {
    const call = stored_manifest_reading('HEAD', client, reference);
    const reply = await client.read(call);
    reply.discard();
    if (isAbsent(reply))
        return undefined;
    const digest = toldDigest(reply);
    const mediaType = typeOf(reply);
    const size = Number(reply.headers['content-length']);
    if (reply.status === 200 && digest !== undefined && mediaType !== undefined && size > 0) {
        if ((0,oci_digest/* isDigest */.Bc)(reference))
            assertEqual(call, reference, digest);
        return { mediaType, digest, size };
    }
    // A refusal of HEAD has no words; that of GET has.
    const found = await getManifest(client, reference);
    return found && { mediaType: found.mediaType, digest: found.digest, size: found.bytes.length };
}
async function getManifest(client, reference) {
    const call = stored_manifest_reading('GET', client, reference);
    const reply = await client.read(call);
    if (reply.status !== 200) {
        const refused = client.refused(call, reply);
        if (isAbsent(reply) && !refused.says('NAME_UNKNOWN'))
            return undefined;
        throw refused;
    }
    const bytes = await readAll(call, reply, oci_manifest/* largestManifest */.oU);
    const wanted = (0,oci_digest/* isDigest */.Bc)(reference) ? reference : toldDigest(reply);
    const digest = (0,oci_digest/* digestOf */.ol)(bytes, wanted && (0,oci_digest/* algorithmOf */.Hy)(wanted));
    if (wanted !== undefined)
        assertEqual(call, wanted, digest);
    return { bytes, mediaType: typeOf(reply) ?? (0,oci_manifest/* parseManifest */.Ng)(bytes).mediaType, digest };
}
async function putManifest(client, reference, { bytes, mediaType, digest }) {
    const call = {
        method: 'PUT',
        url: manifestUrl(client, reference),
        headers: { 'content-type': mediaType },
        body: { size: bytes.length, open: () => Promise.resolve(external_node_stream_.Readable.from([bytes])) },
    };
    const reply = await client.write(call);
    reply.discard();
    if (reply.status >= 200 && reply.status <= 299)
        return assertStored(call, reply, digest);
    const refused = client.refused(call, reply);
    // ECR refuses even the same digest for a tag that can't be moved (aws/containers-roadmap#2179,
    // 2026-09), and so it does after a first PUT whose answer was lost.
    const there = refused.isImmutableTag() ? await headManifest(client, reference) : undefined;
    if (there?.digest !== digest)
        throw refused;
}
function stored_manifest_reading(method, client, reference) {
    const headers = { accept: oci_manifest/* manifestTypes */.Fm.join(', ') };
    return { method, url: manifestUrl(client, reference), headers };
}
function manifestUrl(client, reference) {
    return client.url(`manifests/${(0,oci_digest/* isDigest */.Bc)(reference) ? reference : parseTag(reference)}`);
}
/** Only the manifest's own URL can say that there is none: not a redirect's, nor a token server. */
function isAbsent({ status, redirected }) {
    return status === 404 && !redirected;
}
function assertEqual(call, wanted, found) {
    if (wanted === found)
        return;
    throw new oci_digest/* CorruptContent */.Bj(`${exchange_describe(call)}: ${wanted} was announced, and ${found} arrived`);
}
function toldDigest({ headers }) {
    const told = headers['docker-content-digest'];
    return typeof told === 'string' && (0,oci_digest/* isDigest */.Bc)(told) ? told : undefined;
}
/** Undefined where the header names no manifest's type: then the document itself says. */
function typeOf({ headers }) {
    const mediaType = headers['content-type']?.split(';')[0]?.trim();
    return mediaType?.startsWith('application/vnd.') ? mediaType : undefined;
}

;// CONCATENATED MODULE: ./packages/oci/registry.ts









function openRegistry(options) {
    return registry(openClient(options), undefined);
}
function registry(clientFor, signal) {
    const persist = (repository, attempt) => {
        const client = clientFor(repository, signal);
        return retry(client.clock, () => attempt(client), signal);
    };
    return {
        headManifest: (repository, reference) => persist(repository, (client) => headManifest(client, reference)),
        getManifest: (repository, reference) => persist(repository, (client) => getManifest(client, reference)),
        putManifest: async (repository, reference, bytes, mediaType) => {
            const digest = (0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* isDigest */.Bc)(reference) ? (0,oci_digest/* algorithmOf */.Hy)(reference) : 'sha256');
            const manifest = { bytes, mediaType, digest };
            await persist(repository, (client) => putManifest(client, reference, manifest));
            return digest;
        },
        referrers: (repository, digest) => persist(repository, (client) => listReferrers(client, digest)),
        hasBlob: (repository, blob) => persist(repository, (client) => hasBlob(client, blob)),
        getBlob: (repository, blob) => {
            const reader = new AbortController();
            const client = clientFor(repository, either(signal, reader.signal));
            const tell = (found) => `read ${client.url('').host}/${repository}: ${found}; push the image there again`;
            return (0,chunks/* endable */.O)((0,oci_digest/* verified */.zr)(download(client, blob), blob, tell), () => reader.abort());
        },
        putBlob: (repository, blob, open, from) => persist(repository, (client) => upload(client, blob, open, from)),
        until: (other) => registry(clientFor, either(signal, other)),
    };
}
function either(one, other) {
    const both = AbortSignal.any(one === undefined ? [other] : [one, other]);
    // Each request under way listens; with more than 10 Node would warn of a leak.
    (0,external_node_events_.setMaxListeners)(0, both);
    return both;
}
async function hasBlob(client, { digest }) {
    const url = client.url(`blobs/${digest}`);
    const head = { method: 'HEAD', url };
    const reply = await client.read(head);
    reply.discard();
    if (reply.status < 400)
        return true;
    if (reply.status === 404)
        return false;
    // A refusal of HEAD has no words; that of GET has.
    const call = { method: 'GET', url };
    const again = await client.read(call);
    again.discard();
    if (again.status < 400)
        return true;
    if (again.status === 404)
        return false;
    throw client.refused(call, again);
}

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./packages/proxy/no-proxy.ts

/**
 * Reads NO_PROXY as Go, and so Docker and Terraform beside us, read it: `*` for every host, a
 * name for itself and its subdomains (`.name` and `*.name` for subdomains alone), an address, a
 * range (`10.0.0.0/8`), each but the ranges with `:port` to hold for one port only. Loopback is
 * never reached through a proxy. Entries that are none of these match nothing.
 * https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config
 */
function noProxy(text) {
    const rules = text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(readRule);
    return (host, port) => {
        const name = host
            .toLowerCase()
            .replace(/^\[|\]$/g, '')
            .replace(/\.$/, '');
        return no_proxy_isLoopback(name) || rules.some((rule) => rule(name, port));
    };
}
function readRule(entry) {
    if (entry === '*')
        return () => true;
    const [range, bits] = entry.split('/');
    if (range !== undefined && bits !== undefined)
        return inRange(range, Number(bits));
    // Of an address of IPv6, only one in brackets can carry a port.
    const [, bare, port] = /^(.*?):(\d+)$/.exec((0,external_node_net_namespaceObject.isIP)(entry) === 6 ? '' : entry) ?? [, entry];
    const onPort = (_, found) => port === undefined || Number(port) === found;
    const name = (bare ?? entry).replace(/^\[|\]$/g, '');
    if ((0,external_node_net_namespaceObject.isIP)(name) !== 0)
        return (host, found) => host === name && onPort(host, found);
    const suffix = name.replace(/^\*?\.?/, '.');
    const itself = !/^[*.]/.test(name);
    return (host, found) => (host.endsWith(suffix) || (itself && host === name)) && onPort(host, found);
}
function inRange(address, bits) {
    const family = (0,external_node_net_namespaceObject.isIP)(address);
    if (family === 0 || !Number.isInteger(bits) || bits > (family === 4 ? 32 : 128)) {
        return () => false;
    }
    const list = new external_node_net_namespaceObject.BlockList();
    list.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6');
    return (host) => (0,external_node_net_namespaceObject.isIP)(host) !== 0 && list.check(host, (0,external_node_net_namespaceObject.isIP)(host) === 4 ? 'ipv4' : 'ipv6');
}
function no_proxy_isLoopback(host) {
    return host === 'localhost' || host === '::1' || ((0,external_node_net_namespaceObject.isIP)(host) === 4 && host.startsWith('127.'));
}

;// CONCATENATED MODULE: ./packages/proxy/agent.ts



const options = { keepAlive: true };
/**
 * Agents that go through the proxy that HTTPS_PROXY and HTTP_PROXY name (for https and http URLs)
 * but for the hosts in NO_PROXY; the lower case names win, as in curl. The choice is made for each
 * request, so one agent serves hosts inside and outside. Nothing of a proxy is loaded where no
 * variable is set. Throws where a variable holds no URL of an http or https proxy.
 */
async function agents(env) {
    const plain = new (external_node_http_default()).Agent(options);
    const secure = new (external_node_https_default()).Agent(options);
    const direct = noProxy(env['no_proxy'] ?? env['NO_PROXY'] ?? '');
    const forHttp = proxyUrl(env, 'HTTP_PROXY');
    const forHttps = proxyUrl(env, 'HTTPS_PROXY');
    if (forHttp !== undefined) {
        const { HttpProxyAgent } = await Promise.all(/* import() */[__nccwpck_require__.e(411), __nccwpck_require__.e(947)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8947));
        route(plain, new HttpProxyAgent(forHttp, options), forHttp, direct);
    }
    if (forHttps !== undefined) {
        const { HttpsProxyAgent } = await Promise.all(/* import() */[__nccwpck_require__.e(411), __nccwpck_require__.e(566)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1566));
        route(secure, new HttpsProxyAgent(forHttps, options), forHttps, direct);
    }
    const agentFor = (url) => (url.protocol === 'https:' ? secure : plain);
    return { http: plain, https: secure, agentFor };
}
/** Makes `agent` pass each request on to `proxied`, but for hosts that are reached directly. */
function route(agent, proxied, proxy, direct) {
    const [own, through] = [agent, proxied];
    const addDirectly = own.addRequest.bind(agent);
    own.addRequest = (request, options) => {
        if (direct(options.host, Number(options.port)))
            return addDirectly(request, options);
        refuseProxyAnswer(request, `${options.host}:${options.port}`, proxy);
        through.addRequest(request, options);
    };
    const destroyDirect = agent.destroy.bind(agent);
    agent.destroy = () => {
        destroyDirect();
        proxied.destroy();
    };
}
/**
 * https-proxy-agent 9 hands a proxy's refusal of CONNECT on as though the server had answered it
 * (2026-09). A proxy's 404 must never read as "there is no such tag", nor its 403 as the server's.
 */
function refuseProxyAnswer(request, target, proxy) {
    request.once('proxyConnect', ({ statusCode }) => {
        if (statusCode === undefined || statusCode === 200)
            return;
        const error = new Error(`connect to ${target} through the proxy ${proxy.host}: the proxy answered ${statusCode}; ` +
            'let it pass, or name the host in NO_PROXY');
        // A fault of its own passes, as a server's does; a refusal stays.
        if (statusCode >= 500)
            Object.assign(error, { code: 'EAGAIN' });
        request.destroy(error);
    });
}
function proxyUrl(env, name) {
    const text = (env[name.toLowerCase()] ?? env[name] ?? '').trim();
    if (text === '')
        return undefined;
    const full = text.includes('://') ? text : `http://${text}`;
    const url = URL.canParse(full) ? new URL(full) : undefined;
    if (url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '')
        return url;
    // The value may hold a password, so it is not shown.
    throw new Error(`${name}: found no URL of an http or https proxy; use http://host:port`);
}

;// CONCATENATED MODULE: ./packages/ecr/creation.ts



/**
 * Whether a push creates a repository that is missing: a registry may have a template for that
 * (CREATE_ON_PUSH, since 2025-12). Whether one fits is seen by a push: of the two bytes of an empty
 * configuration.
 */
async function isCreatedOnPush(registry, repository) {
    const bytes = Buffer.from('{}');
    const blob = { digest: (0,oci_digest/* digestOf */.ol)(bytes), size: bytes.length };
    try {
        await registry.putBlob(repository, blob, () => Promise.resolve(external_node_stream_.Readable.from([bytes])));
        return true;
    }
    catch (error) {
        if (error instanceof RegistryError && error.status === 404)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/ecr/lifecycle.ts


/** Sets the rules by which images of a repository expire. Asks for ecr:PutLifecyclePolicy. */
async function putLifecyclePolicy(ecr, repository, policy, registryId) {
    const subject = { operation: 'PutLifecyclePolicy', repository, registryId };
    await (0,failure/* call */.T1)(ecr, subject, () => ecr.sdk.putLifecyclePolicy({
        repositoryName: repository,
        ...(0,ecr_repository/* inRegistry */.z9)(registryId),
        lifecyclePolicyText: policy,
    }));
}
// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutLifecyclePolicy.html
const [shortest, lifecycle_longest] = [100, 30_720];
/**
 * Checks as much of a policy as can be known before ECR is asked: that it is JSON with rules, and not
 * too long. Returns it, without blanks between its parts where it has more than ECR takes.
 */
function checkLifecyclePolicy(text) {
    const policy = lifecycle_parse(text);
    const rules = policy?.rules;
    if (!Array.isArray(rules) || rules.length === 0) {
        throw new Error('it has no "rules"; give a lifecycle policy as ECR takes it, with one at least');
    }
    if (text.length >= shortest && text.length <= lifecycle_longest)
        return text;
    const compact = JSON.stringify(policy);
    // A minimum of ECR's own, which blanks reach as well.
    if (compact.length <= lifecycle_longest)
        return compact.padEnd(shortest);
    throw new Error(`it has ${compact.length} characters, and ECR allows ${lifecycle_longest}`);
}
function lifecycle_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new Error(`it is no JSON: ${cause.message}; give JSON`, { cause });
    }
}

// EXTERNAL MODULE: ./actions/ecr-push/caching.ts + 1 modules
var caching = __nccwpck_require__(252);
;// CONCATENATED MODULE: ./actions/ecr-push/creation.ts








// Cosign's older signatures and attestations stand under such tags, and are added to by overwriting.
const signatureTags = 'sha256-*';
// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageTagMutabilityExclusionFilter.html
const mostFilters = 5;
/** The policy that `lifecycle-policy` gives or names; before anything is written, as it may be wrong. */
async function readLifecyclePolicy({ lifecyclePolicy: text, }) {
    if (text === undefined)
        return undefined;
    try {
        return checkLifecyclePolicy(text.startsWith('{') ? text : await readPolicyFile(text));
    }
    catch (cause) {
        const where = text.startsWith('{') ? '' : ` from ${text}`;
        const what = `Reading the input lifecycle-policy${where}`;
        throw new Error(`${what}: ${cause.message}`, { cause });
    }
}
async function readPolicyFile(path) {
    const found = await (0,external_node_fs_promises_.stat)(path).catch(() => undefined);
    if (found?.isFile() && found.size < 1_000_000)
        return (await (0,external_node_fs_promises_.readFile)(path, 'utf8')).trim();
    throw new Error('there is no such file; give JSON, or the path of a JSON file in the workspace');
}
/** Creates the repository where that was asked for, or sees whether the push will. */
async function createMissing(ecr, registry, inputs, missing, policy) {
    const { repository, registryId, kmsKey } = inputs;
    if (!inputs.createRepository) {
        if ((await isCreatedOnPush(registry, repository)) && (await isThere(ecr, inputs)))
            return;
        throw new Error(`${missing.message}, or set create-repository: true`);
    }
    const mutableTags = mutableTagsOf(inputs);
    const wanted = { name: repository, mutableTags, ...(kmsKey !== undefined && { kmsKey }) };
    const outcome = await (0,ecr_repository/* createRepository */.vB)(ecr, wanted, registryId);
    if (outcome === 'present')
        return (0,log/* info */.pq)(`${repository} was created by somebody else meanwhile`);
    (0,log/* info */.pq)(`created ${repository}: tags are immutable but for ${mutableTags.join(', ')}`);
    if (policy === undefined)
        return;
    await putLifecyclePolicy(ecr, repository, policy, registryId).catch((cause) => {
        throw new Error(`${cause.message}; the repository ${repository} is there now, without a ` +
            'lifecycle policy: set it there, as a second run does not', { cause });
    });
}
/** What stands in for ECR may take blobs for repositories that its API does not know of. */
async function isThere(ecr, { repository, registryId, tags }) {
    try {
        await findImages(ecr, repository, tags, registryId);
        return true;
    }
    catch (error) {
        if (error instanceof failure/* EcrFailure */.BE && error.reason === 'repository-missing')
            return false;
        throw error;
    }
}
/** Moving tags; and, as long as ECR takes them, those of a cache and of signatures. */
function mutableTagsOf({ movingTags, origin }) {
    const cache = origin.kind === 'build' && origin.cache.at === 'registry';
    const needed = [...movingTags, ...(cache ? [caching/* cacheTags */._A] : [])];
    const welcome = [caching/* cacheTags */._A, signatureTags].filter((tag) => !needed.includes(tag));
    return [...needed, ...welcome.slice(0, Math.max(0, mostFilters - needed.length))];
}

;// CONCATENATED MODULE: ./actions/ecr-push/immutable.ts

/**
 * Throws where this run would overwrite a tag that the repository holds on to: a tag that is there
 * already with `if-exists: overwrite`, or any moving tag, which the next run would overwrite if not
 * this one. Told before a build, as ECR tells it after.
 */
function assertOverwritable(inputs, settings, present) {
    const { repository, ifExists } = inputs;
    const rule = [settings.mutability, ...settings.exclusions].join(', ');
    const moving = inputs.movingTags.find((tag) => (0,ecr_repository/* isImmutable */.t3)(settings, tag));
    if (moving !== undefined) {
        throw new Error(`push to ${repository}: the tag ${moving} moves, and the repository's tags are immutable ` +
            `(${rule}); exclude it from immutability with a filter, or leave it out of moving-tags`);
    }
    if (ifExists !== 'overwrite')
        return;
    const kept = inputs.tags.find((tag) => present.has(tag) && (0,ecr_repository/* isImmutable */.t3)(settings, tag));
    if (kept === undefined)
        return;
    throw new Error(`push to ${repository}: the tag ${kept} is there already, if-exists is overwrite, and the ` +
        `repository's tags are immutable (${rule}); give a new tag`);
}

;// CONCATENATED MODULE: ./actions/ecr-push/destination.ts













/**
 * Logs in and looks up all tags at once; creates the repository where it is missing and that was
 * asked for. Throws where a tag would have to be overwritten and is known to be immutable.
 */
async function openDestination(inputs, step) {
    const { repository, registryId, region } = inputs;
    const { env } = step;
    const policy = await readLifecyclePolicy(inputs);
    const connections = await agents(env);
    const ecr = await ecrClient({
        agents: connections,
        tokenFile: env['AWS_WEB_IDENTITY_TOKEN_FILE'],
        ...(region !== undefined && { region }),
    });
    const tags = [...inputs.tags, ...inputs.movingTags];
    const lookUp = (references = tags) => findImages(ecr, repository, references, registryId);
    const settingsOf = () => (0,ecr_repository/* findRepository */.W1)(ecr, repository, registryId);
    const overwrites = inputs.movingTags.length > 0 || inputs.ifExists === 'overwrite';
    const [login, found, settings] = await Promise.all([
        logIn(ecr, inputs),
        lookUp().catch(whereMissing),
        overwrites ? settingsOf() : 'unknown',
    ]);
    const present = found instanceof failure/* EcrFailure */.BE ? new Map() : found;
    if (typeof settings === 'object')
        assertOverwritable(inputs, settings, present);
    const registry = openRegistry({
        origin: login.origin,
        agentFor: (url) => connections.agentFor(url),
        clock: step.clock,
        credentials: async (renew) => (renew ? await logIn(ecr, inputs) : login).credentials,
    }).until(step.signal);
    if (found instanceof failure/* EcrFailure */.BE)
        await createMissing(ecr, registry, inputs, found, policy);
    return {
        ecr,
        registry,
        repository,
        login,
        found: present,
        lookUp,
        presentBlobs: (digests) => presentBlobs(ecr, repository, digests, registryId),
        holds: async (tag) => {
            const known = typeof settings === 'object' ? settings : await settingsOf();
            return typeof known === 'object' ? (0,ecr_repository/* isImmutable */.t3)(known, tag) : undefined;
        },
        dockerConfig: once(() => {
            const account = { registry: login.registry, ...login.credentials };
            return writeDockerConfig((0,external_node_path_.join)(step.folder, loginFolder), account, env, step.home);
        }),
    };
}
async function logIn(ecr, { registryId, registries }) {
    const login = await authorize(ecr, registryId);
    const { username, password } = login.credentials;
    (0,log/* mask */.dK)(password);
    (0,log/* mask */.dK)(Buffer.from(`${username}:${password}`).toString('base64'));
    const other = registries.find((registry) => registry !== login.registry);
    if (other === undefined)
        return login;
    throw new Error(`Reading the input tags: a reference is in the registry ${other}, and the push goes to ` +
        `${login.registry}; correct it, region or registry-id`);
}
function whereMissing(error) {
    if (error instanceof failure/* EcrFailure */.BE && error.reason === 'repository-missing')
        return error;
    throw error;
}
function once(make) {
    let made;
    return () => (made ??= make());
}

;// CONCATENATED MODULE: ./actions/ecr-push/parts.ts

/** Finds the parts of images, each once: those of an index take a request, or a layout's files. */
function partsReader(destination, content) {
    const known = new Map();
    return (image) => {
        const own = content?.root.digest === image.digest ? content : undefined;
        const read = own === undefined ? fromRegistry(destination) : fromContent(own);
        const parts = known.get(image.digest) ?? partsOf(image, read);
        known.set(image.digest, parts);
        return parts;
    };
}
async function partsOf(image, read) {
    const document = (0,oci_manifest/* parseManifest */.Ng)(image.bytes, image.mediaType);
    if (document.kind === 'manifest')
        return [{ digest: image.digest, manifest: document }];
    // BuildKit's attestations stand beside the images, for the platform unknown/unknown.
    const images = document.manifests.filter(({ platform }) => platform?.os !== 'unknown');
    const found = await read(images);
    const parts = images.map(async (child) => {
        const bytes = found.get(child.digest);
        if (bytes === undefined) {
            throw new Error(`read the index ${image.digest}: it names ${child.digest}, which is not in the repository; ` +
                'push the image again, under a new tag');
        }
        const { mediaType, digest, platform } = child;
        const inside = await partsOf({ bytes, mediaType, digest }, read);
        return inside.map((part) => ({ ...part, ...(platform && { platform: nameOf(platform) }) }));
    });
    return (await Promise.all(parts)).flat();
}
function fromRegistry({ lookUp }) {
    return async (wanted) => {
        if (wanted.length === 0)
            return new Map();
        const found = await lookUp(wanted.map(({ digest }) => digest));
        return new Map([...found].map(([digest, { bytes }]) => [digest, bytes]));
    };
}
function fromContent(content) {
    return async (wanted) => {
        const all = wanted.map(async (each) => [each.digest, await content.readManifest(each)]);
        return new Map(await Promise.all(all));
    };
}
function nameOf({ os, architecture, variant }) {
    return [os, architecture, variant].filter(Boolean).join('/');
}

// EXTERNAL MODULE: ./packages/oci/layout.ts + 1 modules
var layout = __nccwpck_require__(2932);
;// CONCATENATED MODULE: ./actions/ecr-push/source.ts


/** Opens what was built before: the folder of an image layout, or an archive of one or of docker save. */
async function openSource(path, { folder }) {
    const found = await (0,external_node_fs_promises_.stat)(path).catch(() => undefined);
    if (found?.isDirectory())
        return (0,layout/* openLayout */.B)(path);
    if (found?.isFile()) {
        const { openArchive } = await __nccwpck_require__.e(/* import() */ 741).then(__nccwpck_require__.bind(__nccwpck_require__, 6741));
        return openArchive(path, folder);
    }
    throw new Error(`Reading the input source: there is no file or folder ${path} here; give a path in the ` +
        'workspace, or build the image in a step before this one');
}

;// CONCATENATED MODULE: ./actions/ecr-push/push.ts





/** Makes the image unless it is there, and puts all tags on it; without `push` makes it only. */
async function push_push(inputs, step) {
    const material = await openMaterial(inputs, step);
    if (inputs.push)
        return pushTo(await openDestination(inputs, step), material, inputs, step);
    if (material.kind === 'content') {
        return { digest: material.content.root.digest, pushed: false, tagged: [] };
    }
    const { buildOnly } = await Promise.all(/* import() */[__nccwpck_require__.e(741), __nccwpck_require__.e(33)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5033));
    return { ...(await buildOnly(material, inputs.repository, step)), pushed: false, tagged: [] };
}
async function openMaterial({ origin }, step) {
    if (origin.kind === 'build')
        return origin;
    return { kind: 'content', content: await openSource(origin.path, step) };
}
async function pushTo(destination, material, inputs, step) {
    const { found, lookUp, login, repository } = destination;
    const content = material.kind === 'content' ? material.content : undefined;
    const partsOf = partsReader(destination, content);
    const decideBy = (images) => decide(destination, material, inputs, images, partsOf);
    const tagged = [];
    const tag = async (image, tags) => {
        for (const each of tags) {
            await destination.registry.putManifest(repository, each, image.bytes, image.mediaType);
            tagged.push(each);
        }
        return image;
    };
    const first = await decideBy(found);
    const made = first.kind === 'reuse' ? { image: first.image } : await makeNow(destination, material, step);
    // To make it may have taken minutes, and a tag that may be overwritten says nothing when it is.
    const images = first.kind === 'reuse' ? found : await lookUp();
    const decision = first.kind === 'reuse' ? first : await decideBy(images);
    const wanted = decision.kind === 'reuse' ? decision.image : made.image;
    const missing = decision.kind === 'reuse' ? decision.missing : inputs.tags;
    // The primary tag goes first: where tags are immutable the registry gives it to one of several
    // runs at once, and the others find an image of their own commit there, and take it.
    const image = await tag(wanted, missing).catch(async (error) => {
        const again = isTaken(error) ? await decideBy(await lookUp()) : undefined;
        if (again?.kind !== 'reuse')
            throw error;
        return tag(again.image, again.missing);
    });
    const parts = await partsOf(image);
    const scan = inputs.scan === 'off' ? undefined : await scanNow(parts, destination, inputs, step);
    if (scan?.refusal === undefined) {
        const moving = inputs.movingTags.filter((each) => images.get(each)?.digest !== image.digest);
        await tag(image, moving).catch((error) => {
            if (isTaken(error))
                throw notMoved(repository, image, error);
            throw error;
        });
    }
    return {
        ...made,
        registry: login.registry,
        digest: image.digest,
        pushed: first.kind === 'make' && !made.wasThere && image.digest === made.image.digest,
        tagged,
        parts,
        ...(decision.origins && { origins: decision.origins }),
        ...(scan !== undefined && { scan }),
        ...(inputs.keepLogin && { dockerConfig: (await destination.dockerConfig())['DOCKER_CONFIG'] }),
    };
}
/** A run that finds its image there loads nothing that builds or sends. */
async function makeNow(destination, material, step) {
    const { make } = await Promise.all(/* import() */[__nccwpck_require__.e(741), __nccwpck_require__.e(12)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1012));
    return make(material, destination, step);
}
async function scanNow(parts, destination, inputs, step) {
    const { scan } = await __nccwpck_require__.e(/* import() */ 498).then(__nccwpck_require__.bind(__nccwpck_require__, 4498));
    return scan(parts, destination, inputs, step);
}
function isTaken(error) {
    return error instanceof RegistryError && error.isImmutableTag();
}
function notMoved(repository, { digest }, cause) {
    return new Error(`push to ${repository}: ${digest} is there under its tags, and a tag of moving-tags could ` +
        `not be moved: ${cause.message}; exclude it from immutability with a filter, or leave it out`, { cause });
}

// EXTERNAL MODULE: ./packages/ecr/finding.ts
var finding = __nccwpck_require__(2858);
// EXTERNAL MODULE: ./actions/ecr-push/size.ts
var ecr_push_size = __nccwpck_require__(8625);
;// CONCATENATED MODULE: ./actions/ecr-push/summary.ts






/** What a person reads afterwards: what is where, what this run did for it, and how to get it. */
function summarize(inputs, outcome, seconds) {
    const { repository, tags, movingTags } = inputs;
    const { registry, digest, tagged, scan, parts = [] } = outcome;
    const [tag] = tags;
    const rows = [
        ['Digest', digest && code(digest)],
        ['Registry', registry && code(registry)],
        ['Made from', madeFrom(inputs)],
        ...workOf(outcome),
        ['Seconds', seconds.toFixed(1)],
    ];
    const known = rows.filter((row) => Boolean(row[1]));
    const text = [
        `### ${headline(inputs, outcome)} ${code(`${repository}:${tag}`)}\n`,
        table(['', ''], known),
    ];
    if (scan !== undefined)
        text.push(...scanned(inputs, scan));
    if (registry === undefined)
        return text.join('\n');
    const stateOf = (each) => (tagged.includes(each) ? 'set by this run' : 'was there');
    const moved = scan?.refusal === undefined ? movingTags : [];
    const all = [...tags, ...moved].map((each) => [code(each), stateOf(each)]);
    text.push(table(['Tag', ''], all));
    if (parts.length > 0)
        text.push(table(['Platform', 'Layers', 'Size'], parts.map(sizeOf)));
    const image = formatReference({ registry, repository, tag, ...(digest && { digest }) });
    text.push(codeBlock(`docker pull ${image}`, 'sh'));
    return text.join('\n');
}
function headline({ push, origin }, { pushed, tagged, scan }) {
    if (!push)
        return origin.kind === 'build' ? 'Built, not pushed' : 'Read, not pushed';
    if (scan?.refusal !== undefined)
        return 'Not to be deployed:';
    if (pushed)
        return 'Pushed';
    return tagged.length > 0 ? 'Tagged' : 'Already there';
}
function madeFrom({ origin }) {
    if (origin.kind === 'source')
        return code(origin.path);
    const { context, file, platforms } = origin.build;
    const parts = [context, file, platforms.join(', ')].filter(Boolean);
    return `${parts.map(code).join(' ')} at ${code(origin.revision)}`;
}
/** What was done for it, or what did not have to be. */
function workOf(outcome) {
    const { building, sending, origins, pushed } = outcome;
    const isTaken = origins !== undefined && !pushed && building === undefined;
    return [
        [
            'Build',
            building &&
                `${building.seconds} s: ${building.steps} steps, ${building.cached} of them from a cache`,
        ],
        [
            'Layers and configs',
            sending &&
                `${sending.sent} sent (${(0,ecr_push_size/* megabytes */.i)(sending.bytes)}), ${sending.present} were there; ${sending.seconds} s`,
        ],
        ['Saved', isTaken ? saved(origins?.seconds) : undefined],
    ];
}
function sizeOf({ platform, manifest }) {
    const size = (0,oci_manifest/* blobs */.ZT)(manifest).reduce((sum, blob) => sum + blob.size, 0);
    return [
        platform === undefined ? '' : code(platform),
        String(manifest.layers.length),
        (0,ecr_push_size/* megabytes */.i)(size),
    ];
}
function scanned({ scan: lowest }, { counts, worst, refusal }) {
    const parts = refusal === undefined ? [] : [`**${plain(refusal)}**\n`];
    const found = finding/* severities */.gO.filter((severity) => counts.has(severity));
    if (found.length > 0) {
        const rows = found.map((severity) => [severity.toLowerCase(), String(counts.get(severity))]);
        parts.push(table([`Found (fails from ${lowest})`, ''], rows));
    }
    else if (refusal === undefined) {
        parts.push('The scan found nothing.\n');
    }
    if (worst.length === 0)
        return parts;
    const rows = worst.map(({ name, severity, in: place = '', fixedIn = '' }) => [
        code(name),
        severity.toLowerCase(),
        code(place),
        code(fixedIn),
    ]);
    return [...parts, table(['The worst', '', 'In', 'Fixed in'], rows)];
}

;// CONCATENATED MODULE: ./actions/ecr-push/main.ts











run({
    async main(signal) {
        const { env } = process;
        const started = systemClock.now();
        const inputs = readInputs(env);
        const parent = env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
        const outcome = await inPrivateFolder(parent, inputs.keepLogin, (folder) => push_push(inputs, { env, home: (0,external_node_os_.homedir)(), folder, clock: systemClock, signal }));
        (0,outputs/* setOutputs */.n)(outputsOf(inputs, outcome));
        writeSummary(summarize(inputs, outcome, (systemClock.now() - started) / 1000));
        if (outcome.scan?.refusal !== undefined)
            throw new Error(outcome.scan.refusal);
    },
    post: (saved, signal) => cleanUp(saved, process.env, signal),
});

