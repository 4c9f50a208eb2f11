using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>The organization service for callers outside: each call is a request with a transaction of its own.</summary>
/// <param name="executor">Performs requests.</param>
/// <param name="userId">The caller; null for the SYSTEM user, whose id an import of rows may change.</param>
internal sealed class TopLevelService(RequestExecutor executor, Guid? userId) : OrganizationServiceBase
{
    /// <inheritdoc/>
    public override OrganizationResponse Execute(OrganizationRequest request) => executor.Execute(request, userId);
}
