using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Pipeline;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>The language in which the caller reads labels: uilanguageid of the user settings, else the organization's.</summary>
internal static class CallerLanguage
{
    public static LabelLanguages Of(RequestScope scope) =>
        scope.Transaction.Retrieve("usersettings", scope.UserId, ["uilanguageid"])?["uilanguageid"] is int language and not 0
            ? new LabelLanguages(language)
            : new LabelLanguages(OfOrganization(scope));

    public static int OfOrganization(RequestScope scope) =>
        scope.Transaction.Retrieve("organization", scope.Engine.OrganizationId, ["languagecode"])?["languagecode"] as int?
        ?? LocalizedText.BaseLanguage;
}
