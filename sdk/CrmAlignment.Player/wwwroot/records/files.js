// @ts-check
/**
 * Files and images of columns. They are written at once, not with the next save, as the platform does.
 * https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data
 */
import {write} from '../web/service.js';
import {updateRow} from './rows.js';

/** @typedef {import('../definitions/tables.js').Table} Table */

/** Bytes of a block: https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data#upload-files */
const blockSize = 4 * 1024 * 1024;

/**
 * The address of the content.
 * @param {Table} table
 * @param {string} id
 * @param {string} column
 */
export const contentOf = (table, id, column) => `/api/data/v9.2/${table.set}(${id})/${column}/$value`;

/** @param {Blob} blob */
async function base64(blob) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
}

/**
 * Puts a file into a column. It goes in blocks: their messages carry names in any script, a header does not.
 * @param {Table} table
 * @param {string} id
 * @param {string} column
 * @param {File} file
 */
export async function putFile(table, id, column, file) {
    const begun = await write('POST', 'InitializeFileBlocksUpload', {
        Target: {'@odata.type': `Microsoft.Dynamics.CRM.${table.name}`, [table.id]: id}, FileAttributeName: column, FileName: file.name,
    });
    const {FileContinuationToken} = await begun.json();
    const blocks = [];
    for (let at = 0; at < file.size; at += blockSize) {
        const BlockId = btoa(String(blocks.length).padStart(6, '0'));
        await write('POST', 'UploadBlock', {BlockId, BlockData: await base64(file.slice(at, at + blockSize)), FileContinuationToken});
        blocks.push(BlockId);
    }
    await write('POST', 'CommitFileBlocksUpload', {
        FileName: file.name, MimeType: file.type || 'application/octet-stream', BlockList: blocks, FileContinuationToken,
    });
}

/**
 * Puts an image into a column: https://learn.microsoft.com/power-apps/developer/data-platform/image-column-data
 * @param {Table} table
 * @param {string} id
 * @param {string} column
 * @param {File|null} file null takes it away
 */
export const putImage = async (table, id, column, file) => updateRow(table, id, {[column]: file && await base64(file)});

/**
 * @param {Table} table
 * @param {string} id
 * @param {string} column
 */
export const removeFile = (table, id, column) => write('DELETE', `${table.set}(${id})/${column}`);
