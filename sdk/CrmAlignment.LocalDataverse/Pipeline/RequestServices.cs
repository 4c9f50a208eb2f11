using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Makes the organization services that plug-ins and handlers of one request use.</summary>
internal sealed class RequestServices(RequestScope scope)
{
    /// <summary>A service for a handler: same depth, not counted as a plug-in's request.</summary>
    public IOrganizationService ForHandler(Guid userId) =>
        new NestedService(scope, userId, isPlugin: false);

    /// <summary>A service for a plug-in: one deeper, counted.</summary>
    public IOrganizationService ForPlugin(Guid userId) =>
        new NestedService(scope, userId, isPlugin: true);
}
