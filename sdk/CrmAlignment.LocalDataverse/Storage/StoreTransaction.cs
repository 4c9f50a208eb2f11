using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// A transaction over an organization's rows. It knows rows and columns, not messages: no plug-in, security, default or
/// cascade happens here. Use it from one thread at a time, and dispose it; what was not committed is undone.
/// </summary>
/// <remarks>
/// Writing in one of <see cref="OrganizationStore.BeginRead"/>, and using one that has ended, throws
/// <see cref="InvalidOperationException"/>; a full disk or a damaged file <see cref="StorageException"/>.
/// </remarks>
internal sealed class StoreTransaction : IDisposable
{
    private readonly OrganizationStore _store;
    private readonly TransactionBounds _bounds;
    private readonly Action _end;
    private List<MetadataCatalog>? _savepoints;
    private FileStore? _files;
    private bool _ended;

    internal StoreTransaction(OrganizationStore store, SqlSession session, MetadataCatalog catalog, bool isReadOnly, TransactionBounds bounds, Action end)
    {
        _store = store;
        _bounds = bounds;
        Session = session;
        Catalog = catalog;
        IsReadOnly = isReadOnly;
        Written = isReadOnly ? WrittenTables.None : new WrittenTables();
        _end = end;
    }

    /// <summary>The metadata as this transaction sees and changes it.</summary>
    public MetadataCatalog Catalog { get; private set; }

    internal SqlSession Session { get; }

    /// <summary>The files and images beside the rows.</summary>
    internal FileStore Files => _files ??= new FileStore(Session, RequireWritable);

    /// <summary>The tables written so far.</summary>
    internal WrittenTables Written { get; }

    /// <summary>Whether the transaction only reads, as of the moment of its first read.</summary>
    internal bool IsReadOnly { get; }

    /// <summary>Adds a row.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="values">Values in CLR terms (see <see cref="StoredRow"/>) by column; the primary key is needed.</param>
    /// <returns>The row version of the new row: greater than any given before.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// The table or a column is unknown, a value has the wrong type, or the primary or an alternate key exists already.
    /// </exception>
    public long Insert(string table, IReadOnlyDictionary<string, object?> values)
    {
        var definition = Writable(table);
        if (values.GetValueOrDefault(definition.PrimaryIdColumn) is not Guid id)
        {
            throw DataverseFault.RequiredColumn(table, definition.PrimaryIdColumn);
        }

        var version = _store.NextVersion();
        values = TableStatements.Of(definition).Calculated?.Complete(values) ?? values;
        var row = values as Dictionary<string, object?> ?? new Dictionary<string, object?>(values);
        try
        {
            Add(definition, row, version);
        }
        catch (StorageException refused) when (refused.IsUniqueViolation)
        {
            throw UniqueViolation.Explain(this, definition, id, row, refused);
        }

        Written.Note(definition);
        ActivityMirror.Inserted(this, definition, values, version);
        return version;
    }

    /// <summary>Adds a row of SQLite, and nothing that follows from it.</summary>
    /// <param name="table">Definition of the table.</param>
    /// <param name="values">Values in CLR terms, by column.</param>
    /// <param name="version">The row version.</param>
    internal void Add(TableDefinition table, Dictionary<string, object?> values, long version)
    {
        var insert = TableStatements.Of(table).Insert;
        Session.Execute(
            insert.Sql, (Insert: insert, Values: values, Version: version), static (statement, row) => row.Insert.Bind(statement, row.Values, row.Version));
    }

