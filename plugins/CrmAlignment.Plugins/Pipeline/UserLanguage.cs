using System;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.Domain.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>The language in which a user reads refusals. Read only when there is one to show.</summary>
internal static class UserLanguage
{
    private const string SettingsTable = "usersettings";
    private const string UserColumn = "systemuserid";
    private const string LanguageColumn = "uilanguageid";

    /// <summary>Locale id of the user's UI language; English when the user has not chosen one (0 stands for the organization's).</summary>
    public static int Of(Guid userId, IOrganizationService systemService, ITracingService tracing)
    {
        var query = new QueryExpression(SettingsTable) { ColumnSet = new ColumnSet(LanguageColumn), TopCount = 1 };
        query.Criteria.AddCondition(UserColumn, ConditionOperator.Equal, userId);
        try
        {
            var language = systemService.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<int?>(LanguageColumn) ?? 0;
            return language == 0 ? MessageCatalogue.English : language;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            // The refusal itself matters more than its language; the transaction ends either way.
            tracing.Trace("The UI language of user {0} could not be read, so the refusal is in English: {1}", userId, fault);
            return MessageCatalogue.English;
        }
    }
}
