export const id = 56;
export const ids = [56];
export const modules = {

/***/ 9056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imageVerifier: () => (/* binding */ imageVerifier)
});

// EXTERNAL MODULE: ./packages/action/log.ts
var log = __webpack_require__(187);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/process/run.ts + 3 modules
var run = __webpack_require__(6064);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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
    const own = env['DOCKER_CONFIG'] || join(home, '.docker');
    const settings = addLogin(await readSettings(join(own, 'config.json')), login, own);
    await mkdir(folder, { mode: 0o700 });
    await writeFile(join(folder, 'config.json'), JSON.stringify(settings), { mode: 0o600 });
    // docker has no setting for where contexts are. A junction needs no privilege on Windows.
    const contexts = join(own, 'contexts');
    if (existsSync(contexts))
        await symlink(contexts, join(folder, 'contexts'), 'junction');
    const usesTls = Boolean(env['DOCKER_TLS'] || env['DOCKER_TLS_VERIFY']);
    return {
        DOCKER_CONFIG: folder,
        BUILDX_CONFIG: env['BUILDX_CONFIG'] || join(own, 'buildx'),
        ...(usesTls && { DOCKER_CERT_PATH: env['DOCKER_CERT_PATH'] || own }),
    };
}
/** Docker's config.json as it stands; nothing where there is none. */
async function readSettings(file) {
    if (!(0,external_node_fs_.existsSync)(file))
        return {};
    const text = await (0,promises_.readFile)(file, 'utf8');
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
            join(own, 'cli-plugins'),
        ],
    };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/docker/credentials.ts




const hub = 'docker.io';
const hubServer = 'https://index.docker.io/v1/';
/**
 * What `docker login` left for a registry: in a credential helper or store, which is run, or in
 * the configuration itself. Undefined where there is nothing: then docker asks without a login.
 * https://github.com/docker/docker-credential-helpers#usage
 *
 * @param home where `.docker` is, unless `DOCKER_CONFIG` names another folder
 */
