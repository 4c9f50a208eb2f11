using System;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// The scope in which a lead was before a request. The platform runs the steps of an Update that mixes the state or the owner with other
/// columns twice, and the second time the lead is where the first has put it; PreValidation runs once, and what it leaves in the
/// variables is found by both (https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior).
/// </summary>
internal static class FormerScope
{
    private const string VariablePrefix = "crma.formerscope.";
    private const char Separator = '|';

    /// <summary>Leaves the scope for the later steps of the request.</summary>
    public static void Remember(PluginScope scope, CriteriaScope former) =>
        scope.Context.SharedVariables[NameOf(scope)] =
            string.Join(Separator.ToString(), former.CampaignId?.ToString("N"), former.BusinessUnitId?.ToString("N"), former.Segment);

    /// <summary>What was left in this operation or around it, else the scope of the lead as stored.</summary>
    public static CriteriaScope Of(PluginScope scope, IRecordValues stored)
    {
        for (var context = scope.Context; context is not null; context = context.ParentContext)
        {
            if (context.SharedVariables.TryGetValue(NameOf(scope), out var value) && value is string text)
            {
                return Read(text);
            }
        }

        return CriteriaScope.OfLead(stored);
    }

    private static CriteriaScope Read(string text)
    {
        var parts = text.Split([Separator], 3);
        return new CriteriaScope(parts[2], IdOf(parts[0]), IdOf(parts[1]));
    }

    private static Guid? IdOf(string text) => text.Length == 0 ? null : new Guid(text);

    private static string NameOf(PluginScope scope) => VariablePrefix + scope.Context.PrimaryEntityId.ToString("N");
}
