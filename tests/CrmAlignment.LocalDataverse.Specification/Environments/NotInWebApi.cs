using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>
/// What the organization service has, and the Web API of the platform does not.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/actions and .../functions list the messages that it has.
/// </summary>
internal static class NotInWebApi
{
    private const string Unlisted = "neither an action nor a function of the Web API "
        + "(https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/actions and .../functions)";

    /// <summary>What is said of each message.</summary>
    public static readonly FrozenDictionary<string, string> Messages = new Dictionary<string, string>
    {
        ["ExecuteAsync"] = Unlisted,
        ["RemoveMemberList"] = Unlisted,
        ["RemoveItemCampaign"] = Unlisted,
        ["RetrieveMembersTeam"] = Unlisted,
        ["RetrieveTeamsSystemUser"] = Unlisted,
        ["RetrieveUserSettingsSystemUser"] = Unlisted,
        ["UpdateUserSettingsSystemUser"] = Unlisted,
        ["RemoveParent"] = Unlisted,
        ["SetParentBusinessUnit"] = Unlisted,
        ["SetParentSystemUser"] = Unlisted,
        ["RelatedEntitiesQuery"] = "$expand of the Web API takes options, no query (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/expand)",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is said of each test.</summary>
    public static readonly FrozenDictionary<string, string> Tests = new Dictionary<string, string>
    {
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