async function findCredentials(registry, env, home = (0,external_node_os_.homedir)()) {
    const file = (0,external_node_path_.join)(env['DOCKER_CONFIG'] || (0,external_node_path_.join)(home, '.docker'), 'config.json');
    const settings = await readSettings(file);
    const server = registry === hub ? hubServer : registry;
    const helper = helperFor(settings, server);
    if (helper === undefined)
        return fromFile(settings, server, file);
    return usable(await askHelper(helper, server, env), registry, helper);
}
function helperFor(settings, server) {
    const helpers = settings['credHelpers'];
    const own = isObject(helpers) ? helpers[server] : undefined;
    // An empty one stands for the file, past the store. docker/cli: cli/config/configfile/file.go
    const name = own ?? settings['credsStore'];
    if (typeof name !== 'string' || name === '')
        return undefined;
    if (/^[\w.-]+$/.test(name))
        return `docker-credential-${name}`;
    throw new Error(`log in to ${server}: the Docker configuration names the credential helper ` +
        `${JSON.stringify(name)}; give a plain name`);
}
async function askHelper(helper, server, env) {
    const set = Object.entries(env).filter((entry) => entry[1] !== undefined);
    const input = Buffer.from(server);
    const options = { args: ['get'], input, env: Object.fromEntries(set), timeoutMs: 60_000 };
    const { exitCode, stdout, stderr } = await (0,run/* run */.e)(helper, options).catch((cause) => {
        const found = cause.message;
        throw new Error(`log in to ${server}: ${helper}: ${found}; install it, or log in again`, {
            cause,
        });
    });
    const said = (stdout.toString() + stderr).trim();
    if (exitCode !== 0) {
        if (/credentials not found/i.test(said))
            return undefined;
        const [line = ''] = said.split('\n');
        throw new Error(`log in to ${server}: ${helper} ended with ${exitCode}: ${line}; log in again`);
    }
    const answer = parsed(stdout.toString());
    const { Username: username, Secret: password } = answer ?? {};
    if (typeof username === 'string' && typeof password === 'string')
        return { username, password };
    // What it said is not shown: it may hold the secret.
    throw new Error(`log in to ${server}: the answer of ${helper} holds no login; log in again`);
}
function parsed(text) {
    try {
        const json = JSON.parse(text);
        return isObject(json) ? json : undefined;
    }
    catch {
        return undefined;
    }
}
/** Registries stand there as hosts, or as URLs as older versions of docker wrote them. */
function fromFile(settings, server, file) {
    const auths = isObject(settings['auths']) ? settings['auths'] : {};
    const key = Object.keys(auths).find((name) => name === server || hostOf(name) === server);
    const entry = key === undefined ? undefined : auths[key];
    if (!isObject(entry))
        return undefined;
    if (typeof entry['identitytoken'] === 'string' && entry['identitytoken'] !== '') {
        return usable({ username: '<token>', password: '' }, server, file);
    }
    const { auth, username, password } = entry;
    if (typeof username === 'string' && typeof password === 'string' && username !== '') {
        return { username, password };
    }
    if (typeof auth !== 'string' || auth === '')
        return undefined;
    const text = Buffer.from(auth, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    if (colon > 0)
        return { username: text.slice(0, colon), password: text.slice(colon + 1) };
    throw new Error(`log in to ${server}: its entry in ${file} holds no login; log in again`);
}
function hostOf(name) {
    return name.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}
/** An identity token is for an exchange with OAuth, which few registries have (2026-09). */
function usable(found, registry, where) {
    if (found?.username !== '<token>')
        return found;
    throw new Error(`log in to ${registry}: ${where} holds an identity token, and a username and a password are ` +
        'needed; log in with those, as a service principal or an access token');
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

;// CONCATENATED MODULE: ./packages/ecr/host.ts
/** Of each partition of AWS, as the SDK 3.1169 has them (2026-09). */
const suffixes = [
    'amazonaws.com',
    'amazonaws.com.cn',
    'amazonaws.eu',
    'c2s.ic.gov',
    'sc2s.sgov.gov',
    'cloud.adc-e.uk',
    'csp.hci.ic.gov',
].map((suffix) => suffix.replaceAll('.', '\\.'));
const ipv4 = new RegExp(`^(\\d{12})\\.dkr\\.ecr(?:-fips)?\\.([a-z0-9-]+)\\.(?:${suffixes.join('|')})$`, 'i');
const dualStack = /^(\d{12})\.dkr-ecr(?:-fips)?\.([a-z0-9-]+)\.on\.(?:aws|amazonwebservices\.com\.cn)$/i;
/**
 * The account and the region of one of ECR's own host names, dual stack and FIPS among them;
 * undefined for any other host. https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
 */
function ecrHost(host) {
    const match = ipv4.exec(host) ?? dualStack.exec(host);
    return match === null ? undefined : { registryId: match[1], region: match[2].toLowerCase() };
}

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

;// CONCATENATED MODULE: ./packages/ecr/login.ts

/**
 * Gets the password for a registry: the caller's own, or that of the account with `registryId`.
 * One password opens all registries of the region that the caller may use.
 */
async function authorize(ecr, registryId) {
    const subject = { operation: 'GetAuthorizationToken', registryId };
    const { authorizationData } = await call(ecr, subject, () => ecr.sdk.getAuthorizationToken(registryId === undefined ? {} : { registryIds: [registryId] }));
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

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./packages/oci/origin.ts

/** Where a registry answers that a reference names by its host: as for Docker, plain http on loopback. */
function originOf(host) {
    if (host === 'docker.io')
        return 'https://registry-1.docker.io';
    return `${origin_isLoopback(host) ? 'http' : 'https'}://${host}`;
}
/** Whether a host, with its port or without, is this machine by its very name. */
function origin_isLoopback(host) {
    const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
    return name === 'localhost' || name === '::1' || ((0,external_node_net_.isIP)(name) === 4 && name.startsWith('127.'));
}

;// CONCATENATED MODULE: ./packages/ecr/stand-in.ts


/**
 * Whether a host may be that of a stand-in for ECR: it has an address of this machine, and AWS's own
 * variable leads to one. ECR itself says then whether it is.
 */
function mayBeStandIn(host, env) {
    return origin_isLoopback(host) && Boolean(env['AWS_ENDPOINT_URL_ECR'] || env['AWS_ENDPOINT_URL']);
}
/**
 * Where the registry called `host` answers under this login; undefined where the login is not for
 * it. ECR's other names (dual stack, FIPS) are as good as the one that it tells. A stand-in tells a
 * name that is none of ECR's, and that is the only one which leads to it.
 */
function originUnder(host, { registry, origin }) {
    if (host === registry)
        return origin;
    if (ecrHost(host) === undefined)
        return undefined;
    return ecrHost(registry) === undefined ? origin : originOf(host);
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/oci/clock.ts

const systemClock = {
    now: Date.now,
    random: Math.random,
    sleep: (milliseconds, signal) => (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, signal && { signal }),
};

// EXTERNAL MODULE: ./packages/oci/reference.ts
var oci_reference = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./packages/oci/chunks.ts
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
async function chunks_collect(chunks) {
    const kept = [];
    for await (const chunk of chunks)
        kept.push(Buffer.from(chunk));
    return Buffer.concat(kept);
}

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

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./packages/oci/digest.ts
var oci_digest = __webpack_require__(3670);
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
function refusal(where, answer, now) {
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
function describe({ method, url }) {
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
    const fault = (cause) => new ConnectionFault(describe(call), cause);
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
            reject(new Error(`${describe(call)}: it answered ${statusCode}, which nobody asked for`));
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
    throw new Error(`${describe(call)}: it is not https; plain http is spoken on loopback only`);
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
            throw new Error(`${describe(call)}: the answer has more than ${most} bytes`);
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
    throw new Error(`${describe(call)}: more than ${mostHops} redirects; look at its configuration`);
}
function onward(call, { status, headers }) {
    const reads = call.method === 'GET' || call.method === 'HEAD';
    const follows = status === 307 || status === 308 || (reads && [301, 302, 303].includes(status));
    if (!follows || headers.location === undefined)
        return undefined;
    const url = locate(headers.location, call.url);
    if (url.origin === call.url.origin)
        return { ...call, url };
    const headersThere = Object.entries(call.headers ?? {}).filter(([name]) => name !== 'authorization');
    return { ...call, url, headers: Object.fromEntries(headersThere) };
}
/**
 * Reads a Location. Registries behind a proxy that ends TLS often write their own address with
 * http: the host that was asked by https goes on being asked by https.
 */
function locate(location, base) {
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
        throw new Error(`${describe(call)}: the token server's answer holds no token`);
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
        throw refusal(describe(call), reply, clock.now());
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
        const base = `${origin}/v2/${(0,oci_reference/* parseRepository */.SU)(repository)}/`;
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
            refused: (call, reply) => refusal(describe(call), reply, clock.now()),
        };
    };
}
// https://distribution.github.io/distribution/spec/auth/scope/
const pull = (repository) => `repository:${repository}:pull`;
const push = (repository) => `repository:${repository}:pull,push`;

;// CONCATENATED MODULE: ./packages/oci/retry.ts


const attempts = 8;
const first = 200;
const longest = 20_000;
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
    return clock.random() * Math.min(longest, first * 2 ** (tried - 1));
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
    throw new Error(`${describe(call)}: asked for the bytes from ${start} on, it sent ${range}`);
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
    return new ConnectionFault(describe(download_reading(client, blob, offset)), cause);
}

;// CONCATENATED MODULE: ./packages/oci/manifest.ts

const manifest_ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const manifest_ociIndex = 'application/vnd.oci.image.index.v1+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
/** What a client says that it takes. */
const manifestTypes = [manifest_ociIndex, manifest_ociManifest, dockerList, dockerManifest];
/**
 * Registries must take manifests of 4 MiB and may refuse larger ones (distribution-spec 1.1,
 * "Pushing Manifests"); ECR's limit is the same (2026-09).
 */
const largestManifest = 4 * 1024 * 1024;
function isIndex(mediaType) {
    return mediaType === manifest_ociIndex || mediaType === dockerList;
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
    return document.kind === 'index' ? manifest_distinct(document.manifests) : [];
}
/** The blobs that a manifest names, its config first, each once, foreign layers left out. */
function blobs(document) {
    if (document.kind === 'index')
        return [];
    return manifest_distinct([document.config, ...document.layers].filter((blob) => !isForeign(blob)));
}
function foreignLayers(document) {
    return document.kind === 'index' ? [] : manifest_distinct(document.layers.filter(isForeign));
}
/** Each digest once, in the order of the first. */
function manifest_distinct(descriptors) {
    const seen = new Set();
    return descriptors.filter(({ digest }) => !seen.has(digest) && seen.add(digest));
}
/**
 * Reads a manifest or an index, OCI's or Docker's schema 2. `mediaType` is what the registry or
 * the descriptor said; a document that says otherwise, or that could be read as either kind, is
 * refused: two readers would see two images (CVE-2021-41190). Only the fields that matter here
 * are read; the exact bytes are the caller's to keep, since a digest is of bytes.
 */
function manifest_parseManifest(bytes, mediaType) {
    const name = `manifest ${(0,oci_digest/* digestOf */.ol)(bytes)}`;
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
    const mediaType = told ?? own ?? (document['manifests'] === undefined ? manifest_ociManifest : manifest_ociIndex);
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
        digest: (0,oci_digest/* parseDigest */.m)(digest),
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
        const call = { method: 'GET', url, headers: { accept: manifest_ociIndex } };
        if (page === mostPages)
            throw new Error(`${describe(call)}: more than ${mostPages} pages`);
        const reply = await client.read(call);
        if (page === 0 && isMissing(reply)) {
            reply.discard();
            return undefined;
        }
        if (reply.status !== 200)
            throw client.refused(call, reply);
        found.push(...readList(call, await readAll(call, reply, largestManifest)));
        url = nextPage(call, reply);
    }
    return manifest_distinct(found);
}
/** A list has no digest of its own to check: one that can't be read is worth another try. */
function readList(call, bytes) {
    try {
        const list = manifest_parseManifest(bytes, manifest_ociIndex);
        return list.kind === 'index' ? list.manifests : [];
    }
    catch (cause) {
        throw new oci_digest/* CorruptContent */.Bj(`${describe(call)}: ${cause.message}`, { cause });
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
    const url = locate(next, call.url);
    if (url.origin === call.url.origin)
        return url;
    throw new Error(`${describe(call)}: its next page is on another host, ${url.host}`);
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
        url.search = `?mount=${digest}&from=${(0,oci_reference/* parseRepository */.SU)(from)}`;
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
        return locate(location, call.url);
    throw new Error(`${describe(call)}: it answered without the Location to send the blob to`);
}
/** Throws where the registry says that it stored something else. Not every registry says. */
function assertStored(call, { headers }, digest) {
    const told = headers['docker-content-digest'];
    if (typeof told !== 'string' || !(0,oci_digest/* isDigest */.Bc)(told))
        return;
    if ((0,oci_digest/* algorithmOf */.Hy)(told) !== (0,oci_digest/* algorithmOf */.Hy)(digest) || told === digest)
        return;
    throw new Error(`${describe(call)}: ${digest} was sent, and it says that it stored ${told}`);
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
    const bytes = await readAll(call, reply, largestManifest);
    const wanted = (0,oci_digest/* isDigest */.Bc)(reference) ? reference : toldDigest(reply);
    const digest = (0,oci_digest/* digestOf */.ol)(bytes, wanted && (0,oci_digest/* algorithmOf */.Hy)(wanted));
    if (wanted !== undefined)
        assertEqual(call, wanted, digest);
    return { bytes, mediaType: typeOf(reply) ?? manifest_parseManifest(bytes).mediaType, digest };
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
    const headers = { accept: manifestTypes.join(', ') };
    return { method, url: manifestUrl(client, reference), headers };
}
function manifestUrl(client, reference) {
    return client.url(`manifests/${(0,oci_digest/* isDigest */.Bc)(reference) ? reference : (0,oci_reference/* parseTag */.ED)(reference)}`);
}
/** Only the manifest's own URL can say that there is none: not a redirect's, nor a token server. */
function isAbsent({ status, redirected }) {
    return status === 404 && !redirected;
}
function assertEqual(call, wanted, found) {
    if (wanted === found)
        return;
    throw new oci_digest/* CorruptContent */.Bj(`${describe(call)}: ${wanted} was announced, and ${found} arrived`);
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
            return endable((0,oci_digest/* verified */.zr)(download(client, blob), blob, tell), () => reader.abort());
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

// EXTERNAL MODULE: ./packages/proxy/agent.ts + 1 modules
var agent = __webpack_require__(7021);
;// CONCATENATED MODULE: ./actions/bump-manifest/verify-image.ts











/** Registries with the logins of this machine: ECR's own for ECR, docker's for all others. */
async function imageVerifier(machine) {
    const connections = await (0,agent/* agents */.X)(machine.env);
    const registries = new Map();
    const found = new Map();
    async function check(image) {
        const reference = (0,oci_reference/* parseReference */.F2)(image);
        const { registry: host, repository, tag, digest } = reference;
        const name = digest ?? tag;
        if (name === undefined)
            throw new Error('it names neither a tag nor a digest; give one');
        const registry = registries.get(host) ?? verify_image_open(host, connections, machine);
        registries.set(host, registry);
        const manifest = await (await registry).headManifest(repository, name);
        if (manifest === undefined)
            throw new Error(missing(reference));
    }
    return (image) => {
        const known = found.get(image) ?? checked(image, check);
        found.set(image, known);
        return known;
    };
}
async function checked(image, check) {
    try {
        await check(image);
    }
    catch (cause) {
        throw new Error(`Verifying the image ${image}: ${cause.message}`, { cause });
    }
}
function missing(reference) {
    return `${(0,oci_reference/* formatReference */.FH)(reference)} is not there; push it first, or check name, tag and digest`;
}
async function verify_image_open(host, connections, machine) {
    const { env, home, signal } = machine;
    const at = (origin, login) => {
        const credentials = async (renew) => {
            const found = await login(renew);
            if (found !== undefined)
                maskLogin(found);
            return found;
        };
        const agentFor = (url) => connections.agentFor(url);
        return openRegistry({ origin, agentFor, clock: systemClock, credentials }).until(signal);
    };
    const ecr = ecrHost(host);
    const authorized = async () => {
        const client = await ecrClient({ agents: connections, ...(ecr && { region: ecr.region }) });
        return authorize(client, ecr?.registryId);
    };
    if (ecr !== undefined) {
        const login = await authorized();
        return at(originUnder(host, login) ?? originOf(host), async (renew) => (renew ? await authorized() : login).credentials);
    }
    return at(originOf(host), async () => {
        const docker = await findCredentials(host, env, home);
        if (docker !== undefined || !mayBeStandIn(host, env))
            return docker;
        // Whatever else listens there may want no login at all.
        const login = await authorized().catch(() => undefined);
        return login?.registry === host ? login.credentials : undefined;
    });
}
function maskLogin({ username, password }) {
    (0,log/* mask */.dK)(password);
    (0,log/* mask */.dK)(Buffer.from(`${username}:${password}`).toString('base64'));
}


/***/ }),

/***/ 7021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ agents)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
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
        return isLoopback(name) || rules.some((rule) => rule(name, port));
    };
}
function readRule(entry) {
    if (entry === '*')
        return () => true;
    const [range, bits] = entry.split('/');
    if (range !== undefined && bits !== undefined)
        return inRange(range, Number(bits));
    // Of an address of IPv6, only one in brackets can carry a port.
    const [, bare, port] = /^(.*?):(\d+)$/.exec((0,external_node_net_.isIP)(entry) === 6 ? '' : entry) ?? [, entry];
    const onPort = (_, found) => port === undefined || Number(port) === found;
    const name = (bare ?? entry).replace(/^\[|\]$/g, '');
    if ((0,external_node_net_.isIP)(name) !== 0)
        return (host, found) => host === name && onPort(host, found);
    const suffix = name.replace(/^\*?\.?/, '.');
    const itself = !/^[*.]/.test(name);
    return (host, found) => (host.endsWith(suffix) || (itself && host === name)) && onPort(host, found);
}
function inRange(address, bits) {
    const family = (0,external_node_net_.isIP)(address);
    if (family === 0 || !Number.isInteger(bits) || bits > (family === 4 ? 32 : 128)) {
        return () => false;
    }
    const list = new external_node_net_.BlockList();
    list.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6');
    return (host) => (0,external_node_net_.isIP)(host) !== 0 && list.check(host, (0,external_node_net_.isIP)(host) === 4 ? 'ipv4' : 'ipv6');
}
function isLoopback(host) {
    return host === 'localhost' || host === '::1' || ((0,external_node_net_.isIP)(host) === 4 && host.startsWith('127.'));
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
        const { HttpProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(411), __webpack_require__.e(947)]).then(__webpack_require__.bind(__webpack_require__, 8947));
        route(plain, new HttpProxyAgent(forHttp, options), forHttp, direct);
    }
    if (forHttps !== undefined) {
        const { HttpsProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(411), __webpack_require__.e(566)]).then(__webpack_require__.bind(__webpack_require__, 1566));
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


/***/ })

};
