using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Marketing;

/// <summary>
/// CopyMembersList: adds the members of a static list to another, without doubling any
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.copymemberslistrequest). Asks for each member what AddMemberList
/// does (https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334407(v=crm.8)).
/// </summary>
internal sealed class CopyMembersListHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "CopyMembersList";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => MarketingList.Of(request, "TargetListId");

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var source = MarketingList.ToRead(scope, "SourceListId");
        MarketingList.ToChange(scope, "TargetListId").AddAllOf(source);
        return new CopyMembersListResponse();
    }
}
