using System;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Package;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// One import from request to import job: all or nothing, and the job says what came of it either way. Plug-ins, tables and roles are in
/// effect when it returns.
/// </summary>
internal sealed class ImportRun
{
    /// <summary>
    /// Parameter by which a request asks to leave out what is not supported. The platform has none of this name: it is this project's own.
    /// </summary>
    public const string SkipUnsupported = "SkipUnsupported";

    /// <summary>Where the response of such a request lists what was left out: sentences, an array of String.</summary>
    public const string Skipped = "Skipped";

    private readonly IRequestScope _scope;
    private readonly ImportHost _host;
    private readonly ImportKind _kind;
    private readonly ImportJob _job;
    private SolutionPackage? _package;

    private ImportRun(IRequestScope scope, ImportHost host, ImportKind kind)
    {
        _scope = scope;
        _host = host;
        _kind = kind;
        _job = new ImportJob(JobId(scope), scope.UtcNow);
    }

    /// <summary>Imports the package of a request.</summary>
    /// <param name="scope">The request: CustomizationFile, and the options that ImportSolution and StageAndUpgrade share.</param>
    /// <param name="host">What imports need beyond the request.</param>
    /// <param name="kind">How the installed version is treated.</param>
    /// <param name="complete">What remains to be done with the package when it is in; null for nothing.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="FaultException{T}">The package cannot be read, or does not fit the organization.</exception>
    public static ImportSummary Execute(IRequestScope scope, ImportHost host, ImportKind kind, Action<SolutionPackage>? complete = null)
    {
        ImportPrivilege.Require(scope);
        var content = scope.Required<byte[]>("CustomizationFile");
        return new ImportRun(scope, host, kind).Execute(content, complete);
    }

    private ImportSummary Execute(byte[] content, Action<SolutionPackage>? complete)
    {
        try
        {
            return Import(content, complete);
        }
        catch (SolutionPackageException error)
        {
            throw Fail(DataverseFault.Of(error.ErrorCode, error.Message));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw Fail(fault);
        }
    }

    private ImportSummary Import(byte[] content, Action<SolutionPackage>? complete)
    {
        var context = Context();
        _package = SolutionPackage.Read(content, skipsUnsupported: context.SkipsUnsupported);
        var summary = SolutionImport.Run(_scope.Transaction, _package, context);
        ComponentParameters.Apply(_scope);
        complete?.Invoke(_package);
        SolutionImport.RequirePluginTypes(_scope.Transaction, _package);
        _scope.Transaction.Insert(ImportJob.Table, _job.Succeeded(_package, summary, _scope.Catalog, _scope.UtcNow));
        return summary;
    }

    private FaultException<OrganizationServiceFault> Fail(FaultException<OrganizationServiceFault> fault)
    {
        _host.LastingRows.Keep(ImportJob.Table, _job.Failed(_package, fault.Detail, _scope.UtcNow));
        return fault;
    }

    private ImportContext Context() => new()
    {
        UserId = _scope.UserId,
        Now = _scope.UtcNow,
        RootBusinessUnitId = _scope.Organization.RootBusinessUnitId,
        Messages = [.. _host.Messages.EventNames],
        Kind = _kind,
        SkipsUnsupported = _scope.Optional<bool>(SkipUnsupported),
        EnablesSteps = _scope.Optional<bool>("PublishWorkflows"),
        ConvertsToManaged = _scope.Optional<bool>("ConvertToManaged"),
    };

    private static Guid JobId(IRequestScope scope)
    {
        var given = scope.Optional<Guid>("ImportJobId");
        if (given == Guid.Empty)
        {
            return Guid.NewGuid();
        }

        return scope.Transaction.Exists(ImportJob.Table, given) ? throw DataverseFault.DuplicateRecord(ImportJob.Table, given) : given;
    }
}
