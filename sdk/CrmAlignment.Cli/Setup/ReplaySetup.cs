using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Settings;
using CrmAlignment.Cli.Settings.Input;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Setup;

/// <summary>Brings an organization to the settings of a replay, as crma setup does.</summary>
internal static class ReplaySetup
{
    /// <summary>Sets up; what is there as it should be is left, so that a replay that was stopped goes on.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="platform">Service of the system administrator.</param>
    /// <param name="administrator">Service of the product's administrator.</param>
    /// <param name="serviceFor">The service of a user, who signs.</param>
    /// <returns>Names of the agreed criteria sets.</returns>
    /// <exception cref="Faults.InputException">The organization has other settings that cannot change.</exception>
    public static IReadOnlyList<string> Prepare(
        SettingsFile settings, IOrganizationService platform, IOrganizationService administrator, Func<Guid, IOrganizationService> serviceFor)
    {
        var sets = settings.Rows[Shapes.CriteriaSets];
        foreach (var set in sets)
        {
            DropDraft(administrator, set);
        }

        var setup = new SettingsSetup(settings, platform, administrator, serviceFor);
        foreach (var section in setup.Plan())
        {
            setup.Apply(section);
        }

        return [.. sets.Select(set => (string)set.Values[CriteriaSetTable.Name]!)];
    }

    // An earlier run stopped before the set was in force, or its criteria were refused: it is drafted anew, without what the file lacks now.
    private static void DropDraft(IOrganizationService service, DesiredRow set)
    {
        var query = new QueryExpression(CriteriaSetTable.LogicalName);
        query.Criteria.AddCondition(CriteriaSetTable.Code, ConditionOperator.Equal, set.Values[CriteriaSetTable.Code]);
        query.Criteria.AddCondition(CriteriaSetTable.Phase, ConditionOperator.Equal, (int)CriteriaSetPhase.Draft);
        foreach (var draft in service.RetrieveMultiple(query).Entities)
        {
            service.Delete(draft.LogicalName, draft.Id);
        }
    }
}
