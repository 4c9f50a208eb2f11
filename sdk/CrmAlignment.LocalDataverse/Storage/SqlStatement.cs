using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using SQLitePCL;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>A prepared statement of one connection. Not thread-safe; the session that owns it is used by one thread at a time.</summary>
/// <remarks>It is run between <see cref="Hold"/> and <see cref="Release"/>, and its values are read there.</remarks>
internal sealed unsafe class SqlStatement : IDisposable
{
    // SQLite makes its own copy of what is bound (https://www.sqlite.org/c3ref/c_static.html).
    private const nint Transient = -1;

    private const int IdSize = 16;

    // SQLITE_STMTSTATUS_REPREPARE, which SQLitePCL does not name (https://www.sqlite.org/c3ref/c_stmtstatus_counter.html).
    private const int StatusRecompiled = 5;

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _handle;
    private readonly nint _address;
    private readonly int _parameters;

    internal SqlStatement(sqlite3 connection, string sql)
    {
        _connection = connection;
        Sql = sql;
        Check(raw.sqlite3_prepare_v2(connection, sql, out _handle));
        _address = _handle.DangerousGetHandle();
        _parameters = raw.sqlite3_bind_parameter_count(_handle);
    }

    internal string Sql { get; }

    /// <summary>Whether it stands on a row, with more to come perhaps.</summary>
    internal bool IsBusy => raw.sqlite3_stmt_busy(_handle) != 0;

    /// <summary>
    /// How many rows its runs have passed in scans that no condition narrows, of tables and of indexes
    /// (https://www.sqlite.org/c3ref/c_stmtstatus_counter.html).
    /// </summary>
    internal long ScannedRows => raw.sqlite3_stmt_status(_handle, raw.SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);

    /// <summary>How many operations its runs took: what it costs, whichever machine runs it (https://www.sqlite.org/c3ref/c_stmtstatus_counter.html).</summary>
    internal long Steps => raw.sqlite3_stmt_status(_handle, raw.SQLITE_STMTSTATUS_VM_STEP, 0);

    /// <summary>How often SQLite compiled it again.</summary>
    internal long Recompiled => raw.sqlite3_stmt_status(_handle, StatusRecompiled, 0);

    /// <summary>Keeps SQLite's statement from going while it runs, even if the organization is closed meanwhile.</summary>
    /// <exception cref="ObjectDisposedException">It has gone.</exception>
    internal void Hold()
    {
        var held = false;
        _handle.DangerousAddRef(ref held);
    }

    /// <summary>Ends the run: forgets the values, and lets go.</summary>
    internal void Release()
    {
        try
        {
            // Reset repeats the error of the last step, which Step has already thrown.
            _ = NativeStatement.Reset(_address);
            if (_parameters > 0)
            {
                Check(NativeStatement.ClearBindings(_address));
            }
        }
        finally
        {
            _handle.DangerousRelease();
        }
    }

    /// <summary>
    /// Binds values in SQLite terms: long, double, string, byte[] or null. A statement may use fewer than there are: the
    /// count of a query leaves out what only its sort keys need.
    /// </summary>
    internal void Bind(IReadOnlyList<object?> values)
    {
        var count = Math.Min(values.Count, _parameters);
        for (var index = 0; index < count; index++)
        {
            // What is not bound is null: Release left nothing of the values before.
            if (values[index] is { } value)
            {
                Check(Bind(index + 1, value));
            }
        }
    }

    /// <summary>Binds an identifier.</summary>
    /// <param name="place">Number of the placeholder, from 1.</param>
    /// <param name="id">The identifier.</param>
    internal void Bind(int place, Guid id)
    {
        Span<byte> bytes = stackalloc byte[IdSize];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        Check(BindBlob(place, bytes));
    }

