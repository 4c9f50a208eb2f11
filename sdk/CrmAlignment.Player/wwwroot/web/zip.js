// @ts-check
/**
 * Reads a part of a zip. The browser inflates it (DecompressionStream), so that no library and no second endpoint of the server is needed
 * for what the Web API gives already: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */

const endOfDirectory = 0x06054b50;
const endLength = 22;
const entryLength = 46;

/**
 * @param {string} base64 the zip
 * @param {string} name of the part
 * @returns {Promise<string>} its text
 */
export async function partOf(base64, name) {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    let end = bytes.length - endLength;
    while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end--;
    if (end < 0) throw new Error('What the server sent is no zip.');
    let entry = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
        const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
        const found = new TextDecoder().decode(bytes.subarray(entry + entryLength, entry + entryLength + nameLength));
        if (found === name) return textOf(bytes, view, entry);
        entry += entryLength + nameLength + extraLength + commentLength;
    }
    throw new Error(`The zip that the server sent has no part ${name}.`);
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {DataView} view
 * @param {number} entry of the directory
 */
function textOf(bytes, view, entry) {
    const local = view.getUint32(entry + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const blob = new Blob([bytes.subarray(start, start + view.getUint32(entry + 20, true))]);
    const method = view.getUint16(entry + 10, true);
    if (method !== 0 && method !== 8) throw new Error(`A part of the zip is packed by method ${method}, which is not read here.`);
    return new Response(method === 0 ? blob : blob.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}
