using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>The organization service for callers outside: each call is a request with a transaction of its own.</summary>
/// <param name="engine">The organization.</param>
/// <param name="userId">The caller; null for the SYSTEM user, whose id an import of rows may change.</param>
internal sealed class TopLevelService(OrganizationEngine engine, Guid? userId) : OrganizationServiceBase
{
    /// <inheritdoc/>
    public override OrganizationResponse Execute(OrganizationRequest request) => engine.Execute(request, userId ?? engine.SystemUserId);
}