    /// <summary>Binds a value.</summary>
    /// <param name="place">Number of the placeholder, from 1.</param>
    /// <param name="value">The value.</param>
    internal void Bind(int place, in SqlValue value)
    {
        switch (value.Kind)
        {
            case SqlKind.Integer:
                Check(NativeStatement.BindInt64(_address, place, value.Number));
                break;
            case SqlKind.Real:
                Check(NativeStatement.BindDouble(_address, place, value.Real));
                break;
            case SqlKind.Text:
                Check(BindText(place, value.Text));
                break;
            case SqlKind.Id:
                Bind(place, value.Id);
                break;
            default:
                // What is not bound is null.
                break;
        }
    }

    private int Bind(int place, object value) => value switch
    {
        long number => NativeStatement.BindInt64(_address, place, number),
        string text => BindText(place, text),
        byte[] bytes => BindBlob(place, bytes),
        double number => NativeStatement.BindDouble(_address, place, number),
        _ => throw new ArgumentException($"A value of type {value.GetType()} reached a statement without being encoded.", nameof(value)),
    };

    private int BindText(int place, string text)
    {
        const int Short = 256;
        Span<byte> buffer = stackalloc byte[Short];
        return Encoding.UTF8.TryGetBytes(text, buffer, out var length)
            ? BindText(place, buffer[..length])
            : BindText(place, (ReadOnlySpan<byte>)Encoding.UTF8.GetBytes(text));
    }

    private int BindText(int place, ReadOnlySpan<byte> text)
    {
        fixed (byte* start = Addressable(text))
        {
            return NativeStatement.BindText(_address, place, start, text.Length, Transient);
        }
    }

    private int BindBlob(int place, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = Addressable(bytes))
        {
            return NativeStatement.BindBlob(_address, place, start, bytes.Length, Transient);
        }
    }

    // Nothing has no address, and SQLite takes that for null.
    private static ReadOnlySpan<byte> Addressable(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? "\0"u8 : bytes;

    /// <summary>Moves to the next row; false when there is none.</summary>
    internal bool Step()
    {
        var result = NativeStatement.Step(_address);
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

    internal bool IsNull(int column) => NativeStatement.ColumnType(_address, column) == raw.SQLITE_NULL;

    internal long Int64(int column) => NativeStatement.ColumnInt64(_address, column);

    internal double Double(int column) => NativeStatement.ColumnDouble(_address, column);

    // By length, not up to the first NUL.
    internal string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>A text that is likely to be one of a few: then it is that one, and not another with the same letters.</summary>
    internal string Text(int column, ImmutableArray<string> likely)
    {
        var bytes = Bytes(column);
        foreach (var text in likely)
        {
            if (Ascii.Equals(bytes, text))
            {
                return text;
            }
        }

        return Encoding.UTF8.GetString(bytes);
    }

    internal Guid Guid(int column)
    {
        var bytes = Bytes(column);
        return bytes.Length == IdSize
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
        var bytes = Bytes(column);
        return bytes.IsEmpty && IsNull(column) ? null : Encoding.UTF8.GetString(bytes);
    }

    internal Guid? GuidOrNull(int column)
    {
        var bytes = Bytes(column);
        return bytes.IsEmpty ? null : new Guid(bytes, bigEndian: true);
    }

    /// <summary>A copy of bytes; empty for none.</summary>
    internal byte[] Blob(int column) => Bytes(column).ToArray();

    /// <summary>The value as SQLite has it: long, double, string, byte[] or null.</summary>
    internal object? Raw(int column) => NativeStatement.ColumnType(_address, column) switch
    {
        raw.SQLITE_INTEGER => Int64(column),
        raw.SQLITE_FLOAT => Double(column),
        raw.SQLITE_TEXT => Text(column),
        raw.SQLITE_BLOB => Bytes(column).ToArray(),
        _ => null,
    };

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    /// <summary>
    /// The bytes of a value, of a text in UTF-8: SQLite's own memory, which stays as it is until the next step
    /// (https://www.sqlite.org/c3ref/column_blob.html).
    /// </summary>
    internal ReadOnlySpan<byte> Bytes(int column)
    {
        var start = NativeStatement.ColumnBlob(_address, column);
        return start is null ? default : new ReadOnlySpan<byte>(start, NativeStatement.ColumnBytes(_address, column));
    }

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
