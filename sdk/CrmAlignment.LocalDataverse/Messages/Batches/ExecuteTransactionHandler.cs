using System.ServiceModel;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Batches;

/// <summary>ExecuteTransaction: a list of requests in one transaction, all or none.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-executetransaction.</remarks>
internal sealed class ExecuteTransactionHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "ExecuteTransaction";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var requests = scope.Required<OrganizationRequestCollection>("Requests");
        BatchLimit.Require(Name, requests);
        var responses = new OrganizationResponseCollection();
        for (var index = 0; index < requests.Count; index++)
        {
            try
            {
                responses.Add(scope.Service.Execute(requests[index]));
            }
            catch (FaultException<OrganizationServiceFault> exception)
            {
                throw AtIndex(exception.Detail, index);
            }
        }

        var response = new ExecuteTransactionResponse();
        response.Results["Responses"] = scope.Optional<bool?>("ReturnResponses") == true ? responses : new OrganizationResponseCollection();
        return response;
    }

    private static FaultException<OrganizationServiceFault> AtIndex(OrganizationServiceFault fault, int index) => new(
        new ExecuteTransactionFault
        {
            FaultedRequestIndex = index,
            ErrorCode = fault.ErrorCode,
            Message = fault.Message,
            ErrorDetails = fault.ErrorDetails,
            InnerFault = fault.InnerFault,
            TraceText = fault.TraceText,
            Timestamp = fault.Timestamp,
            ActivityId = fault.ActivityId,
        },
        new FaultReason(fault.Message));
}
