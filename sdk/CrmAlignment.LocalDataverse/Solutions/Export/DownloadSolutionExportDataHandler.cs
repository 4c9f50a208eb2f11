using System;
using CrmAlignment.LocalDataverse.Async;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>
/// DownloadSolutionExportData: the package that a job of ExportSolutionAsync made.
/// https://learn.microsoft.com/power-platform/alm/solution-async#export-a-solution
/// </summary>
internal sealed class DownloadSolutionExportDataHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "DownloadSolutionExportData";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        ExportPrivilege.Require(scope);
        var response = new OrganizationResponse();
        response.Results["ExportSolutionFile"] = FileOf(scope, scope.Required<Guid>("ExportJobId"));
        return response;
    }

    private static byte[] FileOf(IRequestScope scope, Guid id)
    {
        if (scope.Transaction.Retrieve(JobRow.Table, id) is not { } job || job["operationtype"] is not JobRow.ExportSolutionAsync)
        {
            throw DataverseFault.ObjectDoesNotExist("Export job", id);
        }

        return JobFile.Read(job["data"] as string ?? "{}") ?? throw DataverseFault.Of(
            DataverseErrorCode.ExportSolutionError,
            $"The export job {id} has no package: it "
                + (job["friendlymessage"] is string reason ? $"failed. {reason}" : "has not been completed. Wait until the job of this id is."));
    }
}