    /// <summary>Changes columns of a row.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="id">Primary key of the row.</param>
    /// <param name="values">New values in CLR terms, by column; null clears.</param>
    /// <returns>The new row version: greater than any given before, even when no value differs.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// The row, the table or a column does not exist, a value has the wrong type, or an alternate key exists already.
    /// </exception>
    public long Update(string table, Guid id, IReadOnlyDictionary<string, object?> values)
    {
        var definition = Writable(table);
        var version = _store.NextVersion();
        values = TableStatements.Of(definition).Calculated?.Complete(this, definition, id, values) ?? values;
        var update = RowStatements.Update(definition, id, values, version);
        try
        {
            Session.Execute(update.Sql, update.Values);
        }
        catch (StorageException refused) when (refused.IsUniqueViolation)
        {
            throw UniqueViolation.Explain(this, definition, id, values, refused);
        }

        if (Session.Changes() == 0)
        {
            throw Missing(definition, id);
        }

        ForgetTexts(definition, id, values.Keys);
        Written.Note(definition);
        ActivityMirror.Updated(this, definition, id, values, version);
        return version;
    }

    /// <summary>Removes a row. Lookups to it stay as they are: what becomes of them is for the layers above.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="id">Primary key.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The row or the table does not exist.</exception>
    public void Delete(string table, Guid id)
    {
        var definition = Writable(table);
        var statements = TableStatements.Of(definition);
        Session.Execute(statements.Delete, ColumnEncoding.Encode(id));
        if (Session.Changes() == 0)
        {
            throw Missing(definition, id);
        }

        if (!statements.Files.IsEmpty)
        {
            FileStore.Forget(Session, definition, id);
        }

        ForgetTexts(definition, id, RowTexts.Columns);
        Written.Note(definition);
        NoteDeletion(definition, id);
        ActivityMirror.Deleted(this, definition, id);
    }

    /// <summary>Keeps what a column of a row says in a language; a write of the column forgets it.</summary>
    /// <param name="id">Primary key of the row.</param>
    /// <param name="column">Logical name of the column.</param>
    /// <param name="language">The language (LCID).</param>
    /// <param name="text">The text.</param>
    internal void PutText(Guid id, string column, int language, string text)
    {
        RequireWritable();
        RowTexts.Put(Session, id, column, language, text);
    }

    /// <summary>What a column of a row says in a language; null where only its own text is known.</summary>
    /// <param name="id">Primary key of the row.</param>
    /// <param name="column">Logical name of the column.</param>
    /// <param name="language">The language (LCID).</param>
    internal string? TextOf(Guid id, string column, int language) => RowTexts.Find(Session, id, column, language);

    // What is written now says something else than what was translated.
    private void ForgetTexts(TableDefinition table, Guid id, IEnumerable<string> columns)
    {
        if (RowTexts.Tables.Contains(table.LogicalName))
        {
            foreach (var column in columns.Intersect(RowTexts.Columns))
            {
                RowTexts.Forget(Session, id, column);
            }
        }
    }

    /// <summary>Remembers a row that went, where the table's changes are tracked.</summary>
    /// <param name="table">Definition of the table.</param>
    /// <param name="id">Primary key.</param>
    internal void NoteDeletion(TableDefinition table, Guid id)
    {
        if (table.ChangeTrackingEnabled)
        {
            ChangeLog.Note(Session, table.LogicalName, id, _store.NextVersion());
        }
    }

    /// <summary>What was written to a tracked table, and what went from it, up to the last commit.</summary>
    /// <param name="table">Definition of the table.</param>
    internal RowChanges ChangesOf(TableDefinition table) => new(Session, table);

    /// <summary>Forgets deletions that were remembered long enough.</summary>
    /// <param name="now">Now, UTC.</param>
    /// <param name="days">For how many days they are remembered.</param>
    internal void ExpireDeletions(DateTime now, int days)
    {
        RequireWritable();
        ChangeLog.Expire(Session, _store.CurrentVersion, now, days);
    }

    /// <summary>Reads a row.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="id">Primary key.</param>
    /// <param name="columns">Logical names of the columns to read; all when null.</param>
    /// <returns>A copy of the row, or null when there is none.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">The table or a column is unknown.</exception>
    public StoredRow? Retrieve(string table, Guid id, IEnumerable<string>? columns = null)
    {
        var definition = Catalog.Table(table);
        return Retrieve(
            definition,
            id,
            columns is null
                ? TableStatements.Of(definition).Stored
                : [.. columns.Select(definition.Column).Where(column => column.IsStored)]);
    }

