using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Gives a plug-in the organization, as seen by a user.</summary>
public interface IOrganizationServiceFactory
{
    /// <summary>The organization as seen by a user.</summary>
    /// <param name="userId">The user; null for the system, an empty id for the user of the context.</param>
    /// <returns>The service.</returns>
    IOrganizationService CreateOrganizationService(Guid? userId);
}
