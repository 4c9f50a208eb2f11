using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Async;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.RowFiles;
using CrmAlignment.LocalDataverse.Solutions.Import;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Workflow;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

[assembly: InternalsVisibleTo("CrmAlignment.LocalDataverse.Tests")]
[assembly: InternalsVisibleTo("CrmAlignment.Benchmarks")]

namespace CrmAlignment.LocalDataverse;

/// <summary>
/// One local Dataverse organization: its rows in SQLite, the platform's messages, and the plug-ins and Custom APIs of the
/// solutions imported into it.
/// </summary>
/// <remarks>
/// <para>
/// All members, and all services that it gives, may be used by several threads at once. One request writes at a time; the others
/// wait for it, for <see cref="LocalDataverseOptions.LockTimeout"/> at most. On a file, requests that only read do not wait: they
/// see what was committed last. In memory they take turns with the writers.
/// </para>
/// <para>
/// Services refuse a request with <see cref="System.ServiceModel.FaultException{T}"/> of <see cref="OrganizationServiceFault"/> and a
/// code of <see cref="Faults.DataverseErrorCode"/>, as the platform does, and with nothing else; a fault of the code
/// <see cref="Faults.DataverseErrorCode.Unexpected"/> tells of a full disk, a file that was damaged meanwhile, or a defect here.
/// A request that is not supported is refused by name (docs/local-dataverse.md lists what is).
/// </para>
/// <para>
/// A file belongs to one <see cref="LocalOrganization"/> at a time, of any process: beside it lies a locked file of the same name
/// and the ending .lock, which the operating system unlocks when the process ends, however it ends.
/// </para>
/// </remarks>
public sealed class LocalOrganization : IDisposable
{
    private readonly OrganizationEngine _engine;

    private LocalOrganization(OrganizationStore store, LocalDataverseOptions options)
    {
        TimeProvider = options.TimeProvider;
        _engine = new OrganizationEngine(store, options);
        AdminService = new TopLevelService(_engine.Executor, null);
    }

    /// <summary>Id of the SYSTEM user: a System Administrator whose privileges are never checked.</summary>
    /// <remarks>
    /// This and the four ids below are chosen when the database is new and stay with it. <see cref="ImportRows"/> brings those of its
    /// file: read them again after it.
    /// </remarks>
    public Guid SystemUserId => _engine.State.Identity.SystemUserId;

    /// <summary>Id of the one row of the table organization, which every plug-in context carries too.</summary>
    public Guid OrganizationId => _engine.State.Identity.OrganizationId;

    /// <summary>Id of the root business unit, to which SYSTEM belongs.</summary>
    public Guid RootBusinessUnitId => _engine.State.Identity.RootBusinessUnitId;

    /// <summary>Id of the base currency, in which the <c>_base</c> twins of money columns are. Its exchange rate is 1.</summary>
    public Guid BaseCurrencyId => _engine.State.Identity.BaseCurrencyId;

    /// <summary>Id of the System Administrator role of the root business unit, which has every privilege, of new tables too.</summary>
    public Guid AdministratorRoleId => _engine.State.Identity.AdministratorRoleId;

    /// <summary>The service of the SYSTEM user. Each call is a request of its own, with a transaction of its own.</summary>
    /// <remarks>It stays the SYSTEM user's when <see cref="ImportRows"/> changes that user's id.</remarks>
    public IOrganizationService AdminService { get; }

    /// <summary>The metadata as of now: tables, columns, relationships and choices, of the platform and of imported solutions.</summary>
    /// <remarks>
    /// Immutable: a catalog that was read keeps telling of its moment, whatever is imported later. Ask again for a newer one, and
    /// compare <see cref="MetadataCatalog.Version"/> to see whether anything changed.
    /// </remarks>
    public MetadataCatalog Catalog => _engine.State.Catalog;

    /// <summary>The Custom APIs that are registered now, in no order.</summary>
    /// <remarks>
    /// Immutable, and the same object until a Custom API, a parameter or a response property changes: compare it to see whether one did.
    /// </remarks>
    public IReadOnlyCollection<CustomApi> CustomApis => _engine.CustomApis.All;

