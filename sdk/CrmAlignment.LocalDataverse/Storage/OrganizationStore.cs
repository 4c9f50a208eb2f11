using System;
using System.Collections.Concurrent;
using System.Threading;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// The rows of one organization in SQLite: one SQLite table for each Dataverse table. One transaction writes at a time; on a
/// file, readers see the last committed state meanwhile (write-ahead log); in memory, transactions take turns. Thread-safe.
/// </summary>
/// <remarks>
/// What is under <see cref="LocalOrganization"/>, without messages, security and plug-ins. A file has one store at a time, of any
/// process. See https://www.sqlite.org/wal.html for what readers see.
/// </remarks>
internal sealed class OrganizationStore : IDisposable
{
    private readonly StoreOptions _options;
    private readonly bool _keepsMark;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly FileClaim? _claim;
    private readonly SqlSession _writer;
    private readonly Action _endTurn;
    private readonly ConcurrentBag<FileReader> _readers = [];
    private long _version;
    private volatile MetadataCatalog _catalog;
    private int _catalogCommits;
    private volatile CommitGroup? _group;
    private volatile bool _disposed;
    private bool _closed;

    private OrganizationStore(StoreOptions options, MetadataCatalog catalog)
    {
        _options = options;
        _keepsMark = IsFile && ReferenceEquals(catalog, PlatformCatalog.Instance);
        _endTurn = EndTurn;
        _catalog = MetadataCatalog.Empty;
        _claim = options.Path is { } path ? FileClaim.Take(path) : null;
        try
        {
            _writer = new SqlSession(options.Path);
            StoreLayout.RequireReadable(_writer);
            foreach (var pragma in Pragmas)
            {
                _writer.ExecuteOnce(pragma);
            }

            Image?.Load(_writer);
            _catalog = Image is null ? MetadataTables.Open(_writer, catalog, IsFile) : catalog;
            _version = MetadataTables.ReadVersion(_writer);
        }
        catch
        {
            _writer?.Dispose();
            _claim?.Dispose();
            throw;
        }
    }

    /// <summary>The metadata of the last committed transaction.</summary>
    public MetadataCatalog Catalog => _catalog;

    /// <summary>Whether rows and metadata outlive the process.</summary>
    internal bool IsFile => _options.Path is not null;

    /// <summary>What the store began with; null for tables that were created, or that a file had.</summary>
    internal PreparedImage? Image => IsFile ? null : _options.Image;

