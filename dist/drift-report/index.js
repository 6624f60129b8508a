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

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
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
    action_command_issueCommand('group', title);
    try {
        return await body();
    }
    finally {
        action_command_issueCommand('endgroup', '');
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

;// CONCATENATED MODULE: ./packages/action/glob.ts
/**
 * Tells which texts a pattern matches as a whole: `*` stands for any run of characters, `/` too, `?`
 * for one; every other character for itself. In no more steps than the two lengths multiplied, which
 * a regular expression does not promise.
 */
function glob(pattern) {
    const wanted = [...pattern];
    return (text) => matches(wanted, [...text]);
}
/** Tells which texts a list matches: one of its patterns, and none that begins with `!`. */
function globs(patterns) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(glob);
    const excluded = patterns.filter((pattern) => pattern.startsWith('!'));
    const isExcluded = excluded.map((pattern) => glob(pattern.slice(1)));
    return (text) => wanted.some((is) => is(text)) && !isExcluded.some((is) => is(text));
}
function isGlob(pattern) {
    return /[*?]/.test(pattern);
}
function matches(pattern, text) {
    let [at, next] = [0, 0];
    /** The last star, and the first character that it does not stand for. */
    let star;
    while (next < text.length) {
        if (pattern[at] === '*') {
            star = { at, end: next };
            at++;
        }
        else if (pattern[at] === '?' || pattern[at] === text[next]) {
            at++;
            next++;
        }
        else if (star !== undefined) {
            // It stands for one more. An earlier star need not: this one can take what that would.
            star.end++;
            at = star.at + 1;
            next = star.end;
        }
        else {
            return false;
        }
    }
    return pattern.slice(at).every((character) => character === '*');
}

;// CONCATENATED MODULE: ./packages/terraform/ignore.ts

/**
 * Rules of the form `ADDRESS-GLOB` or `ADDRESS-GLOB#ATTRIBUTE`, where ATTRIBUTE is of all that
 * stands below it too; one with `!` in front takes out of what the others silence.
 */