    /// <summary>Reads a row.</summary>
    /// <param name="table">Definition of the row's table.</param>
    /// <param name="id">Primary key.</param>
    /// <param name="columns">Definitions of the columns to read, which must be stored.</param>
    /// <returns>A copy of the row, or null when there is none.</returns>
    internal StoredRow? Retrieve(TableDefinition table, Guid id, ImmutableArray<ColumnDefinition> columns) =>
        Retrieve(
            table, id, columns, (Table: table, Id: id, Columns: columns),
            static (statement, row) => new StoredRow(row.Table, row.Id, row.Columns, RowStatements.Decode(statement, row.Columns)));

    /// <summary>Reads a row as the caller wants it.</summary>
    /// <typeparam name="TState">What the reader knows.</typeparam>
    /// <typeparam name="T">What it makes of the row.</typeparam>
    /// <param name="table">Definition of the row's table.</param>
    /// <param name="id">Primary key.</param>
    /// <param name="columns">Definitions of the columns to read, which must be stored.</param>
    /// <param name="state">Is handed to the reader.</param>
    /// <param name="read">Reads the row that the statement stands on, its columns in their order; must not read the same columns of another.</param>
    /// <returns>What the reader returned; default when there is no such row.</returns>
    internal T? Retrieve<TState, T>(
        TableDefinition table, Guid id, ImmutableArray<ColumnDefinition> columns, TState state, Func<SqlStatement, TState, T> read) =>
        Session.First(TableStatements.Of(table).Select(columns), id, state, read);

    /// <summary>Reads the primary name of a row.</summary>
    /// <param name="table">Definition of the row's table.</param>
    /// <param name="id">Primary key.</param>
    /// <returns>The name; null without one, and when there is no such row.</returns>
    internal string? RetrieveName(TableDefinition table, Guid id) => TableStatements.Of(table).SelectName is { } select
        ? Session.First(select, id, 0, static (statement, _) => statement.TextOrNull(0))
        : null;

    /// <summary>Whether a row exists.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="id">Primary key.</param>
    public bool Exists(string table, Guid id) =>
        Session.First(TableStatements.Of(Catalog.Table(table)).Exists, id, 0, static (_, _) => true);

    /// <summary>How many rows a table has, those that this transaction added included.</summary>
    /// <param name="table">Logical name of the table.</param>
    public long Count(string table) => Session.First(
        $"SELECT COUNT(*) FROM {SqlName.Quote(Catalog.Table(table).LogicalName)}", [], static statement => statement.Int64(0));

    /// <summary>Finds a row by an alternate key.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="key">Value of each column of the key, in CLR terms.</param>
    /// <returns>The primary key of the row, or null when there is none.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">These columns are no alternate key of the table (0x80060890).</exception>
    public Guid? FindByKey(string table, IReadOnlyDictionary<string, object?> key)
    {
        var definition = Catalog.Table(table);
        var known = TableStatements.Of(definition).FindKey(key) ?? throw DataverseFault.InvalidEntityKey(table, string.Join(", ", key.Keys));
        if (known.Encode(key) is { } values)
        {
            return Session.First<Guid?>(known.Sql, values, static statement => statement.Guid(0));
        }

        // Rows without a value are asked for by another statement.
        return Find(table, key, limit: 1) is [var id, ..] ? id : null;
    }

    /// <summary>Finds rows by the values of some columns, in the order they were added.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="values">
    /// Values that the rows have, in CLR terms, by column, joined by and; null finds rows without a value, no column at all every row.
    /// Text is compared without regard to case.
    /// </param>
    /// <param name="limit">The most ids to return. Default: no limit.</param>
    /// <returns>The primary keys, the row added first in front; empty when no row has the values.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">The table or a column is unknown, or a value has the wrong type.</exception>
    public IReadOnlyList<Guid> Find(string table, IReadOnlyDictionary<string, object?> values, int limit = int.MaxValue)
    {
        var find = RowStatements.Find(Catalog.Table(table), values, limit);
        return Session.Query(find.Sql, find.Values, statement => statement.Guid(0));
    }

