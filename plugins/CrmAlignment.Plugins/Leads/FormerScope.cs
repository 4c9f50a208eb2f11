using System;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// The scope in which a lead was before a request: where the platform runs the steps of a request twice, the second time the lead is where
/// the first has put it.
/// </summary>
internal static class FormerScope
{
    private const string Variable = "crma.formerscope";
    private const char Separator = '|';

    /// <summary>Leaves the scope for the later steps of the request.</summary>
    public static void Remember(PluginScope scope, CriteriaScope former) => RequestVariables.Leave(
        scope,
        Variable,
        string.Join(
            Separator.ToString(), former.CampaignId?.ToString("N"), former.BusinessUnitId?.ToString("N"), former.LeadCategoryId?.ToString("N"), former.Segment));

    /// <summary>What was left in this operation or around it, else the scope of the lead as stored.</summary>
    public static CriteriaScope Of(PluginScope scope, IRecordValues stored) =>
        RequestVariables.Find(scope, Variable) is { } text ? Read(text) : CriteriaScope.OfLead(stored);

    private static CriteriaScope Read(string text)
    {
        var parts = text.Split([Separator], 4);
        return new CriteriaScope(parts[3], IdOf(parts[0]), IdOf(parts[1]), IdOf(parts[2]));
    }

    private static Guid? IdOf(string text) => text.Length == 0 ? null : new Guid(text);
}
