using System;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Marketing;

/// <summary>
/// AddMemberList, which plug-ins know as AddMember: adds an account, contact or lead to a static list
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addmemberlistrequest).
/// </summary>
internal sealed class AddMemberListHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "AddMemberList";

    /// <inheritdoc/>
    public string EventName => "AddMember";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => MarketingList.Of(request, "ListId");

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope) => new AddMemberListResponse
    {
        Results = { ["Id"] = MarketingList.ToChange(scope, "ListId").Add(scope.Required<Guid>("EntityId")) },
    };
}
