using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The ways in which columns are written.</summary>
internal static class WritingWays
{
    public static Way[] All { get; } = [Update, Upsert, Multiple, Associate, Disassociate];

    private static Way Update => new() { Title = "Update", Act = cell => cell.Service.Update(cell.Change()) };

    private static Way Upsert => new() { Title = "Upsert", Act = cell => cell.Service.Execute(new UpsertRequest { Target = cell.Change() }) };

    private static Way Multiple => new()
    {
        Title = "UpdateMultiple",
        Act = cell => cell.Service.Execute(new UpdateMultipleRequest { Targets = new EntityCollection([cell.Change()]) { EntityName = cell.Kind.Table } }),
    };

    private static Way Associate => new()
    {
        Title = "Associate with another row above",
        WhyNot = Ways.NothingAbove,
        Prepare = cell => cell.Other = cell.NewAbove(),
        Act = cell => cell.Service.Associate(cell.Other.LogicalName, cell.Other.Id, Downward(cell), [cell.Row]),
    };

    private static Way Disassociate => new()
    {
        Title = "Disassociate from the row above",
        WhyNot = Ways.NothingAbove,
        Prepare = cell => cell.Other = cell.Above(),
        Act = cell => cell.Service.Disassociate(cell.Other.LogicalName, cell.Other.Id, Downward(cell), [cell.Row]),
    };

    private static Relationship Downward(Cell cell)
    {
        var relationship = cell.ToAbove();
        relationship.PrimaryEntityRole = cell.Kind.Above!.Table == cell.Kind.Table ? EntityRole.Referenced : null;
        return relationship;
    }
}
