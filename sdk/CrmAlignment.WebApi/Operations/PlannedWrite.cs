using System;
using System.Collections.Generic;
using CrmAlignment.WebApi.Exchange;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Operations;

/// <summary>A write that is understood and not yet done: a change set of a batch does several of them in one transaction.</summary>
/// <param name="Request">The request of the organization service.</param>
/// <param name="Answer">Makes the answer of its response, once it is committed.</param>
internal sealed record PlannedWrite(OrganizationRequest Request, Func<OrganizationResponse, WebResponse> Answer)
{
    /// <summary>Requests that belong to it and come after it, in the same transaction.</summary>
    public IReadOnlyList<OrganizationRequest> Following { get; init; } = [];

    /// <summary>The address of the row that it makes; null when it makes none.</summary>
    public string? Row { get; init; }

    /// <summary>Whether it makes a definition, whose id is not known before it is made.</summary>
    public bool MakesDefinition { get; init; }

    /// <summary>All its requests, in their order.</summary>
    public IReadOnlyList<OrganizationRequest> All => Following.Count == 0 ? [Request] : [Request, .. Following];
}
