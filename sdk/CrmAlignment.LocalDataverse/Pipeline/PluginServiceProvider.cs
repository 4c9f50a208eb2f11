using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>The services that a plug-in asks for; unknown ones are null, as on the platform.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/write-plug-in#service-provider.</remarks>
internal sealed class PluginServiceProvider(
    IPluginExecutionContext context,
    ITracingService tracing,
    IOrganizationServiceFactory services) : IServiceProvider
{
    /// <inheritdoc/>
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(ITracingService))
        {
            return tracing;
        }

        if (serviceType == typeof(IOrganizationServiceFactory))
        {
            return services;
        }

        return serviceType.IsInstanceOfType(context) ? context : null;
    }
}
