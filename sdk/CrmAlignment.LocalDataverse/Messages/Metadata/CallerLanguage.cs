using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Pipeline;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>The language in which the caller reads labels: uilanguageid of the user settings, else English.</summary>
internal static class CallerLanguage
{
    public static int Of(RequestScope scope)
    {
        var settings = scope.Transaction.Find("usersettings", new Dictionary<string, object?> { ["systemuserid"] = scope.UserId }, limit: 1);
        return settings is [var id] && scope.Transaction.Retrieve("usersettings", id, ["uilanguageid"])?["uilanguageid"] is int language and not 0
            ? language
            : LocalizedText.BaseLanguage;
    }
}
