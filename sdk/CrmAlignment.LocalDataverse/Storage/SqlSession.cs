using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Storage.Functions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>One SQLite connection with its prepared statements. Used by one transaction at a time.</summary>
internal sealed class SqlSession : IDisposable
{
    private const int StatementLimit = 1000;

    // A power of two.
    private const int RecentStatements = 256;

    // Transactions that write take turns above this class. What is waited for here is a moment: a reader that finds the index of the
    // write-ahead log while it is being changed takes the writer's lock to look again (https://www.sqlite.org/walformat.html#wal_locks).
    private const int MomentInMilliseconds = 5000;

    private readonly sqlite3 _connection;
    private readonly Dictionary<string, SqlStatement> _statements = new(StringComparer.Ordinal);
    private readonly (string Sql, SqlStatement Statement)?[] _recent = new (string, SqlStatement)?[RecentStatements];

    /// <summary>Opens a connection.</summary>
    /// <param name="file">Path of the file, which is created when it is not there; null for a database in memory.</param>
    /// <exception cref="SqliteException">SQLite cannot open the file.</exception>
    internal SqlSession(string? file)
    {
        SqliteLibrary.Load();

        // One thread at a time uses and closes it, so SQLite's own locks, which each value read from a row takes, are left out; they were a
        // twentieth of a replay: https://www.sqlite.org/threadsafe.html
        var opened = raw.sqlite3_open_v2(
            file is null ? ":memory:" : Path.GetFullPath(file),
            out _connection,
            raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX,
            null);
        try
        {
            SqliteException.ThrowExceptionForRC(opened, _connection);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }

        raw.sqlite3_busy_timeout(Handle, MomentInMilliseconds);
        GiveSmallMemory();
        SqlFunctions.Register(Handle);
        GroupFunction.Register(Handle);
        TextOrder.Register(Handle);
    }

    /// <summary>Whether a transaction is open.</summary>
    internal bool IsInTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>How many operations the statements that are kept prepared have taken.</summary>
    internal long Steps => _statements.Values.Sum(statement => statement.Steps);

    /// <summary>How many rows the statements that are kept prepared have passed without an index that narrows them.</summary>
    internal long ScannedRows => _statements.Values.Sum(statement => statement.ScannedRows);

    /// <summary>How often those have been compiled again, for another value or another schema.</summary>
    internal long Recompiled => _statements.Values.Sum(statement => statement.Recompiled);

    private sqlite3 Handle => _connection.IsClosed ? throw new ObjectDisposedException(nameof(SqlSession)) : _connection;

    /// <summary>Runs a statement that returns nothing.</summary>
    internal void Execute(string sql, params IReadOnlyList<object?> values)
    {
        var statement = Prepare(sql);
        try
        {
            statement.Bind(values);
            while (statement.Step())
            {
            }
        }
        finally
        {
            statement.Release();
        }
    }

    /// <summary>Runs a statement that returns nothing, with values that the caller binds.</summary>
    internal void Execute<TState>(string sql, TState state, Action<SqlStatement, TState> bind)
    {
        var statement = Prepare(sql);
        try
        {
            bind(statement, state);
            while (statement.Step())
            {
            }
        }
        finally
        {
            statement.Release();
        }
    }

    /// <summary>Runs a statement once, without keeping it prepared: schema changes and pragmas.</summary>
    internal void ExecuteOnce(string sql)
    {
        using var statement = new SqlStatement(Handle, sql);
        statement.Hold();
        try
        {
            while (statement.Step())
            {
            }
        }
        finally
        {
            statement.Release();
        }
    }

    /// <summary>The number of rows that the last insert, update or delete touched.</summary>
    internal int Changes() => raw.sqlite3_changes(Handle);

    /// <summary>Reads all rows of a query.</summary>
    /// <param name="sql">Text with numbered placeholders.</param>
    /// <param name="values">Values in SQLite terms.</param>
    /// <param name="read">Reads the row the statement stands on.</param>
    internal List<T> Query<T>(string sql, IReadOnlyList<object?> values, Func<SqlStatement, T> read)
    {
        var rows = new List<T>();
        ForEach(sql, values, statement => rows.Add(read(statement)));
        return rows;
    }

