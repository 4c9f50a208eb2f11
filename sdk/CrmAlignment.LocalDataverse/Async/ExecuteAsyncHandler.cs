using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>
/// ExecuteAsync: performs a request later, as a job of the caller, whose rights count when it runs. Three messages can be performed so
/// (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-executeasync).
/// </summary>
internal sealed class ExecuteAsyncHandler : IMessageHandler
{
    private static readonly string[] Messages = ["ImportSolution", "DeleteAndPromote", "Merge"];

    /// <inheritdoc/>
    public string Name => "ExecuteAsync";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var request = scope.Required<OrganizationRequest>("Request");
        if (!Messages.Contains(request.RequestName))
        {
            throw DataverseFault.InvalidArgument(
                $"ExecuteAsync cannot perform '{request.RequestName}', only {string.Join(", ", Messages)}. Execute the request itself.");
        }

        var job = JobRow.Ready(scope, JobRow.ExecuteAsync, request.RequestName, request.RequestName, QueuedRequest.Write(request));
        scope.Transaction.Insert(JobRow.Table, job);
        return new ExecuteAsyncResponse { Results = { ["AsyncJobId"] = (Guid)job["asyncoperationid"]! } };
    }
}