    /// <summary>The next number of a sequence, used up even when the transaction is undone.</summary>
    /// <param name="sequence">Name of the sequence.</param>
    /// <param name="first">Its first number.</param>
    internal long TakeNumber(string sequence, long first)
    {
        RequireWritable();
        return _store.Sequences.Take(Session, sequence, first);
    }

    /// <summary>The number that <see cref="TakeNumber"/> would return.</summary>
    /// <param name="sequence">Name of the sequence.</param>
    /// <param name="first">Its first number.</param>
    internal long NextNumber(string sequence, long first) => _store.Sequences.Peek(Session, sequence, first);

    /// <summary>A number kept beside the rows, or null when it was never written.</summary>
    /// <param name="name">Its name.</param>
    internal long? ReadCounter(string name) => MetadataTables.ReadCounter(Session, name);

    /// <summary>Keeps a number beside the rows.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The number.</param>
    internal void WriteCounter(string name, long value)
    {
        RequireWritable();
        MetadataTables.WriteCounter(Session, name, value);
    }

    /// <summary>Hands out all rows of a table one at a time, in the order they were added.</summary>
    /// <param name="table">Definition of the table.</param>
    /// <param name="columns">Definitions of the columns to read, in the order in which the row has them.</param>
    /// <param name="read">Reads a row.</param>
    internal void ForEach(TableDefinition table, ImmutableArray<ColumnDefinition> columns, Action<StoredRow> read)
    {
        var id = columns.Sum(ColumnEncoding.Width);
        Session.ForEach(
            RowStatements.SelectEach(table, columns),
            [],
            statement => read(new StoredRow(table, statement.Guid(id), columns, RowStatements.Decode(statement, columns))));
    }

    /// <summary>
    /// Removes all rows of a table; what mirrors activities goes with its own table. Where changes are tracked, nobody can be told of
    /// them any more.
    /// </summary>
    /// <param name="table">Definition of the table.</param>
    internal void Clear(TableDefinition table)
    {
        RequireWritable();
        Session.Execute("DELETE FROM " + SqlName.Quote(table.LogicalName));
        Written.Note(table);
        FileStore.Clear(Session, table);
        if (table.ChangeTrackingEnabled)
        {
            ChangeLog.Begin(Session, table.LogicalName, _store.NextVersion());
        }
    }

    /// <summary>The numbers that sequences have reached, by name.</summary>
    internal SortedDictionary<string, long> ReadNumbers() => MetadataTables.ReadNumbers(Session);

    /// <summary>Sets all sequences.</summary>
    /// <param name="numbers">The numbers that they have reached, by name.</param>
    internal void ReplaceNumbers(IReadOnlyDictionary<string, long> numbers)
    {
        RequireWritable();
        MetadataTables.ReplaceNumbers(Session, numbers);
    }

    /// <summary>The first lookup of a table that refers to a row that does not exist, or null.</summary>
    /// <param name="table">Definition of the table.</param>
    internal (Guid Id, string Column, RowReference Reference)? FindDangling(TableDefinition table)
    {
        foreach (var column in table.Columns.Where(column => column is { IsReference: true, IsStored: true, DerivedFrom: null }))
        {
            var find = DanglingReferences.Of(Catalog, table, column);
            var found = Session.Query(
                find.Sql, find.Values, row => (row.Guid(0), column.LogicalName, (RowReference)ColumnEncoding.Decode(row, 1, column)!));
            if (found is [var dangling])
            {
                return dangling;
            }
        }

        return null;
    }

    /// <summary>Finds rows whose lookup points at any row of a table.</summary>
    /// <param name="table">Logical name of the table that has the lookup.</param>
    /// <param name="column">Logical name of the lookup.</param>
    /// <param name="target">Logical name of the table pointed at.</param>
    /// <returns>The primary keys of the rows that have the lookup.</returns>
    public IReadOnlyList<Guid> FindReferencesTo(string table, string column, string target)
    {
        var find = RowStatements.FindReferencesTo(Catalog.Table(table), Catalog.Column(table, column), target);
        return Session.Query(find.Sql, find.Values, statement => statement.Guid(0));
    }