function ignoreRules(lines) {
    const rules = lines.map(parseRule);
    const used = new Set();
    const match = (find) => {
        const found = rules.filter(find);
        const excluded = found.filter(({ exclude }) => exclude);
        const silencing = found.filter(({ exclude }) => !exclude);
        // An exception to nothing has no use.
        if (silencing.length > 0)
            found.forEach(({ text }) => used.add(text));
        return silencing.length > 0 && excluded.length === 0;
    };
    return {
        address: (address) => match((rule) => rule.attribute === undefined && rule.address(address)),
        attribute: (address, path) => match((rule) => rule.attribute?.(normal(path)) === true && rule.address(address)),
        unused: () => [...new Set(lines)].filter((line) => !used.has(line)),
    };
}
/** Throws where a rule has no address or no attribute behind its `#`. */
function parseRule(text) {
    const exclude = text.startsWith('!');
    const [address = '', attribute] = splitAtHash(exclude ? text.slice(1) : text);
    if (address === '' || attribute === '') {
        throw new Error(`${JSON.stringify(text)} is not allowed; give ADDRESS-GLOB or ADDRESS-GLOB#ATTRIBUTE`);
    }
    return {
        text,
        exclude,
        address: glob(address),
        attribute: attribute === undefined ? undefined : globOfWhole(normal(attribute)),
    };
}
/** Matches a path, and all that stands below it. */
function globOfWhole(pattern) {
    const is = glob(pattern);
    return (path) => {
        const ends = Array.from(path.matchAll(/[.[]/g), ({ index }) => path.slice(0, index));
        return [path, ...ends].some(is);
    };
}
/** A `#` in a key's quotes is the key's own; where a glob leaves a quote open, the last one counts. */
function splitAtHash(text) {
    const quotesAndHashes = Array.from(text.matchAll(/\\.|["#]/gs));
    let [isQuoted, last] = [false, -1];
    for (const [[found], index] of quotesAndHashes.map((match) => [match, match.index])) {
        if (found === '"')
            isQuoted = !isQuoted;
        if (found !== '#')
            continue;
        if (!isQuoted)
            return [text.slice(0, index), text.slice(index + 1)];
        last = index;
    }
    return isQuoted && last >= 0 ? [text.slice(0, last), text.slice(last + 1)] : [text];
}
/** `tags["Name"]` is `tags.Name`. */
function normal(path) {
    return path.replace(/\["([A-Za-z_][\w-]*)"\]/g, '.$1');
}

;// CONCATENATED MODULE: ./actions/drift-report/arguments.ts
const locks = [
    // Not -lock-timeout, which has no effect without one.
    /^--?lock(?!-|=(false|0|f)$)/i,
    'looking for drift takes no lock, so that nobody has to wait for it',
];
const asks = [/^--?input(?!=(false|0|f)$)/i, 'there is nobody to answer'];
/** What would hide drift, ask a question, write something, or take the plan elsewhere. */
const refusedOfPlan = [
    [/^--?out\b/, 'the plan goes to a private file that is removed'],
    [/^--?refresh=(false|0|f)$/i, 'what changed outside is only seen with a refresh'],
    [/^--?refresh-only\b/, 'such a plan does not tell what would be undone'],
    [/^--?destroy\b/, 'a plan to destroy tells nothing about drift'],
    [/^--?chdir\b/, 'name the folder in workspaces'],
    [/^--?generate-config-out\b/, 'it would write into the folder'],
    locks,
    asks,
];
const refusedOfInit = [
    [/^--?(migrate-state|force-copy)\b/, 'it would change the state'],
    [/^--?from-module\b/, 'it would write into the folder'],
    asks,
];
function parsePlanArg(text) {
    return parseArg(text, refusedOfPlan);
}
function parseInitArg(text) {
    return parseArg(text, refusedOfInit);
}
/**
 * Throws where a variable that adds arguments to commands has one that the inputs may not have. What
 * the program itself is called with comes behind them and wins, so an own place for the plan, a lock
 * and questions are no harm there.
 * https://developer.hashicorp.com/terraform/cli/config/environment-variables#tf_cli_args-and-tf_cli_args_name
 */
function refuseVariables(env) {
    const harmless = [locks, asks, refusedOfPlan[0]];
    const variables = [
        ['TF_CLI_ARGS', [...refusedOfPlan, ...refusedOfInit]],
        ['TF_CLI_ARGS_plan', refusedOfPlan],
        ['TF_CLI_ARGS_init', refusedOfInit],
    ];
    for (const [name, refused] of variables) {
        const words = (env[name] ?? '').replaceAll(/["'\\]/g, '').split(/\s+/);
        for (const word of words) {
            const found = refused.find((rule) => !harmless.includes(rule) && rule[0].test(word));
            if (found === undefined)
                continue;
            throw new Error(`Reading the variable ${name}: ${JSON.stringify(word)} is not allowed: ${found[1]}; take ` +
                'it out for this step');
        }
    }
}
function parseArg(text, refused) {
    const why = text.startsWith('-')
        ? refused.find(([pattern]) => pattern.test(text))?.[1]
        : 'an argument begins with -, and its value follows =';
    if (why === undefined)
        return text;
    throw new Error(`${JSON.stringify(text)} is not allowed: ${why}`);
}

;// CONCATENATED MODULE: ./actions/drift-report/inputs.ts




/** Parses all inputs; the first malformed one throws, before anything is read, run or written. */
function readInputs(env, cores) {
    const inputs = inputsOf(env);
    const token = inputs.secret('token');
    const source = readSource(inputs, cores, env);
    const ignore = inputs.lines('ignore', (text) => parseRule(text).text);
    if (source.from === 'reports' && ignore.length > 0) {
        throw new Error('Reading the input ignore: reports of other jobs are merged as they are; give the rules to ' +
            'the jobs that plan');
    }
    return {
        source,
        ignore,
        showValues: inputs.flag('show-values', false),
        issue: readIssue(inputs, token, env),
        failOn: inputs.choice('fail-on', ['never', 'error', 'drift'], 'error'),
    };
}
function readSource(inputs, cores, env) {
    const workspaces = inputs.lines('workspaces');
    const plans = inputs.lines('plans');
    const reports = inputs.lines('reports');
    const initArgs = inputs.lines('init-args', parseInitArg);
    const planArgs = inputs.lines('plan-args', parsePlanArg);
    const planning = {
        terraform: inputs.text('terraform', 'terraform'),
        initArgs,
        planArgs,
        order: inputs.choice('order', ['parallel', 'by-name'], 'parallel'),
        parallelism: inputs.optional('parallelism', parseParallelism) ?? cores,
        timeoutMs: inputs.integer('timeout', { min: 1, max: 86_400 }, 600) * 1000,
    };
    const given = [workspaces, plans, reports].filter((list) => list.length > 0);
    if (given.length !== 1) {
        const found = given.length === 0 ? 'none is given' : `${given.length} are given`;
        throw new Error(`Reading the inputs workspaces, plans and reports: ${found}; give one of them`);
    }
    if (workspaces.length > 0) {
        refuseVariables(env);
        return { from: 'workspaces', patterns: workspaces, ...planning };
    }
    if (initArgs.length > 0 || planArgs.length > 0) {
        const input = initArgs.length > 0 ? 'init-args' : 'plan-args';
        throw new Error(`Reading the input ${input}: nothing is planned here; give it with workspaces`);
    }
    return plans.length > 0
        ? { from: 'plans', patterns: plans }
        : { from: 'reports', patterns: reports };
}
function readIssue(inputs, token, env) {
    const repo = inputs.text('issue-repository', env['GITHUB_REPOSITORY'] ?? '', parseRepo);
    const title = inputs.text('issue-title', 'Infrastructure drift', parseTitle);
    const labels = inputs.text('labels', 'drift', parseLabels);
    const assignees = inputs.names('assignees').map((name) => name.replace(/^@/, ''));
    if (!inputs.flag('issue', true))
        return undefined;
    if (token !== undefined)
        return { repo, token, title, labels, assignees };
    throw new Error('Reading the input token: it is empty, and keeping the issue takes one; give a token with ' +
        'issues: write, or set issue to false');
}
function parseParallelism(text) {
    if (/^[1-9][0-9]{0,2}$/.test(text))
        return Number(text);
    throw new Error(`${JSON.stringify(text)} is not allowed; give a whole number from 1 to 999`);
}
const longestLabel = 50;
/** As a list of plain names; not read as one, because it has a default. */
function parseLabels(text) {
    const lines = text.split(/\r?\n/).filter((line) => !line.trimStart().startsWith('#'));
    const names = lines.flatMap((line) => line.split(',').map((name) => name.trim()));
    const [first, ...more] = names.filter((name) => name !== '');
    if (first === undefined) {
        throw new Error(`${JSON.stringify(text)} is not allowed; give at least one label`);
    }
    const long = [`${first}-error`, ...more].find((name) => name.length > longestLabel);
    if (long === undefined)
        return [first, ...more];
    throw new Error(`${JSON.stringify(long)} is not allowed; GitHub takes labels of ${longestLabel} characters`);
}
/** GitHub takes 256 characters, and the state of things comes behind. */
function parseTitle(text) {
    if (text.length <= 150 && !/[\p{Cc}\u2028\u2029]/u.test(text))
        return text;
    throw new Error(`${JSON.stringify(text)} is not allowed; give one line of at most 150 characters`);
}

;// CONCATENATED MODULE: ./actions/drift-report/report.ts
/** From best to worst. */
const statuses = ['clean', 'pending', 'drift', 'error'];
function statusOf({ findings, outputs, checks }) {
    if (checks.length > 0 || findings.some(({ kind }) => kind === 'drift'))
        return 'drift';
    const isPending = outputs.length > 0 || findings.some(({ kind }) => kind === 'pending');
    return isPending ? 'pending' : 'clean';
}
function worstOf(workspaces) {
    const ranks = workspaces.map(({ status }) => statuses.indexOf(status));
    return statuses[Math.max(0, ...ranks)] ?? 'clean';
}
function countsOf(workspace) {
    const { findings, outputs, checks, ignored } = workspace;
    const of = (kind) => findings.filter((one) => one.kind === kind).length;
    return {
        drift: of('drift'),
        pending: of('pending'),
        notes: of('note'),
        outputs: outputs.length,
        checks: checks.length,
        ignored,
    };
}
/** A workspace that could not be planned. */
function failed(path, error, seconds) {
    const nothing = { findings: [], outputs: [], checks: [], ignored: 0, remarks: [] };
    return { path, status: 'error', error, ...(seconds !== undefined && { seconds }), ...nothing };
}

;// CONCATENATED MODULE: ./actions/drift-report/outputs.ts

/** The outputs of action.yml. */
function outputsOf({ report, status, files, issue }) {
    const workspaces = report.workspaces.map((workspace) => {
        const { path, status } = workspace;
        return { path, status, counts: countsOf(workspace) };
    });
    return {
        status,
        drifted: String(workspaces.some((workspace) => workspace.status === 'drift')),
        workspaces: JSON.stringify(workspaces),
        report: files.markdown,
        'report-json': files.json,
        'issue-number': issue === undefined ? undefined : String(issue.number),
        'issue-url': issue?.url,
    };
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
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

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
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
    const asked = pause > longestPause ? `, asked to wait ${seconds(pause)} with ${seconds(left)} left` : '';
    const advice = 'run it again, or give it more time';
    return new Error(`${error.message}; gave up after ${tries}${asked}; ${advice}`, { cause: error });
}
function seconds(milliseconds) {
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
;// CONCATENATED MODULE: ./packages/github/author.ts


const needs = 'issues: read';
/**
 * Those that this token's owner wrote. REST tells an author's name, but a workflow's token may not ask
 * for its own, so GraphQL is asked. A server without that part of it is asked for the token's name;
 * where it does not tell, what somebody wrote who may not label issues is left out.
 */
async function ownOf(github, repo, issues) {
    const known = await askGraphql(github, repo, issues);
    const unknown = issues.filter(({ number }) => !known.has(number));
    const login = unknown.length > 0 ? await ownLogin(github) : undefined;
    return issues.filter((issue) => known.get(issue.number) ?? isLikelyOwn(issue, login));
}
async function askGraphql(github, repo, issues) {
    const doing = `finding the own issues in ${formatRepo(repo)}`;
    const parts = issues.map(({ number }) => `i${number}: issue(number: ${number}) { viewerDidAuthor }`);
    const query = `query($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { ${parts.join(' ')} }
}`;
    try {
        const answer = await github.graphql({ doing, needs }, query, { ...repo });
        return new Map(issues.flatMap(({ number }) => {
            const found = answer?.repository?.[`i${number}`];
            return found === undefined ? [] : [[number, found?.viewerDidAuthor === true]];
        }));
    }
    catch (error) {
        if (!(error instanceof GitHubError) || !isMissing(error))
            throw error;
        return new Map();
    }
}
/** Whether a server does not know what it was asked for; a right that is missing is told otherwise. */
function isMissing({ refusal: { status, type } }) {
    return [400, 404, 405, 422, 501].includes(status) || (status === 200 && type === undefined);
}
async function ownLogin(github) {
    try {
        const call = { doing: 'asking for the name of the token', needs };
        return (await github.rest(call, (rest) => rest.users.getAuthenticated())).login;
    }
    catch (error) {
        if (error instanceof GitHubError)
            return undefined;
        throw error;
    }
}
function isLikelyOwn({ user, author_association: role }, login) {
    const author = user?.login;
    if (author === undefined)
        return true;
    if (login !== undefined)
        return author.toLowerCase() === login.toLowerCase();
    const isBot = user?.type === 'Bot' || author.endsWith('[bot]');
    return isBot || role === undefined || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(role);
}

;// CONCATENATED MODULE: ./packages/github/section.ts
/**
 * Finds the part of a body that stands under a key; undefined where there is none. All that is
 * behind the end is people's own; where they took the end away, all behind the beginning is ours.
 */
function divide(body, key) {
    // GitHub's editor sends lines that end in CRLF.
    const text = body.replaceAll('\r\n', '\n');
    const [begin, end] = markers(key);
    const from = text.indexOf(begin);
    if (from < 0)
        return undefined;
    const start = from + begin.length;
    const stop = text.indexOf(end, start);
    return {
        before: text.slice(0, from),
        section: text.slice(start, stop < 0 ? undefined : stop),
        after: stop < 0 ? '' : text.slice(stop + end.length),
    };
}
/** The body with the part under a key as given, which must not hold the key's own comments. */
function compose({ before, section, after }, key) {
    const [begin, end] = markers(key);
    if (section.includes(end))
        throw new Error(`composing a text: it holds ${end} already`);
    return before + begin + section + end + after;
}
function markers(key) {
    return [`<!-- ${key}: begin -->`, `<!-- ${key}: end -->`];
}

;// CONCATENATED MODULE: ./packages/github/issue.ts




/** GitHub answers a longer body, of an issue or a comment, with 422. */
const longestBody = 65_536;
const [read, write] = ['issues: read', 'issues: write'];
const page = 100;
/**
 * The issues of this token's own that hold a section under the key, oldest first. Found by listing,
 * as GitHub's search lags behind; one of another author counts for nothing, whatever it holds.
 */
async function findIssues(github, repo, { label, key, state }) {
    const listed = await list(github, repo, { labels: label, state });
    const marked = listed.filter(({ body }) => divide(body ?? '', key) !== undefined);
    return marked.length === 0 ? [] : (await ownOf(github, repo, marked)).map(parse);
}
/** Reads an issue as it is now. */
async function issue_readIssue(github, repo, number) {
    const doing = `reading issue ${number} of ${formatRepo(repo)}`;
    const told = await call(github, { doing, needs: read }, (rest) => rest.issues.get({ ...repo, issue_number: number }));
    return parse(told);
}
/** Opens an issue; GitHub makes the labels that the repository lacks. */
async function createIssue(github, repo, issue) {
    const doing = `opening an issue in ${formatRepo(repo)}`;
    const { labels, assignees } = issue;
    const [title, body] = [wellFormed(issue.title), wellFormed(issue.body)];
    let sent = false;
    const created = await call(github, { doing, needs: write }, async (rest) => {
        // An answer that got lost may have been a yes: a second issue would stay for ever.
        if (sent) {
            const recent = { ...repo, state: 'open', sort: 'created', direction: 'desc' };
            const { data } = await rest.issues.listForRepo({ ...recent, per_page: page });
            const twin = data.find((other) => same(other.body, body) && other.title === title);
            if (twin !== undefined)
                return { data: twin };
        }
        sent = true;
        return rest.issues.create({
            ...repo,
            ...{ title, body, labels: [...labels], assignees: [...assignees] },
        });
    });
    const made = parse(created);
    // Labels that a token may not give are dropped without a word, and without them it is never found.
    const told = created.labels !== undefined;
    if (told)
        await relabel(github, repo, made, { add: labels, remove: [] });
    return made;
}
async function updateIssue(github, repo, number, change) {
    const doing = `updating issue ${number} of ${formatRepo(repo)}`;
    const texts = {
        ...(change.title !== undefined && { title: wellFormed(change.title) }),
        ...(change.body !== undefined && { body: wellFormed(change.body) }),
    };
    const updated = await call(github, { doing, needs: write }, (rest) => rest.issues.update({ ...repo, issue_number: number, ...change, ...texts }));
    return parse(updated);
}
/** Adds a comment; also where an answer gets lost, only one. */
async function commentOn(github, repo, number, text) {
    const body = wellFormed(text);
    const doing = `commenting on issue ${number} of ${formatRepo(repo)}`;
    let before;
    await call(github, { doing, needs: write }, async (rest) => {
        const where = { ...repo, issue_number: number };
        const { data: issue } = await rest.issues.get(where);
        before ??= issue.comments;
        if (issue.comments > before) {
            const last = { per_page: page, page: Math.ceil(issue.comments / page) };
            const { data } = await rest.issues.listComments({ ...where, ...last });
            const twin = data.find((comment) => same(comment.body, body));
            if (twin !== undefined)
                return { data: twin };
        }
        return rest.issues.createComment({ ...where, body });
    });
}
/** Puts labels on an issue and takes others off, without touching those that people gave it. */
async function relabel(github, repo, { number, labels }, { add, remove }) {
    const doing = `labelling issue ${number} of ${formatRepo(repo)}`;
    const where = { ...repo, issue_number: number };
    const has = (name) => labels.some((one) => one.toLowerCase() === name.toLowerCase());
    const missing = add.filter((name) => !has(name));
    if (missing.length > 0) {
        await call(github, { doing, needs: write }, (rest) => rest.issues.addLabels({ ...where, labels: missing }));
    }
    for (const name of remove.filter(has)) {
        await call(github, { doing, needs: write }, (rest) => rest.issues.removeLabel({ ...where, name })).catch((error) => {
            // Somebody else just took it off.
            if (!(error instanceof GitHubError) || error.refusal.status !== 404)
                throw error;
        });
    }
}
async function list(github, repo, filter) {
    const doing = `listing the issues of ${formatRepo(repo)}`;
    const found = [];
    const order = { sort: 'created', direction: 'asc' };
    for (let number = 1;; number++) {
        const part = await call(github, { doing, needs: read }, (rest) => rest.issues.listForRepo({ ...repo, ...filter, ...order, per_page: page, page: number }));
        // Pull requests are listed among them.
        found.push(...part.filter((one) => (one.pull_request ?? null) === null));
        if (part.length < page)
            return found;
    }
}
/** A repository without issues refuses every call about them with 410. */
async function call(github, call, send) {
    try {
        return await github.rest(call, send);
    }
    catch (error) {
        if (!(error instanceof GitHubError) || error.refusal.status !== 410)
            throw error;
        const advice = "turn issues on in the repository's settings, or name another repository";
        throw new Error(`${error.message}; ${advice}`, { cause: error });
    }
}
/** Whether two texts are one, whatever became of blanks around it and of its lines' ends. */
function same(one, other) {
    const bare = (text) => text.replaceAll('\r\n', '\n').trim();
    return bare(one ?? '') === bare(other);
}
/** Text without half of a pair of surrogates, which a cut leaves and no UTF-8 holds. */
function wellFormed(text) {
    return Buffer.from(text).toString();
}
function parse(told) {
    return {
        number: told.number,
        url: told.html_url,
        title: told.title,
        body: told.body ?? '',
        state: told.state === 'open' ? 'open' : 'closed',
        labels: (told.labels ?? []).map((label) => typeof label === 'string' ? label : (label.name ?? '')),
    };
}

;// CONCATENATED MODULE: ./actions/drift-report/sentence.ts

const longestName = 300;
const mostAttributes = 30;
/** A name from a configuration, in code: no link, no mention, no comment, on one line. */
function sentence_code(text) {
    const short = text.length > longestName ? `${text.slice(0, longestName)}…` : text;
    // In backticks `<!--` would stand as it is, and our own markers are found by it.
    return short.includes('<') ? `<code>${plain(short)}</code>` : code(short);
}
/** Text of any origin in a sentence. GitHub finds mentions also where the character is escaped. */
function prose(text) {
    return plain(text).replaceAll('&#64;', '&#64;&#8203;');
}
/** Text of any origin for a block of code: it can't end the block, nor hold a marker of ours. */
function quoted(text) {
    return text.replaceAll(/[^\P{Cc}\n\t]/gu, '').replaceAll('<!--', '<\u200b!--');
}
/** The addresses that follow a change outside, by the address of that. */
function followersIn(findings) {
    const followers = new Map();
    for (const { address, because } of findings) {
        for (const cause of because) {
            const known = followers.get(cause);
            if (known === undefined)
                followers.set(cause, [address]);
            else
                known.push(address);
        }
    }
    return followers;
}
/** What happened to one resource and what the plan would do, as items of a list. */
function findingLines(finding, followers) {
    const { kind, address, deposed, reason, relevant } = finding;
    const name = sentence_code(address) + (deposed === undefined ? '' : ` (left behind, ${sentence_code(deposed)})`);
    const led = followers.get(address) ?? [];
    const parts = [
        ...outsideParts(finding),
        kind === 'note' ? 'the plan leaves it so' : `the plan would ${verb(finding)}`,
        ...(reason === undefined ? [] : reasonParts(finding, reason)),
        ...(led.length > 0 ? [`others follow: ${sentence_list(led.map(sentence_code))}`] : []),
        ...(relevant && led.length === 0 ? ['what is planned was made from it'] : []),
    ];
    return [
        `- ${name}: ${parts.join('; ')}`,
        ...finding.attributes.flatMap((one) => valueLines(one, kind)),
    ];
}
function outsideParts({ kind, gone, because, attributes }) {
    if (kind === 'pending')
        return [];
    if (gone)
        return ['deleted outside'];
    if (because.length > 0)
        return [`follows a change outside of ${sentence_list(because.map(sentence_code))}`];
    const changed = attributes.filter(({ outside }) => outside);
    return [changed.length > 0 ? `changed outside (${names(changed)})` : 'changed outside'];
}
function checkLines({ address, status, messages }) {
    const found = status === 'fail' ? 'fails' : 'could not be made';
    const told = messages.map((message) => prose(message.slice(0, 1000))).join('; ');
    return [`- ${sentence_code(address)}: ${found}${told === '' ? '' : ` (${told})`}`];
}
function outputLine({ name, action }) {
    return `- ${sentence_code(name)}: would ${outputVerbs.get(action) ?? 'change'}`;
}
const outputVerbs = new Map([
    ['create', 'be new'],
    ['delete', 'go'],
]);
const verbs = {
    create: 'create it',
    update: 'change it in place',
    replace: 'replace it',
    delete: 'destroy it',
    forget: 'forget it and leave it as it is',
    import: 'take it into the state',
    wait: 'change it in a later plan',
};
function verb({ action = 'wait', attributes, gone }) {
    if (gone && action === 'create')
        return 'create it again';
    return verbs[action] + (attributes.length > 0 ? ` (${names(attributes)})` : '');
}
/** https://developer.hashicorp.com/terraform/internals/json-format#change-representation */
const reasons = new Map([
    ['replace_because_tainted', 'it is tainted: making it failed half-way'],
    ['replace_by_request', 'its replacement was asked for'],
    ['replace_by_triggers', 'what its `replace_triggered_by` names has changed'],
    ['delete_because_no_resource_config', 'it is not in the configuration any more'],
    ['delete_because_no_module', 'its module is not in the configuration any more'],
    ['delete_because_wrong_repetition', '`count` or `for_each` was added or taken away'],
    ['delete_because_count_index', 'it is above `count`'],
    ['delete_because_each_key', 'its key is not in `for_each` any more'],
    ['delete_because_no_move_target', 'it was moved to where nothing is'],
]);
function reasonParts({ attributes }, reason) {
    if (reason === 'replace_because_cannot_update') {
        const fixed = attributes.filter(({ replaces }) => replaces);
        return fixed.length > 0 ? [`${names(fixed)} can't be changed in place`] : [];
    }
    return [reasons.get(reason) ?? sentence_code(reason)];
}
function names(attributes) {
    return sentence_list(attributes.map(({ path, unknown }) => {
        return `${path === '' ? 'all of it' : sentence_code(path)}${unknown ? ', known once applied' : ''}`;
    }));
}
function sentence_list(items) {
    const more = items.length - mostAttributes;
    const shown = items.slice(0, mostAttributes).join(', ');
    return more > 0 ? `${shown} and ${more} more` : shown;
}
/** Of values that may be seen. Of a note `before` is what the state holds and `after` what is there. */
function valueLines({ path, before, after }, kind) {
    if (before === undefined)
        return [];
    const [is, other] = kind === 'note'
        ? [after ?? '', `and was ${sentence_code(before)}`]
        : [
            before,
            after === undefined ? 'and would be known once applied' : `and would be ${sentence_code(after)}`,
        ];
    return [`  - ${path === '' ? 'all of it' : sentence_code(path)} is ${sentence_code(is)} ${other}`];
}

;// CONCATENATED MODULE: ./actions/drift-report/markdown.ts



/** What a status is shown as. */
const badges = {
    clean: '✅ clean',
    pending: '🕓 pending',
    drift: '⚠️ drift',
    error: '❌ error',
};
/** The worst first, and those of one status as they came. */
function bySeverity(workspaces) {
    const rank = ({ status }) => statuses.indexOf(status);
    return [...workspaces].sort((one, other) => rank(other) - rank(one));
}
/** A row for each workspace; with times only where every run may show something new. */
function statusTable(workspaces, times) {
    const head = ['workspace', 'status', 'drifted', 'pending', 'checks failing', 'notes', 'ignored'];
    const rows = workspaces.map((workspace) => {
        const { drift, pending, outputs, checks, notes, ignored } = countsOf(workspace);
        const told = workspace.status === 'error' ? [] : [drift, pending + outputs, checks, notes, ignored];
        const numbers = head.slice(2).map((_, index) => (told[index] ? String(told[index]) : ''));
        const time = workspace.seconds === undefined ? '' : `${workspace.seconds.toFixed(1)} s`;
        return [sentence_code(workspace.path), badges[workspace.status], ...numbers, ...(times ? [time] : [])];
    });
    return table([...head, ...(times ? ['time'] : [])], rows);
}
/** Each is told, and an issue holds so much. */
const longestError = 5_000;
/** All there is to tell of a workspace; '' where that is nothing. */
function workspaceDetails(workspace) {
    const { error, findings, outputs, checks, remarks } = workspace;
    const followers = followersIn(findings);
    const of = (kind) => findings.filter((one) => one.kind === kind).flatMap((one) => findingLines(one, followers));
    const parts = [
        ['Drift: something outside changed, and applying would undo it or follow it', of('drift')],
        ['Checks that fail', checks.flatMap(checkLines)],
        ['Pending: the configuration is not applied yet', of('pending')],
        ['Pending: outputs', outputs.map(outputLine)],
        ['Notes: changed outside, and left as it is', of('note')],
        ['Remarks', remarks.map((text) => `- ${prose(text)}`)],
    ];
    const told = parts.filter(([, lines]) => lines.length > 0);
    const sections = told.map(([title, lines]) => `**${title}**\n\n${lines.join('\n')}\n`);
    return [
        ...(error === undefined ? [] : [codeBlock(quoted(error.slice(0, longestError)))]),
        ...sections,
    ].join('\n');
}
/** The report as a file. */
function reportMarkdown({ workspaces, unusedRules }) {
    const details = workspaces.flatMap((workspace) => {
        const text = workspaceDetails(workspace);
        return text === '' ? [] : [`## ${sentence_code(workspace.path)}\n\n${text}`];
    });
    return [
        '# Infrastructure drift\n',
        statusTable(workspaces, true),
        ...unusedNote(unusedRules),
        ...details,
    ].join('\n');
}
function unusedNote(rules) {
    if (rules.length === 0)
        return [];
    return [`Rules of \`ignore\` that silence nothing any more: ${rules.map(sentence_code).join(', ')}\n`];
}

;// CONCATENATED MODULE: ./actions/drift-report/body.ts



/** The issue's title: it tells drift from what could not be seen. */
function titleOf(title, { workspaces }) {
    const sum = (of) => workspaces.reduce((total, one) => total + of(one), 0);
    const [drifted, failing, errors] = [
        sum((one) => countsOf(one).drift),
        sum((one) => one.checks.length),
        sum(({ status }) => (status === 'error' ? 1 : 0)),
    ];
    const parts = [
        ...(drifted > 0 ? [`${number(drifted, 'resource')} drifted`] : []),
        ...(failing > 0 ? [`${number(failing, 'check')} ${failing === 1 ? 'fails' : 'fail'}`] : []),
        ...(errors > 0 ? [`${number(errors, 'workspace')} could not be planned`] : []),
    ];
    return parts.length === 0 ? title : `${title}: ${parts.join(', ')}`;
}
/**
 * What the issue says, in at most `limit` characters: the table first, then the details of the worst,
 * which are cut last to first. Nothing in it changes from run to run, as long as the world does not.
 */
function issueText(report, limit) {
    const sorted = bySeverity(report.workspaces);
    const head = headOf(sorted, Math.floor(limit / 2));
    const unused = unusedNote(report.unusedRules);
    const rules = number(report.unusedRules.length, 'rule');
    const isLong = unused.join('').length > limit / 4;
    const parts = [
        head,
        ...(isLong ? [`${rules} of \`ignore\` silence nothing any more.\n`] : unused),
    ];
    let left = limit - parts.join('\n').length - cutNote.length - 2;
    for (const workspace of sorted) {
        const told = workspaceDetails(workspace);
        if (told === '')
            continue;
        const section = `### ${sentence_code(workspace.path)}\n\n${told}`;
        parts.push(section.length > left ? cut(section, left) : section);
        if (section.length > left)
            break;
        left -= section.length + 1;
    }
    return parts.join('\n');
}
const cutNote = '\n*The rest is in the summary of the run: an issue holds 65,536 characters.*\n';
/** As much of the table as fits; those that are well stand last, and are the first to go. */
function headOf(sorted, limit) {
    let shown = sorted.length;
    let text = statusTable(sorted, false);
    while (text.length > limit && shown > 0) {
        shown = Math.floor(shown * 0.8);
        const rest = `\nand ${number(sorted.length - shown, 'workspace')} more\n`;
        text = statusTable(sorted.slice(0, shown), false) + rest;
    }
    return text;
}
/** The first lines of a text and a note; a fence that stands open is closed. */
function cut(text, limit) {
    const kept = text.slice(0, text.lastIndexOf('\n', Math.max(0, limit - 80)) + 1);
    return kept + openFence(kept) + cutNote;
}
/** What closes the block of code that a text leaves open; shorter fences within it are its own. */
function openFence(text) {
    let open = '';
    for (const [line, fence = ''] of text.matchAll(/^(`{3,}).*$/gm)) {
        if (open === '')
            open = fence;
        else if (line.trimEnd() === fence && fence.length >= open.length)
            open = '';
    }
    return open === '' ? '' : `${open}\n`;
}
function number(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
;// CONCATENATED MODULE: ./actions/drift-report/memory.ts


/** Of a body of 65,536 characters. */
const longest = 16_000;
/**
 * What is wrong now. What was wrong in a workspace that cannot be planned today is still counted:
 * nobody has seen that it is well.
 */
function wrongIn({ workspaces }, before) {
    return new Set(workspaces.flatMap(({ path, status, findings, checks }) => {
        if (status === 'error') {
            const kept = [...before].filter((line) => placeOf(line)?.path === path);
            return [lineOf({ path, address: '' }), ...kept];
        }
        const drifted = findings.filter(({ kind }) => kind === 'drift');
        return [...drifted, ...checks].map(({ address }) => lineOf({ path, address }));
    }));
}
/** A place as one line, whatever characters its names hold. */
function lineOf({ path, address }) {
    return JSON.stringify([path, address]);
}
/** The place of a line; undefined where somebody changed it. */
function placeOf(line) {
    try {
        const [path, address] = JSON.parse(line);
        return typeof path === 'string' && typeof address === 'string' ? { path, address } : undefined;
    }
    catch {
        return undefined;
    }
}
/** A comment that nobody sees, for the next run to read; of at most about `room` characters. */
function remember(wrong, room = longest) {
    const packed = (0,external_node_zlib_.deflateRawSync)([...wrong].sort().join('\n')).toString('base64');
    const fits = packed.length <= Math.min(room, longest);
    return `<!-- wrong: ${fits ? packed : `#${digestOf(wrong)}`} -->`;
}
/** What a section remembers; nothing where somebody changed it. */
function recall(section) {
    // The last one: what stands before it was made of names and messages.
    const all = [...section.matchAll(/<!-- wrong: (?:#(\w+)|([\w+/=]*)) -->/g)];
    const [, digest, packed = ''] = all.at(-1) ?? [];
    if (digest !== undefined)
        return { wrong: new Set(), digest };
    try {
        const text = (0,external_node_zlib_.inflateRawSync)(Buffer.from(packed, 'base64'), { maxOutputLength: 4_000_000 });
        const lines = text.toString().split('\n');
        return { wrong: new Set(lines.filter((line) => placeOf(line) !== undefined)) };
    }
    catch {
        return { wrong: new Set() };
    }
}
function digestOf(wrong) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update([...wrong].sort().join('\n'))
        .digest('hex');
}

;// CONCATENATED MODULE: ./actions/drift-report/comment.ts



const most = 50;
/** Of each list, of which there may be five in the 65,536 of a comment. */
const mostCharacters = 12_000;
/** What is other than before; undefined where nothing is. */
function changeComment({ wrong: before, digest }, now, { workspaces }, { reopened, runUrl }) {
    if (digest !== undefined && !reopened) {
        if (digest === digestOf(now))
            return undefined;
        return `Other resources drift than before, ${now.size} now.\n\n[Run](${runUrl})`;
    }
    const fresh = [...now].filter((line) => !before.has(line));
    const gone = [...before].filter((line) => !now.has(line));
    if (fresh.length === 0 && gone.length === 0 && !reopened)
        return undefined;
    const seen = gone.filter((line) => isSeen(line, workspaces));
    const isError = (line) => placeOf(line)?.address === '';
    const parts = [
        ['Newly drifted', fresh.filter((line) => !isError(line))],
        ['Could not be planned', fresh.filter(isError)],
        ['No longer drifted', seen.filter((line) => !isError(line))],
        ['Planned again', seen.filter(isError)],
        ['Not looked at any more', gone.filter((line) => !seen.includes(line))],
    ];
    const told = parts.filter(([, lines]) => lines.length > 0);
    const sections = told.map(([title, lines]) => `**${title}**\n\n${listed(lines)}\n`);
    const opening = reopened ? ['It drifts again.\n'] : [];
    return [...opening, ...sections, `[Run](${runUrl})`].join('\n');
}
/** What is said when the issue is closed. */
function wellComment(before, { workspaces }, runUrl) {
    const pending = workspaces.reduce((sum, one) => {
        const { pending, outputs } = countsOf(one);
        return sum + pending + outputs;
    }, 0);
    const rest = pending === 0 ? '' : ` ${pending} changes of the configuration wait to be applied.`;
    const unseen = [...before.wrong].filter((line) => !isSeen(line, workspaces));
    const untold = unseen.length === 0 ? [] : [`**Not looked at any more**\n\n${listed(unseen)}\n`];
    return [`Nothing drifts any more.${rest}\n`, ...untold, `[Run](${runUrl})`].join('\n');
}
/** A folder that was taken away is not well, nor is one whose job brought no report. */
function isSeen(line, workspaces) {
    return workspaces.some(({ path }) => path === placeOf(line)?.path);
}
function listed(lines) {
    const shown = [];
    let left = mostCharacters;
    for (const { path, address } of lines.slice(0, most).flatMap((line) => placeOf(line) ?? [])) {
        const line = `- ${sentence_code(path)}${address === '' ? '' : `: ${sentence_code(address)}`}`;
        left -= line.length + 1;
        if (left < 0)
            break;
        shown.push(line);
    }
    const more = lines.length - shown.length;
    return [...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

;// CONCATENATED MODULE: ./actions/drift-report/keep-issue.ts







/**
 * Keeps one issue that says how things stand: opens it, brings it up to date in place, comments where
 * other resources drift than before, closes it once nothing drifts, and opens the same one again.
 * Where nothing changed nothing is written. Returns it, undefined where there is none and need be none.
 */
async function keepIssue(github, inputs, report, runUrl) {
    const { repo, labels } = inputs;
    const keeper = { github, inputs, report, runUrl, key: keyOf(inputs) };
    const find = (state) => findIssues(github, repo, { label: labels[0], key: keeper.key, state });
    const [current, ...twins] = await find('open');
    for (const { number } of twins)
        await closeTwin(keeper, number, current);
    if (!['drift', 'error'].includes(worstOf(report.workspaces))) {
        // One that is closed is told all the same: the next run with the same outcome says the same.
        return current === undefined ? (await find('closed'))[0] : keep_issue_close(keeper, current);
    }
    // The oldest, as of twins: one of those is closed too.
    const known = current ?? (await find('closed'))[0];
    return known === undefined ? keep_issue_open(keeper) : bringUpToDate(keeper, known.number);
}
/** Two steps with two titles keep two issues. */
function keyOf({ title }) {
    return `drift-report ${(0,external_node_crypto_.createHash)('sha256').update(title).digest('hex').slice(0, 12)}`;
}
async function keep_issue_open(keeper) {
    const { github, inputs, report } = keeper;
    const { repo, labels, assignees } = inputs;
    const wrong = wrongIn(report, new Set());
    return createIssue(github, repo, {
        title: titleOf(inputs.title, report),
        body: bodyOf(keeper, { before: '', section: '', after: '\n' }, wrong),
        labels: [...labels, ...errorLabel(keeper).add],
        assignees,
    });
}
async function bringUpToDate(keeper, number) {
    const { github, inputs, report, runUrl, key } = keeper;
    // Read right before it is written: somebody may have written in it since it was listed.
    const issue = await issue_readIssue(github, inputs.repo, number);
    const divided = divide(issue.body, key) ?? { before: '', section: '', after: `\n\n${issue.body}` };
    const before = recall(divided.section);
    const wrong = wrongIn(report, before.wrong);
    const body = bodyOf(keeper, divided, wrong);
    const title = titleOf(inputs.title, report);
    const reopened = issue.state === 'closed';
    const change = {
        ...(title !== issue.title && { title }),
        ...(!sayTheSame(divided, divide(body, key)) && { body }),
        ...(reopened && { state: 'open', state_reason: 'reopened' }),
    };
    const isNew = Object.keys(change).length > 0;
    const updated = isNew ? await updateIssue(github, inputs.repo, number, change) : issue;
    const { add, remove } = errorLabel(keeper);
    await relabel(github, inputs.repo, issue, {
        add: [...(reopened ? inputs.labels : []), ...add],
        remove,
    });
    const comment = changeComment(before, wrong, report, { reopened, runUrl });
    if (comment !== undefined)
        await commentOn(github, inputs.repo, number, comment);
    return updated;
}
async function keep_issue_close(keeper, { number }) {
    const { github, inputs, report, runUrl, key } = keeper;
    const issue = await issue_readIssue(github, inputs.repo, number);
    const divided = divide(issue.body, key) ?? { before: '', section: '', after: `\n\n${issue.body}` };
    const body = bodyOf(keeper, divided, new Set());
    const closed = await updateIssue(github, inputs.repo, number, {
        ...{ title: inputs.title, body, state: 'closed', state_reason: 'completed' },
    });
    await relabel(github, inputs.repo, issue, errorLabel(keeper));
    const comment = wellComment(recall(divided.section), report, runUrl);
    await commentOn(github, inputs.repo, number, comment);
    return closed;
}
/** Two runs at once may have opened one each; the older one stays. */
async function closeTwin({ github, inputs }, number, kept) {
    await updateIssue(github, inputs.repo, number, { state: 'closed', state_reason: 'not_planned' });
    await commentOn(github, inputs.repo, number, `The same is told in #${kept.number}.`);
}
function bodyOf({ report, runUrl, key }, divided, wrong) {
    const seen = `*Seen in [this run](${runUrl}).*`;
    const bodyWith = (section) => compose({ ...divided, section }, key);
    const free = longestBody - 1 - bodyWith(`\n\n${seen}\n\n`).length;
    // Some of it is for what a person may add.
    const room = free > 4_000 ? free - 500 : free;
    const memory = remember(wrong, room / 4);
    const text = issueText(report, room - memory.length);
    const body = bodyWith(`\n${text}\n${seen}\n${memory}\n`);
    if (body.length < longestBody)
        return body;
    return bodyWith(`\n${seen} There is no room here for what it found.\n${remember(wrong, 0)}\n`);
}
/** The run is another one each time. */
function sayTheSame(one, other) {
    const withoutRun = (text) => text?.replace(/^\*Seen in \[this run\].*$/m, '');
    return withoutRun(one.section) === withoutRun(other?.section);
}
/** `drift-error` beside `drift`, while a workspace can't be planned. */
function errorLabel({ inputs, report }) {
    const label = `${inputs.labels[0]}-error`;
    const isError = report.workspaces.some(({ status }) => status === 'error');
    return isError ? { add: [label], remove: [] } : { add: [], remove: [label] };
}

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __nccwpck_require__(6698);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __nccwpck_require__(3053);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
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
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(50);
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
    const pids = (await (0,promises_namespaceObject.readdir)('/proc')).filter((name) => /^\d+$/.test(name));
    return (await Promise.all(pids.map(readProcess))).filter((one) => one !== undefined);
}
/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; the name may hold blanks and `)`. */
async function readProcess(pid) {
    const stat = await (0,promises_namespaceObject.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
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

;// CONCATENATED MODULE: ./packages/terraform/binary.ts



/**
 * The program to run, by name or path, once it has shown that it is there. The setup actions of
 * HashiCorp and OpenTofu put a script in its place that prints more than the program does; where
 * they did, it is the program behind that.
 */
async function findBinary(name, options) {
    const { env } = options;
    // https://github.com/hashicorp/setup-terraform, its wrapper (2026-09)
    const folder = { terraform: env['TERRAFORM_CLI_PATH'], tofu: env['TOFU_CLI_PATH'] }[name];
    const wrapped = folder === undefined ? undefined : (0,external_node_path_namespaceObject.join)(folder, `${name}-bin`);
    // A path is the step's; each workspace's commands run in a folder of their own.
    const given = (0,external_node_path_namespaceObject.basename)(name) === name ? name : (0,external_node_path_namespaceObject.resolve)(options.cwd, name);
    const binary = wrapped !== undefined && (await isExecutable(wrapped)) ? wrapped : given;
    const advice = 'set it up in a step before this one, or name it in the input terraform';
    try {
        const { exitCode, stderr } = await run_run(binary, {
            args: ['version'],
            timeoutMs: 60_000,
            ...options,
            env: { ...env, CHECKPOINT_DISABLE: '1' },
        });
        if (exitCode === 0)
            return binary;
        throw new Error(stderr.trim() || `it ended with ${exitCode}`);
    }
    catch (error) {
        options.signal.throwIfAborted();
        const found = error instanceof Error ? error.message : String(error);
        throw new Error(`running ${binary} version: ${found}; ${advice}`, { cause: error });
    }
}
function isExecutable(path) {
    return (0,promises_namespaceObject.access)(path, promises_namespaceObject.constants.X_OK).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./packages/terraform/diagnostic.ts
/** An error among the lines that `plan -json` prints; undefined for all other lines. */
function diagnosticOf(event) {
    const diagnostic = field(event, 'diagnostic');
    if (field(diagnostic, 'severity') !== 'error')
        return undefined;
    const file = diagnostic_textAt(field(diagnostic, 'range'), 'filename');
    const line = field(field(field(diagnostic, 'range'), 'start'), 'line');
    return {
        summary: diagnostic_textAt(diagnostic, 'summary'),
        detail: diagnostic_textAt(diagnostic, 'detail'),
        place: diagnostic_textAt(diagnostic, 'address') || (file && `${file}:${String(line)}`),
    };
}
/**
 * The errors in what a command printed for people. The lines of the configuration that it quotes are
 * left out, as they may hold a secret.
 */
function diagnosticsIn(output) {
    const lines = output.split(/\r?\n/).map((line) => line.replace(/^[│╷╵] ?/, ''));
    const starts = lines.flatMap((line, index) => (/^Error: /.test(line) ? [index] : []));
    return starts.map((start, index) => {
        const block = lines.slice(start + 1, starts[index + 1]);
        const warning = block.findIndex((line) => /^Warning: /.test(line));
        const own = warning < 0 ? block : block.slice(0, warning);
        const place = own.map((line) => /^ {2}(?:on|with) (.+?)[,:]?$/.exec(line)?.[1]);
        const detail = own.filter((line) => !/^ {2,}(on|with|\d+:|├|│|\s)/.test(line));
        return {
            summary: lines[start]?.slice('Error: '.length) ?? '',
            detail: detail.join('\n').trim(),
            place: place.find((text) => text !== undefined) ?? '',
        };
    });
}
/** One message from all errors; of texts without any, their last lines. */
function messageOf(errors, output) {
    const own = errors.filter(({ summary }) => !preamble.test(summary));
    // A provider that can't be reached says so for every resource.
    const places = new Map();
    for (const { summary, detail, place } of own.length > 0 ? own : errors) {
        const text = [summary, detail.replace(/\s+/g, ' ')].filter(Boolean).join(': ');
        places.set(text, new Set([...(places.get(text) ?? []), ...(place === '' ? [] : [place])]));
    }
    const messages = Array.from(places, ([text, at]) => shortened(text) + whereabouts([...at]));
    const more = messages.length - diagnostic_most;
    const shown = messages.slice(0, diagnostic_most).join('; ');
    if (errors.length > 0)
        return more > 0 ? `${shown}; and ${more} more errors` : shown;
    return shortened(output.trim().split(/\r?\n/).slice(-5).join(' ').trim()) || 'it said nothing';
}
/** Says of the others that they are there (Terraform 1.11). */
const preamble = /encountered problems during initiali[sz]ation/;
const diagnostic_most = 5;
function whereabouts(places) {
    if (places.length === 0)
        return '';
    const more = places.length - diagnostic_most;
    const shown = places.toSorted().slice(0, diagnostic_most).join(', ');
    return ` (${shown}${more > 0 ? ` and ${more} more` : ''})`;
}
function shortened(text) {
    return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}
function field(value, name) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return undefined;
    return value[name];
}
function diagnostic_textAt(value, name) {
    const text = field(value, name);
    return typeof text === 'string' ? text : '';
}

;// CONCATENATED MODULE: ./packages/terraform/advice.ts
/** Errors that are not the configuration's own, by words of Terraform 1.11, OpenTofu 1.10 and their providers. */
const advice_advice = [
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
];
/** What to do about an error that is not the configuration's own. */
function adviceFor(message) {
    return advice_advice.find(([pattern]) => pattern.test(message))?.[1];
}

;// CONCATENATED MODULE: ./packages/terraform/environment.ts


/**
 * The variables of a workspace's commands: a data folder of its own, also where two workspaces have
 * one folder; no question to a person, and none to a server of versions; no log of values.
 */
async function environment(options) {
    const { folder, scratch, pluginCache, env } = options;
    const selected = env['TF_WORKSPACE'] ?? (await selectedBefore(folder, env['TF_DATA_DIR']));
    const logs = env['TF_LOG_PATH'] ? [] : ['TF_LOG', 'TF_LOG_CORE', 'TF_LOG_PROVIDER'];
    return {
        ...Object.fromEntries(Object.entries(env).filter(([name]) => !logs.includes(name))),
        ...(selected !== undefined && { TF_WORKSPACE: selected }),
        TF_DATA_DIR: (0,external_node_path_namespaceObject.join)(scratch, 'data'),
        TF_IN_AUTOMATION: '1',
        TF_INPUT: '0',
        CHECKPOINT_DISABLE: '1',
        TF_PLUGIN_CACHE_DIR: pluginCache,
        // Else a provider that the lock file doesn't know is fetched again although it is in the cache.
        TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: '1',
    };
}
/**
 * What `workspace select` chose in a step before is kept in the data folder, which is another one
 * here: planning the default one instead would tell of something that nobody asked about.
 */
async function selectedBefore(folder, dataFolder = '.terraform') {
    const file = (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.resolve)(folder, dataFolder), 'environment');
    const name = await (0,promises_namespaceObject.readFile)(file, 'utf8').catch(() => '');
    // The default one needs no telling, and some backends have no other.
    return ['', 'default'].includes(name.trim()) ? undefined : name.trim();
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
;// CONCATENATED MODULE: ./packages/terraform/run-to-file.ts





/**
 * Runs a program whose output goes into a file, as the one line of a plan's JSON may be 50 MB long
 * and no pipe's reader should search it for its end again and again. Ends the program's tree as
 * `run` does.
 */
async function runToFile(command, options) {
    const { args, cwd, env, file, timeoutMs, signal } = options;
    signal.throwIfAborted();
    const output = await (0,promises_namespaceObject.open)(file, 'wx', 0o600);
    let ending;
    let reason;
    try {
        const child = (0,external_node_child_process_namespaceObject.spawn)(command, args, { cwd, env, stdio: ['ignore', output.fd, 'pipe'] });
        const end = (why) => {
            reason ??= why;
            // A daemon that left the tree would hold the pipe for ever.
            if (child.pid !== undefined) {
                ending ??= endTree(child.pid).then(() => void child.stderr?.destroy());
            }
        };
        const onAbort = () => end(signal.reason);
        signal.addEventListener('abort', onAbort);
        const late = new RunTimeout(`running ${command}: still running after ${timeoutMs / 1000} s`);
        const timer = setTimeout(() => end(late), timeoutMs);
        const said = [];
        child.stderr?.on('data', (bytes) => said.push(bytes));
        try {
            const [exitCode] = (await (0,external_node_events_.once)(child, 'close'));
            if (reason !== undefined)
                throw reason;
            return { exitCode: exitCode ?? 1, stderr: Buffer.concat(said).toString() };
        }
        finally {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
            await ending;
        }
    }
    finally {
        await output.close();
    }
}

;// CONCATENATED MODULE: ./packages/terraform/run.ts







/** A workspace that can't be planned; the message is Terraform's own, with what to do. */
class TerraformError extends Error {
}
/** Opens a workspace; nothing runs yet. All that runs throws TerraformError, or the signal's reason. */
async function openWorkspace(options) {
    const { folder, scratch, binary, initArgs, planArgs, timeoutMs, now, signal, onLine } = options;
    const lockFile = (0,external_node_path_namespaceObject.join)(folder, '.terraform.lock.hcl');
    const lockBefore = await (0,promises_namespaceObject.readFile)(lockFile).catch(absent);
    const env = await environment(options);
    let spentMs = 0;
    /** Within what is left of the time. */
    async function timed(work) {
        const started = now();
        try {
            return await work(Math.max(1, timeoutMs - spentMs));
        }
        catch (error) {
            if (!(error instanceof RunTimeout))
                throw error;
            const found = `still running after ${timeoutMs / 1000} s, and was ended`;
            throw new TerraformError(`${found}; raise timeout if it needs longer`, { cause: error });
        }
        finally {
            spentMs += now() - started;
        }
    }
    function say(args, onPrinted) {
        return timed((leftMs) => run_run(binary, { args, cwd: folder, env, signal, timeoutMs: leftMs, onLine: onPrinted }));
    }
    return {
        async init() {
            const args = ['init', '-input=false', '-no-color', ...initArgs];
            const { exitCode, stdout, stderr } = await say(args, (line) => {
                if (!isQuoted(line))
                    onLine(line);
            });
            if (exitCode !== 0)
                throw failure('init', diagnosticsIn(stderr), stdout.toString() + stderr);
            const lock = await (0,promises_namespaceObject.readFile)(lockFile).catch(absent);
            return { lockFileIsNew: lockBefore === undefined && lock !== undefined };
        },
        async plan() {
            const saved = (0,external_node_path_namespaceObject.join)(scratch, 'plan');
            const json = (0,external_node_path_namespaceObject.join)(scratch, 'plan.json');
            const errors = [];
            const text = [];
            const args = ['plan', '-json', '-input=false', '-lock=false', '-no-color', `-out=${saved}`];
            const onPrinted = (line, stream) => {
                const event = run_parsed(line);
                const error = diagnosticOf(event);
                if (error !== undefined)
                    errors.push(error);
                const told = shown(event);
                if (told !== undefined)
                    onLine(withoutId(told));
                else if (stream === 'stderr' || isAddress(line))
                    onLine(line);
                if (event === undefined)
                    text.push(line);
            };
            try {
                const { exitCode, stderr } = await say([...args, ...planArgs], onPrinted);
                // 2 is what -detailed-exitcode makes of a plan that changes something.
                if (exitCode !== 0 && exitCode !== 2) {
                    const said = text.join('\n');
                    throw failure('plan', errors.length > 0 ? errors : diagnosticsIn(said), stderr || said);
                }
                const showArgs = ['show', '-json', '-no-color', saved];
                const told = await timed((leftMs) => runToFile(binary, {
                    ...{ args: showArgs, cwd: folder, env, file: json, timeoutMs: leftMs, signal },
                }));
                if (told.exitCode !== 0)
                    throw failure('show', diagnosticsIn(told.stderr), told.stderr);
                return await (0,promises_namespaceObject.readFile)(json);
            }
            finally {
                await Promise.all([saved, json].map((path) => (0,promises_namespaceObject.rm)(path, { force: true })));
            }
        },
        async close() {
            const lock = await (0,promises_namespaceObject.readFile)(lockFile).catch(absent);
            if (lockBefore === undefined)
                await (0,promises_namespaceObject.rm)(lockFile, { force: true });
            else if (lock?.equals(lockBefore) !== true)
                await (0,promises_namespaceObject.writeFile)(lockFile, lockBefore);
        },
    };
}
function failure(command, errors, output) {
    const message = messageOf(errors, output);
    const advice = adviceFor(message);
    return new TerraformError(`${command}: ${message}${advice === undefined ? '' : `; ${advice}`}`);
}
function run_parsed(line) {
    if (!line.startsWith('{'))
        return undefined;
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}
function shown(event) {
    const message = event?.['@message'];
    return typeof message === 'string' ? message : undefined;
}
/**
 * A plan that is made remotely is printed as text also with `-json`, values and all; where to look at
 * it is the one line of it that goes to the log.
 */
function isAddress(line) {
    return /^https:\/\/\S+$/.test(line);
}
/** A line of the configuration that an error quotes, or a value in it. */
function isQuoted(line) {
    return /^(│ ?)?\s+(\d+:|[├│])/.test(line);
}
/** The id of a resource is a value of it too. */
function withoutId(line) {
    return line.replace(/ \[id=.*\]$/s, '');
}
function absent(error) {
    if (error.code === 'ENOENT')
        return undefined;
    throw error;
}

;// CONCATENATED MODULE: ./packages/terraform/secret.ts
/** What secrets go by, written without case and separators: `dbPassword`, `client-secret`, `API_KEY`. */
const secret_names = /passw(or)?d|passphrase|secret|token|credential|privatekey|(api|access|account|auth|encryption|host|master|primary|secondary|shared|signing|storage)key|connection(string|ur[il])|authorization|certificate|cookie|kubeconfig|keystore|userdata|webhook|(pem|pfx)$/;
const shortNames = /(^|[_\-. ])(auth|dsn|jwt|otp|pass|pin|psk|pw|pwd|salt|sas)($|[_\-. ])/i;
/** Keys in PEM, of AWS, GitHub and Slack, JWTs, and URLs with a password. */
const shapes = /-----BEGIN [A-Z ]*PRIVATE KEY|\b(AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bxox[a-z]-[\w-]{10,}|\beyJ[\w-]{8,}\.[\w-]{8,}|:\/\/[^\s/:@]*:[^\s/@]+@/;
/** What stands in place of a value that nobody should see. */
const secret_hidden = '(sensitive)';
/** Whether a name is one that secrets go by. */
function isSecretName(name) {
    let is = known.get(name);
    if (is !== undefined)
        return is;
    is = secret_names.test(name.toLowerCase().replace(/[^a-z0-9]/g, '')) || shortNames.test(name);
    if (known.size < 10_000)
        known.set(name, is);
    return is;
}
/** A plan has few names, and each of them thousands of times. */
const known = new Map();
/** Whether a text looks like a secret, whatever its name. */
function isSecretText(text) {
    return shapes.test(text);
}
/** Adds all texts and long numbers within a value that is secret as a whole. */
function collectSecrets(value, into) {
    if (typeof value === 'string')
        into.add(value);
    // A number of a few digits, as text, would hide half of a report.
    else if (typeof value === 'number' && Math.abs(value) >= 10_000)
        into.add(String(value));
    else if (typeof value === 'object' && value !== null) {
        for (const item of Object.values(value))
            collectSecrets(item, into);
    }
}
/**
 * A function that takes secrets out of text. Those of fewer than four characters stay: they are in
 * every other word. One of several lines goes line by line too, as messages quote single lines; and
 * it goes as it stands within JSON, in a URL and in Base64, as providers copy it into other values.
 */
function scrubber(secrets) {
    const parts = new Set([...secrets].flatMap((one) => [...spellings(one), ...one.split(/\r?\n/)]));
    // The lengths of those that begin alike: there may be thousands of secrets, and of texts.
    const lengths = new Map();
    for (const part of parts) {
        if (part.trim().length < shortest)
            continue;
        const start = part.slice(0, shortest);
        lengths.set(start, (lengths.get(start) ?? new Set()).add(part.length));
    }
    const first = new Set([...lengths.keys()].map((start) => start.charCodeAt(0)));
    const longestAt = (text, at) => {
        if (!first.has(text.charCodeAt(at)))
            return 0;
        const known = lengths.get(text.slice(at, at + shortest));
        if (known === undefined)
            return 0;
        return Math.max(0, ...[...known].filter((length) => parts.has(text.slice(at, at + length))));
    };
    const shape = new RegExp(shapes, 'g');
    const decoded = (run) => {
        const text = Buffer.from(run, 'base64').toString();
        return hide(text, longestAt) === text ? run : secret_hidden;
    };
    return (text) => hide(text, longestAt).replaceAll(shape, secret_hidden).replaceAll(encoded, decoded);
}
function spellings(secret) {
    if (secret.trim().length < shortest)
        return [];
    const found = [secret];
    // Most are spelled alike there; a plan may hold thousands, and this is what they cost.
    if (/["\\\p{Cc}]/u.test(secret))
        found.push(JSON.stringify(secret).slice(1, -1));
    // By way of bytes, as half a pair of surrogates has no place in a URL.
    if (/[^\w.~-]/.test(secret))
        found.push(encodeURIComponent(Buffer.from(secret).toString()));
    return found;
}
/** What may be Base64: of four bytes at least. */
const encoded = /[A-Za-z0-9+/]{6,}={0,2}/g;
const shortest = 4;
/** All that any secret covers is hidden; where they overlap, as one. */
function hide(text, longestAt) {
    const pieces = [];
    let shown = 0;
    for (let at = 0; at + shortest <= text.length; at++) {
        const length = longestAt(text, at);
        if (length === 0)
            continue;
        if (at >= shown)
            pieces.push(text.slice(shown, at), secret_hidden);
        shown = Math.max(shown, at + length);
    }
    return pieces.join('') + text.slice(shown);
}
/**
 * The values of a process's variables, and of `-var` arguments, that go by a secret's name. Paths of
 * files that hold one are none, and `true` or a short number would hide half of a message.
 */
function secretsOf(env, args = []) {
    const argument = /^--?(?:var|backend-config)[= ]["']?([\w-]+)=(.*?)["']?$/s;
    return [...Object.entries(env), ...args.map((arg) => argument.exec(arg)?.slice(1) ?? [])]
        .filter(([name = '']) => isSecretName(name) && !/_(FILE|PATH|DIR|SOCK)$/i.test(name))
        .map(([, value = '']) => value)
        .filter((value) => value.length >= 6);
}

;// CONCATENATED MODULE: ./actions/drift-report/files.ts



/**
 * The paths that patterns name, relative to `root` where the pattern is, sorted. A pattern without
 * `*` and `?` names one path, which must be there; one with them must match something.
 */
async function expand(input, patterns, root, kind) {
    const found = new Set();
    const excluded = patterns
        .filter((pattern) => pattern.startsWith('!'))
        .map((pattern) => `!${tidy(pattern.slice(1))}`);
    for (const pattern of patterns.filter((one) => !one.startsWith('!')).map(tidy)) {
        const paths = isGlob(pattern)
            ? (await walk(root, fixedPart(pattern))).filter((one) => one.kind === kind)
            : [{ path: pattern, kind: await kindOf(within(root, pattern)) }];
        const matching = paths.filter((one) => globs([pattern])(one.path) && one.kind === kind);
        if (matching.length === 0) {
            throw new Error(`Reading the input ${input}: ${JSON.stringify(pattern)} names no ${kind} in ${root}; ` +
                'correct it, or check the repository out first');
        }
        const wanted = globs(['*', ...excluded]);
        matching.filter(({ path }) => wanted(path)).forEach(({ path }) => found.add(path));
    }
    if (found.size > 0)
        return [...found].sort(byName);
    throw new Error(`Reading the input ${input}: every ${kind} it names is excluded by a line with !`);
}
/**
 * The folders with Terraform files. Those that a pattern finds are left out where another module
 * calls them: a module that is called is no root. What is named in full is taken as it is.
 */
async function findWorkspaces(patterns, root) {
    const folders = await expand('workspaces', patterns, root, 'folder');
    const named = new Set(patterns.filter((pattern) => !isGlob(pattern)).map(tidy));
    const found = await Promise.all(folders.map(async (path) => ({ path, calls: await callsOf(within(root, path)) })));
    const called = new Set(found.flatMap(({ path, calls }) => calls?.map((to) => tidy((0,external_node_path_namespaceObject.join)(path, to))) ?? []));
    const bare = found.find(({ path, calls }) => calls === undefined && named.has(path));
    if (bare !== undefined) {
        throw new Error(`Reading the input workspaces: ${JSON.stringify(bare.path)} holds no .tf file; name the ` +
            'folder of a root module');
    }
    const roots = found.filter(({ path, calls }) => calls !== undefined && (named.has(path) || !called.has(path)));
    if (roots.length > 0)
        return roots.map(({ path }) => path);
    throw new Error('Reading the input workspaces: no folder that it names holds a root module');
}
/** Numbers by their value: `9-app` before `10-edge`. */
function byName(one, other) {
    return one.localeCompare(other, 'en', { numeric: true }) || (one < other ? -1 : 1);
}
/** The local modules that a folder's files call; undefined where there are no Terraform files. */
async function callsOf(folder) {
    const names = (await (0,promises_namespaceObject.readdir)(folder)).filter((name) => /\.(tf|tofu)(\.json)?$/.test(name));
    if (names.length === 0)
        return undefined;
    const texts = await Promise.all(names.map((name) => (0,promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(folder, name), 'utf8')));
    const source = /"?\bsource"?\s*[=:]\s*"(\.\.?\/[^"]*)"/g;
    return texts.flatMap((text) => Array.from(text.matchAll(source), ([, to = '']) => to));
}
async function walk(root, from) {
    const entries = await (0,promises_namespaceObject.readdir)(within(root, from), { withFileTypes: true }).catch(() => []);
    const found = await Promise.all(entries
        .filter(({ name }) => !/^(\.git|\.terraform|node_modules)$/.test(name))
        .map(async (entry) => {
        const path = from === '' ? entry.name : (0,external_node_path_namespaceObject.join)(from, entry.name);
        const kind = kindOfEntry(entry);
        return [{ path, kind }, ...(kind === 'folder' ? await walk(root, path) : [])];
    }));
    return found.flat();
}
function kindOfEntry(entry) {
    // A link to a folder is not followed: it may lead in a circle.
    return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
}
async function kindOf(path) {
    const found = await (0,promises_namespaceObject.stat)(path).catch(() => undefined);
    return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : 'other';
}
/** All folders of a pattern before its first `*` or `?`. */
function fixedPart(pattern) {
    const fixed = pattern.slice(0, pattern.search(/[*?]/));
    const end = fixed.lastIndexOf('/');
    return end < 0 ? '' : end === 0 ? '/' : fixed.slice(0, end);
}
function within(root, path) {
    return (0,external_node_path_namespaceObject.isAbsolute)(path) ? path : (0,external_node_path_namespaceObject.join)(root, path);
}
/** Without `./` in front and `/` behind; the root itself is `.`. */
function tidy(pattern) {
    const path = external_node_path_namespaceObject.posix.normalize(pattern.replaceAll('\\', '/'));
    return path.length > 1 ? path.replace(/\/$/, '') : path;
}

;// CONCATENATED MODULE: ./actions/drift-report/layers.ts

/**
 * Groups of workspaces that one after another is planned. A layer is the last part of a path that
 * begins with a number: `dev/00-network` and `prod/00-network` are of one layer, before `dev/20-app`.
 * Without numbers each path is a layer of its own.
 */
function layersOf(paths, order) {
    if (order === 'parallel')
        return [paths];
    const layers = [...new Set(paths.map(layerOf))].sort(byName);
    return layers.map((layer) => paths.filter((path) => layerOf(path) === layer));
}
function layerOf(path) {
    return path.split('/').findLast((part) => /^\d/.test(part)) ?? path;
}

;// CONCATENATED MODULE: ./actions/drift-report/pool.ts
/**
 * Does `work` for every item, with as many at once as there are slots; a slot serves one item at a
 * time. Rejects with the first error, once all that had begun has ended.
 */
async function pool(items, slots, work) {
    const waiting = items.values();
    const outcomes = await Promise.allSettled(slots.map(async (slot) => {
        for (const item of waiting)
            await work(item, slot);
    }));
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure !== undefined)
        throw failure.reason;
}

;// CONCATENATED MODULE: ./packages/terraform/address.ts
const key = String.raw `\[(?:\d+|"(?:[^"\\]|\\.)*")\]`;
const address_call = new RegExp(String.raw `^module\.([^.[]+)(?:${key})?\.`, 's');
const instance = new RegExp(`${key}$`, 's');
/** The declaration of an instance: `module.a["x"].aws_s.b[0]` is `aws_s.b` in the module a. */
function locate(address) {
    const modules = [];
    let rest = address;
    for (let match = address_call.exec(rest); match !== null; match = address_call.exec(rest)) {
        modules.push(match[1] ?? '');
        rest = rest.slice(match[0].length);
    }
    return { modules, resource: rest.replace(instance, '') };
}
/** The address of the declaration of an instance: `module.a.aws_s.b`. */
function declarationOf(address) {
    const { modules, resource } = locate(address);
    return modules.map((name) => `module.${name}.`).join('') + resource;
}

;// CONCATENATED MODULE: ./packages/terraform/attribute.ts
/** A path as people and rules write it: `ingress[0].cidr_blocks`, `tags["a b"]`. */
function formatPath(path) {
    return path
        .map((step) => typeof step === 'number' ? `[${step}]` : isPlain(step) ? `.${step}` : attribute_quoted(step))
        .join('')
        .replace(/^\./, '');
}
/**
 * Whether two paths are of the same attribute, or one of a part of the other. What stands behind a
 * position in a list is left aside: plans write sets as lists, and a set has no order.
 */
function overlaps(one, other) {
    return touches(upToPosition(one), upToPosition(other));
}
/** Whether two paths are the same, or one leads to a part of the other. */
function touches(one, other) {
    return one.slice(0, other.length).every((step, index) => step === other[index]);
}
function upToPosition(path) {
    const position = path.findIndex((step) => typeof step === 'number');
    return position < 0 ? path : path.slice(0, position);
}
function isPlain(step) {
    return /^[A-Za-z_][\w-]*$/.test(step);
}
function attribute_quoted(step) {
    return `[${JSON.stringify(step)}]`;
}

;// CONCATENATED MODULE: ./packages/terraform/cause.ts


const everything = '*';
/**
 * Finds the planned changes that follow from a change outside of another resource, by the references
 * of the configuration, from one to the next. Local values are not told in plans, so a way through
 * one is not found.
 */
function followOutside(drafts, outside, configuration) {
    const found = new Map();
    const origins = new Map();
    for (const { change, attributes, gone } of outside) {
        const names = gone ? [everything] : attributes;
        for (const name of names)
            add(origins, change.address, name, [change.address]);
    }
    if (origins.size === 0)
        return found;
    for (const draft of drafts) {
        if (draft.undone.length > 0)
            spread(origins, draft, [draft.change.address]);
    }
    const candidates = drafts.filter(({ action, causes }) => {
        return (action === 'update' || action === 'replace') && causes.length > 0;
    });
    const references = candidates.map((draft) => ({ draft, made: madeFrom(draft, configuration) }));
    // Each round follows the references one step further.
    for (let changed = true; changed;) {
        changed = false;
        for (const { draft, made } of references) {
            for (const { attribute, from, name } of made) {
                const named = origins.get(from);
                const behind = [...(named?.get(name) ?? []), ...(named?.get(everything) ?? [])];
                const others = behind.filter((address) => address !== draft.change.address);
                const causes = found.get(draft) ?? new Map();
                const known = causes.get(attribute) ?? new Set();
                const fresh = others.filter((address) => !known.has(address));
                if (fresh.length === 0)
                    continue;
                found.set(draft, causes.set(attribute, new Set([...known, ...fresh])));
                spread(origins, draft, fresh);
                changed = true;
            }
        }
    }
    return found;
}
/** What is made from the attributes that a change makes unknown, is not known either. */
function spread(origins, { change, action }, behind) {
    const unknown = change.differences.filter((one) => one.unknown);
    const names = new Set(unknown.map(({ path }) => String(path[0])));
    // A replaced resource is another one, whatever of it is asked for.
    if (action === 'replace')
        names.add(everything);
    for (const name of names)
        add(origins, change.address, name, behind);
}
function add(origins, address, name, behind) {
    const declaration = declarationOf(address);
    const names = origins.get(declaration) ?? new Map();
    origins.set(declaration, names.set(name, new Set([...(names.get(name) ?? []), ...behind])));
}
function madeFrom({ change, causes }, configuration) {
    const attributes = new Set(causes.map(({ path }) => String(path[0])));
    return [...attributes].flatMap((attribute) => configuration
        .referencesOf(change.address, attribute)
        .map(({ resource, attribute: name }) => ({ attribute, from: resource, name })));
}
/** Whether any of the attributes of a change outside is one that the plan was made from. */
function isRelevant(change, relevant) {
    return relevant.some(({ address, path }) => declarationOf(address) === declarationOf(change.address) &&
        (isWhole(change) || change.differences.some((one) => overlaps(one.path, path))));
}
function isWhole({ differences }) {
    return differences.length === 0;
}

;// CONCATENATED MODULE: ./packages/terraform/draft.ts

/**
 * What would happen to a resource; undefined where nothing would, 'ignored' where rules silence all
 * that is a reason for it. `outside` is what changed of it outside.
 */
function draftOf(change, outside, plan, rules) {
    const action = actionOf(change);
    if (action === undefined)
        return undefined;
    if (rules.address(change.address))
        return 'ignored';
    const gone = outside !== undefined && isGone(outside) && action === 'create';
    const reasons = change.differences.filter((one) => !isConsequence(one, change, plan));
    const causes = reasons.filter((one) => !isSilenced(one, change, rules));
    if (causes.length === 0 && reasons.length > 0 && isForAttributes(change, action, rules)) {
        return 'ignored';
    }
    const drifted = loud(outside, rules);
    const undone = causes.filter(({ scope }) => drifted.some((other) => touches(other.scope, scope)));
    return { change, action, gone, causes, undone };
}
/** What changed of a resource outside, without what rules silence. */
function loud(outside, rules) {
    if (outside === undefined)
        return [];
    return outside.differences.filter((one) => !isSilenced(one, outside, rules));
}
function isGone({ actions }) {
    return actions.join() === 'delete';
}
const actions = new Map([
    ['create', 'create'],
    ['update', 'update'],
    ['delete', 'delete'],
    ['forget', 'forget'],
    ['delete,create', 'replace'],
    ['create,delete', 'replace'],
    ['create,forget', 'replace'],
    ['read', 'none'],
    ['no-op', 'none'],
]);
function actionOf({ actions: names, importing }) {
    // One of a minor version to come is told as something that changes, rather than as nothing.
    const action = actions.get(names.join()) ?? 'update';
    if (action !== 'none')
        return action;
    return importing ? 'import' : undefined;
}
/**
 * An attribute that the configuration does not set and that becomes unknown does so because another
 * is changed: nobody changes it for its own sake, and no rule need silence it.
 */
function isConsequence({ path, unknown }, { address }, plan) {
    return unknown && path.length > 0 && plan.configuration.sets(address, String(path[0])) === false;
}
function isSilenced({ path }, { address }, rules) {
    return rules.attribute(address, formatPath(path));
}
/** Whether a change is made for its attributes' sake alone, and a replacement for silenced ones. */
function isForAttributes(change, action, rules) {
    if (action === 'update')
        return true;
    return (action === 'replace' &&
        change.replacePaths.length > 0 &&
        change.replacePaths.every((path) => rules.attribute(change.address, formatPath(path))));
}

;// CONCATENATED MODULE: ./packages/terraform/present.ts


const present_longest = 200;
/** A presenter for one plan's secrets; without `values` no value is shown. */
function presenter(secrets, values) {
    const scrub = scrubber(secrets);
    const conceal = (value) => {
        if (typeof value === 'string')
            return secrets.has(value) ? secret_hidden : scrub(value);
        if (typeof value === 'number')
            return secrets.has(String(value)) ? secret_hidden : value;
        if (Array.isArray(value))
            return value.map(conceal);
        if (typeof value !== 'object' || value === null)
            return value ?? null;
        const entries = Object.entries(value);
        return Object.fromEntries(entries.map(([name, item]) => [scrub(name), conceal(item)]));
    };
    const shown = (value) => {
        const text = JSON.stringify(conceal(value));
        return text.length > present_longest ? `${text.slice(0, present_longest)}…` : text;
    };
    return {
        text: scrub,
        attribute: ({ path, sensitive, unknown, before, after }, outside, replacePaths = []) => ({
            path: scrub(formatPath(path)),
            outside,
            sensitive,
            unknown,
            replaces: replacePaths.some((other) => overlaps(other, path)),
            ...(values && { before: shown(before) }),
            ...(values && !unknown && { after: shown(after) }),
        }),
    };
}

;// CONCATENATED MODULE: ./packages/terraform/classify.ts




/**
 * Tells what changed outside from what was not applied yet, attribute by attribute. The plan's
 * `relevant_attributes` are a hint on notes and decide nothing, as they are incomplete in places
 * (Terraform 1.11, 2026-10).
 */
function classify(plan, rules, values) {
    const show = presenter(plan.secrets, values);
    const drifted = new Map(plan.drift.filter(isManaged).map((change) => [classify_keyOf(change), change]));
    const planned = new Map();
    let ignored = 0;
    for (const change of plan.changes.filter(isManaged)) {
        const draft = draftOf(change, drifted.get(classify_keyOf(change)), plan, rules);
        if (draft === 'ignored')
            ignored++;
        else if (draft !== undefined)
            planned.set(classify_keyOf(change), draft);
    }
    const notes = [...drifted].flatMap(([key, change]) => noteOf(change, planned.get(key), rules) ?? []);
    const undone = [...planned.values()].filter(({ gone }) => gone);
    const outside = [
        ...notes,
        ...undone.map(({ change }) => ({ change, differences: [], gone: true })),
    ];
    const causes = followOutside([...planned.values()], outside.map(asOutside), plan.configuration);
    const outputs = Array.from(plan.outputs, ([name, change]) => ({
        name,
        action: change.actions.join(),
    }));
    const changed = outputs.filter(({ action }) => action !== 'no-op');
    const loudOutputs = changed.filter(({ name }) => !rules.address(`output.${name}`));
    const checks = plan.checks.filter(({ address }) => !rules.address(address));
    return {
        findings: [
            ...Array.from(planned.values(), (draft) => planFinding(draft, causes.get(draft), show)),
            ...plan.deferred.filter((address) => !rules.address(address)).map(waiting),
            ...notes.map((note) => noteFinding(note, plan, show)),
        ],
        outputs: loudOutputs,
        checks: checks.map((check) => ({ ...check, messages: check.messages.map(show.text) })),
        ignored: ignored + (changed.length - loudOutputs.length) + (plan.checks.length - checks.length),
    };
}
/** What changed outside of a resource and the plan would leave as it is. */
function noteOf(change, draft, rules) {
    const gone = isGone(change);
    if (draft?.gone === true || rules.address(change.address))
        return undefined;
    const differences = loud(change, rules).filter(({ scope }) => !draft?.undone.some((undone) => touches(undone.scope, scope)));
    return gone || differences.length > 0 ? { change, differences, gone } : undefined;
}
function asOutside({ change, differences, gone }) {
    return { change, gone, attributes: differences.map(({ path }) => String(path[0])) };
}
function planFinding(draft, causes, show) {
    const { change, action, gone, undone } = draft;
    const because = new Set([...(causes?.values() ?? [])].flatMap((addresses) => [...addresses]));
    const differences = draft.causes.length > 0 ? draft.causes : change.differences;
    const isDrift = gone || undone.length > 0 || because.size > 0;
    return {
        kind: isDrift ? 'drift' : 'pending',
        ...identity(change),
        action,
        gone,
        ...(change.reason !== undefined && { reason: change.reason }),
        attributes: differences.map((one) => {
            const isOutside = undone.includes(one) || causes?.has(String(one.path[0])) === true;
            return show.attribute(one, isOutside, change.replacePaths);
        }),
        because: [...because].sort(),
        relevant: false,
    };
}
function noteFinding({ change, differences, gone }, plan, show) {
    return {
        kind: 'note',
        ...identity(change),
        gone,
        attributes: differences.map((one) => show.attribute(one, true)),
        because: [],
        relevant: isRelevant(change, plan.relevant),
    };
}
function waiting(address) {
    const none = { attributes: [], because: [], gone: false, relevant: false };
    return { kind: 'pending', address, action: 'wait', ...none };
}
function identity({ address, deposed }) {
    return { address, ...(deposed !== undefined && { deposed }) };
}
/** A data source is read, and nobody changes it outside. */
function isManaged({ mode }) {
    return mode === 'managed';
}
/** An object that was left behind by a replacement has the address of its successor. */
function classify_keyOf({ address, deposed = '' }) {
    return `${address} ${deposed}`;
}

;// CONCATENATED MODULE: ./packages/terraform/difference.ts

/**
 * The attributes in which two values differ, as deep as they can be told apart: to the elements of
 * lists of the same length, else to the list. Below a mask that covers a whole, nothing is looked
 * at. Values that are not to be seen are already replaced.
 */
function differences(pair, path = [], scope = undefined) {
    const { before, after, afterUnknown } = pair;
    const beforeSensitive = difference_fitted(pair.beforeSensitive, before);
    const afterSensitive = difference_fitted(pair.afterSensitive, after);
    const unknown = afterUnknown === true;
    const masked = { ...pair, beforeSensitive, afterSensitive };
    const one = (isUnknown) => [difference(path, scope ?? path, masked, isUnknown)];
    if (unknown || beforeSensitive === true || afterSensitive === true) {
        return unknown || !equal(before, after) ? one(unknown) : [];
    }
    const steps = commonSteps(before, after, afterUnknown);
    if (steps === undefined) {
        // An unknown part of a list that changes its length, or of a value that is new.
        const partly = isMarked(afterUnknown);
        return partly || !equal(before, after) ? one(partly) : [];
    }
    const isOfSeveral = Array.isArray(before) && before.length > 1;
    const within = scope ?? (isOfSeveral ? path : undefined);
    const found = [];
    for (const step of steps) {
        const [one, other, unknown] = [difference_at(before, step), difference_at(after, step), difference_at(afterUnknown, step)];
        // Nearly all: what follows costs more than looking.
        if (one === other && unknown === undefined)
            continue;
        const part = {
            before: one,
            after: other,
            beforeSensitive: difference_at(beforeSensitive, step),
            afterSensitive: difference_at(afterSensitive, step),
            afterUnknown: unknown,
        };
        for (const difference of differences(part, [...path, step], within))
            found.push(difference);
    }
    return found;
}
/** Adds what stands under the masks of both sides. */
function maskedSecrets(pair, into) {
    collectMasked(pair.before, pair.beforeSensitive, into);
    collectMasked(pair.after, pair.afterSensitive, into);
}
/**
 * A value without the parts that its own mask or another covers, that go by a secret's name, or look
 * like a secret.
 */
function redacted(value, own, others) {
    const mask = difference_fitted(own, value);
    if (mask === true || others.includes(true))
        return secret_hidden;
    const part = (item, step) => redacted(item, difference_at(mask, step), others.map((other) => difference_at(other, step)));
    if (Array.isArray(value))
        return value.map(part);
    if (isFields(value)) {
        const entries = Object.entries(value).map(([name, item]) => [
            name,
            isSecretName(name) ? secret_hidden : part(item, name),
        ]);
        return Object.fromEntries(entries);
    }
    const secret = [mask, ...others].some(isMarked);
    return secret || (typeof value === 'string' && isSecretText(value)) ? secret_hidden : value;
}
function equal(one, other) {
    if (one === other)
        return true;
    if (Array.isArray(one) && Array.isArray(other)) {
        return one.length === other.length && one.every((item, index) => equal(item, other[index]));
    }
    if (!isFields(one) || !isFields(other))
        return isEmpty(one) && isEmpty(other);
    const names = Object.keys(one);
    return (names.length === Object.keys(other).length &&
        names.every((name) => Object.hasOwn(other, name) && equal(one[name], other[name])));
}
/** The steps into both values, where they have the same shape. */
function commonSteps(before, after, afterUnknown) {
    if (Array.isArray(before) && Array.isArray(after)) {
        return before.length === after.length ? [...before.keys()] : undefined;
    }
    if (!isFields(before) || !isFields(after))
        return undefined;
    const names = Object.keys(before);
    for (const name of Object.keys(after))
        if (!Object.hasOwn(before, name))
            names.push(name);
    // An attribute that is unknown is left out of `after`.
    const unknown = isFields(afterUnknown) ? Object.keys(afterUnknown) : [];
    const isNew = (name) => !Object.hasOwn(before, name) && !Object.hasOwn(after, name);
    return [...names, ...unknown.filter(isNew)];
}
function difference(path, scope, pair, unknown) {
    const { before, after, beforeSensitive, afterSensitive } = pair;
    const named = path.some((step) => typeof step === 'string' && isSecretName(step));
    return {
        path,
        scope,
        sensitive: [named, beforeSensitive, afterSensitive].some(isMarked),
        unknown,
        // By the masks of both sides: what is secret now was no less so before.
        before: redacted(before, beforeSensitive, [named, afterSensitive]),
        after: redacted(after, afterSensitive, [named, beforeSensitive]),
    };
}
function collectMasked(value, mask, into) {
    const own = difference_fitted(mask, value);
    if (own === true)
        return collectSecrets(value, into);
    if (typeof own !== 'object' || own === null)
        return;
    for (const [step, part] of Object.entries(own)) {
        if (part !== false)
            collectMasked(difference_at(value, step), part, into);
    }
}
/**
 * The mask of a value; `true` where it marks anything and is of another shape than the value, as a list
 * of another length: rather too much than too little.
 */
function difference_fitted(mask, value) {
    if (typeof mask !== 'object' || mask === null || isEmpty(value))
        return mask;
    const fits = Array.isArray(mask)
        ? Array.isArray(value) && value.length === mask.length
        : isFields(value);
    return fits || !isMarked(mask) ? mask : true;
}
/** Whether a mask covers anything. */
function isMarked(mask) {
    if (mask === true)
        return true;
    return typeof mask === 'object' && mask !== null && Object.values(mask).some(isMarked);
}
function difference_at(value, step) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
        return undefined;
    return value[step];
}
function isEmpty(value) {
    return value === undefined || value === null;
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/terraform/shape.ts
/** What stands in a plan is not what the format says; the message names the place. */
class ShapeError extends Error {
}
/** An object; undefined and null, which Go writes for none, are an empty one. */
function fields(value, where) {
    if (value === undefined || value === null)
        return {};
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw new ShapeError(`${where} is not an object`);
}
/** A list; undefined and null are an empty one. */
function shape_list(value, where) {
    if (value === undefined || value === null)
        return [];
    if (Array.isArray(value))
        return value;
    throw new ShapeError(`${where} is not a list`);
}
/** The text under a name. */
function shape_text(from, name, where) {
    const value = own(from, name);
    if (typeof value === 'string')
        return value;
    throw new ShapeError(`${where} has no text as its ${name}`);
}
/** The text under a name; undefined where there is none. */
function optionalText(from, name) {
    const value = own(from, name);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** The value under a name that the object itself has: plans may hold a name like `__proto__`. */
function own(from, name) {
    return Object.hasOwn(from, name) ? from[name] : undefined;
}

;// CONCATENATED MODULE: ./packages/terraform/change.ts



/** Reads what plans call a change; `where` is for the error. */
function parseChange(value, where, options) {
    const from = fields(value, `the change of ${where}`);
    const actions = shape_list(own(from, 'actions'), `the actions of ${where}`);
    if (actions.length === 0 || !actions.every((action) => typeof action === 'string')) {
        throw new ShapeError(`the change of ${where} has no actions`);
    }
    const pair = {
        before: own(from, 'before'),
        after: own(from, 'after'),
        beforeSensitive: own(from, 'before_sensitive'),
        afterSensitive: own(from, 'after_sensitive'),
        afterUnknown: own(from, 'after_unknown'),
    };
    maskedSecrets(pair, options.secrets);
    if (options.name !== undefined && isSecretName(options.name)) {
        collectSecrets([pair.before, pair.after], options.secrets);
    }
    // What comes, goes or stays as a whole has no attributes to compare.
    const whole = /^(create|delete|forget|read|no-op)$/.test(actions.join());
    const found = whole ? [] : differences(pair);
    return {
        actions,
        differences: options.values ? found : found.map(withoutValues),
        replacePaths: shape_list(own(from, 'replace_paths'), `the replace_paths of ${where}`).map((path) => parsePath(path, where)),
        importing: (own(from, 'importing') ?? null) !== null,
    };
}
function withoutValues({ path, scope, sensitive, unknown }) {
    return { path, scope, sensitive, unknown, before: undefined, after: undefined };
}
function parsePath(value, where) {
    return shape_list(value, `a path of ${where}`).filter((step) => typeof step === 'string' || typeof step === 'number');
}

;// CONCATENATED MODULE: ./packages/terraform/check.ts

/** Reads the checks of a plan that did not pass; one that is unknown until applied is none of them. */
function parseChecks(value) {
    return shape_list(value, 'checks').flatMap((item) => {
        const check = fields(item, 'a check');
        const instances = shape_list(own(check, 'instances'), 'the instances of a check');
        const all = instances.length > 0 ? instances : [check];
        return all.flatMap((instance) => parseInstance(fields(instance, 'a check'), check));
    });
}
function parseInstance(instance, check) {
    const status = own(instance, 'status');
    if (status !== 'fail' && status !== 'error')
        return [];
    const problems = shape_list(own(instance, 'problems'), 'the problems of a check');
    const messages = problems.flatMap((problem) => optionalText(fields(problem, 'a problem'), 'message') ?? []);
    const address = addressOf(instance) ?? addressOf(check) ?? 'a check without a name';
    return [{ address, status, messages }];
}
function addressOf(from) {
    return optionalText(fields(own(from, 'address'), 'the address of a check'), 'to_display');
}

;// CONCATENATED MODULE: ./packages/terraform/configuration.ts

/** Opens a plan's configuration; it is parsed when first asked. What it lacks is just not known. */
function readConfiguration(parse) {
    const modules = new Map();
    const moduleAt = (path) => {
        const key = path.join('.');
        const known = modules.get(key);
        if (known !== undefined)
            return known;
        const last = path.at(-1);
        const raw = last === undefined
            ? inner(record(parse()), 'root_module')
            : inner(inner(moduleAt(path.slice(0, -1)).calls, last), 'module');
        const module = readModule(raw);
        modules.set(key, module);
        return module;
    };
    const blockOf = (address) => {
        const { modules: path, resource } = locate(address);
        return { path, block: moduleAt(path).blocks.get(resource) };
    };
    return {
        sets(address, attribute) {
            const { block } = blockOf(address);
            return block && Object.hasOwn(block, attribute);
        },
        referencesOf(address, attribute) {
            const { path, block = {} } = blockOf(address);
            return trace(moduleAt, path, namesIn(configuration_own(block, attribute)), new Set());
        },
    };
}
function readModule(raw) {
    const resources = array(configuration_own(raw, 'resources')).map(record);
    return {
        calls: inner(raw, 'module_calls'),
        outputs: inner(raw, 'outputs'),
        blocks: new Map(resources.map((block) => [String(configuration_own(block, 'address')), inner(block, 'expressions')])),
    };
}
/** Follows names to the resources behind them; in a circle or at a name that is not known it ends. */
function trace(moduleAt, path, names, seen) {
    return names.flatMap((name) => {
        const key = `${path.join('.')} ${name}`;
        if (seen.has(key))
            return [];
        seen.add(key);
        const [kind, first = '', second = ''] = name.replace(/\[[^\]]*\]/g, '').split('.');
        const last = path.at(-1);
        if (kind === 'var' && last !== undefined) {
            const caller = path.slice(0, -1);
            const given = configuration_own(inner(inner(moduleAt(caller).calls, last), 'expressions'), first);
            return trace(moduleAt, caller, namesIn(given), seen);
        }
        if (kind === 'module') {
            const called = [...path, first];
            const expression = configuration_own(inner(moduleAt(called).outputs, second), 'expression');
            return trace(moduleAt, called, namesIn(expression), seen);
        }
        const resource = kind === 'data' ? `data.${first}.${second}` : `${kind}.${first}`;
        if (!moduleAt(path).blocks.has(resource))
            return [];
        const prefix = path.map((call) => `module.${call}.`).join('');
        return [{ resource: prefix + resource, attribute: kind === 'data' ? '' : second }];
    });
}
/**
 * The references of an expression, or of all within a block. Terraform lists `a.b.c` and also the
 * `a.b` that it goes through; only the longest tells which attribute is meant.
 */
function namesIn(expression) {
    if (Array.isArray(expression))
        return expression.flatMap(namesIn);
    const from = record(expression);
    if (Object.hasOwn(from, 'constant_value'))
        return [];
    const names = array(configuration_own(from, 'references')).filter((name) => typeof name === 'string');
    const longest = names.filter((name) => !names.some((other) => other.startsWith(`${name}.`) || other.startsWith(`${name}[`)));
    const nested = Object.entries(from).filter(([name]) => name !== 'references');
    return [...longest, ...nested.flatMap(([, item]) => namesIn(item))];
}
function inner(from, name) {
    return record(configuration_own(from, name));
}
function configuration_own(from, name) {
    return Object.hasOwn(from, name) ? from[name] : undefined;
}
function record(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
function array(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./packages/terraform/scan.ts
/** The text is no JSON, or is cut off. */
class ScanError extends Error {
}
const tab = 0x09;
const newline = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const scan_quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
/** What recursion over a parsed value bears. Plans of real providers nest some twenty levels. */
const deepest = 500;
/**
 * The members of the object that begins at `start`, without parsing their values: a plan repeats
 * the whole state and configuration, and what nobody reads need not become objects. Members of the
 * names in `lists` come with their elements, so that no byte is looked at twice.
 */
function* members(bytes, start, lists = []) {
    let at = after(bytes, opening(bytes, start, openBrace, 'an object'));
    if (bytes[at] === closeBrace)
        return;
    for (;;) {
        if (bytes[at] !== scan_quote)
            throw unexpected(bytes, at, 'a name in quotes');
        const end = endOf(bytes, at);
        const name = parseSpan(bytes, { start: at, end });
        at = after(bytes, end);
        if (bytes[at] !== colon)
            throw unexpected(bytes, at, 'a colon');
        at = after(bytes, at + 1);
        const isList = bytes[at] === openBracket && lists.includes(name);
        const value = isList ? listAt(bytes, at) : spanAt(bytes, at);
        yield [name, value];
        at = after(bytes, value.end);
        if (bytes[at] === closeBrace)
            return;
        if (bytes[at] !== comma)
            throw unexpected(bytes, at, 'a comma');
        at = after(bytes, at + 1);
    }
}
/** The elements of the array that begins at `start`, without parsing them. */
function scan_elements(bytes, start) {
    return listAt(bytes, start).elements;
}
function listAt(bytes, start) {
    const found = [];
    let at = after(bytes, opening(bytes, start, openBracket, 'an array'));
    if (bytes[at] === closeBracket)
        return { start, end: at + 1, elements: found };
    for (;;) {
        const value = spanAt(bytes, at);
        found.push(value);
        at = after(bytes, value.end);
        if (bytes[at] === closeBracket)
            return { start, end: at + 1, elements: found };
        if (bytes[at] !== comma)
            throw unexpected(bytes, at, 'a comma');
        at++;
    }
}
/** Where a value stands within nested objects; undefined where there is none. */
function scan_within(bytes, span, ...names) {
    return names.reduce((outer, name) => {
        if (outer === undefined || bytes[outer.start] !== openBrace)
            return undefined;
        for (const [found, value] of members(bytes, outer.start))
            if (found === name)
                return value;
        return undefined;
    }, span);
}
/** Parses the value of a span; throws ScanError where it is no JSON. */
function parseSpan(bytes, span) {
    return parseText(scan_textOf(bytes, span), span);
}
/**
 * The same, but for numbers that JavaScript can't hold: they come as text, digit by digit, as two that
 * differ would else be the same, and neither what stands in the plan.
 */
function parseExactly(bytes, span) {
    const text = scan_textOf(bytes, span);
    return parseText(hasLongNumber(text) ? text.replaceAll(stringOrLongNumber, asHeld) : text, span);
}
/** Whether 16 digits stand in a row: one of every 16 characters would be among them. */
function hasLongNumber(text) {
    const isDigit = (at) => {
        const code = text.charCodeAt(at);
        return code >= 0x30 && code <= 0x39;
    };
    for (let at = 15; at < text.length; at += 16) {
        if (!isDigit(at))
            continue;
        let [from, to] = [at, at];
        while (isDigit(from - 1))
            from--;
        while (isDigit(to + 1))
            to++;
        if (to - from >= 15)
            return true;
    }
    return false;
}
const stringOrLongNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]{15,}/gs;
function asHeld(token) {
    const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(token);
    return isNumber && String(Number(token)) !== token ? `"${token}"` : token;
}
function scan_textOf(bytes, { start, end }) {
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
}
function parseText(text, { start }) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Without the cause: V8 quotes what it found, which may be a secret.
        throw new ScanError(`the value at byte ${start} is no JSON`);
    }
}
function spanAt(bytes, from) {
    const start = after(bytes, from);
    return { start, end: endOf(bytes, start) };
}
function opening(bytes, from, wanted, what) {
    const at = after(bytes, from);
    if (bytes[at] !== wanted)
        throw unexpected(bytes, at, what);
    return at + 1;
}
/** The offset of the first byte at or after `at` that is no white space. */
function after(bytes, from) {
    let at = from;
    while (isSpace(bytes[at]))
        at++;
    return at;
}
function endOf(bytes, start) {
    const first = bytes[start];
    if (first === scan_quote)
        return endOfString(bytes, start);
    if (first === openBrace || first === openBracket)
        return endOfNest(bytes, start);
    let at = start;
    while (at < bytes.length && !isEnd(bytes[at]))
        at++;
    if (at === start)
        throw unexpected(bytes, at, 'a value');
    return at;
}
function endOfNest(bytes, start) {
    let depth = 0;
    for (let at = start; at < bytes.length; at++) {
        // Few bytes are of any kind: of 50 MB each is looked at once, and this is what it costs.
        const kind = kinds[bytes[at]];
        if (kind === 0)
            continue;
        if (kind === 1) {
            at = endOfString(bytes, at) - 1;
        }
        else if (kind === 2) {
            if (++depth > deepest)
                throw new ScanError(`it is nested more than ${deepest} levels deep`);
        }
        else if (--depth === 0) {
            return at + 1;
        }
    }
    throw cutOff();
}
const kinds = new Uint8Array(256);
kinds[scan_quote] = 1;
kinds[openBrace] = kinds[openBracket] = 2;
kinds[closeBrace] = kinds[closeBracket] = 3;
function endOfString(bytes, start) {
    for (let at = start + 1; at < bytes.length; at++) {
        const byte = bytes[at];
        if (byte === backslash)
            at++;
        else if (byte === scan_quote)
            return at + 1;
    }
    throw cutOff();
}
function isSpace(byte) {
    return byte === space || byte === newline || byte === carriageReturn || byte === tab;
}
function isEnd(byte) {
    return byte === comma || byte === closeBrace || byte === closeBracket || isSpace(byte);
}
function unexpected(bytes, at, wanted) {
    return at >= bytes.length ? cutOff() : new ScanError(`at byte ${at} there is not ${wanted}`);
}
function cutOff() {
    return new ScanError('it is cut off');
}

;// CONCATENATED MODULE: ./packages/terraform/plan.ts






/** A plan that can't be read; the message says what was found and what to do. */
class PlanError extends Error {
}
/**
 * Reads a plan as `terraform show -json PLAN` and `tofu show -json PLAN` write it, of format 1.x.
 * Only what is needed is parsed, resource by resource, so a plan of 50 MB takes little more memory
 * than its bytes. Throws PlanError for all else.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
function readPlan(bytes, options) {
    try {
        return plan_parse(bytes, options);
    }
    catch (error) {
        if (!(error instanceof ScanError || error instanceof ShapeError))
            throw error;
        const advice = 'make it with `terraform show -json PLANFILE`';
        // Names of the plan stand in it, which may hold anything.
        const found = error.message.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
        throw new PlanError(`reading the plan's JSON: ${found}; ${advice}`, { cause: error });
    }
}
function plan_parse(bytes, { values }) {
    const parts = new Map(members(bytes, startOf(bytes), ['resource_drift', 'resource_changes']));
    const parsed = (span) => span && parseSpan(bytes, span);
    const part = (name) => parsed(parts.get(name));
    const exactly = (name) => {
        const span = parts.get(name);
        return span && parseExactly(bytes, span);
    };
    refuseOthers(part('format_version'), parts);
    const secrets = new Set();
    const resources = (name) => {
        const read = [];
        for (const span of elementsOf(bytes, parts.get(name), name)) {
            const resource = parseExactly(bytes, span);
            const change = parseResource(resource, `a resource of ${name}`, secrets, values);
            if (change !== undefined)
                read.push(change);
        }
        return read;
    };
    const declared = scan_within(bytes, parts.get('configuration'), 'root_module', 'variables');
    addVariables(exactly('variables'), parsed(declared), secrets);
    return {
        version: textOrNone(part('terraform_version')),
        drift: resources('resource_drift'),
        changes: resources('resource_changes'),
        outputs: new Map(Object.entries(fields(exactly('output_changes'), 'output_changes')).map(([name, change]) => [
            name,
            parseChange(change, `the output ${name}`, { values, secrets, name }),
        ])),
        checks: parseChecks(part('checks')),
        relevant: shape_list(part('relevant_attributes'), 'relevant_attributes').map(parseRelevant),
        configuration: readConfiguration(() => part('configuration')),
        deferred: shape_list(part('deferred_changes'), 'deferred_changes').map(parseDeferred),
        errored: part('errored') === true,
        secrets,
    };
}
/** Windows PowerShell 5 redirects as UTF-16; its UTF-8 begins with a mark. */
function startOf(bytes) {
    const [first, second, third] = bytes;
    if (first === 0xef && second === 0xbb && third === 0xbf)
        return 3;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        throw new ScanError('it is UTF-16 and not UTF-8');
    }
    if (first === 0x50 && second === 0x4b)
        throw new ScanError('it is the plan itself and not its JSON');
    if (bytes.length === 0)
        throw new ScanError('it is empty');
    return 0;
}
function refuseOthers(version, parts) {
    if (parts.has('@level'))
        throw new ShapeError('it is the log of `plan -json`');
    if (typeof version !== 'string')
        throw new ShapeError('it has no format_version');
    if (!/^1(\.|$)/.test(version)) {
        throw new PlanError(`reading the plan's JSON: it is of format ${JSON.stringify(version.slice(0, 20))}, and only ` +
            '1.x is known here; take a newer version of this action');
    }
    const isState = parts.has('values') && !parts.has('planned_values');
    if (isState)
        throw new ShapeError('it is a state and not a plan');
}
function elementsOf(bytes, span, name) {
    // Go writes an empty list as null.
    if (span === undefined || bytes[span.start] === 0x6e)
        return [];
    if (span.elements === undefined)
        throw new ShapeError(`${name} is not a list`);
    return span.elements;
}
/** Undefined for what does not change; its secrets are kept all the same. */
function parseResource(value, where, secrets, values) {
    const from = fields(value, where);
    const address = shape_text(from, 'address', where);
    const change = parseChange(own(from, 'change'), address, { values, secrets });
    if (change.actions.join() === 'no-op' && !change.importing)
        return undefined;
    return {
        ...change,
        address,
        previousAddress: textOrNone(own(from, 'previous_address')),
        deposed: textOrNone(own(from, 'deposed')),
        mode: textOrNone(own(from, 'mode')) ?? 'managed',
        reason: textOrNone(own(from, 'action_reason')),
    };
}
function parseRelevant(value) {
    const where = 'an item of relevant_attributes';
    const from = fields(value, where);
    const path = shape_list(own(from, 'attribute'), where).filter((step) => typeof step === 'string' || typeof step === 'number');
    return { address: shape_text(from, 'resource', where), path };
}
function parseDeferred(value) {
    const where = 'an item of deferred_changes';
    return shape_text(fields(own(fields(value, where), 'resource_change'), where), 'address', where);
}
/** A plan holds the root's variables in clear, without a mask; the configuration says what is sensitive. */
function addVariables(value, declared, secrets) {
    const declarations = fields(declared, 'the variables of the configuration');
    for (const [name, variable] of Object.entries(fields(value, 'variables'))) {
        const declaration = fields(own(declarations, name), `the declaration of the variable ${name}`);
        if (!isSecretName(name) && own(declaration, 'sensitive') !== true)
            continue;
        collectSecrets(own(fields(variable, `the variable ${name}`), 'value'), secrets);
    }
}
function textOrNone(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./actions/drift-report/report-json.ts


const schema = 'drift-report/1';
/** The report for other tools, and for the job that merges. */
function formatReport({ workspaces, unusedRules }) {
    return `${JSON.stringify({ schema, workspaces, unusedRules }, undefined, 1)}\n`;
}
/** Reads a report that another job wrote; `values` keeps old and new values that stand in it. */
function parseReport(content, values) {
    const report = fields(parseJson(content), 'the report');
    if (own(report, 'schema') !== schema)
        throw new ShapeError(`it is no report of ${schema}`);
    return {
        workspaces: shape_list(own(report, 'workspaces'), 'workspaces').map((item) => parseWorkspace(fields(item, 'a workspace'), values)),
        unusedRules: texts(own(report, 'unusedRules'), 'unusedRules'),
    };
}
function parseJson(content) {
    try {
        return JSON.parse(content);
    }
    catch (cause) {
        throw new ShapeError('it is no JSON', { cause });
    }
}
function parseWorkspace(from, values) {
    const path = shape_text(from, 'path', 'a workspace');
    const seconds = own(from, 'seconds');
    const time = typeof seconds === 'number' ? seconds : undefined;
    const error = optionalText(from, 'error');
    if (error !== undefined || own(from, 'status') === 'error') {
        return failed(path, error ?? 'the reason is not told', time);
    }
    const facts = {
        findings: shape_list(own(from, 'findings'), `the findings of ${path}`).map((item) => parseFinding(fields(item, `a finding of ${path}`), values)),
        outputs: shape_list(own(from, 'outputs'), `the outputs of ${path}`).map((item) => {
            const output = fields(item, `an output of ${path}`);
            return {
                name: shape_text(output, 'name', 'an output'),
                action: shape_text(output, 'action', 'an output'),
            };
        }),
        checks: shape_list(own(from, 'checks'), `the checks of ${path}`).map((item) => {
            const check = fields(item, `a check of ${path}`);
            return {
                address: shape_text(check, 'address', 'a check'),
                status: oneOf(['fail', 'error'], own(check, 'status'), 'the status of a check'),
                messages: texts(own(check, 'messages'), 'the messages of a check'),
            };
        }),
    };
    return {
        path,
        // Worked out anew: a report must not say one thing and show another.
        status: statusOf(facts),
        ...facts,
        ...(time !== undefined && { seconds: time }),
        ignored: Number(own(from, 'ignored')) || 0,
        remarks: texts(own(from, 'remarks'), `the remarks of ${path}`),
    };
}
const report_json_actions = ['create', 'update', 'replace', 'delete', 'forget', 'import', 'wait'];
function parseFinding(from, values) {
    const address = shape_text(from, 'address', 'a finding');
    const [deposed, reason] = [optionalText(from, 'deposed'), optionalText(from, 'reason')];
    const action = own(from, 'action');
    return {
        kind: oneOf(['drift', 'pending', 'note'], own(from, 'kind'), `the kind of ${address}`),
        address,
        ...(deposed !== undefined && { deposed }),
        ...(reason !== undefined && { reason }),
        ...(action !== undefined && { action: oneOf(report_json_actions, action, `the action of ${address}`) }),
        gone: own(from, 'gone') === true,
        relevant: own(from, 'relevant') === true,
        because: texts(own(from, 'because'), `the causes of ${address}`),
        attributes: shape_list(own(from, 'attributes'), `the attributes of ${address}`).map((item) => parseAttribute(fields(item, `an attribute of ${address}`), values)),
    };
}
function parseAttribute(from, values) {
    const is = (name) => own(from, name) === true;
    const [before, after] = [own(from, 'before'), own(from, 'after')];
    const path = own(from, 'path');
    if (typeof path !== 'string')
        throw new ShapeError('an attribute has no path');
    return {
        path,
        outside: is('outside'),
        sensitive: is('sensitive'),
        unknown: is('unknown'),
        replaces: is('replaces'),
        ...(values && typeof before === 'string' && { before }),
        ...(values && typeof after === 'string' && { after }),
    };
}
function texts(value, where) {
    return shape_list(value, where).map((item) => {
        if (typeof item === 'string')
            return item;
        throw new ShapeError(`${where} are not all text`);
    });
}
function oneOf(allowed, value, where) {
    const found = allowed.find((one) => one === value);
    if (found !== undefined)
        return found;
    throw new ShapeError(`${where} is not one of ${allowed.join(', ')}`);
}

;// CONCATENATED MODULE: ./actions/drift-report/read.ts








/** What a plan's JSON tells of a workspace. Throws PlanError where it can't be read. */
function reportOf(path, bytes, rules, showValues) {
    const plan = readPlan(bytes, { values: showValues });
    if (plan.errored)
        return failed(path, 'the plan broke off before its end; plan again');
    const facts = classify(plan, rules, showValues);
    return { path, status: statusOf(facts), ...facts, remarks: [] };
}
/** Reads plans that somebody made on this runner. */
async function readPlans(patterns, rules, showValues, { root }) {
    const reports = [];
    // One after the other: each may be large.
    for (const path of await expand('plans', patterns, root, 'file')) {
        try {
            reports.push(reportOf(path, await (0,promises_namespaceObject.readFile)(under(root, path)), rules, showValues));
        }
        catch (error) {
            reports.push(failed(path, error instanceof Error ? error.message : String(error)));
        }
    }
    return reports;
}
/** Reads the reports of other jobs into one. A file that is no report is an error of its own. */
async function readReports(patterns, showValues, { root }) {
    const files = await expand('reports', patterns, root, 'file');
    const reports = await Promise.all(files.map(async (path) => ({ path, ...(await readReport(path, root, showValues)) })));
    const holders = new Map();
    for (const { path: file, workspaces } of reports) {
        for (const path of new Set(workspaces.map((one) => one.path))) {
            holders.set(path, [...(holders.get(path) ?? []), file]);
        }
    }
    return {
        workspaces: reports.flatMap(({ path: file, workspaces }) => workspaces.map((one) => ({ ...one, path: nameOf(one.path, file, holders) }))),
        unusedRules: unusedInAll(reports),
    };
}
async function readReport(path, root, showValues) {
    try {
        return parseReport(await (0,promises_namespaceObject.readFile)(under(root, path), 'utf8'), showValues);
    }
    catch (error) {
        if (!(error instanceof ShapeError))
            throw error;
        return { workspaces: [failed(path, `reading the report: ${error.message}`)], unusedRules: [] };
    }
}
/** A rule that silenced something in one job has its use. */
function unusedInAll(reports) {
    const [first, ...rest] = reports.map(({ unusedRules }) => unusedRules);
    return (first ?? []).filter((rule) => rest.every((rules) => rules.includes(rule)));
}
/**
 * Jobs for several environments may plan the same folder, and artifacts come in folders; where these
 * are of one name too, the whole path tells them apart.
 */
function nameOf(path, file, holders) {
    const files = holders.get(path) ?? [];
    if (files.length < 2)
        return path;
    const isTold = new Set(files.map(labelOf)).size === files.length;
    return `${path} (${isTold ? labelOf(file) : file})`;
}
function labelOf(path) {
    const folder = (0,external_node_path_namespaceObject.basename)((0,external_node_path_namespaceObject.dirname)(path));
    return folder === '.' || folder === '' ? (0,external_node_path_namespaceObject.basename)(path) : folder;
}
function under(root, path) {
    return (0,external_node_path_namespaceObject.isAbsolute)(path) ? path : (0,external_node_path_namespaceObject.join)(root, path);
}

;// CONCATENATED MODULE: ./actions/drift-report/plan-all.ts










/**
 * Plans workspaces, some at once, and tells of each; one that can't be planned does not stop the
 * others. The log gets what each printed as one group, in the order of the list.
 */
async function planAll(planning, { rules, showValues }, step) {
    const paths = await findWorkspaces(planning.patterns, step.root);
    const env = childEnvironment(step);
    const binary = await findBinary(planning.terraform, { cwd: step.root, env, signal: step.signal });
    const scrub = scrubber(secretsOf(env, [...planning.initArgs, ...planning.planArgs]));
    const slots = await pluginCaches(Math.min(planning.parallelism, paths.length), step);
    const isShared = Boolean(step.env['TF_PLUGIN_CACHE_DIR']);
    const jobs = paths.map((path, index) => {
        return { path, scratch: (0,external_node_path_namespaceObject.join)(step.scratch, `workspace-${index}`), lines: [], remarks: [] };
    });
    const finish = teller(jobs, step);
    /** Does a part of a job; what goes wrong is the report of this one alone. */
    async function attempt(job, work) {
        if (job.startedAt === undefined)
            step.say(`Planning ${job.path}`);
        job.startedAt ??= step.clock.now();
        try {
            const report = await work();
            if (report !== undefined)
                finish(job, report);
        }
        catch (error) {
            step.signal.throwIfAborted();
            const found = error instanceof Error ? error.message : String(error);
            finish(job, failed(job.path, scrub(found)));
        }
    }
    async function init(job, pluginCache) {
        await (0,promises_namespaceObject.mkdir)(job.scratch, { mode: 0o700 });
        job.workspace = await openWorkspace({
            ...{ binary, env, pluginCache, folder: (0,external_node_path_namespaceObject.join)(step.root, job.path), scratch: job.scratch },
            ...{ initArgs: planning.initArgs, planArgs: planning.planArgs },
            ...{ timeoutMs: planning.timeoutMs, now: () => step.clock.now(), signal: step.signal },
            onLine: (line) => job.lines.push(scrub(line)),
        });
        const { lockFileIsNew } = await job.workspace.init();
        if (lockFileIsNew)
            job.remarks.push(unlocked);
    }
    async function plan(job, pluginCache) {
        if (job.workspace === undefined)
            await init(job, pluginCache);
        const bytes = await job.workspace.plan();
        return { ...reportOf(job.path, bytes, rules, showValues), remarks: job.remarks };
    }
    async function end(job) {
        await job.workspace?.close();
        await (0,promises_namespaceObject.rm)(job.scratch, { recursive: true, force: true });
    }
    for (const layer of layersOf(paths, planning.order)) {
        const members = jobs.filter(({ path }) => layer.includes(path));
        try {
            // Terraform's cache of providers bears one init at a time, and none beside a plan.
            // https://developer.hashicorp.com/terraform/cli/config/config-file#provider-plugin-cache
            if (isShared)
                for (const job of members)
                    await attempt(job, () => init(job, slots[0]));
            const open = members.filter(({ report }) => report === undefined);
            await pool(open, slots, (job, slot) => attempt(job, () => plan(job, slot)).then(() => end(job)));
        }
        finally {
            await Promise.all(members.map(end));
        }
    }
    return finish.all();
}
const unlocked = 'there is no .terraform.lock.hcl: with every new version of a provider the plan may change';
/** The folders for providers, one for each of those that work at once, or the one that all share. */
async function pluginCaches(count, { env, scratch }) {
    const shared = env['TF_PLUGIN_CACHE_DIR'];
    const folders = Array.from({ length: count }, (_, slot) => shared || (0,external_node_path_namespaceObject.join)(scratch, `plugins-${slot}`));
    await Promise.all(folders.map((folder) => (0,promises_namespaceObject.mkdir)(folder, { recursive: true, mode: 0o700 })));
    return folders;
}
/** Takes reports as they come, and tells of them in the order of the jobs. */
function teller(jobs, { clock, tell }) {
    let next = 0;
    let telling = Promise.resolve();
    function finish(job, report) {
        const seconds = Math.round((clock.now() - (job.startedAt ?? clock.now())) / 100) / 10;
        job.report = { ...report, seconds };
        for (let told = jobs[next]; told?.report !== undefined; told = jobs[++next]) {
            const { path, lines, report } = told;
            const ending = report.error === undefined ? [] : [report.error];
            telling = telling.then(() => tell(`${path}: ${report.status}`, [...lines, ...ending]));
        }
    }
    finish.all = async () => {
        await telling;
        return jobs.flatMap(({ report }) => report ?? []);
    };
    return finish;
}
/** What the step has, but for its own inputs: they hold the token for the issue. */
function childEnvironment({ env }) {
    const kept = Object.entries(env).filter((entry) => entry[1] !== undefined && !entry[0].startsWith('INPUT_'));
    return Object.fromEntries(kept);
}

;// CONCATENATED MODULE: ./actions/drift-report/report-drift.ts












/** Looks at all workspaces, writes the report, and keeps the issue. Plans are gone at its end. */
async function reportDrift(inputs, step) {
    await (0,promises_namespaceObject.mkdir)(step.scratch, { recursive: true, mode: 0o700 });
    try {
        const report = await look(inputs, step);
        const files = await report_drift_write(report, step);
        const kept = await keep(inputs.issue, report, step);
        const status = worstOf(report.workspaces);
        return {
            report,
            status,
            files,
            issue: kept.issue,
            failure: kept.failure ?? verdict(inputs, report),
        };
    }
    finally {
        await (0,promises_namespaceObject.rm)(step.scratch, { recursive: true, force: true });
    }
}
async function look({ source, ignore, showValues }, step) {
    if (source.from === 'reports')
        return readReports(source.patterns, showValues, step);
    const rules = ignoreRules(ignore);
    const workspaces = source.from === 'plans'
        ? await readPlans(source.patterns, rules, showValues, step)
        : await planAll(source, { rules, showValues }, step);
    // A rule may be for what could not be planned.
    const isWhole = workspaces.every(({ status }) => status !== 'error');
    return { workspaces, unusedRules: isWhole ? rules.unused() : [] };
}
async function report_drift_write(report, { reports }) {
    await (0,promises_namespaceObject.mkdir)(reports, { recursive: true });
    const files = { markdown: (0,external_node_path_namespaceObject.join)(reports, 'report.md'), json: (0,external_node_path_namespaceObject.join)(reports, 'report.json') };
    await (0,promises_namespaceObject.writeFile)(files.markdown, reportMarkdown(report));
    await (0,promises_namespaceObject.writeFile)(files.json, formatReport(report));
    return files;
}
/** An issue that can't be kept fails the step at its end: the report is there all the same. */
async function keep(inputs, report, { env, clock }) {
    if (inputs === undefined)
        return {};
    try {
        const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
        const run = `${server}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`;
        const proxies = await agents(env);
        const github = await openGitHub({
            apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
            graphqlUrl: graphqlUrlOf(env),
            ...{ token: inputs.token, timeoutMs: 300_000, clock },
            agentFor: (url) => proxies.agentFor(url),
        });
        return { issue: await keepIssue(github, inputs, report, run) };
    }
    catch (error) {
        const found = error instanceof Error ? error.message : String(error);
        return { failure: new Error(`Keeping the issue: ${found}`, { cause: error }) };
    }
}
/** What `fail-on` makes of a report. */
function verdict({ failOn }, { workspaces }) {
    const of = (status) => workspaces.filter((one) => one.status === status);
    const [errors, drifted] = [of('error'), of('drift')];
    const all = workspaces.length;
    if (failOn !== 'never' && errors.length > 0) {
        const [{ path, error } = { path: '', error: '' }] = errors;
        const found = `${errors.length} of ${all} could not be planned, first ${path}: ${error}`;
        return new Error(`Planning the workspaces: ${found}; see the summary`);
    }
    if (failOn !== 'drift' || drifted.length === 0)
        return undefined;
    const names = drifted.slice(0, 5).map(({ path }) => path);
    const found = `${drifted.length} of ${all} drifted (${names.join(', ')})`;
    return new Error(`Looking for drift: ${found}; see the summary, or set fail-on to error`);
}

;// CONCATENATED MODULE: ./actions/drift-report/step.ts




/** The step of a runner. */
function stepOf(env, folders, clock, signal) {
    const temporary = env['RUNNER_TEMP'] || folders.temporary;
    const id = (0,external_node_crypto_.randomUUID)();
    return {
        env,
        root: env['GITHUB_WORKSPACE'] || folders.current,
        scratch: (0,external_node_path_namespaceObject.join)(temporary, `drift-plans-${id}`),
        reports: (0,external_node_path_namespaceObject.join)(temporary, `drift-report-${id}`),
        clock: { ...clock, sleep: external_node_timers_promises_namespaceObject.setTimeout },
        signal,
        say: info,
        tell: (title, lines) => group(title, () => lines.forEach((line) => info(line))),
    };
}

;// CONCATENATED MODULE: ./actions/drift-report/summary.ts


/** What a person reads afterwards: how each workspace stands, and below it why. */
function summarize({ report, issue }) {
    const sorted = bySeverity(report.workspaces);
    const told = sorted.flatMap((workspace) => {
        const text = workspaceDetails(workspace);
        return text === '' ? [] : [details(`${workspace.path}: ${workspace.status}`, text)];
    });
    const link = issue === undefined ? [] : [linkTo(issue)];
    return [
        '### Infrastructure drift\n',
        statusTable(sorted, true),
        ...link,
        ...unusedNote(report.unusedRules),
        ...told,
    ].join('\n');
}
function linkTo({ number, url, state }) {
    return state === 'open'
        ? `Told in [issue ${number}](${url}).\n`
        : `[Issue ${number}](${url}) is closed.\n`;
}

;// CONCATENATED MODULE: ./actions/drift-report/main.ts










run({
    async main(signal) {
        const { env } = process;
        const inputs = readInputs(env, (0,external_node_os_namespaceObject.availableParallelism)());
        const folders = { current: process.cwd(), temporary: (0,external_node_os_namespaceObject.tmpdir)() };
        const step = stepOf(env, folders, { now: Date.now, random: Math.random }, signal);
        saveState('scratch', step.scratch);
        const outcome = await reportDrift(inputs, step);
        setOutputs(outputsOf(outcome));
        writeSummary(summarize(outcome));
        if (outcome.failure !== undefined)
            throw outcome.failure;
    },
    async post(saved) {
        const scratch = saved('scratch');
        if (scratch !== undefined)
            await (0,promises_namespaceObject.rm)(scratch, { recursive: true, force: true });
    },
});

