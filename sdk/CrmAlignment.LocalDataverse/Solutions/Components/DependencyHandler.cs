using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>A message that lists dependencies.</summary>
/// <param name="name">The message's name.</param>
/// <param name="find">Which dependencies it lists.</param>
/// <param name="respond">Makes its response, still empty.</param>
internal sealed class DependencyHandler(
    string name, Func<IRequestScope, IEnumerable<Dependency>> find, Func<OrganizationResponse> respond) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var response = respond();
        response.Results["EntityCollection"] = DependencyRows.Of(find(scope));
        return response;
    }
}
