using System.ServiceModel;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Batches;

/// <summary>ExecuteMultiple: a list of requests, each a transaction of its own.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/org-service/execute-multiple-requests.</remarks>
internal sealed class ExecuteMultipleHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "ExecuteMultiple";

    /// <inheritdoc/>
    public bool RunsInTransaction => false;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var requests = scope.Required<OrganizationRequestCollection>("Requests");
        var settings = scope.Required<ExecuteMultipleSettings>("Settings");
        BatchLimit.Require(Name, requests);
        var items = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        for (var index = 0; index < requests.Count; index++)
        {
            var item = RunOne(scope, requests[index], index);
            isFaulted |= item.Fault is not null;
            if (item.Fault is not null || settings.ReturnResponses)
            {
                items.Add(item);
            }

            if (item.Fault is not null && !settings.ContinueOnError)
            {
                break;
            }
        }

        var response = new ExecuteMultipleResponse();
        response.Results["IsFaulted"] = isFaulted;
        response.Results["Responses"] = items;
        return response;
    }

    private static ExecuteMultipleResponseItem RunOne(IRequestScope scope, OrganizationRequest request, int index)
    {
        try
        {
            return new ExecuteMultipleResponseItem { RequestIndex = index, Response = scope.Service.Execute(request) };
        }
        catch (FaultException<OrganizationServiceFault> exception)
        {
            return new ExecuteMultipleResponseItem { RequestIndex = index, Fault = exception.Detail };
        }
    }
}
