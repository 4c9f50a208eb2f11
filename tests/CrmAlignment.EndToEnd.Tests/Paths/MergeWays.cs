using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The ways in which two rows become one, and rows below follow.</summary>
internal static class MergeWays
{
    public static Way[] All { get; } = [AsMaster, AsSubordinate, OfTheRowAbove];

    private static Way AsMaster => new()
    {
        Title = "Merge, as the master",
        Probe = true,
        WhyNot = OfMerged,
        Prepare = cell => cell.Other = Another(cell),
        Act = cell => cell.Service.Execute(Request(cell.Row, cell.Other)),
    };

    private static Way AsSubordinate => new()
    {
        Title = "Merge, as the subordinate",
        Probe = true,
        WhyNot = OfMerged,
        Prepare = cell => cell.Other = Another(cell),
        Act = cell => cell.Service.Execute(Request(cell.Other, cell.Row)),
    };

    private static Way OfTheRowAbove => new()
    {
        Title = "Merge of the row above into another",
        WhyNot = kind => kind.Above is { Table: "account" or "contact" or "lead" } ? null : "what is above it cannot be merged",
        Prepare = cell => cell.Other = cell.NewAbove(),
        Act = cell => cell.Service.Execute(Request(cell.Other, cell.Above())),
    };

    private static string? OfMerged(RowKind kind) =>
        kind.Table is "account" or "contact" or "lead" ? null : "the platform merges accounts, contacts and leads";

    private static EntityReference Another(Cell cell) => cell.Kind.IsShared ? cell.Row : new EntityReference(cell.Kind.Table, cell.Kind.Make(cell.World));

    private static MergeRequest Request(EntityReference master, EntityReference subordinate) =>
        new() { Target = master, SubordinateId = subordinate.Id, UpdateContent = new Entity(master.LogicalName) };
}
