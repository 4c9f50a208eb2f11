using System;

namespace Microsoft.Xrm.Sdk.Extensions;

/// <summary>Typed access to what a plug-in is given.</summary>
public static class ServiceProviderExtensions
{
    /// <summary>A service.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="serviceProvider">What the plug-in is given.</param>
    /// <returns>The service; the type's default when the provider has none.</returns>
    public static T Get<T>(this IServiceProvider serviceProvider) => serviceProvider.GetService(typeof(T)) is T service ? service : default;

    /// <summary>The organization as seen by a user.</summary>
    /// <param name="serviceProvider">What the plug-in is given.</param>
    /// <param name="id">The user; empty for the user of the context.</param>
    /// <returns>The service.</returns>
    public static IOrganizationService GetOrganizationService(this IServiceProvider serviceProvider, Guid id)
        => serviceProvider.Get<IOrganizationServiceFactory>().CreateOrganizationService(id);
}
