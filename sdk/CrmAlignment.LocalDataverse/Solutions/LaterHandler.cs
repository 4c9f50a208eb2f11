using System;
using CrmAlignment.LocalDataverse.Async;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions;

/// <summary>
/// A message about solutions that performs another of them later, as a job of the caller; it has the name and the parameters of the other,
/// with Async behind the name. Who lacks the privilege is refused at once.
/// https://learn.microsoft.com/power-platform/alm/solution-async
/// </summary>
/// <param name="performed">The message that the job performs.</param>
/// <param name="privilege">Name of the privilege that it asks for.</param>
/// <param name="jobType">Type of the job.</param>
/// <param name="respond">Makes the response.</param>
/// <param name="prepare">What the request of the job, and the response, have of their own; the id is the job's.</param>
internal sealed class LaterHandler(
    string performed, string privilege, int jobType, Func<OrganizationResponse> respond, Action<OrganizationRequest, OrganizationResponse, Guid>? prepare = null)
    : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => performed + "Async";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        scope.Access.RequirePrivilege(privilege);
        var request = new OrganizationRequest(performed);
        request.Parameters.AddRange(scope.Request.Parameters);
        var response = respond();
        var job = JobRow.Ready(scope, jobType, Name, Name, string.Empty);
        var id = (Guid)job["asyncoperationid"]!;
        prepare?.Invoke(request, response, id);
        job["data"] = QueuedRequest.Write(request);
        scope.Transaction.Insert(JobRow.Table, job);
        response.Results["AsyncOperationId"] = id;
        return response;
    }
}
