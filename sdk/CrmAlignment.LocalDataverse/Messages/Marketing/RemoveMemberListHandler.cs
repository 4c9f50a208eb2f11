using System;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Marketing;

/// <summary>
/// RemoveMemberList, which plug-ins know as RemoveMember: takes an account, contact or lead out of a static list
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removememberlistrequest). Asks for prvReadList and
/// prvAppendToList (https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334759(v=crm.8)).
/// </summary>
internal sealed class RemoveMemberListHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RemoveMemberList";

    /// <inheritdoc/>
    public string EventName => "RemoveMember";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => MarketingList.Of(request, "ListId");

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        MarketingList.ToChange(scope, "ListId").Remove(scope.Required<Guid>("EntityId"));
        return new RemoveMemberListResponse();
    }
}
