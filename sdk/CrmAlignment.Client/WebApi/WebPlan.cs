using System;
using System.Collections.Generic;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client.WebApi;

/// <summary>A message of the organization service as requests of HTTP: none, one, or several that succeed together or not at all.</summary>
/// <param name="Calls">The requests.</param>
/// <param name="Answer">Makes the response of the message out of their answers, in their order.</param>
internal sealed record WebPlan(IReadOnlyList<WebCall> Calls, Func<IReadOnlyList<WebAnswer>, OrganizationResponse> Answer)
{
    /// <summary>
    /// What the organization service says of an address that names nothing, from the message of the Web API, where what is missing is a
    /// definition, which a message names by its parameters; null where it is said as the Web API says it.
    /// </summary>
    public Func<string, FaultException<OrganizationServiceFault>>? Missing { get; init; }

    /// <summary>
    /// Plans whose answers complete the response of this one, from that response: what one request cannot ask for. None where there is
    /// nothing more to ask.
    /// </summary>
    public Func<OrganizationResponse, IReadOnlyList<WebPlan>> Further { get; init; } = static _ => [];

    /// <summary>The fault of the message, from the fault of one of its requests.</summary>
    public FaultException<OrganizationServiceFault> Of(FaultException<OrganizationServiceFault> fault) =>
        Missing is not null && fault.Detail.ErrorCode == WebTables.NoSuchResource ? Missing(fault.Detail.Message) : fault;

    /// <summary>A plan of one request.</summary>
    public static WebPlan Of(WebCall call, Func<WebAnswer, OrganizationResponse> answer) => new([call], answers => answer(answers[0]));
}
