using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>The organization service for callers outside: each call is a request with a transaction of its own.</summary>
internal sealed class TopLevelService(OrganizationEngine engine, Guid userId) : OrganizationServiceBase
{
    /// <inheritdoc/>
    public override OrganizationResponse Execute(OrganizationRequest request) => engine.Execute(request, userId);
}
