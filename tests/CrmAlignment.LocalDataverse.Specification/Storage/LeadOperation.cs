using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Leads = System.Collections.Immutable.ImmutableDictionary<System.Guid, CrmAlignment.LocalDataverse.Specification.Storage.LeadState>;

namespace CrmAlignment.LocalDataverse.Specification.Storage;

/// <summary>A request, and what the model becomes when it returns.</summary>
/// <param name="Request">The request.</param>
/// <param name="Tags">The tag of each message that changes a lead.</param>
/// <param name="Apply">What it does to the model, given its response.</param>
internal sealed record LeadOperation(
    OrganizationRequest Request, ImmutableArray<string> Tags, Func<Leads, OrganizationResponse, LeadChange> Apply)
{
    /// <summary>A request for one lead; its tag reaches plug-ins as a shared variable.</summary>
    /// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/optional-parameters#add-a-shared-variable-to-the-plugin-execution-context.</remarks>
    public static LeadOperation Of(OrganizationRequest request, Func<Leads, Leads> apply)
    {
        var tag = Guid.NewGuid().ToString();
        request["tag"] = tag;
        return new LeadOperation(request, [tag], (leads, _) => new LeadChange(apply(leads), [tag]));
    }

    /// <summary>Several in one transaction.</summary>
    public static LeadOperation InTransaction(IReadOnlyList<LeadOperation> parts)
    {
        var request = new ExecuteTransactionRequest { Requests = [] };
        request.Requests.AddRange(parts.Select(part => part.Request));
        return new LeadOperation(
            request,
            [.. parts.SelectMany(part => part.Tags)],
            (leads, response) => new LeadChange(
                parts.Aggregate(leads, (known, part) => part.Apply(known, response).Leads), [.. parts.SelectMany(part => part.Tags)]));
    }

    /// <summary>Several, each in a transaction of its own, with those after a failed one done as well.</summary>
    public static LeadOperation OneByOne(IReadOnlyList<LeadOperation> parts)
    {
        var request = new ExecuteMultipleRequest
        {
            Requests = [],
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
        };
        request.Requests.AddRange(parts.Select(part => part.Request));
        return new LeadOperation(request, [.. parts.SelectMany(part => part.Tags)], (leads, response) =>
        {
            var items = ((ExecuteMultipleResponse)response).Responses;
            var done = items.Where(item => item.Fault is null).Select(item => parts[item.RequestIndex]).ToList();
            return new LeadChange(
                done.Aggregate(leads, (known, part) => part.Apply(known, response).Leads), [.. done.SelectMany(part => part.Tags)]);
        });
    }
}
