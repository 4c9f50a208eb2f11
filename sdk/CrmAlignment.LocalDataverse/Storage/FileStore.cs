using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// Files and images, kept beside the rows that have them: one for a column of a row. They go with the row, the column and the table, and
/// are read only by who asks for them.
/// </summary>
internal sealed class FileStore
{
    private readonly SqlSession _session;
    private readonly Action _requireWritable;

    internal FileStore(SqlSession session, Action requireWritable) => (_session, _requireWritable) = (session, requireWritable);

    /// <summary>
    /// Makes room for files, and for the blocks of those that are being uploaded. What an earlier opening left unfinished goes.
    /// </summary>
    internal static void Create(SqlSession session)
    {
        session.ExecuteOnce(
            "CREATE TABLE IF NOT EXISTS \"store:file\" (name TEXT NOT NULL, row BLOB NOT NULL, col TEXT NOT NULL, id BLOB NOT NULL UNIQUE, "
            + "size INTEGER NOT NULL, mime TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (name, row, col))");
        session.ExecuteOnce(
            "CREATE TABLE IF NOT EXISTS \"store:block\" (upload BLOB NOT NULL, block TEXT NOT NULL, content BLOB NOT NULL, "
            + "PRIMARY KEY (upload, block))");
        session.ExecuteOnce("DELETE FROM \"store:block\"");
    }

    /// <summary>Removes the files of tables and columns that a catalog lacks.</summary>
    internal static void Migrate(SqlSession session, MetadataCatalog before, MetadataCatalog after)
    {
        foreach (var table in before.Tables.Where(table => !ReferenceEquals(table, after.FindTable(table.LogicalName))))
        {
            foreach (var column in table.Columns.Where(column => column.HoldsFile
                && after.FindTable(table.LogicalName)?.FindColumn(column.LogicalName) is not { HoldsFile: true }))
            {
                session.Execute("DELETE FROM \"store:file\" WHERE name = ?1 AND col = ?2", table.LogicalName, column.LogicalName);
            }
        }
    }

    /// <summary>Removes the files of a row.</summary>
    internal static void Forget(SqlSession session, TableDefinition table, Guid row) => session.Execute(
        "DELETE FROM \"store:file\" WHERE name = ?1 AND row = ?2", table.LogicalName, ColumnEncoding.Encode(row));

    /// <summary>Removes the files of all rows of a table.</summary>
    internal static void Clear(SqlSession session, TableDefinition table) =>
        session.Execute("DELETE FROM \"store:file\" WHERE name = ?1", table.LogicalName);

    /// <summary>Puts a file into a column of a row, in the place of the one before.</summary>
    /// <param name="place">The column of the row.</param>
    /// <param name="file">The file.</param>
    /// <param name="content">Its bytes.</param>
    public void Put(FilePlace place, StoredFile file, byte[] content)
    {
        _requireWritable();
        _session.Execute(
            "INSERT INTO \"store:file\" (name, row, col, id, size, mime, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
            + "ON CONFLICT (name, row, col) DO UPDATE SET id = excluded.id, size = excluded.size, mime = excluded.mime, "
            + "content = excluded.content",
            place.Table,
            ColumnEncoding.Encode(place.Row),
            place.Column,
            ColumnEncoding.Encode(file.Id),
            (long)content.Length,
            file.MimeType,
            content);
    }

    /// <summary>Removes the file of a column of a row, if there is one.</summary>
    /// <param name="place">The column of the row.</param>
    public void Remove(FilePlace place)
    {
        _requireWritable();
        _session.Execute("DELETE FROM \"store:file\" WHERE name = ?1 AND row = ?2 AND col = ?3", KeyOf(place));
    }

    /// <summary>The file of a column of a row, without its bytes; null for none.</summary>
    /// <param name="place">The column of the row.</param>
    public StoredFile? Find(FilePlace place) => _session.First(
        "SELECT id, size, mime FROM \"store:file\" WHERE name = ?1 AND row = ?2 AND col = ?3",
        KeyOf(place),
        row => new StoredFile(row.Guid(0), row.Int64(1), row.Text(2)));

    /// <summary>Where a file is; null when there is none with the id.</summary>
    /// <param name="id">Id of the file.</param>
    public FilePlace? PlaceOf(Guid id) => _session.First(
        "SELECT name, row, col FROM \"store:file\" WHERE id = ?1",
        [ColumnEncoding.Encode(id)],
        row => new FilePlace(row.Text(0), row.Guid(1), row.Text(2)));

    /// <summary>Bytes of the file of a column of a row; null when there is no file.</summary>
    /// <param name="place">The column of the row.</param>
    /// <param name="offset">The first byte, from 0.</param>
    /// <param name="length">The most bytes.</param>
    public byte[]? Read(FilePlace place, long offset = 0, long length = int.MaxValue) => _session.First(
        "SELECT substr(content, ?4, ?5) FROM \"store:file\" WHERE name = ?1 AND row = ?2 AND col = ?3",
        [.. KeyOf(place), offset + 1, length],
        row => row.Blob(0));

    /// <summary>Keeps a block of an upload, in the place of one with the same id.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="block">Id of the block.</param>
    /// <param name="content">Its bytes.</param>
    public void PutBlock(Guid upload, string block, byte[] content)
    {
        _requireWritable();
        _session.Execute(
            "INSERT INTO \"store:block\" (upload, block, content) VALUES (?1, ?2, ?3) "
            + "ON CONFLICT (upload, block) DO UPDATE SET content = excluded.content",
            ColumnEncoding.Encode(upload),
            block,
            content);
    }

    /// <summary>How many bytes the blocks of an upload have.</summary>
    /// <param name="upload">The upload.</param>
    public long SizeOf(Guid upload) => _session.First(
        "SELECT coalesce(sum(length(content)), 0) FROM \"store:block\" WHERE upload = ?1",
        [ColumnEncoding.Encode(upload)],
        row => row.Int64(0));

    /// <summary>A block of an upload; null when it was not uploaded.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="block">Id of the block.</param>
    public byte[]? Block(Guid upload, string block) => _session.First(
        "SELECT content FROM \"store:block\" WHERE upload = ?1 AND block = ?2",
        [ColumnEncoding.Encode(upload), block],
        row => row.Blob(0));

    /// <summary>Removes the blocks of an upload.</summary>
    /// <param name="upload">The upload.</param>
    public void RemoveBlocks(Guid upload)
    {
        _requireWritable();
        _session.Execute("DELETE FROM \"store:block\" WHERE upload = ?1", ColumnEncoding.Encode(upload));
    }

    private static IReadOnlyList<object?> KeyOf(FilePlace place) => [place.Table, ColumnEncoding.Encode(place.Row), place.Column];
}
