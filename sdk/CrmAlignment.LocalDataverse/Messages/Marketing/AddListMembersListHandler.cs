using System;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Marketing;

/// <summary>
/// AddListMembersList, which plug-ins know as AddListMembers: adds accounts, contacts or leads to a static list, all or none
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addlistmemberslistrequest).
/// </summary>
internal sealed class AddListMembersListHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "AddListMembersList";

    /// <inheritdoc/>
    public string EventName => "AddListMembers";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => MarketingList.Of(request, "ListId");

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var list = MarketingList.ToChange(scope, "ListId");
        foreach (var member in scope.Required<Guid[]>("MemberIds"))
        {
            list.Add(member);
        }

        return new AddListMembersListResponse();
    }
}
