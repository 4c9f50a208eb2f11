using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The rows of the engagement score: the administrator's rules, and the log, of which people and web sites write page visits alone.</summary>
internal static class ScoreRows
{
    public static RowKind[] All { get; } = [Rule, Visit];

    private static RowKind Rule => new()
    {
        Table = ScoreRuleTable.LogicalName,
        Title = "A scoring rule",
        Make = world => world.Funnel.Administrator.Create(DraftOfRule(world)),
        Draft = DraftOfRule,
        Change = _ => new Entity(ScoreRuleTable.LogicalName) { [ScoreRuleTable.Points] = 20 },
        IsOwned = false,
    };

    private static RowKind Visit => new()
    {
        Table = ScoreEventTable.LogicalName,
        Title = "An engagement event: a page visit",
        Make = world => world.Funnel.Marketing.Create(DraftOfVisit(world)),
        Draft = DraftOfVisit,
        Change = _ => new Entity(ScoreEventTable.LogicalName) { [ScoreEventTable.Points] = 500 },
        Above = new("lead", ScoreEventTable.LeadId, RowKinds.Lead),
    };

    private static Entity DraftOfRule(PathWorld world) => new(ScoreRuleTable.LogicalName)
    {
        [ScoreRuleTable.Name] = world.Name("Calls"),
        [ScoreRuleTable.Kind] = new OptionSetValue((int)ScoreEventKind.PhoneCall),
        [ScoreRuleTable.Points] = 10,
        [ScoreRuleTable.HalfLifeDays] = 30,
    };

    private static Entity DraftOfVisit(PathWorld world) => new(ScoreEventTable.LogicalName)
    {
        [ScoreEventTable.Kind] = new OptionSetValue((int)ScoreEventKind.PageVisit),
        [ScoreEventTable.LeadId] = new EntityReference("lead", RowKinds.NewLead(world)),
        [ScoreEventTable.Page] = "https://contoso.com/prices",
    };
}
