using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>The language in which the caller reads labels: uilanguageid of the user settings, else the organization's.</summary>
internal static class CallerLanguage
{
    public static LabelLanguages Of(IRequestScope scope) =>
        scope.Transaction.Retrieve("usersettings", scope.UserId, ["uilanguageid"])?["uilanguageid"] is int language and not 0
            ? new LabelLanguages(language)
            : new LabelLanguages(OfOrganization(scope));

    public static int OfOrganization(IRequestScope scope) =>
        scope.Transaction.Retrieve("organization", scope.Organization.Id, ["languagecode"])?["languagecode"] as int?
        ?? LocalizedText.BaseLanguage;
}