    // WAL lets readers go on beside the writer; NORMAL loses no consistency, only the last commits on a power cut. Pages are twice the size that
    // SQLite gives them: scans of 100,000 leads then take a fifth less, a sum on a new file 27 ms of processor time instead of 40, since half as
    // many pages are fetched, and creates as before; a replay of 100,000 leads takes 6 % less (158 s and 168 s), though a fifth more is written.
    // A file that was made with other pages keeps them. Pages that are written again and again are carried from the log into the file every 10,000
    // of them instead of every 1,000, which took a tenth off a replay.
    private string[] Pragmas => IsFile
        ? ["PRAGMA page_size = 8192", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA wal_autocheckpoint = 10000", .. ConnectionPragmas]
        : ["PRAGMA page_size = 8192", "PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF", "PRAGMA temp_store = MEMORY"];

    // Each connection to a file has pages of its own, and SQLite's usual 2 MB hold a thousandth of them.
    private static string[] ConnectionPragmas => ["PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -65536"];

    /// <summary>Opens an organization, creating what is missing.</summary>
    /// <param name="options">Where the rows are, and how long transactions wait.</param>
    /// <param name="catalog">
    /// The platform's own tables. A file that was used before also brings the tables and columns added to it since.
    /// </param>
    /// <exception cref="StorageException">
    /// The file cannot be opened, is no organization's file, or was written by a newer version. It is left as it was.
    /// </exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">Another store has the file open (0x80040315).</exception>
    public static OrganizationStore Open(StoreOptions options, MetadataCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(catalog);
        return new OrganizationStore(options, catalog);
    }

    /// <summary>Opens an empty organization in memory.</summary>
    /// <param name="catalog">The tables to make room for, as a rule those of <see cref="BaseTables.PlatformCatalog"/>.</param>
    /// <returns>A store whose rows are gone when it is disposed.</returns>
    public static OrganizationStore OpenInMemory(MetadataCatalog catalog) => Open(new StoreOptions(), catalog);

    /// <summary>
    /// Starts the one transaction that may write, after waiting for the one before. Dispose it; without
    /// <see cref="StoreTransaction.Commit"/> nothing it did remains.
    /// </summary>
    /// <returns>A transaction, to be used by one thread at a time; until it is disposed, other writers wait.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// Another transaction held the store longer than the lock timeout (0x80044151).
    /// </exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public StoreTransaction BeginWrite()
    {
        TakeTurn();
        return _group is null ? Start(_writer, isReadOnly: false, TransactionBounds.Writing, _endTurn) : StartInGroup(isReadOnly: false);
    }

    /// <summary>
    /// Starts a transaction that reads the last committed state, whatever is written meanwhile. In memory it takes its turn
    /// like a writer; nobody else writes then, so that SQLite needs no transaction.
    /// </summary>
    /// <returns>A transaction that refuses to write, to be used by one thread at a time.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// In memory: another transaction held the store longer than the lock timeout (0x80044151).
    /// </exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public StoreTransaction BeginRead()
    {
        if (!IsFile || _group is not null)
        {
            TakeTurn();
            return _group is null ? new StoreTransaction(this, _writer, _catalog, isReadOnly: true, TransactionBounds.Reading, _endTurn) : StartInGroup(isReadOnly: true);
        }

        ObjectDisposedException.ThrowIf(_disposed, this);
        return StartReading(_readers.TryTake(out var idle) ? idle : NewReader());
    }

    /// <summary>How many groups of commits the file has.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">As for <see cref="BeginRead"/>.</exception>
    public long WrittenGroups
    {
        get
        {
            using var transaction = BeginRead();
            return MetadataTables.ReadGroups(transaction.Session);
        }
    }

    /// <summary>The number of the group that is written next.</summary>
    /// <exception cref="InvalidOperationException">Commits are not put into groups.</exception>
    public long NextGroup => _group is { } group ? group.Written + 1 : throw new InvalidOperationException("Commits are not put into groups.");

    /// <summary>Puts the commits of all transactions from now on into the file in groups.</summary>
    /// <exception cref="InvalidOperationException">They are put into groups already.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">As for <see cref="BeginWrite"/>.</exception>
    public void BeginGroups() => InTurn(() =>
        _group = _group is null ? new CommitGroup(_writer) : throw new InvalidOperationException("Commits are put into groups already; end that first."));

    /// <summary>Writes the group so far into the file.</summary>
    /// <exception cref="StorageException">The file cannot be written; nothing of the group is in it.</exception>
    public void WriteGroup() => InTurn(() => _group?.Write());

    /// <summary>Writes the group so far, and puts each commit into the file by itself again.</summary>
    /// <exception cref="StorageException">The file cannot be written; nothing of the group is in it.</exception>
    public void EndGroups() => InTurn(() =>
    {
        _group?.Write();
        _group = null;
    });

    /// <summary>Changes the metadata in a transaction of its own, with the storage for it.</summary>
    /// <param name="change">Makes the next catalog from the current one. What it throws undoes everything.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// As for <see cref="BeginWrite"/> and <see cref="StoreTransaction.ApplyCatalog"/>.
    /// </exception>
    public void Migrate(Func<MetadataCatalog, MetadataCatalog> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        using var transaction = BeginWrite();
        transaction.ApplyCatalog(change(transaction.Catalog));
        transaction.Commit();
    }

    /// <summary>
    /// Closes the store. Everything in memory is gone, a file stays. A transaction that is open goes on; the file is closed when it ends.
    /// </summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        CloseReaders();

        // SQLite's own locks are left out, so nobody may close what another thread uses: whoever has the turn closes when he gives it back.
        if (_turn.Wait(TimeSpan.Zero))
        {
            EndTurn();
        }
    }

