import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

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

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

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
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
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

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
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
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
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
        debug((0,external_node_util_.inspect)(reason));
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

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
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

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./actions/verify-setup/folder.ts




/** Runs `body` with a folder that only this user can read, and removes it whatever happens. */
async function inPrivateFolder(parent, body) {
    const folder = (0,external_node_path_namespaceObject.join)(parent, `verify-setup-${(0,external_node_crypto_.randomUUID)()}`);
    // Saved before it is made, so that the post phase removes it where this process was killed.
    saveState('folder', folder);
    await (0,external_node_fs_promises_namespaceObject.mkdir)(folder, { mode: 0o700 });
    return body(folder).finally(() => removePrivateFolder(() => folder));
}
/** Removes the folder of the main phase, where it is still there. */
async function removePrivateFolder(saved) {
    const folder = saved('folder');
    if (folder !== undefined)
        await (0,external_node_fs_promises_namespaceObject.rm)(folder, { recursive: true, force: true });
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

;// CONCATENATED MODULE: ./packages/git/remote.ts
/**
 * Reads a Git URL: `https://host/path`, `ssh://user@host/path`, `user@host:path`, `file:///path`, and
 * `http://` for a loopback server. Everything else is refused: other transports (`ext::` runs any
 * command), plain paths, and credentials in the URL, which git would show in its process's arguments.
 */
function parseRemote(text) {
    if (/[\s\p{Cc}]/u.test(text))
        throw remote_refusal(text, 'it holds a blank or a control character');
    if (/^[\w+.-]+::/.test(text))
        throw remote_refusal(text, 'it names a helper program');
    const [scheme] = /^[a-z][a-z0-9+.-]*(?=:\/\/)/i.exec(text) ?? [];
    if (scheme === undefined)
        return parseShortSsh(text);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined)
        throw remote_refusal(text, 'it is no valid URL');
    const protocol = scheme.toLowerCase();
    if (url.password !== '' || (url.username !== '' && protocol !== 'ssh')) {
        throw remote_refusal(text, 'it holds credentials, which belong into an input of their own');
    }
    if (url.search !== '' || url.hash !== '')
        throw remote_refusal(text, 'it holds a `?` or a `#`');
    if (url.pathname.length < 2)
        throw remote_refusal(text, 'it names no repository');
    if (protocol === 'file')
        return { protocol, url: text, host: '' };
    if (protocol !== 'https' && protocol !== 'ssh' && protocol !== 'http') {
        throw remote_refusal(text, `${protocol} is not one of https, ssh and file`);
    }
    const host = url.host.toLowerCase();
    if (host === '' || host.startsWith('-'))
        throw remote_refusal(text, 'it names no host');
    if (protocol === 'http' && !remote_isLoopback(url.hostname)) {
        throw remote_refusal(text, 'plain http is for loopback only; use https');
    }
    return { protocol, url: text, host };
}
/** `user@host:path`, as scp has it. */
function parseShortSsh(text) {
    const [, host] = /^(?:\w[\w.+-]*@)?([A-Za-z0-9][\w.-]*|\[[0-9a-f:]+\]):[^:]/i.exec(text) ?? [];
    if (host === undefined)
        throw remote_refusal(text, 'it is no URL');
    return { protocol: 'ssh', url: text, host: host.toLowerCase() };
}
/** Where plain http can't be overheard: names and addresses of this machine itself. */
function remote_isLoopback(hostname) {
    return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
function remote_refusal(text, why) {
    const forms = 'https://host/path, ssh://user@host/path, user@host:path, file:///path';
    return new Error(`repository ${withoutUserinfo(text)}: ${why}; the forms are ${forms}`);
}
/** A text for people, without the user and password of any URL in it. */
function withoutUserinfo(text) {
    return text.replace(/(\w:\/\/)[^\s/@]*@/g, '$1');
}
/** https://git-scm.com/docs/git-check-ref-format; a name like an option is refused too. */
function checkBranch(name) {
    const bad = /[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\.$|^@$|^[-/]|\/$|(^|\/)\.|\.lock(\/|$)/;
    if (name === '' || bad.test(name)) {
        throw new Error(`branch ${JSON.stringify(name)}: it is no valid name of a branch`);
    }
}

;// CONCATENATED MODULE: ./packages/git/place.ts

/** GitHub's `owner/name` grammar; anything else is taken as a Git URL. */
const onGitHub = /^([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+?)(?:\.git)?$/;
/** Finds a repository; with an ssh key `owner/name` is reached by ssh. */
function locate(repository, github, sshKey) {
    const server = new URL(github.server || 'https://github.com');
    const named = repoOf(repository);
    if (named !== undefined) {
        const path = `${named.owner}/${named.repo}`;
        const https = parseRemote(new URL(path, `${server.origin}/`).href);
        const remote = sshKey === undefined ? https : parseRemote(`ssh://git@${server.hostname}/${path}.git`);
        return { remote, https, repo: named, isGitHub: true };
    }
    const remote = parseRemote(repository);
    const url = URL.canParse(repository) ? new URL(repository) : undefined;
    const isWeb = remote.protocol === 'https' || remote.protocol === 'http';
    const isServer = isWeb && url?.origin === server.origin;
    const isApi = isWeb && url?.host === new URL(github.api || 'https://api.github.com').host;
    const repo = isServer ? repoOf(url.pathname.slice(1)) : undefined;
    return { remote, https: remote, repo, isGitHub: isServer || isApi };
}
function repoOf(text) {
    const [, owner, repo] = onGitHub.exec(text) ?? [];
    return owner === undefined || repo === undefined || /^\.{1,2}$/.test(repo)
        ? undefined
        : { owner, repo };
}

;// CONCATENATED MODULE: ./packages/github/repo.ts
/** Reads `owner/name`; throws where it is anything else. */
function parseRepo(text) {
    const [, owner, repo] = /^([\w-]{1,100})\/([\w.-]{1,100})$/.exec(text) ?? [];
    if (owner !== undefined && repo !== undefined && !/^\.{1,2}$/.test(repo))
        return { owner, repo };
    throw new Error(`repository ${JSON.stringify(text)}: it is not of the form owner/name`);
}
function formatRepo({ owner, repo }) {
    return `${owner}/${repo}`;
}

;// CONCATENATED MODULE: ./packages/oci/digest.ts

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
function digest_parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new Error(`digest: found ${JSON.stringify(text)}; ` +
        'use sha256: and 64, or sha512: and 128 lower case hexadecimal digits');
}
function digest_algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
/** The hexadecimal part, which names the blob's file in a layout. */
function digest_hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** Throws CorruptContent unless `bytes` are those that `expected` names. */
function verify(bytes, expected, tell = (found) => found) {
    const found = digestOf(bytes, digest_algorithmOf(expected.digest));
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
    const algorithm = digest_algorithmOf(expected.digest);
    const hash = (0,external_node_crypto_.createHash)(algorithm);
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
    const place = reference_locate(name);
    if (place.registry.length + 1 + place.repository.length > longest) {
        throw new Error(`the name has more than ${longest} characters; shorten it`);
    }
    return {
        ...place,
        ...(colon < 0 ? {} : { tag: parseTag(named.slice(colon + 1)) }),
        ...(at < 0 ? {} : { digest: parseDigest(text.slice(at + 1)) }),
    };
}
function reference_locate(name) {
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

;// CONCATENATED MODULE: ./packages/sts/failure.ts
/** STS did not do what was asked. The message says what, why, and what to do about it. */
class StsFailure extends Error {
    name = 'StsFailure';
    reason;
    constructor(reason, message, cause) {
        super(message, { cause });
        this.reason = reason;
    }
}
/** Makes one call; what the SDK throws becomes an StsFailure. */
async function failure_call({ region }, attempted, send) {
    try {
        return await send();
    }
    catch (thrown) {
        const error = thrown;
        const [reason, advice] = explain(error);
        const text = error.message.trim().replace(/\.$/, '') || error.code || 'no reason given';
        const found = error.name === 'Error' ? text : `${error.name}: ${text}`;
        throw new StsFailure(reason, `STS ${attempted} (${region}): ${found}; ${advice}`, error);
    }
}
/** Texts and codes: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
function explain({ name, message, code, $metadata }) {
    if (/OpenIDConnect provider/.test(message)) {
        return ['provider', "create an identity provider with this URL in the role's account"];
    }
    if (/token audience/i.test(message)) {
        return ['provider', 'add the audience to the identity provider (its client ids)'];
    }
    if (/^(InvalidIdentityToken|IDPRejectedClaim|ExpiredToken.*WebIdentity)/.test(name)) {
        return ['provider', "check the identity provider in the role's account: its URL and audience"];
    }
    if (/AssumeRole/.test(message) && /^AccessDenied/.test(name)) {
        return [
            'trust',
            "let the role's trust policy accept the token's sub and aud, and check the role's name: a " +
                'role that is not there is refused in the same words',
        ];
    }
    if (name === 'CredentialsProviderError' || name === 'TokenProviderError') {
        return [
            'credentials',
            'give the job credentials in a step before this one, or a role to assume',
        ];
    }
    if (/^(ExpiredToken|RequestExpired)/.test(name)) {
        return ['credentials', 'the AWS credentials have run out: get new ones just before this step'];
    }
    if (/^(InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|Incomplete)/.test(name)) {
        return ['credentials', 'AWS does not know these credentials: check keys, token and partition'];
    }
    const status = $metadata?.httpStatusCode ?? 0;
    // The SDK wraps what is no Error of its own realm, and its code is then in the text alone.
    const fault = /^(E[A-Z_]+|HPE_\w+)$|\b(ECONN[A-Z]+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE)\b/;
    const network = fault.test(code ?? message) || name === 'TimeoutError';
    if (network)
        return ['unavailable', 'check the network, the proxy and the endpoint'];
    if (status >= 500 || /Throttl|IDPCommunication/.test(name)) {
        return ['unavailable', 'run the step again later'];
    }
    return ['refused', 'correct the request'];
}

;// CONCATENATED MODULE: ./packages/sts/identity.ts

/** Asks who the credentials are of; this needs no permission, and no policy can deny it. */
async function callerIdentity(sts) {
    const { Account, Arn } = await failure_call(sts, 'GetCallerIdentity', () => sts.sdk.getCallerIdentity({}));
    if (!Account || !Arn) {
        throw new Error('STS GetCallerIdentity: the answer names no account; run it again');
    }
    return { account: Account, arn: Arn, partition: Arn.split(':')[1] ?? 'aws' };
}
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html has the characters. */
const roleArn = /^arn:(aws[a-z-]*):iam::(\d{12}):role\/(?:[\w+=,.@/-]*\/)?([\w+=,.@-]{1,64})$/;
/** Reads the ARN of a role; throws where it is anything else. */
function parseRole(text) {
    const [arn, partition, account, name] = roleArn.exec(text) ?? [];
    if (arn !== undefined)
        return { arn, partition: partition, account: account, name: name };
    throw new Error(`${JSON.stringify(text)} is not allowed; give a role's ARN, as arn:aws:iam::111122223333:role/NAME`);
}
/** The shortest that AWS allows, which every role's maximum session duration lets through. */
const seconds = 900;
/** Assumes a role by a token of an identity provider, for 15 minutes. */
async function assumeRole(sts, { arn }, token, session) {
    const { Credentials } = await failure_call(sts, `AssumeRoleWithWebIdentity of ${arn}`, () => sts.sdk.assumeRoleWithWebIdentity({
        RoleArn: arn,
        RoleSessionName: session,
        WebIdentityToken: token,
        DurationSeconds: seconds,
    }));
    const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken) {
        throw new Error('STS AssumeRoleWithWebIdentity: the answer holds no credentials; run it again');
    }
    return {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken: SessionToken,
    };
}

;// CONCATENATED MODULE: ./actions/verify-setup/inputs.ts







/** Parses all inputs; the first malformed one throws, before anything is asked. */
function readInputs(env) {
    const inputs = inputsOf(env);
    const run = env['GITHUB_REPOSITORY'] ?? '';
    const environments = [...new Set(inputs.names('environments', parseEnvironment))];
    const refs = inputs.lines('deploy-refs', parseRef);
    const current = env['GITHUB_REF'] ?? '';
    return {
        role: inputs.optional('role-to-assume', parseRole),
        audience: inputs.text('audience', 'sts.amazonaws.com'),
        region: inputs.optional('region', parseRegion),
        registryId: inputs.optional('registry-id', parseAccount),
        repositories: inputs.lines('repositories', parseRepository),
        pullRepositories: inputs.lines('pull-repositories', parseRepository),
        movingTags: inputs.names('moving-tags', parseTag),
        manifest: readManifest(inputs, env),
        environments,
        requireReviewers: readReviewed(inputs, environments),
        deployRefs: refs.length > 0 || !/^refs\/(heads|tags)\//.test(current) ? refs : [current],
        repo: run === '' ? undefined : parseRepo(run),
        token: inputs.secret('token'),
        failOn: inputs.choice('fail-on', ['never', 'failed', 'warning'], 'failed'),
    };
}
function readManifest(inputs, env) {
    const token = inputs.secret('manifest-token');
    const sshKey = inputs.secret('manifest-ssh-key');
    const branch = inputs.optional('manifest-branch', (text) => {
        checkBranch(text);
        return text;
    });
    const knownHosts = inputs.optional('manifest-ssh-known-hosts');
    const github = { server: env['GITHUB_SERVER_URL'], api: env['GITHUB_API_URL'] };
    const place = inputs.optional('manifest-repository', (text) => locate(text, github, sshKey));
    if (place === undefined)
        return undefined;
    const { remote, repo, isGitHub } = place;
    return { remote, repo, branch, sshKey, knownHosts, token: isGitHub ? token : undefined };
}
function readReviewed(inputs, environments) {
    const named = [...new Set(inputs.names('require-reviewers', parseEnvironment))];
    if (named.length === 0)
        return environments.filter((name) => /^prod(uction)?$/.test(name));
    if (named.length === 1 && named[0] === 'none')
        return [];
    const unknown = named.find((name) => !environments.includes(name));
    if (unknown === undefined)
        return named;
    throw new Error(`Reading the input require-reviewers: ${JSON.stringify(unknown)} is not in environments; add it there`);
}
function parseEnvironment(text) {
    if (text.length <= 255 && !/\p{Cc}/u.test(text))
        return text;
    throw new Error(`${JSON.stringify(text)} is not allowed; give an environment's name`);
}
/** A branch's name, or a full ref of a branch or tag. */
function parseRef(text) {
    const [, kind = 'heads', name = ''] = /^(?:refs\/(heads|tags)\/)?(.+)$/.exec(text) ?? [];
    checkBranch(name);
    return `refs/${kind}/${name}`;
}

;// CONCATENATED MODULE: ./actions/verify-setup/outputs.ts
/** The outputs by their names. */
function outputsOf(checks) {
    const listed = checks.map(({ area, name, status, found, change }) => ({
        ...{ area, name, status, found, change },
    }));
    return {
        ok: String(checks.every(({ status }) => status !== 'failed')),
        checks: JSON.stringify(listed),
    };
}
/** Throws, naming all of them, where checks did not pass that had to. */
function assertPassed({ failOn }, checks) {
    const amiss = checks.filter(({ status }) => (status === 'failed' && failOn !== 'never') || (status === 'warning' && failOn === 'warning'));
    if (amiss.length === 0)
        return;
    const told = amiss.map(({ area, name, found }) => `${area}, ${name}: ${found}`);
    throw new Error(`Verifying the setup: ${amiss.length} of ${checks.length} checks did not pass: ` +
        `${told.join(' | ')}; the summary of this step says what to change`);
}

;// CONCATENATED MODULE: ./actions/verify-setup/summary.ts

const words = {
    ok: 'ok',
    warning: '⚠️ warning',
    failed: '❌ **failed**',
    skipped: 'skipped',
};
/** What a person reads: all checks, and for each that failed what to change. */
function summarize(checks) {
    const rows = checks.map(({ area, name, status, found, change }) => [
        words[status],
        area,
        plain(name),
        plain(found),
        plain(change),
    ]);
    const copies = checks.flatMap(({ name, copy }) => copy === undefined ? [] : [`\nTo copy, for ${code(name)}:\n\n${codeBlock(copy, 'json')}`]);
    return [
        `### ${headline(checks)}\n\n`,
        table(['', 'Area', 'Check', 'Found', 'What to change'], rows),
        ...copies,
    ].join('');
}
function headline(checks) {
    const count = (status) => checks.filter((check) => check.status === status).length;
    const [failed, warnings, passed] = [count('failed'), count('warning'), count('ok')];
    const rest = warnings === 0 ? '' : `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
    if (failed === 0)
        return `The setup is ready: ${passed} checks passed${rest}`;
    return `The setup is not ready: ${failed} of ${checks.length} checks failed${rest}`;
}

;// CONCATENATED MODULE: ./actions/verify-setup/check.ts
/** What is looked at, in the order in which it is told. */
const areas = ['aws', 'ecr', 'manifest', 'environments'];
/** Makes the checks of one area, each a line. */
function checksOf(area) {
    const check = (status) => (name, found, change = '', copy) => ({
        ...{ area, name, status, found, change },
        ...(copy !== undefined && { copy }),
    });
    return {
        ok: check('ok'),
        warning: check('warning'),
        failed: check('failed'),
        skipped: check('skipped'),
        /** Runs checks; an error becomes a check that failed, and the others go on. */
        attempt: async (name, body) => {
            try {
                return await body();
            }
            catch (error) {
                return [fault(area, name, error)];
            }
        },
        fault: (name, error) => fault(area, name, error),
    };
}
/** Errors read "what was attempted: what was found; what to do". */
function fault(area, name, error) {
    const message = messageOf(error);
    const at = message.indexOf('; ');
    const [found, change] = at < 0 ? [message, ''] : [message.slice(0, at), message.slice(at + 2)];
    return { area, name, status: 'failed', found, change };
}
function messageOf(error) {
    if (error instanceof AggregateError && error.message === '')
        return error.errors.map(messageOf).join(', ');
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./packages/github/failure.ts
/** A call that GitHub refused or did not answer; its message says what was tried and what to do. */
class GitHubError extends Error {
    name = 'GitHubError';
    refusal;
    /** Which try of the call it was, from 1; one before may have had its effect without an answer. */
    attempt;
    constructor(call, refusal, attempt, cause) {
        const { status, text } = refusal;
        const said = [status === 200 ? '' : status, text].filter(Boolean).join(' ');
        const found = status === 0 ? text : `GitHub answered ${said}`;
        super([`${call.doing}: ${found}`, advice(call, refusal)].filter(Boolean).join('; '), { cause });
        this.refusal = refusal;
        this.attempt = attempt;
    }
}
function advice(call, { status, type, text, headers }) {
    if (status === 401)
        return 'the token is wrong or has ended; give a valid one';
    if (status === 404 || type === 'NOT_FOUND') {
        return 'it is not there or this token may not see it (the token of a workflow sees no repository but its own)';
    }
    if (/rule violation|protected branch|BRANCH_PROTECTION/i.test(`${text} ${type}`)) {
        return "let this token's owner bypass the rule, or go by a pull request";
    }
    if (/not permitted to create or approve pull requests/i.test(text)) {
        return "allow it in the repository's settings (Actions, General), or give the token of an App";
    }
    const lacking = /not accessible by|FORBIDDEN|INSUFFICIENT_SCOPES|permission|must have/i;
    if (status !== 403 && type === undefined)
        return '';
    if (!lacking.test(`${text} ${type}`))
        return '';
    const permission = accepted(headers['x-accepted-github-permissions']) ?? call.needs;
    return (`the token lacks the permission ${permission}: give it to the job (permissions:) or to the App; ` +
        'the token of a workflow reaches no repository but its own');
}
/**
 * `contents=write,workflows=write; contents=admin`: all of one of the sets.
 * https://docs.github.com/rest/overview/troubleshooting-the-rest-api#resource-not-accessible
 */
function accepted(header) {
    if (typeof header !== 'string' || header === '')
        return undefined;
    return header
        .replaceAll('_', '-')
        .replaceAll('=', ': ')
        .replace(/, */g, ' and ')
        .replace(/; */g, ' or ');
}

;// CONCATENATED MODULE: ./packages/github/environment.ts


/**
 * Reads an environment's rules; undefined where there is none of that name.
 * https://docs.github.com/rest/deployments/environments#get-an-environment
 */
async function readEnvironment(github, repo, name) {
    const where = { ...repo, environment_name: name };
    const call = {
        doing: `reading the environment ${name} of ${formatRepo(repo)}`,
        needs: 'actions: read',
    };
    try {
        const found = await github.rest(call, (rest) => rest.repos.getEnvironment(where));
        const rules = (found.protection_rules ?? []);
        const review = rules.find(({ type }) => type === 'required_reviewers');
        const policy = found.deployment_branch_policy;
        return {
            name,
            reviewers: (review?.reviewers ?? []).map(({ reviewer }) => reviewer?.login ?? `team/${reviewer?.slug ?? '?'}`),
            preventSelfReview: review?.prevent_self_review ?? false,
            waitMinutes: rules.find(({ type }) => type === 'wait_timer')?.wait_timer ?? 0,
            deploys: policy === null || policy === undefined
                ? 'all'
                : policy.protected_branches
                    ? 'protected'
                    : await readPatterns(github, call, where),
        };
    }
    catch (error) {
        if (error instanceof GitHubError && error.refusal.status === 404)
            return undefined;
        throw error;
    }
}
async function readPatterns(github, call, where) {
    const { branch_policies: policies } = await github.rest(call, (rest) => rest.repos.listDeploymentBranchPolicies({ ...where, per_page: 100 }));
    return policies.map(({ name = '', type }) => ({
        type: type === 'tag' ? 'tag' : 'branch',
        pattern: name,
    }));
}
/**
 * Whether a full ref may deploy; undefined where that hangs on the protection of its branch. Patterns
 * are those of Ruby's File.fnmatch, in which `*` stops at a slash:
 * https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments
 */
function mayDeploy({ deploys }, ref) {
    if (deploys === 'all')
        return true;
    const [, kind, name = ''] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [];
    if (deploys === 'protected')
        return kind === 'heads' ? undefined : false;
    const type = kind === 'tags' ? 'tag' : 'branch';
    return deploys.some((each) => each.type === type && fits(each.pattern, name));
}
function fits(pattern, name) {
    const source = pattern.replace(/\*\*\/|\*|\?|\[!?[^\]]+\]|[^*?[]+|\[/g, (part) => {
        if (part === '**/')
            return '(?:[^/]+/)*';
        if (part === '*')
            return '[^/]*';
        if (part === '?')
            return '[^/]';
        if (part.length > 2 && part.startsWith('['))
            return `[${part.slice(1, -1).replace(/^!/, '^').replaceAll('\\', '\\\\')}]`;
        return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    });
    try {
        return new RegExp(`^${source}$`).test(name);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/github/repository.ts


/** https://docs.github.com/rest/repos/repos#get-a-repository */
async function readRepository(github, repo) {
    const call = { doing: `reading ${formatRepo(repo)}`, needs: 'metadata: read' };
    const found = await github.rest(call, (rest) => rest.repos.get({ ...repo }));
    return {
        defaultBranch: found.default_branch,
        archived: found.archived,
        push: found.permissions?.push ?? false,
    };
}
/** Whether a branch has protection rules or rulesets, which environments ask for. */
async function isProtected(github, repo, branch) {
    const doing = `reading branch ${branch} of ${formatRepo(repo)}`;
    const found = await github.rest({ doing, needs: 'contents: read' }, (rest) => rest.repos.getBranch({ ...repo, branch }));
    return found.protected;
}
/**
 * The rules of rulesets that hold for a branch, as `pull_request`; none where the server is too old
 * to know them. Who may bypass them is not told.
 * https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
 */
async function branchRules(github, repo, branch) {
    const doing = `reading the rules of branch ${branch} of ${formatRepo(repo)}`;
    try {
        const rules = await github.rest({ doing, needs: 'metadata: read' }, (rest) => rest.repos.getBranchRules({ ...repo, branch, per_page: 100 }));
        return [...new Set(rules.map(({ type }) => type))];
    }
    catch (error) {
        if (error instanceof GitHubError && error.refusal.status === 404)
            return [];
        throw error;
    }
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
        return JSON.parse(readFileSync(path, 'utf8'));
    }
    catch (error) {
        const found = error instanceof Error ? error.message : String(error);
        throw new Error(`Reading the event's payload: ${found}; GITHUB_EVENT_PATH must name its file`, {
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./packages/github/exchange.ts


const redirections = 5;
/**
 * What octokit calls in place of `fetch`. The toolkit's own takes the proxy from the variables of the
 * process, knows fewer forms of NO_PROXY than Go and curl, and a body that breaks off in mid-way
 * reads as an empty one (@actions/github 9.1, 2026-10); here it is an error. Bodies come whole.
 */
function exchanger(options) {
    return async (address, init) => {
        let url = allowed(address, options);
        // GitHub asks to repeat the same request, whichever of the four statuses it gives.
        // https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
        for (let left = redirections;; left--) {
            const response = await send(url, init, options);
            const location = response.headers.get('location');
            if (![301, 302, 307, 308].includes(response.status) || location === null)
                return response;
            if (left === 0)
                throw new Error(`${url.host} redirects in a circle`);
            url = allowed(new URL(location, url).href, options);
        }
    };
}
function allowed(address, { origins }) {
    const url = new URL(address);
    if (origins.includes(url.origin))
        return url;
    throw new Error(`the token is for ${origins.join(' and ')}, and not for ${url.origin}`);
}
async function send(url, init, options) {
    const { method = 'GET', headers = {}, body } = init;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const message = await new Promise((resolve, reject) => {
        const request = (url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request(url, {
            method,
            headers: { ...headers, ...length },
            agent: options.agentFor?.(url),
        });
        let answer;
        const end = () => (answer ?? request).destroy(silence(url, options.stallMs));
        request.setTimeout(options.stallMs, end);
        // That one begins with the connection, which a proxy may never give.
        const connecting = setTimeout(end, options.stallMs);
        request.once('socket', () => clearTimeout(connecting));
        request.once('close', () => clearTimeout(connecting));
        request.on('error', reject);
        request.once('response', (response) => resolve((answer = response)));
        request.end(body);
    });
    return whole(message, url);
}
function silence(url, milliseconds) {
    const message = `${url.host} was silent for ${milliseconds / 1000} s`;
    return Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}
async function whole(message, url) {
    const chunks = [];
    for await (const chunk of message)
        chunks.push(chunk);
    const { statusCode: status = 0, headers } = message;
    const pairs = Object.entries(headers).map(([name, value]) => [
        name,
        String(value),
    ]);
    const body = chunks.length === 0 ? null : Buffer.concat(chunks);
    const response = new Response(body, { status, headers: pairs });
    Object.defineProperty(response, 'url', { value: url.href });
    return response;
}

;// CONCATENATED MODULE: ./packages/github/refusal.ts
/** The refusal in what octokit threw. */
function refusalOf(error) {
    const { message = '', response, cause } = error;
    if (response === undefined) {
        const { code = '', message: found } = (cause ?? {});
        // A refused connection to a name of two addresses has no message of its own.
        const text = clean(found || code || message);
        return { status: 0, type: undefined, text, headers: {}, passing: passing.test(code) };
    }
    const { status, headers, data } = response;
    const problems = problemsOf(data);
    const type = problems.find((problem) => typeof problem.type === 'string')?.type;
    const text = textOf(data, problems);
    return {
        status,
        type: type === undefined ? undefined : clean(type),
        text,
        headers,
        passing: false,
    };
}
/** The data of a GraphQL answer; its errors are thrown as octokit throws those of REST. */
function graphqlData(response) {
    const { data } = response;
    if (typeof data !== 'object' || data === null) {
        // Somebody in between answered, as a proxy with a page that says sorry.
        const cause = { code: 'ETIMEDOUT' };
        throw new Error('what came in answer to a query is no JSON', { cause });
    }
    if (problemsOf(data).length > 0)
        throw Object.assign(new Error(), { response });
    return data.data;
}
/** `errors`, which REST's validation and GraphQL both have, as objects or bare texts. */
function problemsOf(data) {
    if (typeof data !== 'object' || data === null || !('errors' in data))
        return [];
    const list = Array.isArray(data.errors) ? data.errors : [data.errors];
    return list.map((item) => (typeof item === 'object' && item !== null ? item : { message: item }));
}
/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function textOf(data, problems) {
    // A page of somebody in between says nothing in one line.
    if (typeof data === 'string')
        return data.trimStart().startsWith('<') ? '' : clean(data);
    const { message } = (data ?? {});
    const details = problems.map(({ message, resource, field, code }) => clean(message) || [resource, field, code].map(clean).filter(Boolean).join(' '));
    return [clean(message), details.join(', ')].filter(Boolean).join(': ');
}
/** One line of bounded length: the text is somebody else's and goes into a log. */
function clean(text) {
    if (typeof text !== 'string')
        return '';
    return text
        .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
        .trim()
        .slice(0, 500);
}
/** Codes of Node's and of the system's for a connection that another try may find well. */
const passing = /^(EAI_AGAIN|ECONN(ABORTED|REFUSED|RESET)|E(HOST|NET)UNREACH|EPIPE|ETIMEDOUT|HPE_.*|ERR_STREAM_PREMATURE_CLOSE)$/;

;// CONCATENATED MODULE: ./packages/github/retry.ts

const firstPause = 500;
const longestPause = 20_000;
/** Where GitHub gives no time it asks for a minute at least, and for more each time. */
const limitPause = 60_000;
/**
 * Does `attempt` until it succeeds, or until the deadline. Silence, broken connections and 5xx are
 * tried again after pauses with full jitter, a rate limit after the time that GitHub names; all else,
 * a missing permission above all, is thrown at once.
 */
async function persist({ clock, deadline }, attempt) {
    for (let tried = 1;; tried++) {
        try {
            return await attempt(tried);
        }
        catch (error) {
            if (!(error instanceof GitHubError))
                throw error;
            const pause = pauseAfter(error.refusal, tried, clock);
            if (pause === undefined)
                throw error;
            const left = deadline - clock.now();
            if (pause >= left)
                throw outOfTime(error, pause, left);
            await clock.sleep(pause);
        }
    }
}
/** Milliseconds to wait before the next try; undefined where there should be none. */
function pauseAfter(refusal, tried, clock) {
    const jitter = clock.random() * Math.min(longestPause, firstPause * 2 ** (tried - 1));
    const limit = limitPauseOf(refusal, tried, clock.now());
    // Everybody who was turned away was told the same time: the jitter comes on top.
    if (limit !== undefined)
        return limit + jitter;
    const { status, text, passing } = refusal;
    if (status === 0)
        return passing ? jitter : undefined;
    if (status === 408 || (status >= 500 && status !== 501 && status !== 505))
        return jitter;
    // GraphQL tells its own faults and time limits with 200.
    return status === 200 && ownFault.test(text) ? jitter : undefined;
}
const ownFault = /^(Something went wrong|We couldn't respond to your request in time)/;
/**
 * How long a rate limit asks to wait; undefined where the refusal is none.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 * https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
function limitPauseOf(refusal, tried, now) {
    const { status, type, text, headers } = refusal;
    const told = /rate limit|abuse detection|submitted too quickly/i.test(text);
    const limited = status === 429 ||
        (status === 403 && (told || headers['retry-after'] !== undefined)) ||
        (status === 200 && (told || type?.startsWith('RATE_LIMIT')));
    if (!limited)
        return undefined;
    const after = Number(headers['retry-after']);
    if (after >= 0)
        return after * 1000;
    const spent = String(headers['x-ratelimit-remaining']) === '0';
    const reset = Number(headers['x-ratelimit-reset']);
    if (spent && reset > 0)
        return Math.max(1000, reset * 1000 - now);
    return limitPause * 2 ** (tried - 1);
}
function outOfTime(error, pause, left) {
    const tries = `${error.attempt} ${error.attempt === 1 ? 'attempt' : 'attempts'}`;
    const asked = pause > longestPause ? `, asked to wait ${retry_seconds(pause)} with ${retry_seconds(left)} left` : '';
    const advice = 'run it again, or give it more time';
    return new Error(`${error.message}; gave up after ${tries}${asked}; ${advice}`, { cause: error });
}
function retry_seconds(milliseconds) {
    return `${Math.max(0, Math.round(milliseconds / 1000))} s`;
}

;// CONCATENATED MODULE: ./packages/github/client.ts




/** https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests */
const pace = 1000;
/**
 * Opens GitHub's API; nothing is sent yet. Calls throw GitHubError, writes keep a second's distance
 * from each other, faults and rate limits are waited for. The token goes to the two URLs' hosts alone.
 */
async function openGitHub(options) {
    const { clock, graphqlUrl, stallMs = 30_000, timeoutMs, agentFor } = options;
    const apiUrl = options.apiUrl.replace(/\/+$/, '');
    const origins = [...new Set([apiUrl, graphqlUrl].map((url) => new URL(url).origin))];
    origins.forEach(assertSafe);
    // Loaded here, as it takes as long as all of a small action.
    const { getOctokit } = await __nccwpck_require__.e(/* import() */ 413).then(__nccwpck_require__.bind(__nccwpck_require__, 2413));
    const octokit = getOctokit(options.token, {
        baseUrl: apiUrl,
        userAgent: 'gitops-actions',
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
        request: { fetch: exchanger({ origins, agentFor, stallMs }) },
    });
    const patience = { clock, deadline: clock.now() + timeoutMs };
    const paced = pacer(clock);
    /** One call with all its tries; `send` gives the data, or throws as octokit does. */
    function answer(call, send) {
        const write = call.needs.endsWith('write');
        return persist(patience, async (attempt) => {
            try {
                return await (write ? paced(send) : send());
            }
            catch (error) {
                throw new GitHubError(call, refusalOf(error), attempt, error);
            }
        });
    }
    return {
        rest: (call, send) => answer(call, async () => (await send(octokit.rest)).data),
        graphql: (call, query, variables) => answer(call, async () => {
            const response = await octokit.request(`POST ${graphqlUrl}`, { query, variables });
            return graphqlData(response);
        }),
    };
}
/** Lets one write begin a second after the one before has ended. */
function pacer(clock) {
    let last = Promise.resolve();
    let next = 0;
    return (write) => {
        const turn = last.then(async () => {
            const pause = next - clock.now();
            if (pause > 0)
                await clock.sleep(pause);
            try {
                return await write();
            }
            finally {
                next = clock.now() + pace;
            }
        });
        last = turn.catch(() => undefined);
        return turn;
    };
}
/** A token travels by https, or by http within this machine. */
function assertSafe(origin) {
    const { protocol, hostname } = new URL(origin);
    const loopback = /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname);
    if (protocol === 'https:' || (protocol === 'http:' && loopback))
        return;
    throw new Error(`GitHub's API at ${origin}: it is not https; plain http is for loopback only`);
}
function quiet() { }

;// CONCATENATED MODULE: ./actions/verify-setup/github.ts


/** GitHub's API under a token; a minute is enough for what is asked here. */
function github(token, { env, agents, clock }) {
    return openGitHub({
        apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
        graphqlUrl: graphqlUrlOf(env),
        timeoutMs: 60_000,
        agentFor: (url) => agents.agentFor(url),
        ...{ token, clock },
    });
}

;// CONCATENATED MODULE: ./actions/verify-setup/environments.ts





const { ok, warning: environments_warning, failed, skipped, attempt } = checksOf('environments');
/** Looks at the rules of this repository's environments. */
async function checkEnvironments(inputs, step) {
    const { environments, repo, token } = inputs;
    if (environments.length === 0)
        return [skipped('rules', 'no environments are given')];
    if (repo === undefined || token === undefined) {
        return [failed('rules', 'there is no token to read them with', 'give one by the input token')];
    }
    return attempt('rules', async () => {
        const api = await github(token, step);
        const each = environments.map((name) => attempt(name, () => checkEnvironment(api, repo, name, inputs)));
        return (await Promise.all(each)).flat();
    });
}
async function checkEnvironment(api, repo, name, { requireReviewers, deployRefs }) {
    const environment = await readEnvironment(api, repo, name);
    if (environment === undefined) {
        const change = 'create it (Settings, Environments) before a job names it: GitHub would create it then, ' +
            'without any rule';
        return [failed(name, `${formatRepo(repo)} has no such environment`, change)];
    }
    const refs = await Promise.all(deployRefs.map(async (ref) => tellRef(environment, ref, await mayRef(api, repo, environment, ref))));
    return [tellReview(environment, requireReviewers.includes(name)), ...refs];
}
function tellReview(environment, isRequired) {
    const { name, reviewers, waitMinutes, preventSelfReview } = environment;
    const title = `${name}: reviewers`;
    const wait = waitMinutes === 0 ? '' : `, after ${waitMinutes} minutes`;
    if (reviewers.length > 0) {
        const alone = preventSelfReview ? ', not who started the run' : '';
        return ok(title, `one of ${reviewers.join(', ')}${alone}${wait}`);
    }
    const found = `nobody has to agree${wait}`;
    if (!isRequired)
        return ok(title, found);
    const change = 'add required reviewers (Settings, Environments; in a private repository this needs the ' +
        'Enterprise plan)';
    return failed(title, found, change);
}
async function mayRef(api, repo, environment, ref) {
    return (mayDeploy(environment, ref) ?? (await isProtected(api, repo, ref.slice('refs/heads/'.length))));
}
function tellRef(environment, ref, may) {
    const { name, deploys } = environment;
    const [, kind, short] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [];
    const what = `${kind === 'tags' ? 'tag' : 'branch'} ${short}`;
    const title = `${name}: ${what}`;
    if (may) {
        return deploys === 'all' && kind === 'heads' && environment.reviewers.length > 0
            ? environments_warning(title, 'every ref may deploy', tellLimit(name))
            : ok(title, 'may deploy');
    }
    const allowed = deploys === 'protected'
        ? 'protected branches'
        : (deploys === 'all' ? [] : deploys)
            .map(({ type, pattern }) => `${type} ${pattern}`)
            .join(', ');
    const found = `only ${allowed || 'nothing'} may deploy: GitHub refuses a run of ${what}`;
    const pattern = kind === 'tags' ? `a tag rule that ${short} fits, such as v*` : `the branch ${short}`;
    const change = deploys === 'protected' && kind === 'heads'
        ? `protect the branch ${short}, or list it by name`
        : `add ${pattern} to the environment's deployment branches and tags (selected, not protected, branches)`;
    return failed(title, found, change);
}
function tellLimit(name) {
    return `limit ${name} to the refs that are released (deployment branches and tags), as main and v*`;
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

;// CONCATENATED MODULE: ./packages/sts/client.ts

/**
 * Loads the SDK's client and configures it; nothing is asked yet. It retries what may pass, and
 * nothing that would be refused again: a trust policy does not change within the job. Throws where
 * no region is set.
 */
async function stsClient(options) {
    const { STS } = await import(/* webpackIgnore: true */ "./sts-sdk.js");
    const sdk = new STS(configuration(options, 4));
    return { region: await regionOf('STS', sdk), sdk };
}

;// CONCATENATED MODULE: ./actions/verify-setup/identity.ts



const { ok: identity_ok, fault: identity_fault } = checksOf('aws');
/** Asks AWS whom it takes this job for. */
async function checkIdentity({ region }, { agents }, credentials) {
    const name = 'identity';
    try {
        const sts = await stsClient({
            agents,
            ...(region !== undefined && { region }),
            ...(credentials !== undefined && { credentials }),
        });
        const identity = await callerIdentity(sts);
        return { identity, checks: [identity_ok(name, `${identity.arn} in ${sts.region}`)] };
    }
    catch (error) {
        return { checks: [identity_fault(name, error)] };
    }
}

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __nccwpck_require__(6698);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __nccwpck_require__(3053);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./packages/process/tree.ts





/**
 * Long enough for git to remove its lock files, and for docker to stop a build; and shorter than the
 * five seconds after which a step that was cancelled ends, as nobody would be left to send the SIGKILL.
 */
const tree_graceMs = 3_500;
/**
 * Ends a process and all that descend from it: SIGTERM, then SIGKILL to those that are still there
 * after the grace. The tree is listed before the first signal, since the children of a process that
 * has ended can no longer be told; what they start meanwhile is found on the second look.
 */
async function endTree(root, grace = tree_graceMs) {
    let tree = descendants(await processes(), [root]);
    for (const { pid } of tree)
        signal(pid, 'SIGTERM');
    let isOver = false;
    const timer = setTimeout(() => (isOver = true), grace);
    // By the clock: on a busy machine the list alone takes as long as the pause.
    while (!isOver) {
        tree = alive(await processes(), tree);
        if (tree.length === 0)
            return clearTimeout(timer);
        await (0,promises_namespaceObject.setTimeout)(50);
    }
    const now = await processes();
    const left = alive(now, tree).map(({ pid }) => pid);
    for (const { pid } of descendants(now, left))
        signal(pid, 'SIGKILL');
}
function descendants(all, roots) {
    const found = new Map(all.filter(({ pid }) => roots.includes(pid)).map((one) => [one.pid, one]));
    for (const pid of found.keys()) {
        for (const one of all)
            if (one.parent === pid)
                found.set(one.pid, one);
    }
    return [...found.values()];
}
function alive(all, tree) {
    const births = new Map(all.map(({ pid, birth }) => [pid, birth]));
    return tree.filter(({ pid, birth }) => births.get(pid) === birth);
}
function signal(pid, name) {
    try {
        process.kill(pid, name);
    }
    catch {
        // It ended by itself in the meantime.
    }
}
const processes = () => ((0,external_node_fs_namespaceObject.existsSync)('/proc/self/stat') ? processesByProc() : processesByPs());
/** Every running process; one that has ended and only waits for its parent to notice is left out. */
async function processesByProc() {
    const pids = (await (0,external_node_fs_promises_namespaceObject.readdir)('/proc')).filter((name) => /^\d+$/.test(name));
    return (await Promise.all(pids.map(readProcess))).filter((one) => one !== undefined);
}
/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; the name may hold blanks and `)`. */
async function readProcess(pid) {
    const stat = await (0,external_node_fs_promises_namespaceObject.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    const [state, parent, ...rest] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
    if (state === undefined || state === 'Z' || state === 'X')
        return undefined;
    return { pid: Number(pid), parent: Number(parent), birth: rest[17] ?? '' };
}
/** The same where there is no /proc, as on macOS. */
async function processesByPs() {
    const args = ['-A', '-o', 'pid=,ppid=,stat=,lstart='];
    const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_namespaceObject.execFile)('ps', args);
    return Array.from(stdout.matchAll(/^ *(\d+) +(\d+) +([^Z ]\S*) +(.+)$/gm), (match) => ({
        pid: Number(match[1]),
        parent: Number(match[2]),
        birth: match[4] ?? '',
    }));
}

;// CONCATENATED MODULE: ./packages/process/run.ts





/** The program was still running after `timeoutMs`; it and all that it started have been ended. */
class RunTimeout extends Error {
}
/**
 * Runs a program to its end, with no shell in between, and returns what it said; an exit code other
 * than 0 is a result, not an error. Throws where it can't be started, RunTimeout after `timeoutMs`,
 * and the signal's reason when `signal` aborts. By then its whole tree of processes has ended.
 */
async function run_run(command, options) {
    const { args, cwd, env, input = Buffer.alloc(0), timeoutMs, signal, onLine, dropStdout } = options;
    const stdout = [];
    const stderr = [];
    const lines = { stdout: splitLines(onLine, 'stdout'), stderr: splitLines(onLine, 'stderr') };
    const exec = await loadExec();
    signal?.throwIfAborted();
    const program = {};
    const stopWatching = endWhenDue(program, command, timeoutMs, signal);
    try {
        const code = await programs.run(program, () => exec(quote(command), [...args], {
            input,
            silent: true,
            ignoreReturnCode: true,
            delay: 2_000, // for the pipes to close after the exit: a daemon may hold them for ever
            ...(cwd !== undefined && { cwd }),
            ...(env !== undefined && { env: { ...env } }),
            listeners: {
                stdout: (bytes) => {
                    if (dropStdout !== true)
                        stdout.push(bytes);
                    lines.stdout.write(bytes);
                },
                stderr: (bytes) => (stderr.push(bytes), lines.stderr.write(bytes)),
            },
        }));
        if (program.reason !== undefined)
            throw program.reason;
        lines.stdout.end();
        lines.stderr.end();
        const endedBy = program.child?.signalCode;
        return {
            exitCode: endedBy ? 128 + external_node_os_namespaceObject.constants.signals[endedBy] : code,
            stdout: Buffer.concat(stdout),
            stderr: Buffer.concat(stderr).toString(),
        };
    }
    finally {
        stopWatching();
        await program.ending;
        // Held by a daemon that the program left behind, the pipes would keep this process alive.
        program.child?.stdout?.destroy();
        program.child?.stderr?.destroy();
    }
}
/**
 * @actions/exec tells neither the process id, which ending a tree needs, nor when the standard input
 * breaks, which nobody listens to and so would end this process. Node publishes each child process
 * on a channel before it starts, and the asynchronous context says which call of `run` it is of.
 * https://nodejs.org/api/diagnostics_channel.html#process
 */
const programs = new external_node_async_hooks_.AsyncLocalStorage();
let loading;
function loadExec() {
    loading ??= __nccwpck_require__.e(/* import() */ 260).then(__nccwpck_require__.bind(__nccwpck_require__, 1260)).then(({ exec }) => {
        (0,external_node_diagnostics_channel_.subscribe)('child_process', (message) => {
            const { process: child } = message;
            const program = programs.getStore();
            if (program === undefined || program.child !== undefined)
                return;
            program.child = child;
            child.once('spawn', () => {
                // A program may end without having read its input: its exit code tells, not our EPIPE.
                child.stdin?.on('error', () => undefined);
                if (program.reason !== undefined)
                    end(program, program.reason);
            });
        });
        return exec;
    });
    return loading;
}
/** @actions/exec splits its first argument at blanks, but not inside of double quotes. */
function quote(command) {
    return `"${command.replaceAll('"', '\\"')}"`;
}
function endWhenDue(program, command, timeoutMs, signal) {
    const onTimeout = () => {
        const seconds = (timeoutMs ?? 0) / 1000;
        end(program, new RunTimeout(`running ${command}: still running after ${seconds} s; ended it`));
    };
    const onAbort = () => end(program, signal?.reason);
    const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
    signal?.addEventListener('abort', onAbort);
    return () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
    };
}
function end(program, reason) {
    program.reason ??= reason;
    const pid = program.child?.pid;
    if (pid !== undefined)
        program.ending ??= endTree(pid);
}
function splitLines(onLine, stream) {
    const decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
    let rest = '';
    return {
        write(bytes) {
            if (onLine === undefined)
                return;
            const lines = (rest + decoder.write(bytes)).split(/\r\n|\n|\r(?!$)/);
            rest = lines.pop() ?? '';
            for (const line of lines)
                onLine(line, stream);
        },
        end() {
            const last = (rest + decoder.end()).replace(/\r$/, '');
            if (last !== '')
                onLine?.(last, stream);
        },
    };
}

;// CONCATENATED MODULE: ./packages/git/host-keys.ts
/**
 * GitHub's host keys as it publishes them, since it changed its RSA key on 2023-03-24:
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints
 */
const keys = [
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl',
    'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=',
    'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQCj7ndNxQowgcQnjshcLrqPEiiphnt+VTTvDP6mHBL9j1aNUkY4Ue1gvwnGLVlOhGeYrnZaMgRK6+PKCUXaDbC7qtbW8gIkhL7aGCsOr/C56SJMy/BCZfxd1nWzAOxSDPgVsmerOBYfNqltV9/hWCqBywINIR+5dIg6JTJ72pcEpEjcYgXkE2YEFXV1JHnsKgbLWNlhScqb2UmyRkQyytRLtL+38TGxkxCflmO+5Z8CSSNY7GidjMIZ7Q4zMjA2n1nGrlTDkzwDCsw+wqFPGQA179cnfGWOWRVruj16z6XyvxvjJwbz0wQZ75XK5tKSb7FNyeIEs4TT4jk+S4dhPeAUC5y+bDYirYgM4GC7uEnztnZyaVWQ7B381AK4Qdrwt51ZqExKbQpTUNn+EjqoTwvqNj4kqx5QUCI0ThS/YkOxJCXmPUWZbhjpCg56i+2aB6CmK2JGhn57K5mj0MNdBXA4/WnwH6XoPWJzK5Nyu2zB3nAZp+S5hpQs+p1vN1/wsjk=',
];
/** The second name answers on port 443, for networks that let no ssh out. */
const hosts = ['github.com', '[ssh.github.com]:443', 'ssh.github.com'];
/** In the format of ssh's known_hosts file. */
const githubHostKeys = keys.map((key) => `${hosts.join(',')} ${key}\n`).join('');

;// CONCATENATED MODULE: ./packages/git/credentials.ts





/**
 * Lets git reach a remote with the credentials given and with none that lie about: helpers, agents,
 * key files and ssh settings of the machine are out. Secrets stand in the environment of git and in
 * files of mode 0600 in `folder`, which the caller removes.
 */
async function grantAccess(remote, credentials, folder) {
    if (remote.protocol === 'ssh')
        return grantSsh(remote, credentials, folder);
    const { token = '', username = 'x-access-token', helper: own } = credentials;
    const close = () => Promise.resolve();
    if (own !== undefined) {
        const config = helperConfig(remote, own.command);
        return { env: own.env, config: [...config, ['credential.useHttpPath', 'true']], close };
    }
    if (remote.protocol === 'file' || token === '')
        return { env: {}, config: [], close };
    if (/[\r\n\0]/.test(token))
        throw new Error('the token for git: it holds a line break; remove it');
    const env = { GITOPS_USERNAME: username, GITOPS_TOKEN: token };
    return { env, config: helperConfig(remote, helper), close };
}
/** Asked for this host alone. */
function helperConfig({ protocol, host }, command) {
    const origin = `${protocol}://${host}`;
    return [
        [`credential.${origin}.helper`, command],
        // Since git 2.46 this saves the request that is answered by 401; before it does nothing.
        [`http.${origin}.proactiveAuth`, 'basic'],
    ];
}
/**
 * Git has the shell run this. `printf` is built into the shell, so the token is in no process's
 * arguments. https://git-scm.com/docs/gitcredentials#_custom_helpers
 */
const helper = '!f() { test "$1" != get || printf "username=%s\\npassword=%s\\n" "$GITOPS_USERNAME" "$GITOPS_TOKEN"; }; f';
async function grantSsh(remote, { sshKey = '', sshKnownHosts = githubHostKeys }, folder) {
    if (sshKey.trim() === '') {
        throw new Error(`access to ${remote.url}: ssh needs a private key; give a deploy key`);
    }
    // Secrets often lose the last line break, or come with CRLF; ssh reads neither.
    const key = `${sshKey.replaceAll('\r\n', '\n').trim()}\n`;
    const settings = (0,external_node_path_namespaceObject.join)(folder, 'ssh_config');
    await (0,external_node_fs_promises_namespaceObject.writeFile)((0,external_node_path_namespaceObject.join)(folder, 'key'), key, { mode: 0o600 });
    await (0,external_node_fs_promises_namespaceObject.writeFile)((0,external_node_path_namespaceObject.join)(folder, 'known_hosts'), `${sshKnownHosts.trim()}\n`, { mode: 0o600 });
    await (0,external_node_fs_promises_namespaceObject.writeFile)(settings, sshConfig(folder), { mode: 0o600 });
    // The path goes through the environment, so that the shell needs no quoting of it.
    const env = { GIT_SSH_COMMAND: 'ssh -F "$GITOPS_SSH_CONFIG"', GITOPS_SSH_CONFIG: settings };
    const close = async () => {
        if (!(0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(folder, 'ssh')))
            return;
        // The connection is known by its path; a name must be there, but says nothing.
        await run_run('ssh', { args: ['-F', settings, '-O', 'exit', 'any'], env: {}, timeoutMs: 5_000 });
    };
    return { env: { ...env, GIT_SSH_VARIANT: 'ssh' }, config: [], close };
}
/** https://man.openbsd.org/ssh_config */
function sshConfig(folder) {
    const path = (name) => `"${(0,external_node_path_namespaceObject.join)(folder, name).replaceAll('%', '%%')}"`;
    const settings = {
        IdentityFile: path('key'),
        IdentitiesOnly: 'yes',
        UserKnownHostsFile: path('known_hosts'),
        GlobalKnownHostsFile: '/dev/null',
        StrictHostKeyChecking: 'yes',
        UpdateHostKeys: 'no',
        BatchMode: 'yes',
        PreferredAuthentications: 'publickey',
        ClearAllForwardings: 'yes',
        ConnectTimeout: '15',
        ServerAliveInterval: '15',
        ServerAliveCountMax: '3',
        LogLevel: 'ERROR',
        // One connection for reading and pushing: a handshake takes six round trips. It ends by itself
        // 10 s after its last use. A socket's path may be 104 bytes, 17 of which ssh adds on its own.
        ...(folder.length < 80 && {
            ControlMaster: 'auto',
            ControlPath: path('ssh'),
            ControlPersist: '10',
        }),
    };
    const lines = Object.entries(settings).map(([name, value]) => `  ${name} ${value}\n`);
    return `Host *\n${lines.join('')}`;
}

;// CONCATENATED MODULE: ./packages/git/environment.ts
/**
 * What git, curl and ssh need of the machine: where programs and their libraries are, and how the
 * network is reached, through a proxy or by a private authority. A job's environment holds much else:
 * the AWS keys and inputs of its steps, tokens of the runner, the user's own secrets, and GIT_ and
 * SSH_ variables that change where git reads, what it runs and as whom it speaks.
 */
const kept = new RegExp(`^(${[
    'PATH|TMPDIR|TEMP|TMP|TZ|LANG|USER|LOGNAME',
    'LD_LIBRARY_PATH|DYLD_\\w+|NIX_\\w+|LOCALE_ARCHIVE',
    'SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|PROGRAMDATA|PROGRAMFILES',
    '(?:ALL|HTTPS?|NO)_PROXY',
    'SSL_CERT_(?:FILE|DIR)|GIT_SSL_\\w+',
].join('|')})$`, 'i');
/**
 * The environment of every git process. The machine's /etc/gitconfig holds (proxies, certificates);
 * the user's own does not, since earlier steps of a job write tokens and `insteadOf` rules there.
 */
function gitEnvironment(inherited, access, folder) {
    const env = {};
    for (const [name, value] of Object.entries(inherited)) {
        if (value !== undefined && kept.test(name))
            env[name] = value;
    }
    // curl reads the lower case only for http://, see https://httpoxy.org.
    const proxy = inherited['http_proxy'] ?? inherited['HTTP_PROXY'];
    return {
        ...env,
        ...(proxy !== undefined && { http_proxy: proxy }),
        HOME: folder, // no ~/.netrc, which curl would take a password from
        LC_ALL: 'C', // failures are told by their text
        LANGUAGE: '',
        GIT_ALLOW_PROTOCOL: 'https:http:ssh:file',
        GIT_ASKPASS: '',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_LITERAL_PATHSPECS: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_TERMINAL_PROMPT: '0',
        ...environment_configuration([...always, ...access.config]),
        ...access.env,
    };
}
const always = [
    ['credential.helper', ''], // an empty one removes those of the machine
    ['http.extraHeader', ''],
    ['core.hooksPath', '/dev/null'],
    ['core.fsync', 'none'], // the repository lives for seconds
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['http.lowSpeedLimit', '1'], // bytes a second: a connection that died without a word
    ['http.lowSpeedTime', '60'],
    ['protocol.version', '2'],
    ['push.gpgSign', 'false'],
    ['push.negotiate', 'false'],
];
/** Settings by the environment, over those of any file. Git 2.31, 2021, is the first to read them. */
function environment_configuration(settings) {
    const numbered = settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    const count = { GIT_CONFIG_COUNT: String(settings.length) };
    return { ...count, ...Object.fromEntries(numbered) };
}

;// CONCATENATED MODULE: ./packages/git/tree.ts
/** Reads what `git ls-tree -z` prints: `<mode> <type> <id>\t<path>\0` for each entry. */
function parseEntries(listing) {
    return listing
        .toString()
        .split('\0')
        .slice(0, -1)
        .map((line) => {
        const tab = line.indexOf('\t');
        const [mode = '', type = '', id = ''] = line.slice(0, tab).split(' ');
        return { mode, type: type, id, path: line.slice(tab + 1) };
    });
}
/**
 * Reads a tree object: `<mode> <name>\0<id>` for each entry, the id in binary.
 *
 * @param folder where the tree stands; empty for the root
 */
function parseTree(bytes, folder, hexLength) {
    const entries = [];
    const types = { '040000': 'tree', '160000': 'commit' };
    for (let offset = 0; offset < bytes.length;) {
        const end = bytes.indexOf(0, offset);
        const [, digits = '', name = ''] = /^(\d+) (.*)$/s.exec(bytes.toString('utf8', offset, end)) ?? [];
        const mode = digits.padStart(6, '0');
        offset = end + 1 + hexLength / 2;
        const id = bytes.toString('hex', end + 1, offset);
        const path = folder === '' ? name : `${folder}/${name}`;
        entries.push({ mode, type: types[mode] ?? 'blob', id, path });
    }
    return entries;
}
const forbidden = [
    [(path) => /\p{Cc}/u.test(path), 'it holds a control character'],
    [(path) => path.startsWith('/'), 'it begins with `/`; paths are from the root of the repository'],
    [(_, parts) => parts.includes('..'), 'it holds `..`'],
    [(_, parts) => parts.includes('') || parts.includes('.'), 'it has an empty or a `.` part'],
    [(path) => /(^|\/)\.git(\/|$)/i.test(path), 'git stores no path with a `.git` part'],
    [(path) => /^\.github(\/|$)/i.test(path), 'files under .github/ are never edited'],
];
/** Refuses a path that leaves the repository, that git would not store, or under `.github/`. */
function tree_checkPath(path) {
    const parts = path.split('/');
    const [, fault] = forbidden.find(([holds]) => holds(path, parts)) ?? [];
    if (fault !== undefined)
        throw new Error(`file ${JSON.stringify(path)}: ${fault}`);
}
/** Whether a mode is a regular file's, and no link's, submodule's or folder's. */
function isFileMode(mode) {
    return mode === '100644' || mode === '100755';
}
/** A regular file's mode; everything else that can stand at a path is refused by its name. */
function fileMode({ mode, path }) {
    if (isFileMode(mode))
        return mode;
    const kinds = {
        '120000': 'a symbolic link; name the file that it leads to',
        '160000': 'a submodule; name its own repository',
        '040000': 'a folder; name a file in it',
    };
    throw new Error(`file ${path}: it is ${kinds[mode] ?? `of mode ${mode}, no regular file`}`);
}
/** So many candidates are compared character by character. */
const closest = 2_000;
/** The three paths that differ least from one that is not there. */
function nearestPaths(path, all) {
    const far = all.length > closest;
    const candidates = far
        ? all.toSorted((a, b) => difference(path, a) - difference(path, b)).slice(0, closest)
        : all;
    return candidates
        .map((candidate) => ({ candidate, distance: editDistance(path, candidate) }))
        .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
        .slice(0, 3)
        .map(({ candidate }) => candidate);
}
/** How long the middle is in which two texts differ: quick, for the first choice among very many. */
function difference(a, b) {
    const shorter = Math.min(a.length, b.length);
    let start = 0;
    while (start < shorter && a[start] === b[start])
        start++;
    let end = 0;
    while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end))
        end++;
    return Math.max(a.length, b.length) - start - end;
}
/** Characters to insert, delete or replace (Levenshtein). */
function editDistance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i++) {
        const next = [i];
        for (let j = 1; j <= to.length; j++) {
            const replaced = row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
        }
        row = next;
    }
    return row[to.length];
}

