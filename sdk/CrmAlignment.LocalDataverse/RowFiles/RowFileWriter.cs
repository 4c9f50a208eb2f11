using System;
using System.Buffers;
using System.Collections.Immutable;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.RowFiles;

/// <summary>
/// Writes all rows as JSON lines: tables and columns by name, rows in the order they were added, so that what did not change
/// gives the same lines. One row at a time is in memory.
/// </summary>
internal sealed class RowFileWriter : IDisposable
{
    private const int FlushAt = 64 * 1024;

    private readonly StoreTransaction _transaction;
    private readonly Stream _stream;
    private readonly IProgress<RowProgress>? _progress;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt);
    private readonly Utf8JsonWriter _json;
    private long _rows;

    private RowFileWriter(StoreTransaction transaction, Stream stream, IProgress<RowProgress>? progress)
    {
        _transaction = transaction;
        _stream = stream;
        _progress = progress;

        // Names and texts in any script stay readable; what escaping protects from is HTML.
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Writes all rows that a transaction sees.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="stream">Receives the lines.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <returns>How many rows there are.</returns>
    public static long Write(StoreTransaction transaction, Stream stream, IProgress<RowProgress>? progress)
    {
        using var writer = new RowFileWriter(transaction, stream, progress);
        return writer.Write();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private long Write()
    {
        WriteHeader();
        var last = string.Empty;
        foreach (var table in RowFileTables.Of(_transaction.Catalog))
        {
            var columns = RowFileTables.ColumnsOf(table);
            _transaction.ForEach(table, columns, row => WriteRow(row, columns));
            last = table.LogicalName;
        }

        Flush();
        _progress?.Report(new RowProgress(last, _rows));
        return _rows;
    }

    private void WriteHeader()
    {
        _json.WriteStartObject();
        RowFileHeader.Of(_transaction).Write(_json);
        EndLine();
    }

    private void WriteRow(StoredRow row, ImmutableArray<ColumnDefinition> columns)
    {
        _json.WriteStartObject();
        _json.WriteString(RowFileFormat.Table, row.Table.LogicalName);
        _json.WriteString(RowFileFormat.Id, row.Id);
        _json.WriteStartObject(RowFileFormat.Values);
        for (var index = 0; index < columns.Length; index++)
        {
            if (row.At(index) is { } value)
            {
                _json.WritePropertyName(columns[index].LogicalName);
                ColumnJson.Write(_json, columns[index], value);
            }
        }

        _json.WriteEndObject();
        FileJson.Write(_json, _transaction, row.Table, row.Id);
        EndLine();
        if (++_rows % RowProgress.Interval == 0)
        {
            _progress?.Report(new RowProgress(row.Table.LogicalName, _rows));
        }
    }

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= FlushAt)
        {
            Flush();
        }
    }

    private void Flush()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
