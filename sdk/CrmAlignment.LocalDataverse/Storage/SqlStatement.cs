using System;
using System.Collections.Generic;
using System.Text;
using SQLitePCL;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>A prepared statement of one connection. Not thread-safe; the session that owns it is used by one thread at a time.</summary>
internal sealed class SqlStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _handle;

    internal SqlStatement(sqlite3 connection, string sql)
    {
        _connection = connection;
        Sql = sql;
        Check(raw.sqlite3_prepare_v2(connection, sql, out _handle));
    }

    internal string Sql { get; }

    /// <summary>Whether it stands on a row, with more to come perhaps.</summary>
    internal bool IsBusy => raw.sqlite3_stmt_busy(_handle) != 0;

    /// <summary>
    /// How many rows its runs have passed in scans that no condition narrows, of tables and of indexes
    /// (https://www.sqlite.org/c3ref/c_stmtstatus_counter.html).
    /// </summary>
    internal long ScannedRows => raw.sqlite3_stmt_status(_handle, raw.SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);

    /// <summary>
    /// Binds values in SQLite terms: long, double, string, byte[] or null. A statement may use fewer than there are: the
    /// count of a query leaves out what only its sort keys need.
    /// </summary>
    internal void Bind(IReadOnlyList<object?> values)
    {
        var count = Math.Min(values.Count, raw.sqlite3_bind_parameter_count(_handle));
        for (var index = 0; index < count; index++)
        {
            // What is not bound is null: Reset left nothing of the values before.
            if (values[index] is { } value)
            {
                Check(Bind(index + 1, value));
            }
        }
    }

    private int Bind(int place, object value) => value switch
    {
        long number => raw.sqlite3_bind_int64(_handle, place, number),
        string text => BindText(place, text),
        byte[] bytes => raw.sqlite3_bind_blob(_handle, place, bytes),
        double number => raw.sqlite3_bind_double(_handle, place, number),
        _ => throw new ArgumentException($"A value of type {value.GetType()} reached a statement without being encoded.", nameof(value)),
    };

    private int BindText(int place, string text)
    {
        const int Short = 256;
        Span<byte> buffer = stackalloc byte[Short];
        return Encoding.UTF8.TryGetBytes(text, buffer, out var length)
            ? raw.sqlite3_bind_text(_handle, place, buffer[..length])
            : raw.sqlite3_bind_text(_handle, place, (ReadOnlySpan<byte>)Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Moves to the next row; false when there is none.</summary>
    internal bool Step()
    {
        var result = raw.sqlite3_step(_handle);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        return false;
    }

    internal void Reset()
    {
        // Reset repeats the error of the last step, which Step has already thrown.
        _ = raw.sqlite3_reset(_handle);
        Check(raw.sqlite3_clear_bindings(_handle));
    }

    internal bool IsNull(int column) => raw.sqlite3_column_type(_handle, column) == raw.SQLITE_NULL;

    internal long Int64(int column) => raw.sqlite3_column_int64(_handle, column);

    internal double Double(int column) => raw.sqlite3_column_double(_handle, column);

    // By length, not up to the first NUL.
    internal string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(_handle, column));

    internal Guid Guid(int column)
    {
        const int Size = 16;
        var bytes = raw.sqlite3_column_blob(_handle, column);
        return bytes.Length == Size
            ? new Guid(bytes, bigEndian: true)
            : throw new StorageException($"The file is damaged: an identifier has {bytes.Length} bytes.", raw.SQLITE_CORRUPT, Sql);
    }

    // A call into SQLite costs more than the value: only what could be a null is asked for its type.
    internal long? Int64OrNull(int column)
    {
        var number = Int64(column);
        return number == 0 && IsNull(column) ? null : number;
    }

    internal double? DoubleOrNull(int column)
    {
        var number = Double(column);
        return number == 0 && IsNull(column) ? null : number;
    }

    internal string? TextOrNull(int column)
    {
        var bytes = raw.sqlite3_column_blob(_handle, column);
        return bytes.IsEmpty && IsNull(column) ? null : Encoding.UTF8.GetString(bytes);
    }

    internal Guid? GuidOrNull(int column)
    {
        var bytes = raw.sqlite3_column_blob(_handle, column);
        return bytes.IsEmpty ? null : new Guid(bytes, bigEndian: true);
    }

    /// <summary>Bytes; empty for none.</summary>
    internal byte[] Bytes(int column) => raw.sqlite3_column_blob(_handle, column).ToArray();

    /// <summary>The value as SQLite has it: long, double, string, byte[] or null.</summary>
    internal object? Raw(int column) => raw.sqlite3_column_type(_handle, column) switch
    {
        raw.SQLITE_INTEGER => Int64(column),
        raw.SQLITE_FLOAT => Double(column),
        raw.SQLITE_TEXT => Text(column),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(_handle, column).ToArray(),
        _ => null,
    };

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new StorageException(
                $"SQLite said: {raw.sqlite3_errmsg(_connection).utf8_to_string()}.",
                raw.sqlite3_extended_errcode(_connection),
                Sql);
        }
    }
}