    /// <summary>The clock of the options, by which the organization lives.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>Counts of the requests since the organization was opened: one object, which goes on counting.</summary>
    public RequestCounters Requests => _engine.Executor.Counters;

    /// <summary>Asynchronous jobs that failed for good, oldest first; those of earlier openings of a file included.</summary>
    /// <remarks>
    /// A list of the moment, read from the asyncoperation rows each time. A job that waits for its next attempt is not in it, nor is
    /// one whose row was deleted. Look here after <see cref="DrainAsyncOperations"/>, which throws nothing when a job fails.
    /// </remarks>
    public IReadOnlyList<FailedJob> FailedJobs => _engine.Jobs.Failed();

    /// <summary>The engine, for this assembly's own parts and tests.</summary>
    internal OrganizationEngine Engine => _engine;

    /// <summary>
    /// Opens an organization, creating what a new database lacks: SYSTEM, root business unit, base currency, administrator role.
    /// </summary>
    /// <param name="options">
    /// Where the database is and how the organization behaves; null for a new one in memory with the defaults. Some count only when
    /// the database is new: each says so.
    /// </param>
    /// <returns>
    /// The organization, to be disposed. Jobs that were being run when the file was last open are ready again.
    /// </returns>
    /// <exception cref="StorageException">
    /// The file is damaged, is no database of an organization, was written by a newer version, or has a column of the platform with
    /// another type whose values cannot be carried over. It is left as it was.
    /// </exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// Another <see cref="LocalOrganization"/> has the file open (0x80040315).
    /// </exception>
    /// <exception cref="DirectoryNotFoundException">The folder of the file does not exist.</exception>
    /// <exception cref="System.Data.Common.DbException">
    /// SQLite cannot open the file, for example because the path names a folder.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The process may not write into the folder of the file.</exception>
    /// <exception cref="NotSupportedException">A Microsoft.Xrm.Sdk.dll of Microsoft took the place of the contracts, and is too old.</exception>
    public static LocalOrganization Open(LocalDataverseOptions? options = null)
    {
        options ??= new LocalDataverseOptions();
        SdkMembers.Require();
        var kept = new StoreOptions { Path = options.DatabasePath, LockTimeout = options.LockTimeout, Image = PreparedImage.OfPlatform };
        var store = OrganizationStore.Open(kept, PlatformCatalog.Instance);
        try
        {
            return new LocalOrganization(store, options);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>A service that acts as a user. Each call is a request of its own; the service may be used by many threads.</summary>
    /// <param name="userId">
    /// Id of a systemuser row. It is looked at when a request is sent, not before: without such a row the request is refused with
    /// 0x80040217, when the user is disabled with 0x80040225.
    /// </param>
    /// <returns>A service with the privileges that the user's roles and teams give at each request. It needs no disposal.</returns>
    public IOrganizationService ServiceFor(Guid userId) => new TopLevelService(_engine.Executor, userId);

    /// <summary>A service by which one user acts on behalf of another.</summary>
    /// <param name="userId">Id of the systemuser on whose behalf it acts: as whom its requests run.</param>
    /// <param name="callerId">
    /// Id of the systemuser who acts, to stand in createdonbehalfby and modifiedonbehalfby. Without prvActOnBehalfOfAnotherUser requests
    /// are refused with 0x80040220. Equal to <paramref name="userId"/>, it is <see cref="ServiceFor(Guid)"/>.
    /// </param>
    /// <returns>A service with the privileges that both have; how far they reach is the first user's. It needs no disposal.</returns>
    /// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/impersonate-another-user.</remarks>
    public IOrganizationService ServiceFor(Guid userId, Guid callerId) => new TopLevelService(_engine.Executor, userId, callerId);

    /// <summary>Imports a solution as SYSTEM, all of it or nothing.</summary>
    /// <param name="solution">The zip, read from where the stream stands to its end; it is not closed. At most 95 MiB.</param>
    /// <remarks>
    /// The same as an ImportSolutionRequest by <see cref="AdminService"/>: a new solution is installed, one that is there is updated
    /// in place. For a staged upgrade send that request with HoldingSolution, or StageAndUpgrade. Plug-ins of the package run from
    /// the bytes in it, unconfined: import what you trust.
    /// </remarks>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// The package is malformed, holds what is not supported, or does not fit the organization: the message names every problem with
    /// place and remedy, and the import job that tells of it stays. 0x80048033 unless all problems have one code of their own.
    /// </exception>
    public void ImportSolution(Stream solution) => ImportSolution(solution, new ImportOptions());

    /// <summary>Imports a solution as SYSTEM with options, all of it that is supported or nothing.</summary>
    /// <param name="solution">The zip, read from where the stream stands to its end; it is not closed. At most 95 MiB.</param>
    /// <param name="options">How to import.</param>
    /// <returns>
    /// What was left out, by name and with its consequence, in English sentences; empty unless
    /// <see cref="ImportOptions.SkipUnsupported"/> is set. The import job has the sentences as warnings.
    /// </returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">As for <see cref="ImportSolution(Stream)"/>.</exception>
    public IReadOnlyList<string> ImportSolution(Stream solution, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(solution);
        ArgumentNullException.ThrowIfNull(options);
        using var bytes = new MemoryStream();
        solution.CopyTo(bytes);
        var request = new ImportSolutionRequest { CustomizationFile = bytes.ToArray(), PublishWorkflows = options.EnableSteps };
        if (options.SkipUnsupported)
        {
            request[ImportRun.SkipUnsupported] = true;
        }

        return AdminService.Execute(request).Results.TryGetValue(ImportRun.Skipped, out var skipped) ? (string[])skipped : [];
    }

    /// <summary>Imports a solution from a file, as SYSTEM, all of it or nothing.</summary>
    /// <param name="path">Path of the zip, which is read once and not kept open.</param>
    /// <exception cref="IOException">The file does not exist, or cannot be read.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">As for <see cref="ImportSolution(Stream)"/>.</exception>
    public void ImportSolution(string path)
    {
        using var file = File.OpenRead(path);
        ImportSolution(file);
    }

    /// <summary>Imports a solution from a file, as SYSTEM with options, all of it that is supported or nothing.</summary>
    /// <param name="path">Path of the zip, which is read once and not kept open.</param>
    /// <param name="options">How to import.</param>
    /// <returns>What was left out; see <see cref="ImportSolution(Stream, ImportOptions)"/>.</returns>
    /// <exception cref="IOException">The file does not exist, or cannot be read.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">As for <see cref="ImportSolution(Stream)"/>.</exception>
    public IReadOnlyList<string> ImportSolution(string path, ImportOptions options)
    {
        using var file = File.OpenRead(path);
        return ImportSolution(file, options);
    }

    /// <summary>
    /// Writes all rows as JSON lines: UTF-8, tables and columns by name, rows in the order they were added, so that two files
    /// can be compared line by line. Row versions are left out, and so is metadata, which solutions bring.
    /// </summary>
    /// <param name="rows">Receives the lines, and is not closed. Memory does not grow with their number.</param>
    /// <param name="progress">Is told how far it is, after each 1,000 rows and at the end, by the calling thread; null for nobody.</param>
    /// <returns>How many rows were written; the first line, which tells of the organization, is none.</returns>
    /// <remarks>
    /// The rows are those of one moment. In memory, other requests wait meanwhile; on a file they do not. The format is described in
    /// docs/local-dataverse.md.
    /// </remarks>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// In memory: another request has held the organization for longer than the lock timeout (0x80044151).
    /// </exception>
    public long ExportRows(Stream rows, IProgress<RowProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var transaction = _engine.Store.BeginRead();
        return RowFileWriter.Write(transaction, rows, progress);
    }

    /// <summary>
    /// Replaces all rows by those of a file that <see cref="ExportRows"/> wrote, in one transaction: ids, owners, states, dates of
    /// creation and links are as in the file, registrations of plug-ins and waiting jobs included. No plug-in runs, and nothing
    /// is defaulted; types and references are checked. The organization must have the same solutions in the same versions.
    /// </summary>
    /// <param name="rows">The lines, read from where the stream stands to its end; it is not closed.</param>
    /// <param name="progress">Is told how far it is, after each 1,000 rows and at the end, by the calling thread; null for nobody.</param>
    /// <returns>How many rows the file has.</returns>
    /// <remarks>
    /// It waits until the asynchronous job that is running has ended; other requests wait for it. The ids that this class gives, such
    /// as <see cref="RootBusinessUnitId"/>, are those of the file afterwards.
    /// </remarks>
    /// <exception cref="RowImportException">A line is wrong or rows do not fit together; nothing was changed.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// Another request has held the organization for longer than the lock timeout (0x80044151).
    /// </exception>
    public long ImportRows(Stream rows, IProgress<RowProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return _engine.Jobs.BetweenJobs(() =>
        {
            var count = RowImport.Run(_engine.Store, _engine.State, rows, progress);
            _engine.Jobs.ReleaseLocked();
            return count;
        });
    }

    /// <summary>How many groups of commits the file has: see <see cref="GroupCommits"/>.</summary>
    public long WrittenGroups => _engine.Store.WrittenGroups;

    /// <summary>Puts the commits of requests into the file in groups, until what it returns is disposed.</summary>
    /// <exception cref="InvalidOperationException">They are put into groups already.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">A request has held the organization for longer than the lock timeout (0x80044151).</exception>
    public GroupedCommits GroupCommits() => new(_engine.Store);

    /// <summary>Runs due asynchronous jobs by the calling thread, in the order they were queued, and those they queue in turn.</summary>
    /// <param name="maximum">The most jobs to run; 0 and less run none. Default: no limit.</param>
    /// <returns>How many ran, failed ones included: 0 when none was due.</returns>
    /// <remarks>
    /// Due is a job whose postponeuntil, if any, has come by <see cref="LocalDataverseOptions.TimeProvider"/>; one that asked for
    /// another attempt becomes due a minute later, then two, then three. One job runs at a time: a second caller, and the background
    /// thread, wait for the first. What a job throws is kept in its row: see <see cref="FailedJobs"/>.
    /// </remarks>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// The background thread has stopped because storage failed (0x80040315), or another request has held the organization for
    /// longer than the lock timeout (0x80044151).
    /// </exception>
    public int DrainAsyncOperations(int maximum = int.MaxValue)
    {
        _engine.RequireWorker();
        return _engine.Jobs.Drain(maximum);
    }

    /// <summary>Runs a custom workflow activity as a real-time workflow would, in a transaction that its fault undoes.</summary>
    /// <param name="typeName">Full name of the activity's class, as its plugintype row has it.</param>
    /// <param name="inputs">
    /// Arguments by the names of the activity's properties (not by the labels of its attributes), in the types of the SDK; required
    /// ones must be there, others take the defaults that the activity declares.
    /// </param>
    /// <param name="primary">The row the workflow runs on; null for none.</param>
    /// <param name="userId">Id of the user as whom it runs, with that user's privileges; null for SYSTEM.</param>
    /// <returns>All output arguments that the activity declares, by property name.</returns>
    /// <remarks>
    /// Not a message of the platform, which runs activities from processes only
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/workflow/workflow-extensions). The run has the time limit,
    /// and leaves the trace log row, of a plug-in.
    /// </remarks>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// No imported assembly has the class, it is no activity, an argument is unknown, missing or of another type (0x80040203), or
    /// the activity threw: then the code and the text are those that a plug-in's exception would give.
    /// </exception>
    public IReadOnlyDictionary<string, object?> RunActivity(
        string typeName, IReadOnlyDictionary<string, object> inputs, EntityReference? primary = null, Guid? userId = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var response = ServiceFor(userId ?? SystemUserId).Execute(RunActivityHandler.RequestFor(typeName, inputs, primary));
        return new Dictionary<string, object?>((IDictionary<string, object?>)response.Results["Outputs"]);
    }

    /// <summary>Closes the organization; one in memory is gone then, a file may be opened again.</summary>
    /// <remarks>
    /// The job that the background thread is running ends first. Close an organization when no request of it is running: later
    /// requests are refused. Closing it again does nothing.
    /// </remarks>
    public void Dispose() => _engine.Dispose();
}