;// CONCATENATED MODULE: ./packages/git/commit.ts

/** Nothing was decided: the connection broke, or the server failed; another try may do. */
class TransientError extends Error {
}
const shortestStep = 100;
const commit_longestPause = 15_000;
/**
 * Reads files of a branch, edits them, and commits the result onto the very commit that was read. Who
 * loses the race against another writer reads the new head and applies the edit to that: nothing is
 * merged, rebased or forced, so nobody's change is lost. Where the answer to a push got lost, the
 * branch is asked whether the commit is there.
 *
 * Pauses have full jitter, in steps of what the attempt itself took: the more writers there are the
 * longer that is, so it is enough to wait up to one step more after each race (20 writers on two
 * cores: 17 s; doubling steps of 100 ms: 37 s). After faults the steps double, to spare the server.
 */
async function commitEdit(options) {
    const { branch, paths, clock, timeoutMs, dryRun = false } = options;
    paths.forEach(checkPath);
    const start = clock.now();
    let tried;
    for (let attempts = 1;; attempts++) {
        let fault;
        const begin = clock.now();
        try {
            const landed = tried && (await branch.landed());
            if (tried && landed)
                return { commit: landed, ...tried, attempts };
            tried = undefined;
            const snapshot = await branch.read(paths);
            const edit = await options.edit(snapshot);
            const changes = realChanges(snapshot, edit.changes);
            if (dryRun || changes.size === 0)
                return { commit: undefined, snapshot, edit, attempts };
            tried = { snapshot, edit };
            const commit = await branch.commit(snapshot, changes, edit.message);
            if (commit !== undefined)
                return { commit, ...tried, attempts };
        }
        catch (error) {
            if (!(error instanceof TransientError))
                throw error;
            fault = error;
        }
        const elapsed = clock.now() - start;
        const step = Math.max(shortestStep, clock.now() - begin);
        const steps = fault === undefined ? attempts : 2 ** (attempts - 1);
        const pause = clock.random() * Math.min(commit_longestPause, step * steps);
        if (elapsed + pause < timeoutMs) {
            await clock.sleep(pause);
            continue;
        }
        const landed = tried && (await branch.landed().catch(() => 'unknown'));
        if (tried && landed && landed !== 'unknown')
            return { commit: landed, ...tried, attempts };
        throw commit_outOfTime(attempts, elapsed, fault, landed === 'unknown');
    }
}
/** The edit may say again what is there already; and it writes only what was read. */
function realChanges(snapshot, changes) {
    const unread = [...changes.keys()].find((path) => !snapshot.files.has(path));
    if (unread !== undefined)
        throw new Error(`file ${unread}: changed without having been read`);
    return new Map([...changes].filter(([path, bytes]) => !snapshot.files.get(path)?.bytes.equals(bytes)));
}
function commit_outOfTime(attempts, elapsed, fault, unknown) {
    const tries = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
    const found = fault?.message ?? 'other writers were faster each time';
    const advice = unknown
        ? 'the last push may have arrived all the same; look at the branch, then run again'
        : 'run again, or give it more time';
    const seconds = Math.round(elapsed / 1000);
    return new Error(`gave up after ${tries} in ${seconds} s: ${found}; ${advice}`, { cause: fault });
}

