using CrmAlignment.Model.Apis;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Activities;

/// <summary>Calls crma_RejectLead from a workflow.</summary>
internal static class LeadRejection
{
    /// <summary>Rejects as the user of the workflow; an empty comment is left out.</summary>
    public static ParameterCollection Send(ActivityScope scope, EntityReference lead, string reasonCode, string? comment)
    {
        var request = new OrganizationRequest(RejectLeadApi.UniqueName)
        {
            [RejectLeadApi.Target] = lead,
            [RejectLeadApi.ReasonCode] = reasonCode,
        };
        if (!string.IsNullOrEmpty(comment))
        {
            request[RejectLeadApi.Comment] = comment;
        }

        return scope.CallerService.Execute(request).Results;
    }
}
