using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The rows of a buying center, which both departments write.</summary>
internal static class PurchaseRows
{
    public static RowKind[] All { get; } = [BuyingRole];

    private static RowKind BuyingRole => new()
    {
        Table = BuyingRoleTable.LogicalName,
        Title = "A person in the buying center of a lead",
        Make = world => world.Funnel.Marketing.Create(Draft(world)),
        Draft = Draft,
        Change = _ => new Entity(BuyingRoleTable.LogicalName) { [BuyingRoleTable.Role] = new OptionSetValue((int)PurchaseRole.Buyer) },
        Above = new("lead", BuyingRoleTable.LeadId, RowKinds.Lead),
    };

    private static Entity Draft(PathWorld world) => new(BuyingRoleTable.LogicalName)
    {
        [BuyingRoleTable.Name] = world.Name("Anna"),
        [BuyingRoleTable.LeadId] = new EntityReference("lead", RowKinds.NewLead(world)),
        [BuyingRoleTable.Role] = new OptionSetValue((int)PurchaseRole.Decider),
    };
}
