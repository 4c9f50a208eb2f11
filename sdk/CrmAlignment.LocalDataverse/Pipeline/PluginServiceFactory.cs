using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Gives a plug-in its organization services: null asks for SYSTEM, an empty id for the step's own user.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.iorganizationservicefactory.createorganizationservice.
/// </remarks>
internal sealed class PluginServiceFactory(RequestScope scope, Guid stepUserId) : IOrganizationServiceFactory
{
    /// <inheritdoc/>
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var user = userId switch
        {
            null => scope.Organization.SystemUserId,
            { } id when id == Guid.Empty => stepUserId,
            { } id => id,
        };
        return new NestedService(scope, user, isPlugin: true);
    }
}
