using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>The organization service that code inside a request calls: its requests are children of that request.</summary>
internal sealed class NestedService(RequestScope parent, Guid userId, bool isPlugin) : OrganizationServiceBase
{
    /// <inheritdoc/>
    public override OrganizationResponse Execute(OrganizationRequest request) =>
        parent.Sender.Send(parent, request, userId, isPlugin);

    /// <inheritdoc/>
    protected override OrganizationResponse ExecuteOwn(OrganizationRequest request) =>
        parent.Sender.Send(parent, request, userId, isPlugin, isOwn: true);
}
