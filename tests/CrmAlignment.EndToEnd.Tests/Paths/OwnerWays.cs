using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The ways in which a row comes to another owner, or with its owner to another business unit.</summary>
internal static class OwnerWays
{
    public static Way[] All { get; } =
        [Assign, UpdateOwner, AssignAbove, ReassignAll, MoveUserByMessage, MoveUserByUpdate, MoveUnit, RemoveManager];

    private static Way Assign => new()
    {
        Title = "Assign to somebody of another business unit",
        Probe = true,
        WhyNot = OfOrganization,
        Act = cell => cell.Service.Execute(new AssignRequest { Target = cell.Row, Assignee = cell.World.Heir }),
    };

    private static Way UpdateOwner => new()
    {
        Title = "Update of the owner",
        Probe = true,
        WhyNot = OfOrganization,
        Act = cell => cell.Service.Update(new Entity(cell.Row.LogicalName, cell.Row.Id) { ["ownerid"] = cell.World.Heir }),
    };

    private static Way AssignAbove => new()
    {
        Title = "Assign of the row above",
        WhyNot = Ways.NothingAbove,
        Prepare = cell => cell.Other = cell.Above(),
        Act = cell => cell.Service.Execute(new AssignRequest { Target = cell.Other, Assignee = cell.World.Heir }),
    };

    private static Way ReassignAll => new()
    {
        Title = "ReassignObjectsOwner",
        WhyNot = OfOrganization,
        Prepare = cell => cell.Other = cell.GiveToNewOwner(),
        Act = cell => cell.Service.Execute(new ReassignObjectsOwnerRequest { FromPrincipal = cell.Other, ToPrincipal = cell.World.Heir }),
        ChangesWorld = true,
    };

    private static Way MoveUserByMessage => new()
    {
        Title = "SetBusinessSystemUser of the owner",
        WhyNot = OfOrganization,
        Prepare = cell => cell.Other = cell.GiveToNewOwner(),
        Act = cell => cell.Service.Execute(new SetBusinessSystemUserRequest
        {
            UserId = cell.Other.Id,
            BusinessId = cell.World.North,
            ReassignPrincipal = cell.Other,
        }),
        MovesWithoutStep = true,
        ChangesWorld = true,
    };

    private static Way MoveUserByUpdate => new()
    {
        Title = "Update of the owner's business unit",
        WhyNot = OfOrganization,
        Prepare = cell => cell.Other = cell.GiveToNewOwner(),
        Act = cell => cell.Service.Update(
            new Entity("systemuser", cell.Other.Id) { ["businessunitid"] = new EntityReference("businessunit", cell.World.North) }),
        MovesWithoutStep = true,
        ChangesWorld = true,
    };

    private static Way MoveUnit => new()
    {
        Title = "SetParentBusinessUnit of the owner's business unit",
        WhyNot = OfOrganization,
        Prepare = cell =>
        {
            var unit = cell.World.Unit("West", cell.World.Funnel.Organization.RootBusinessUnitId);
            cell.GiveToNewOwner(unit);
            cell.Other = new EntityReference("businessunit", unit);
        },
        Act = cell => cell.Service.Execute(new SetParentBusinessUnitRequest { BusinessUnitId = cell.Other.Id, ParentId = cell.World.North }),
    };

    private static Way RemoveManager => new()
    {
        Title = "RemoveParent of the owner",
        WhyNot = OfOrganization,
        Prepare = cell =>
        {
            cell.Other = cell.GiveToNewOwner();
            cell.World.Admin.Update(new Entity("systemuser", cell.Other.Id) { ["parentsystemuserid"] = cell.World.Heir });
        },
        Act = cell => cell.Service.Execute(new RemoveParentRequest { Target = cell.Other }),
    };

    private static string? OfOrganization(RowKind kind) => kind.IsOwned ? null : "its rows belong to the organization, not to an owner";
}
