using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The ways in which a row goes.</summary>
internal static class DeletingWays
{
    public static Way[] All { get; } = [Delete, Multiple, Cascade];

    private static Way Delete => new() { Title = "Delete", Act = cell => cell.Service.Delete(cell.Row.LogicalName, cell.Row.Id) };

    private static Way Multiple => new()
    {
        Title = "DeleteMultiple",
        Probe = true,
        WhyNot = _ => "only elastic tables have it",
        Act = cell => cell.Service.Execute(new OrganizationRequest("DeleteMultiple") { ["Targets"] = new EntityReferenceCollection { cell.Row } }),
    };

    private static Way Cascade => new()
    {
        Title = "Delete of the row above",
        WhyNot = Ways.NothingAbove,
        Prepare = cell => cell.Other = cell.Above(),
        Act = cell => cell.Service.Delete(cell.Other.LogicalName, cell.Other.Id),
    };
}
