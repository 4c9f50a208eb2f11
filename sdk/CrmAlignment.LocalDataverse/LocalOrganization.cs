using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Async;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.RowFiles;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Workflow;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

[assembly: InternalsVisibleTo("CrmAlignment.LocalDataverse.Tests")]
[assembly: InternalsVisibleTo("CrmAlignment.Benchmarks")]

namespace CrmAlignment.LocalDataverse;

/// <summary>
/// One local Dataverse organization: its rows in SQLite, the platform's messages, and the plug-ins and Custom APIs of the
/// solutions imported into it. Thread-safe.
/// </summary>
public sealed class LocalOrganization : IDisposable
{
    private readonly OrganizationEngine _engine;

    private LocalOrganization(OrganizationStore store, LocalDataverseOptions options)
    {
        _engine = new OrganizationEngine(store, options);
        AdminService = new TopLevelService(_engine.Executor, null);
    }

    /// <summary>Id of the SYSTEM user: a System Administrator whose privileges are never checked.</summary>
    public Guid SystemUserId => _engine.State.Identity.SystemUserId;

    /// <summary>Id of the organization row.</summary>
    public Guid OrganizationId => _engine.State.Identity.OrganizationId;

    /// <summary>Id of the root business unit.</summary>
    public Guid RootBusinessUnitId => _engine.State.Identity.RootBusinessUnitId;

    /// <summary>Id of the base currency.</summary>
    public Guid BaseCurrencyId => _engine.State.Identity.BaseCurrencyId;

    /// <summary>Id of the System Administrator role, which has every privilege.</summary>
    public Guid AdministratorRoleId => _engine.State.Identity.AdministratorRoleId;

    /// <summary>The service of the SYSTEM user.</summary>
    public IOrganizationService AdminService { get; }

    /// <summary>The metadata as of now.</summary>
    public MetadataCatalog Catalog => _engine.State.Catalog;

    /// <summary>Counts of the requests performed.</summary>
    public RequestCounters Requests => _engine.Executor.Counters;

    /// <summary>Asynchronous jobs that failed for good, oldest first.</summary>
    public IReadOnlyList<FailedJob> FailedJobs => _engine.Jobs.Failed();

    /// <summary>The engine, for this assembly's own parts and tests.</summary>
    internal OrganizationEngine Engine => _engine;

    /// <summary>Opens an organization, creating what a new database lacks.</summary>
    /// <param name="options">The options; null for a new organization in memory.</param>
    /// <returns>The organization. Dispose it.</returns>
    public static LocalOrganization Open(LocalDataverseOptions? options = null)
    {
        options ??= new LocalDataverseOptions();
        var store = OrganizationStore.Open(new StoreOptions { Path = options.DatabasePath, LockTimeout = options.LockTimeout }, PlatformCatalog.Instance);
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
    /// <param name="userId">Id of the systemuser row.</param>
    /// <returns>The service.</returns>
    public IOrganizationService ServiceFor(Guid userId) => new TopLevelService(_engine.Executor, userId);

    /// <summary>Imports a solution as SYSTEM.</summary>
    /// <param name="solution">The zip.</param>
    public void ImportSolution(Stream solution)
    {
        ArgumentNullException.ThrowIfNull(solution);
        using var bytes = new MemoryStream();
        solution.CopyTo(bytes);
        AdminService.Execute(new ImportSolutionRequest { CustomizationFile = bytes.ToArray(), PublishWorkflows = true });
    }

    /// <summary>Imports a solution as SYSTEM.</summary>
    /// <param name="path">Path of the zip.</param>
    public void ImportSolution(string path)
    {
        using var file = File.OpenRead(path);
        ImportSolution(file);
    }

    /// <summary>
    /// Writes all rows as JSON lines: UTF-8, tables and columns by name, rows in the order they were added, so that two files
    /// can be compared line by line. Row versions are left out, and so is metadata, which solutions bring.
    /// </summary>
    /// <param name="rows">Receives the lines. Memory does not grow with their number.</param>
    /// <param name="progress">Is told how far it is; null for nobody.</param>
    /// <returns>How many rows there are.</returns>
    /// <remarks>The rows are those of one moment. In memory, other requests wait meanwhile; on a file they do not.</remarks>
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
    /// <param name="rows">The lines.</param>
    /// <param name="progress">Is told how far it is; null for nobody.</param>
    /// <returns>How many rows there are.</returns>
    /// <exception cref="RowImportException">A line is wrong or rows do not fit together; nothing was changed.</exception>
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

    /// <summary>Runs due asynchronous jobs, in the order they were queued, and those they queue in turn.</summary>
    /// <param name="maximum">The most jobs to run. Default: no limit.</param>
    /// <returns>How many ran, failed ones included.</returns>
    public int DrainAsyncOperations(int maximum = int.MaxValue)
    {
        _engine.RequireWorker();
        return _engine.Jobs.Drain(maximum);
    }

    /// <summary>Runs a custom workflow activity as a real-time workflow would, in a transaction.</summary>
    /// <param name="typeName">Full name of the activity's class, as its plugintype row has it.</param>
    /// <param name="inputs">Arguments by the names of the activity's properties; required ones must be there.</param>
    /// <param name="primary">The row the workflow runs on; null for none.</param>
    /// <param name="userId">User as whom it runs; null for SYSTEM.</param>
    /// <returns>The output arguments, by property name.</returns>
    public IReadOnlyDictionary<string, object?> RunActivity(
        string typeName, IReadOnlyDictionary<string, object> inputs, EntityReference? primary = null, Guid? userId = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var response = ServiceFor(userId ?? SystemUserId).Execute(RunActivityHandler.RequestFor(typeName, inputs, primary));
        return new Dictionary<string, object?>((IDictionary<string, object?>)response.Results["Outputs"]);
    }

    /// <summary>Closes the organization; one in memory is gone then.</summary>
    public void Dispose() => _engine.Dispose();
}