    /// <summary>Changes the metadata and the storage for it; both are undone with the transaction.</summary>
    /// <param name="catalog">The next catalog, made from <see cref="Catalog"/>.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// A new alternate key cannot hold because rows already have the same values in its columns.
    /// </exception>
    public void ApplyCatalog(MetadataCatalog catalog)
    {
        RequireWritable();
        var before = Catalog;
        MetadataTables.Apply(Session, Catalog, catalog, _store.IsFile, _store.NextVersion);
        Catalog = catalog;
        foreach (var table in catalog.Tables)
        {
            if (before.FindTable(table.LogicalName) is { } known && !ReferenceEquals(known, table)
                && TableStatements.Of(table).Calculated is { } calculated && calculated.AreNew(known))
            {
                calculated.ComputeAll(this, table);
            }
        }
    }

    /// <summary>Marks a point to return to. Savepoints nest.</summary>
    /// <returns>The savepoint, for <see cref="RollbackTo"/>.</returns>
    public int Savepoint()
    {
        RequireOpen();
        _savepoints ??= [];
        _savepoints.Add(Catalog);
        Session.Execute("SAVEPOINT " + NameOf(_savepoints.Count));
        return _savepoints.Count;
    }

    /// <summary>Undoes everything since a savepoint, metadata included, and forgets it and those after it.</summary>
    /// <param name="savepoint">What <see cref="Savepoint"/> returned.</param>
    public void RollbackTo(int savepoint)
    {
        var savepoints = RequireSavepoint(savepoint);
        Session.Execute("ROLLBACK TO " + NameOf(savepoint));
        Session.Execute("RELEASE " + NameOf(savepoint));
        Catalog = savepoints[savepoint - 1];
        if (!IsReadOnly)
        {
            Written.NoteRollback();
        }

        savepoints.RemoveRange(savepoint - 1, savepoints.Count - savepoint + 1);
    }

    /// <summary>Makes everything lasting and visible to others, and ends the transaction.</summary>
    public void Commit()
    {
        RequireOpen();
        if (IsReadOnly)
        {
            _bounds.Commit(Session);
        }
        else
        {
            MetadataTables.WriteVersion(Session, _store.CurrentVersion);
            _store.Commit(Catalog, _bounds);
        }

        End();
    }

    /// <summary>Ends the transaction; without a commit before, everything it did is undone.</summary>
    public void Dispose()
    {
        if (_ended)
        {
            return;
        }

        try
        {
            _bounds.Rollback(Session);
        }
        finally
        {
            End();
        }
    }

    private static string NameOf(int savepoint) => "sp" + savepoint.ToString(CultureInfo.InvariantCulture);

    private static Exception Missing(TableDefinition table, Guid id) =>
        DataverseFault.ObjectDoesNotExist(table.SchemaName, id);

    private void End()
    {
        _ended = true;
        _end();
    }

    private TableDefinition Writable(string table)
    {
        RequireWritable();
        return Catalog.Table(table);
    }

    private void RequireOpen()
    {
        if (_ended)
        {
            throw new InvalidOperationException("The transaction has ended; begin another.");
        }
    }

    private void RequireWritable()
    {
        RequireOpen();
        if (IsReadOnly)
        {
            throw new InvalidOperationException("The transaction only reads; begin it with OrganizationStore.BeginWrite to change rows.");
        }
    }

    private List<MetadataCatalog> RequireSavepoint(int savepoint)
    {
        RequireOpen();
        return savepoint >= 1 && savepoint <= _savepoints?.Count
            ? _savepoints
            : throw new ArgumentOutOfRangeException(nameof(savepoint), savepoint, "The savepoint was released or rolled back before.");
    }
}