    /// <summary>The next row version. Versions that a rolled-back transaction took are not given again.</summary>
    internal long NextVersion() => ++_version;

    /// <summary>Makes what a writing transaction did lasting, with the metadata that goes with it.</summary>
    /// <param name="catalog">The metadata as the transaction left it.</param>
    /// <param name="bounds">How the transaction ends.</param>
    internal void Commit(MetadataCatalog catalog, TransactionBounds bounds)
    {
        if (ReferenceEquals(catalog, _catalog))
        {
            bounds.Commit(_writer);
            return;
        }

        if (_keepsMark)
        {
            // Changed from renewed metadata by this build: the next opening would renew nothing.
            RenewalMark.Set(_writer);
        }

        // Odd while rows and metadata may be of different ages: readers that begin now wait.
        Interlocked.Increment(ref _catalogCommits);
        try
        {
            bounds.Commit(_writer);
            _catalog = catalog;
        }
        finally
        {
            Interlocked.Increment(ref _catalogCommits);
        }
    }

    /// <summary>The sequences of numbers.</summary>
    internal NumberSequences Sequences { get; } = new();

    internal long CurrentVersion => _version;

    // Tables and columns can go, so a reader's rows and metadata must be of the same commit. SQLite fixes the rows that a
    // transaction sees at its first read, hence the read here.
    private StoreTransaction StartReading(FileReader reader)
    {
        var wait = default(SpinWait);
        while (true)
        {
            var commits = Volatile.Read(ref _catalogCommits);
            var transaction = Start(reader.Session, isReadOnly: true, TransactionBounds.Reading, reader.End);
            try
            {
                reader.Session.Execute("SELECT 1 FROM sqlite_schema LIMIT 1");
            }
            catch
            {
                transaction.Dispose();
                throw;
            }

            if (commits % 2 == 0 && commits == Volatile.Read(ref _catalogCommits))
            {
                return transaction;
            }

            reader.Session.Execute("ROLLBACK");
            wait.SpinOnce();
        }
    }

    private FileReader NewReader()
    {
        var reader = new SqlSession(_options.Path);
        foreach (var pragma in ConnectionPragmas)
        {
            reader.ExecuteOnce(pragma);
        }

        return new FileReader(reader, Return);
    }

    private StoreTransaction StartInGroup(bool isReadOnly)
    {
        try
        {
            _group!.Open();
        }
        catch
        {
            EndTurn();
            throw;
        }

        return Start(_writer, isReadOnly, TransactionBounds.Grouped, _endTurn);
    }

    private StoreTransaction Start(SqlSession session, bool isReadOnly, TransactionBounds bounds, Action end)
    {
        try
        {
            bounds.Begin(session);
            return new StoreTransaction(this, session, _catalog, isReadOnly, bounds, end);
        }
        catch
        {
            end();
            throw;
        }
    }

    private void InTurn(Action action)
    {
        TakeTurn();
        try
        {
            action();
        }
        finally
        {
            EndTurn();
        }
    }

    private void TakeTurn()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_turn.Wait(_options.LockTimeout))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.SqlTimeout,
                $"Another transaction has held the organization for more than {_options.LockTimeout.TotalSeconds:0} seconds. "
                + "Keep transactions short, or raise LockTimeout in the options.");
        }

        if (_disposed)
        {
            EndTurn();
            throw new ObjectDisposedException(nameof(OrganizationStore));
        }
    }

    private void EndTurn()
    {
        CloseIfDisposed();
        _turn.Release();

        // Disposed in between, by somebody who did not get the turn.
        if (_disposed && _turn.Wait(TimeSpan.Zero))
        {
            CloseIfDisposed();
            _turn.Release();
        }
    }

    // With the turn.
    private void CloseIfDisposed()
    {
        if (_disposed && !_closed)
        {
            _closed = true;
            _writer.Dispose();
            _claim?.Dispose();
        }
    }

    private void Return(FileReader reader)
    {
        _readers.Add(reader);
        if (_disposed)
        {
            CloseReaders();
        }
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