;// CONCATENATED MODULE: ./packages/git/failure.ts


/** What git says where another try gives the same again, and what a person can do about it. */
const failure_final = [
    [
        /Authentication failed|could not read (Username|Password)|returned error: 401/,
        'the server wants a valid token; give one that may write to this repository',
    ],
    [
        /returned error: 403|Permission to .+ denied|Write access .+ not granted/,
        'these credentials may not do this; a GitHub token needs `contents: write` on this repository',
    ],
    [
        /key .+ marked as read only|deploy key does not have write access/,
        'the deploy key may only read; add it again with "Allow write access"',
    ],
    [
        /Permission denied \(|key_load|error in libcrypto|incorrect passphrase/,
        'the server refused the ssh key; give a deploy key with write access and without a passphrase',
    ],
    [
        /Host key verification failed/,
        "the server's host key is not known; give its line by ssh-known-hosts",
    ],
    [
        /[Rr]epository (it )?not found|returned error: 404|not appear to be a git repository/,
        'no such repository, or these credentials may not see it',
    ],
    [/Remote branch .+ not found|couldn't find remote ref/, 'create the branch first'],
    [/dumb http transport/, 'the server must speak the smart http protocol'],
    [/not support (shallow|--depth)/, 'the server must allow shallow fetches'],
    [/mismatched algorithms|unsupported hash|unknown object format/, 'this git is too old for it'],
    [
        /certificate/i,
        'let git trust its authority: GIT_SSL_CAINFO or http.sslCAInfo in /etc/gitconfig',
    ],
    [/returned error: 4(?!08|29)\d\d/, ''],
    [/dubious ownership|not allowed|url base from redirection/, ''],
];
/**
 * The error for what git wrote on its standard error. One that may pass, as a broken connection or a
 * 5xx answer, is a TransientError; what is not known counts as one, since the time to try is limited.
 */
function gitFailure(attempted, stderr) {
    const found = failure_summarize(stderr);
    // Names are the user's own and may be any word, as `certificate`; git quotes them.
    const said = stderr.replace(/'[^'\n]*'/g, 'it');
    const known = failure_final.find(([pattern]) => pattern.test(said));
    if (known === undefined)
        return new TransientError(`${attempted}: ${found}`);
    return new Error([`${attempted}: ${found}`, known[1]].filter(Boolean).join('; '));
}
/** Git's own lines that matter, in one; without what it says to all who fail. */
function failure_summarize(stderr) {
    const lines = stderr.split('\n').map((line) => line.trim());
    const telling = lines.filter((line) => /^(remote:|fatal:|error:|ERROR:|ssh:)|denied|failed/.test(line));
    const chosen = (telling.length > 0 ? telling : lines).filter((line) => !noise.test(line));
    return withoutUserinfo(chosen.slice(0, 6).join(' ')).slice(0, 1000) || 'git said nothing';
}
const noise = /^(remote:)?$|^error: failed to push some refs|^remote: (Enumerating|Counting|Compressing)/;

;// CONCATENATED MODULE: ./packages/git/git.ts


/** Past `timeoutMs` (milliseconds) a command is ended and counts as a fault that may pass. */
function gitIn(folder, env, timeoutMs, signal) {
    return async (args, input, more = {}) => {
        const { env: own, ...rest } = more;
        try {
            const limits = { timeoutMs, ...(signal && { signal }) };
            const given = { ...limits, ...rest, ...(input && { input }) };
            return await run_run('git', { args, cwd: folder, env: { ...env, ...own }, ...given });
        }
        catch (error) {
            if (!(error instanceof RunTimeout))
                throw error;
            throw new TransientError(`git ${args.find((word) => !word.startsWith('-'))}: ${error.message}`, { cause: error });
        }
    };
}
/** For commands that touch no network, and so have no reason to fail. */
async function locally(git, args, input, more) {
    const { exitCode, stdout, stderr } = await git(args, input, more);
    if (exitCode === 0)
        return stdout;
    throw new Error(`git ${args.join(' ')}: exit code ${exitCode}: ${stderr.trim()}`);
}
/** Before 2.31 git does not read settings from the environment: it would use what lies about. */
async function checkVersion(git) {
    const version = (await locally(git, ['version'])).toString().trim();
    const [major = 0, minor = 0] = (/\d+\.\d+/.exec(version)?.[0] ?? '').split('.').map(Number);
    if (major > 2 || (major === 2 && minor >= 31))
        return;
    throw new Error(`${version || 'git'} is too old: install 2.31 or newer`);
}

;// CONCATENATED MODULE: ./packages/git/writable.ts







/** A branch that is never made: the push is a dry run. */
const trial = 'refs/heads/gitops-actions/verify-setup';
/**
 * Tries whether these credentials may read a branch and push to its repository. The push is git's dry
 * run: it gets what the server advertises to those who may push, which is where servers refuse
 * tokens and keys that only read, and sends nothing. Rules of a branch are not asked for that way.
 */
async function tryPush(options) {
    const { remote, branch, credentials, env, temporary, signal } = options;
    if (branch !== undefined)
        checkBranch(branch);
    const folder = await (0,external_node_fs_promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)(temporary, 'git-'));
    try {
        const access = await grantAccess(remote, credentials, folder);
        try {
            const git = gitIn(folder, gitEnvironment(env, access, folder), 60_000, signal);
            await checkVersion(git);
            const head = await readHead(git, remote, branch);
            await pushNothing(git, remote, head);
            return head;
        }
        finally {
            await access.close();
        }
    }
    finally {
        await (0,external_node_fs_promises_namespaceObject.rm)(folder, { recursive: true, force: true });
    }
}
async function readHead(git, { url }, branch) {
    const what = branch === undefined ? 'the default branch' : `branch ${branch}`;
    const attempted = `reading ${what} of ${url}`;
    const wanted = branch === undefined ? 'HEAD' : `refs/heads/${branch}`;
    const { exitCode, stdout, stderr } = await git(['ls-remote', '--symref', '--', url, wanted]);
    if (exitCode !== 0)
        throw gitFailure(attempted, stderr);
    const lines = stdout.toString().split('\n');
    const commit = lines.map((line) => /^([0-9a-f]{40,64})\t(.+)$/.exec(line)).find(isOf(wanted))?.[1];
    const symbolic = lines.map((line) => /^ref: refs\/heads\/(.+)\tHEAD$/.exec(line)?.[1]);
    if (commit === undefined) {
        const isEmpty = branch === undefined;
        throw new Error(`${attempted}: ${isEmpty ? 'the repository is empty; push a first commit' : 'there is no such branch; create it first'}`);
    }
    return { branch: branch ?? symbolic.find((name) => name !== undefined) ?? 'HEAD', commit };
}
function isOf(ref) {
    return (match) => match?.[2] === ref;
}
/** Pushes, in a dry run, an empty commit that exists on this machine alone. */
async function pushNothing(git, { url }, { commit }) {
    const format = commit.length === 64 ? 'sha256' : 'sha1';
    const name = 'trial.git';
    await locally(git, [
        'init',
        '--quiet',
        '--bare',
        '--template=',
        `--object-format=${format}`,
        name,
    ]);
    const inside = (args, input) => git([`--git-dir=${name}`, ...args], input);
    const tree = (await locally(inside, ['mktree'], Buffer.alloc(0))).toString().trim();
    const person = ['-c', 'user.name=verify-setup', '-c', 'user.email=verify-setup@localhost'];
    const made = await locally(inside, [...person, 'commit-tree', tree, '-m', 'dry run']);
    const options = ['--dry-run', '--porcelain', '--no-verify', '--recurse-submodules=no'];
    const { exitCode, stderr, stdout } = await inside([
        ...['push', ...options, '--', url],
        `${made.toString().trim()}:${trial}`,
    ]);
    if (exitCode !== 0)
        throw gitFailure(`a dry run of a push to ${url}`, `${stderr}\n${stdout.toString()}`);
}

;// CONCATENATED MODULE: ./actions/verify-setup/manifest.ts




const { ok: manifest_ok, warning: manifest_warning, failed: manifest_failed, skipped: manifest_skipped, fault: manifest_fault } = checksOf('manifest');
/** Looks at the manifest repository: can a commit be pushed there, and does its branch take one. */
async function checkManifest({ manifest }, step) {
    if (manifest === undefined)
        return [manifest_skipped('repository', 'no manifest repository is given')];
    const [written, facts] = await Promise.all([
        checkPush(manifest, step),
        checkFacts(manifest, step),
    ]);
    return [written, ...facts];
}
async function checkPush(manifest, step) {
    const { remote, branch, token, sshKey, knownHosts: sshKnownHosts } = manifest;
    const name = `push to ${remote.url}`;
    try {
        const { branch: found, commit } = await tryPush({
            ...{ remote, env: step.env, temporary: step.folder, signal: step.signal },
            credentials: {
                ...(token !== undefined && { token }),
                ...(sshKey !== undefined && { sshKey }),
                ...(sshKnownHosts !== undefined && { sshKnownHosts }),
            },
            ...(branch !== undefined && { branch }),
        });
        return manifest_ok(name, told({ branch: found, commit }, sshKey !== undefined));
    }
    catch (error) {
        return manifest_fault(name, error);
    }
}
function told({ branch, commit }, byKey) {
    const by = byKey ? 'the deploy key' : 'the token';
    return `${by} may push (dry run); ${branch} is at ${commit.slice(0, 10)}`;
}
/** What GitHub's API says beside it. Where a deploy key opens it, the token need not see it. */
async function checkFacts(manifest, step) {
    const { repo, token, sshKey } = manifest;
    if (repo === undefined || token === undefined)
        return [];
    const name = 'repository';
    try {
        return await readFacts(repo, token, manifest, step);
    }
    catch (error) {
        const check = manifest_fault(name, error);
        return [sshKey === undefined ? check : manifest_skipped(name, `its rules are not known: ${check.found}`)];
    }
}
async function readFacts(repo, token, manifest, step) {
    const api = await github(token, step);
    const { archived, defaultBranch } = await readRepository(api, repo);
    if (archived) {
        return [manifest_failed('repository', 'it is archived, and takes no commits', 'unarchive it')];
    }
    const branch = manifest.branch ?? defaultBranch;
    const [rules, protectedBy] = await Promise.all([
        branchRules(api, repo, branch),
        isProtected(api, repo, branch),
    ]);
    return [tellRules(branch, rules, protectedBy)];
}
function tellRules(branch, rules, isProtectedBranch) {
    const name = `rules of ${branch}`;
    const closing = rules.filter((rule) => /^(pull_request|required_|update|merge_queue)/.test(rule));
    if (closing.length > 0 || isProtectedBranch) {
        const found = closing.length > 0 ? closing.join(', ') : 'branch protection';
        const change = "let the App's or the token's owner bypass them for direct commits, or use mode: pull-request";
        return manifest_warning(name, `${branch} has rules that refuse a plain push: ${found}`, change);
    }
    return manifest_ok(name, `none that refuse a push`);
}

;// CONCATENATED MODULE: ./packages/ecr/web-identity.ts

/** Reads the claims of the token that STS was shown; undefined where there is none to read. */
async function readClaims(tokenFile) {
    if (tokenFile === undefined || tokenFile === '')
        return undefined;
    try {
        const [, payload = ''] = (await (0,external_node_fs_promises_namespaceObject.readFile)(tokenFile, 'utf8')).trim().split('.');
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
class failure_EcrFailure extends Error {
    name = 'EcrFailure';
    reason;
    constructor(reason, message, cause) {
        super(message, { cause });
        this.reason = reason;
    }
}
/** Whether an endpoint won't answer a call at all, as one that stands in for ECR and lacks it. */
function isUnanswerable(error) {
    return error instanceof failure_EcrFailure && error.reason === 'refused';
}
/** Makes one call; what the SDK throws becomes an EcrFailure. */
async function ecr_failure_call(ecr, subject, send) {
    try {
        return await send();
    }
    catch (error) {
        const claims = isTrust(error) ? await readClaims(ecr.tokenFile) : undefined;
        const { reason, advice } = failure_explain(ecr, subject, error, claims);
        const attempted = failure_attempt(ecr, subject);
        throw new failure_EcrFailure(reason, `${attempted}: ${found(error)}; ${advice}`, error);
    }
}
function failure_attempt({ region }, { operation, repository, registryId }) {
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
function failure_explain(ecr, subject, error, claims) {
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

;// CONCATENATED MODULE: ./packages/ecr/account.ts

/**
 * Whether the caller's own account lets blobs be mounted from one repository into another, which
 * ECR does not by default (2026-01). `unknown`: the caller may not ask.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/blob-mounting.html
 */
async function blobMounting(ecr) {
    const name = 'BLOB_MOUNTING';
    try {
        const { value } = await ecr_failure_call(ecr, { operation: 'GetAccountSetting' }, () => ecr.sdk.getAccountSetting({ name }));
        return value === 'ENABLED' ? 'on' : 'off';
    }
    catch (error) {
        if (error instanceof failure_EcrFailure && error.reason !== 'credentials')
            return 'unknown';
        throw error;
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

;// CONCATENATED MODULE: ./packages/ecr/login.ts

/**
 * Gets the password for a registry: the caller's own, or that of the account with `registryId`.
 * One password opens all registries of the region that the caller may use.
 */
async function authorize(ecr, registryId) {
    const subject = { operation: 'GetAuthorizationToken', registryId };
    const { authorizationData } = await ecr_failure_call(ecr, subject, () => ecr.sdk.getAuthorizationToken(registryId === undefined ? {} : { registryIds: [registryId] }));
    const { authorizationToken, proxyEndpoint, expiresAt } = authorizationData?.[0] ?? {};
    if (!authorizationToken || !proxyEndpoint) {
        throw new Error('ECR GetAuthorizationToken: the answer holds no authorization; run it again');
    }
    const { origin, host, protocol, hostname } = new URL(proxyEndpoint);
    if (protocol !== 'https:' && !login_isLoopback(hostname)) {
        throw new Error(`ECR GetAuthorizationToken: the registry is ${origin}; a password is sent over https only`);
    }
    const [username = '', ...password] = Buffer.from(authorizationToken, 'base64')
        .toString('utf8')
        .split(':');
    const credentials = { username, password: password.join(':') };
    return { origin, registry: host, credentials, expiresAt };
}
function login_isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
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
        throw new CorruptContent(`the source gave ${sent} bytes where ${body.size} are declared`);
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
        const found = [`${status}${words.length === 0 ? '' : ' '}${words.join(', ')}`, failure_advice(status)];
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
        this.passing = code !== undefined && (failure_passing.has(code) || code.startsWith('HPE_'));
    }
}
/** A server that neither sends nor takes a byte; its code is that of a system's own time limit. */
function stalled(milliseconds) {
    const message = `no byte moved for ${milliseconds / 1000} s`;
    return Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}
const failure_passing = new Set([
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
function failure_advice(status) {
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
        .map(({ code, message }) => ({ code: failure_clean(code), message: failure_clean(message) }))
        .filter(({ code, message }) => code !== '' || message !== '');
}
/** One line of bounded length: the text is somebody else's and goes into a log. */
function failure_clean(text) {
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
        const head = this.expecting ? intake_readHead(bytes) : undefined;
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
function intake_readHead(bytes) {
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
    exchange_assertSafe(call);
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
function exchange_assertSafe(call) {
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
    if (error instanceof CorruptContent)
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
    const name = `manifest ${digestOf(bytes)}`;
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
        digest: digest_parseDigest(digest),
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
            throw new Error(`${exchange_describe(call)}: more than ${mostPages} pages`);
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
        throw new CorruptContent(`${exchange_describe(call)}: ${cause.message}`, { cause });
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
    if (typeof told !== 'string' || !isDigest(told))
        return;
    if (digest_algorithmOf(told) !== digest_algorithmOf(digest) || told === digest)
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
        if (isDigest(reference))
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
    const wanted = isDigest(reference) ? reference : toldDigest(reply);
    const digest = digestOf(bytes, wanted && digest_algorithmOf(wanted));
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
    return client.url(`manifests/${isDigest(reference) ? reference : parseTag(reference)}`);
}
/** Only the manifest's own URL can say that there is none: not a redirect's, nor a token server. */
function isAbsent({ status, redirected }) {
    return status === 404 && !redirected;
}
function assertEqual(call, wanted, found) {
    if (wanted === found)
        return;
    throw new CorruptContent(`${exchange_describe(call)}: ${wanted} was announced, and ${found} arrived`);
}
function toldDigest({ headers }) {
    const told = headers['docker-content-digest'];
    return typeof told === 'string' && isDigest(told) ? told : undefined;
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
            const digest = digestOf(bytes, isDigest(reference) ? digest_algorithmOf(reference) : 'sha256');
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
            return endable(verified(download(client, blob), blob, tell), () => reader.abort());
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

;// CONCATENATED MODULE: ./packages/ecr/repository.ts

/**
 * `unknown`: the caller may not ask (AWS's usual push policy has no ecr:DescribeRepositories), or the
 * endpoint has no such call.
 */
async function findRepository(ecr, repository, registryId) {
    try {
        const subject = { operation: 'DescribeRepositories', repository, registryId };
        const { repositories } = await ecr_failure_call(ecr, subject, () => ecr.sdk.describeRepositories({ repositoryNames: [repository], ...inRegistry(registryId) }));
        const [found] = repositories ?? [];
        return found === undefined ? 'missing' : repository_interpret(found);
    }
    catch (error) {
        if (!(error instanceof failure_EcrFailure))
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
        await call(ecr, { operation: 'CreateRepository', repository: name, registryId }, () => ecr.sdk.createRepository({
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
        if (error instanceof EcrFailure && error.reason === 'repository-exists')
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
function repository_interpret(found) {
    return {
        name: found.repositoryName ?? '',
        registryId: found.registryId ?? '',
        uri: found.repositoryUri ?? '',
        mutability: found.imageTagMutability ?? 'MUTABLE',
        exclusions: (found.imageTagMutabilityExclusionFilters ?? []).map(({ filter }) => filter ?? ''),
    };
}

;// CONCATENATED MODULE: ./packages/ecr/access.ts


/** What reading images takes, as of the source of a promotion, by the names of IAM's actions. */
const pullActions = ['BatchGetImage', 'GetDownloadUrlForLayer'];
/** What a push takes beside these. */
const pushActions = [
    'BatchCheckLayerAvailability',
    'InitiateLayerUpload',
    'UploadLayerPart',
    'CompleteLayerUpload',
    'PutImage',
];
const nowhere = `sha256:${'0'.repeat(64)}`;
const noUpload = '00000000-0000-4000-8000-000000000000';
/** Well formed, of layers that nobody has, and under another digest than its own. */
const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: nowhere, size: 2 },
    layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: nowhere, size: 2 }],
});
/**
 * One call for each action, made so that it changes nothing where it is allowed: it reads, or names
 * what is not there. InitiateLayerUpload opens a session that nobody uses; ECR lists none and drops it.
 */
const calls = {
    BatchGetImage: ({ sdk }, where) => sdk.batchGetImage({ ...where, imageIds: [{ imageTag: 'gitops-actions-verify-setup' }] }),
    BatchCheckLayerAvailability: ({ sdk }, where) => sdk.batchCheckLayerAvailability({ ...where, layerDigests: [nowhere] }),
    GetDownloadUrlForLayer: ({ sdk }, where) => sdk.getDownloadUrlForLayer({ ...where, layerDigest: nowhere }),
    InitiateLayerUpload: ({ sdk }, where) => sdk.initiateLayerUpload(where),
    UploadLayerPart: ({ sdk }, where) => sdk.uploadLayerPart({
        ...where,
        uploadId: noUpload,
        partFirstByte: 0,
        partLastByte: 1,
        layerPartBlob: Buffer.from('{}'),
    }),
    CompleteLayerUpload: ({ sdk }, where) => sdk.completeLayerUpload({ ...where, uploadId: noUpload, layerDigests: [nowhere] }),
    PutImage: ({ sdk }, where) => sdk.putImage({
        ...where,
        imageManifest: manifest,
        imageManifestMediaType: 'application/vnd.oci.image.manifest.v1+json',
        imageDigest: nowhere,
    }),
};
/** The refusals that a permitted call gets, as what it names is not there. */
const absent = /^(Layers?NotFound|LayerInaccessible|UploadNotFound|ImageDigestDoesNotMatch|ReferencedImagesNotFound)Exception$/;
/**
 * Whether the caller may do an action, by doing it to nothing. AWS decides on permissions before it
 * looks for what a request names. The call must not be made before the repository is known to be
 * there: where the registry creates repositories on push, InitiateLayerUpload might.
 */
async function probe(ecr, action, repository, registryId) {
    try {
        const where = { repositoryName: repository, ...inRegistry(registryId) };
        await ecr_failure_call(ecr, { operation: action, repository, registryId }, () => calls[action](ecr, where));
        return { action, outcome: 'allowed', message: undefined };
    }
    catch (error) {
        if (!(error instanceof failure_EcrFailure))
            throw error;
        const outcome = outcomeOf(error);
        return { action, outcome, message: outcome === 'allowed' ? undefined : error.message };
    }
}
function outcomeOf({ reason, cause }) {
    if (reason === 'access-denied')
        return 'denied';
    if (reason === 'repository-missing')
        return 'missing';
    return absent.test(cause.name) ? 'allowed' : 'unknown';
}

;// CONCATENATED MODULE: ./actions/verify-setup/repository.ts



const { ok: repository_ok, warning: repository_warning, failed: repository_failed, skipped: repository_skipped } = checksOf('ecr');
/** Looks at one repository: is it there, may it be read and pushed to, do its tags stay. */
async function checkRepository(caller, repository, isPushed, movingTags) {
    const { ecr, registryId } = caller;
    const described = await findRepository(ecr, repository, registryId);
    const reads = await probes(caller, repository, pullActions);
    const isMissing = described === 'missing' || reads.some(({ outcome }) => outcome === 'missing');
    if (isMissing)
        return [tellMissing(caller, repository)];
    const isThere = described !== 'unknown' || reads.some(({ outcome }) => outcome === 'allowed');
    const wanted = isPushed ? pushActions : [];
    const writes = isThere ? await probes(caller, repository, wanted) : [];
    const untried = isThere ? [] : wanted;
    const access = tellAccess(caller, repository, isPushed, [...reads, ...writes], untried);
    return isPushed ? [access, tellTags(caller, repository, described, movingTags)] : [access];
}
function probes({ ecr, registryId }, repository, actions) {
    return Promise.all(actions.map((action) => probe(ecr, action, repository, registryId)));
}
function arnOf({ ecr, identity, account }, repository) {
    return `arn:${identity.partition}:ecr:${ecr.region}:${account}:repository/${repository}`;
}
function tellMissing({ ecr, account }, repository) {
    const found = `there is no repository ${repository} in the registry ${account} in ${ecr.region}`;
    const change = `aws ecr create-repository --repository-name ${repository} --image-tag-mutability IMMUTABLE ` +
        `--region ${ecr.region}, or correct its name, registry-id or region`;
    return repository_failed(repository, found, change);
}
function tellAccess(caller, repository, isPushed, tried, untried) {
    const name = `${repository}: ${isPushed ? 'push' : 'pull'}`;
    const denied = tried.filter(({ outcome }) => outcome === 'denied');
    const unknown = tried.filter(({ outcome }) => outcome === 'unknown');
    if (denied.length > 0)
        return tellDenied(caller, repository, name, denied, untried);
    if (unknown.length > 0) {
        const found = unknown.map(({ message }) => message).join('; ');
        return repository_failed(name, found, 'run it again; what came back says nothing of permissions');
    }
    return repository_ok(name, `allowed: ${names(tried.map(({ action }) => action))}`);
}
function tellDenied(caller, repository, name, denied, untried) {
    const arn = arnOf(caller, repository);
    const missing = names(denied.map(({ action }) => action));
    const rest = untried.length === 0 ? '' : `; not tried, as the repository may not be there: ${names(untried)}`;
    const forbidden = denied.filter(({ message }) => /explicit deny/.test(message ?? ''));
    const where = caller.registryId === undefined
        ? ''
        : ` in the role's policy, and in the repository's own policy for the account ${caller.identity.account}`;
    const change = forbidden.length > 0
        ? `lift the explicit deny of ${names(forbidden.map(({ action }) => action))} on ${arn}: an allow does not help`
        : `allow ${names([...denied.map(({ action }) => action), ...untried])} on ${arn}${where}`;
    return repository_failed(name, `not allowed: ${missing}${rest}`, change);
}
function names(actions) {
    return actions.map((action) => `ecr:${action}`).join(', ');
}
function tellTags(caller, repository, described, movingTags) {
    const name = `${repository}: tags`;
    if (typeof described === 'string') {
        const change = `allow ecr:DescribeRepositories on ${arnOf(caller, repository)} to have it looked at; a push ` +
            'needs it for moving tags alone';
        return repository_skipped(name, 'not known: ecr:DescribeRepositories is not allowed', change);
    }
    const { mutability, exclusions } = described;
    const rule = [mutability, ...exclusions].join(', ');
    const kept = movingTags.filter((tag) => isImmutable(described, tag));
    const set = `aws ecr put-image-tag-mutability --repository-name ${repository}`;
    if (kept.length > 0) {
        const filters = [...exclusions, ...kept].map((tag) => `filterType=WILDCARD,filter=${tag}`);
        const change = `${set} --image-tag-mutability IMMUTABLE_WITH_EXCLUSION ` +
            `--image-tag-mutability-exclusion-filters ${filters.join(' ')}`;
        return repository_failed(name, `${rule}: ${kept.join(', ')} can't be moved`, change);
    }
    if (mutability.startsWith('IMMUTABLE'))
        return repository_ok(name, rule);
    const change = `${set} --image-tag-mutability IMMUTABLE`;
    return repository_warning(name, `${rule}: a released tag can be overwritten`, change);
}

;// CONCATENATED MODULE: ./actions/verify-setup/registry.ts







const { ok: registry_ok, warning: registry_warning, skipped: registry_skipped, attempt: registry_attempt } = checksOf('ecr');
/** Looks at the registry and at each repository of the inputs. */
async function checkRegistry(inputs, step, identity, credentials) {
    const pushed = new Set(inputs.repositories);
    const names = [...new Set([...pushed, ...inputs.pullRepositories])];
    if (names.length === 0) {
        return [registry_skipped('login', 'no repositories are given')];
    }
    if (identity === undefined) {
        return names.map((name) => registry_skipped(name, 'there is no AWS identity to ask with'));
    }
    return registry_attempt('login', async () => {
        const { region, registryId } = inputs;
        const ecr = await ecrClient({
            agents: step.agents,
            ...(region !== undefined && { region }),
            ...(credentials !== undefined && { credentials }),
        });
        const account = registryId ?? identity.account;
        const caller = {
            ...{ ecr, identity, account },
            registryId: account === identity.account ? undefined : account,
        };
        const found = await Promise.all([
            registry_attempt('login', () => checkLogin(caller, step, names[0])),
            registry_attempt('blob mounting', () => checkMounting(caller)),
            ...names.map((name) => registry_attempt(name, () => checkRepository(caller, name, pushed.has(name), inputs.movingTags))),
        ]);
        return found.flat();
    });
}
/** Gets the password, and has the registry itself answer to it: a host of its own. */
async function checkLogin({ ecr, registryId }, { agents, clock, signal }, repository) {
    const { origin, registry: host, credentials } = await authorize(ecr, registryId);
    mask(credentials.password);
    mask(Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64'));
    const registry = openRegistry({
        ...{ origin, clock },
        agentFor: (url) => agents.agentFor(url),
        credentials: () => Promise.resolve(credentials),
    }).until(signal);
    return registry_attempt(`registry ${host}`, async () => {
        await answers(() => registry.headManifest(repository, 'gitops-actions-verify-setup'));
        return [registry_ok('login', `${host} answers`)];
    });
}
/** That a repository is missing, or may not be read, is told by another check. */
async function answers(ask) {
    try {
        await ask();
    }
    catch (error) {
        const { status = 0 } = error;
        if (status !== 403 && status !== 404)
            throw error;
    }
}
async function checkMounting({ ecr, registryId }) {
    const name = 'blob mounting';
    if (registryId !== undefined) {
        return [registry_skipped(name, `it is a setting of the account ${registryId}, which only it can read`)];
    }
    const mounting = await blobMounting(ecr);
    if (mounting === 'on')
        return [registry_ok(name, 'on: a promotion within this registry moves no bytes')];
    if (mounting === 'off') {
        const change = `aws ecr put-account-setting --name BLOB_MOUNTING --value ENABLED --region ${ecr.region}`;
        return [registry_warning(name, 'off: a promotion within this registry moves every byte', change)];
    }
    const change = 'allow ecr:GetAccountSetting on * to have it looked at; nothing else needs it';
    return [registry_skipped(name, 'not known: ecr:GetAccountSetting is not allowed', change)];
}

;// CONCATENATED MODULE: ./packages/oidc/claims.ts
/**
 * Reads the claims of a token without checking its signature: that is AWS's part, this is to tell a
 * person what the token says. Throws, without a word of the token, where it is none.
 */
function claims_readClaims(token) {
    const claims = payloadOf(token);
    const text = (name) => {
        const value = claims?.[name];
        const single = Array.isArray(value) ? value[0] : value;
        return typeof single === 'string' && single !== '' ? single : undefined;
    };
    const [issuer, subject, audience] = [text('iss'), text('sub'), text('aud')];
    if (issuer === undefined || subject === undefined || audience === undefined) {
        throw new Error('reading the OIDC token: it has no iss, sub or aud; is it a token of GitHub?');
    }
    return {
        ...{ issuer, subject, audience },
        repository: text('repository') ?? '',
        repositoryId: text('repository_id'),
        ownerId: text('repository_owner_id'),
        environment: text('environment'),
        workflow: text('job_workflow_ref'),
    };
}
/** https://www.rfc-editor.org/rfc/rfc7519: header, payload and signature, each in base64url. */
function payloadOf(token) {
    const parts = token.split('.');
    try {
        const payload = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString());
        if (parts.length !== 3 || typeof payload !== 'object' || payload === null)
            return undefined;
        return payload;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/oidc/request.ts


const request_attempts = 4;
const request_longest = 65_536;
const stallMs = 30_000;
/**
 * Asks GitHub for a token that says what this job is. The caller masks it before anything else. A
 * fault or a 5xx is tried again, as jobs that ask at the same moment do see them
 * (aws-actions/configure-aws-credentials#299).
 */
async function request_requestToken(request) {
    const url = new URL(request.url);
    request_assertSafe(url);
    url.searchParams.set('audience', request.audience);
    const attempted = `requesting an OIDC token of ${url.host}`;
    for (let tried = 1;; tried++) {
        request.signal.throwIfAborted();
        const answer = await get(url, request).catch((fault) => ({ fault }));
        const isFault = 'fault' in answer || answer.status >= 500;
        if (isFault && tried < request_attempts) {
            await request.clock.sleep(request.clock.random() * 500 * 2 ** tried);
            continue;
        }
        if ('fault' in answer) {
            const message = `${attempted}: ${answer.fault.message}; check the network and the proxy`;
            throw new Error(message, { cause: answer.fault });
        }
        if (answer.status !== 200) {
            throw new Error(`${attempted}: it answered ${answer.status}; give the job permissions id-token: write, and ` +
                'run it again');
        }
        return request_valueOf(attempted, answer.body);
    }
}
function request_valueOf(attempted, body) {
    try {
        const { value } = JSON.parse(body);
        if (typeof value === 'string' && value !== '')
            return value;
    }
    catch {
        // The body may hold a token, so nothing of it is told.
    }
    throw new Error(`${attempted}: the answer holds no token; run it again`);
}
function get(url, { bearer, agentFor, signal }) {
    return new Promise((resolve, reject) => {
        const headers = { Authorization: `Bearer ${bearer}`, Accept: 'application/json' };
        const options = { headers, agent: agentFor(url), signal, timeout: stallMs };
        const request = (url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).get(url, options, (response) => {
            let body = '';
            response.setEncoding('utf8');
            response.on('data', (chunk) => {
                body += chunk;
                if (body.length > request_longest)
                    response.destroy(new Error(`it answered over ${request_longest} bytes`));
            });
            response.on('error', reject);
            response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
        });
        request.on('timeout', () => request.destroy(new Error(`silent for ${stallMs / 1000} s`)));
        request.on('error', reject);
    });
}
/** The bearer token travels by https, or by http within this machine. */
function request_assertSafe({ protocol, hostname, origin }) {
    const loopback = /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname);
    if (protocol === 'https:' || (protocol === 'http:' && loopback))
        return;
    throw new Error(`requesting an OIDC token of ${origin}: it is not https; check the runner`);
}

;// CONCATENATED MODULE: ./packages/oidc/subject.ts
/**
 * Reads the subject of a token. Repositories that were made, renamed or moved since 2026-07-15 have
 * the immutable form, older ones the classic one until somebody opts in.
 * https://docs.github.com/actions/reference/security/oidc
 */
function readSubject(claims) {
    const { subject, repository, repositoryId, ownerId } = claims;
    const [owner = '', name = ''] = repository.split('/');
    const classic = `repo:${owner}/${name}`;
    const immutable = ownerId === undefined || repositoryId === undefined
        ? undefined
        : `repo:${owner}@${ownerId}/${name}@${repositoryId}`;
    const context = [classic, immutable]
        .filter((prefix) => prefix !== undefined)
        .map((prefix) => after(`${prefix}:`, subject))
        .find((rest) => rest !== undefined);
    const form = context === undefined ? 'custom' : subject.startsWith(`${classic}:`) ? 'classic' : 'immutable';
    const tail = context ?? contextOf(claims);
    return {
        form,
        context: context ?? '',
        classic: `${classic}:${tail}`,
        immutable: immutable && `${immutable}:${tail}`,
    };
}
function after(prefix, text) {
    return text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}
/** A colon in a value would end it, and is written as %3A. */
function contextOf({ environment }) {
    return environment === undefined ? '*' : `environment:${environment.replaceAll(':', '%3A')}`;
}

;// CONCATENATED MODULE: ./packages/oidc/trust.ts
/** The smallest trust policy that lets these subjects, and no other, assume a role. */
function trustPolicy({ partition, account, issuer, audience, subjects, }) {
    const provider = issuer.replace(/^https:\/\//, '');
    const isPattern = subjects.some((subject) => /[*?]/.test(subject));
    const sub = { [`${provider}:sub`]: subjects.length === 1 ? subjects[0] : subjects };
    const aud = { [`${provider}:aud`]: audience };
    return {
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${provider}` },
                Action: 'sts:AssumeRoleWithWebIdentity',
                Condition: isPattern
                    ? { StringEquals: aud, StringLike: sub }
                    : { StringEquals: { ...aud, ...sub } },
            },
        ],
    };
}

;// CONCATENATED MODULE: ./actions/verify-setup/trust.ts









const { ok: trust_ok, warning: trust_warning, failed: trust_failed, skipped: trust_skipped, fault: trust_fault } = checksOf('aws');
const tokenCheck = 'OIDC token';
const trustCheck = 'trust policy';
/** Looks at the job's token, and has the role assumed by it where one is given. */
async function checkTrust(inputs, step) {
    const { role } = inputs;
    const url = step.env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
    if (url === '')
        return withoutToken(role);
    let token;
    let claims;
    try {
        token = await request_requestToken({
            ...{ url, audience: inputs.audience, clock: step.clock, signal: step.signal },
            bearer: step.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '',
            agentFor: (to) => step.agents.agentFor(to),
        });
        mask(token);
        claims = claims_readClaims(token);
    }
    catch (error) {
        return { checks: [trust_fault(tokenCheck, error)] };
    }
    const subject = readSubject(claims);
    const checks = [tellToken(claims, subject)];
    if (role === undefined)
        return { checks };
    return assume(inputs, step, { role, token, claims, subject, checks });
}
function withoutToken(role) {
    const found = 'the job may not ask for a token';
    if (role === undefined) {
        return { checks: [trust_skipped(tokenCheck, `${found}, and no role is given to assume by it`)] };
    }
    const change = 'give the job permissions id-token: write (its caller too, in a reusable workflow)';
    return { checks: [trust_failed(tokenCheck, found, change)] };
}
function tellToken({ subject: sub, audience, workflow }, subject) {
    const of = workflow === undefined ? '' : `, job_workflow_ref ${workflow}`;
    const found = `sub ${sub}, aud ${audience}${of}`;
    if (subject.context === 'pull_request') {
        const change = 'trust no pull_request subject: anybody who may open a pull request would have the role';
        return trust_warning(tokenCheck, found, change);
    }
    return trust_ok(tokenCheck, found);
}
async function assume(inputs, step, attempt) {
    const { role, token, checks } = attempt;
    try {
        const sts = await stsClient({
            agents: step.agents,
            // Not looked for: this call is made by the token alone.
            credentials: { accessKeyId: '', secretAccessKey: '' },
            ...(inputs.region !== undefined && { region: inputs.region }),
        });
        const credentials = await assumeRole(sts, role, token, 'gitops-actions-verify-setup');
        mask(credentials.secretAccessKey);
        if (credentials.sessionToken !== undefined)
            mask(credentials.sessionToken);
        return { credentials, checks: [...checks, trust_ok(trustCheck, `${role.arn} takes this token`)] };
    }
    catch (error) {
        const refused = trust_fault(trustCheck, error);
        const isTrust = error instanceof StsFailure && error.reason === 'trust';
        return { checks: [...checks, isTrust ? trust_explain(refused, attempt) : refused] };
    }
}
/** What AWS does not say: which sub and aud the token has, and the policy that takes them. */
function trust_explain(refused, { role, claims, subject }) {
    const { issuer, audience } = claims;
    const wanted = subject.form === 'custom' ? [claims.subject] : [subject.classic, subject.immutable];
    const subjects = wanted.filter((each) => each !== undefined);
    const policy = trustPolicy({ ...role, issuer, audience, subjects });
    const form = {
        classic: 'the classic form, and a renamed or moved repository gets the immutable one',
        immutable: 'the immutable form, with ids, that repositories have since 2026-07-15',
        custom: "a form of the organisation's or the repository's own",
    }[subject.form];
    return {
        ...refused,
        found: `${refused.found}; the token's sub is ${claims.subject} and its aud is ${audience}`,
        change: `${refused.change}; the sub has ${form}. A policy that takes it stands below`,
        copy: JSON.stringify(policy, undefined, 2),
    };
}

;// CONCATENATED MODULE: ./actions/verify-setup/verify.ts






/** Runs all checks, whatever becomes of each, and gives them in the order of their areas. */
async function verify_verify(inputs, step) {
    const all = await Promise.all([
        checkAws(inputs, step),
        checkManifest(inputs, step),
        checkEnvironments(inputs, step),
    ]);
    step.signal.throwIfAborted();
    const checks = all.flat();
    return areas.flatMap((area) => checks.filter((check) => check.area === area));
}
/** A role that was asked for and refused leaves nobody to ask as: the earlier step's are another's. */
async function checkAws(inputs, step) {
    const { checks, credentials } = await checkTrust(inputs, step);
    const isRefused = inputs.role !== undefined && credentials === undefined;
    const identified = isRefused
        ? { checks: [checksOf('aws').skipped('identity', 'the role was not assumed')] }
        : await checkIdentity(inputs, step, credentials);
    const { identity } = identified;
    const registry = await checkRegistry(inputs, step, identity, credentials);
    return [...checks, ...identified.checks, ...registry];
}

;// CONCATENATED MODULE: ./actions/verify-setup/main.ts











run({
    async main(signal) {
        const { env } = process;
        const inputs = readInputs(env);
        const sleep = (milliseconds) => (0,promises_namespaceObject.setTimeout)(milliseconds);
        const clock = { now: Date.now, random: Math.random, sleep };
        const connections = await agents(env);
        const checks = await inPrivateFolder(env['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)(), (folder) => verify_verify(inputs, { env, folder, clock, signal, agents: connections }));
        setOutputs(outputsOf(checks));
        writeSummary(summarize(checks));
        assertPassed(inputs, checks);
    },
    post: removePrivateFolder,
});