    /// <summary>Hands out the rows of a query one at a time.</summary>
    /// <param name="sql">Text with numbered placeholders.</param>
    /// <param name="values">Values in SQLite terms.</param>
    /// <param name="read">Reads the row the statement stands on; must not run the same query.</param>
    internal void ForEach(string sql, IReadOnlyList<object?> values, Action<SqlStatement> read)
    {
        var statement = Prepare(sql);
        try
        {
            statement.Bind(values);
            while (statement.Step())
            {
                read(statement);
            }
        }
        finally
        {
            statement.Release();
        }
    }

    /// <summary>Reads the first row of a query, or returns default when there is none.</summary>
    internal T? First<T>(string sql, IReadOnlyList<object?> values, Func<SqlStatement, T> read)
    {
        var statement = Prepare(sql);
        try
        {
            statement.Bind(values);
            return statement.Step() ? read(statement) : default;
        }
        finally
        {
            statement.Release();
        }
    }

    /// <summary>Reads the row of an identifier, or returns default when there is none.</summary>
    internal T? First<TState, T>(string sql, Guid id, TState state, Func<SqlStatement, TState, T> read)
    {
        var statement = Prepare(sql);
        try
        {
            statement.Bind(1, id);
            return statement.Step() ? read(statement, state) : default;
        }
        finally
        {
            statement.Release();
        }
    }

    /// <summary>Makes this empty database a copy of another.</summary>
    /// <param name="pages">Address of the other's pages.</param>
    /// <param name="size">How many bytes they are.</param>
    internal void CopyFrom(nint pages, int size) => Require(NativeCopy.Into(Handle, pages, size), Handle);

    /// <inheritdoc/>
    public void Dispose()
    {
        ForgetStatements(static _ => true);
        _connection.Dispose();
    }

    private static void Require(int result, sqlite3 handle) => SqliteException.ThrowExceptionForRC(result, handle);

    // SQLite's own pool of small blocks (https://sqlite.org/malloc.html#lookaside) has 40, which the prepared statements that are
    // kept here use up; values that are bound would then each be allocated by the system.
    private void GiveSmallMemory()
    {
        const int Size = 512;
        const int Count = 2_000;
        if (raw.sqlite3_db_config(Handle, raw.SQLITE_DBCONFIG_LOOKASIDE, IntPtr.Zero, Size, Count) is not raw.SQLITE_OK and var refused)
        {
            throw new StorageException("SQLite refused its pool of small blocks.", refused, "SQLITE_DBCONFIG_LOOKASIDE");
        }
    }

    // Whoever prepares a statement releases it.
    private SqlStatement Prepare(string sql)
    {
        var statement = Find(sql);
        statement.Hold();
        return statement;
    }

    // Plans keep their text, and run the same object again: that is found without reading its letters.
    private SqlStatement Find(string sql)
    {
        ref var recent = ref _recent[RuntimeHelpers.GetHashCode(sql) & (RecentStatements - 1)];
        if (recent is not { } found || !ReferenceEquals(found.Sql, sql))
        {
            var known = FindByText(sql);
            recent = (sql, known);
            return known;
        }

        return found.Statement;
    }

    private SqlStatement FindByText(string sql)
    {
        if (_statements.TryGetValue(sql, out var known))
        {
            return known;
        }

        if (_statements.Count >= StatementLimit)
        {
            ForgetStatements(statement => !statement.IsBusy);
        }

        var statement = new SqlStatement(Handle, sql);
        _statements.Add(sql, statement);
        return statement;
    }

    // A row that is being read may ask for others: its own statement goes on.
    private void ForgetStatements(Func<SqlStatement, bool> which)
    {
        Array.Clear(_recent);
        foreach (var statement in _statements.Values.Where(which).ToList())
        {
            _statements.Remove(statement.Sql);
            statement.Dispose();
        }
    }
}
