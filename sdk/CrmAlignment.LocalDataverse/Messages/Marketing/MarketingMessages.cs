using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Messages.Marketing;

/// <summary>
/// The handlers of the marketing messages. Plug-ins know them by shorter names (http://soho.at/wp/tag/additem/ traces AddItem).
/// </summary>
internal static class MarketingMessages
{
    /// <summary>One handler a message.</summary>
    /// <returns>The handlers.</returns>
    public static IEnumerable<IMessageHandler> Handlers() =>
    [
        new AddMemberListHandler(),
        new AddListMembersListHandler(),
        new RemoveMemberListHandler(),
        new CopyMembersListHandler(),
        new AddItemCampaignHandler(),
        new RemoveItemCampaignHandler(),
    ];
}
