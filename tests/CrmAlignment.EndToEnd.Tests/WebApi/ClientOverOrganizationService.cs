using System;
using CrmAlignment.Client;

namespace CrmAlignment.EndToEnd.Tests.WebApi;

/// <summary>The client over the organization service of a local organization.</summary>
public sealed class ClientOverOrganizationService : ClientBehaviour
{
    private protected override AlignmentClient As(Guid user) => new(Funnel.Organization.ServiceFor(user));
}
