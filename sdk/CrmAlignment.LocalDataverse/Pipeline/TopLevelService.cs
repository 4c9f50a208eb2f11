using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>The organization service for callers outside: each call is a request with a transaction of its own.</summary>
/// <param name="executor">Performs requests.</param>
/// <param name="userId">As whom it acts; null for the SYSTEM user, whose id an import of rows may change.</param>
/// <param name="callerId">Who calls on that user's behalf; null for the user.</param>
internal sealed class TopLevelService(RequestExecutor executor, Guid? userId, Guid? callerId = null) : OrganizationServiceBase
{
    /// <inheritdoc/>
    public override OrganizationResponse Execute(OrganizationRequest request) => executor.Execute(request, userId, callerId);

    /// <inheritdoc/>
    protected override OrganizationResponse ExecuteOwn(OrganizationRequest request) => executor.Execute(request, userId, callerId, isOwn: true);
}
