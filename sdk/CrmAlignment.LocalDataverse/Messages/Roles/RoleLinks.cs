using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Teams;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Roles;

/// <summary>
/// What giving a role to a user or team asks for, and taking it away: to assign roles, to read the user or team, and to have what the
/// role grants; and a role of the user's or team's own business unit
/// (https://learn.microsoft.com/power-platform/admin/assign-security-roles).
/// </summary>
internal static class RoleLinks
{
    /// <summary>Whether a relationship gives roles.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <returns>True for those between roles and users or teams.</returns>
    public static bool Concerns(ManyToManyRelationship relationship) => relationship.IntersectTable is "systemuserroles" or "teamroles";

    /// <summary>Checks that the caller may give a role.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="first">The role, or the user or team.</param>
    /// <param name="second">The other one.</param>
    public static void RequireGive(IRequestScope scope, EntityReference first, EntityReference second)
    {
        var (role, principal) = Rows(scope, first, second);
        RequireTake(scope, role, principal);
        RequireOwner(principal);
        RequireSameUnit(role, principal);
        foreach (var grant in scope.Security.Snapshot(scope.Execution).Roles.Of(role.Id))
        {
            scope.Access.RequireDepth(grant.Name, grant.DepthMask);
        }
    }

    /// <summary>Checks that the caller may take a role away.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="first">The role, or the user or team.</param>
    /// <param name="second">The other one.</param>
    public static void RequireTake(IRequestScope scope, EntityReference first, EntityReference second)
    {
        var (role, principal) = Rows(scope, first, second);
        RequireTake(scope, role, principal);
    }

    private static void RequireTake(IRequestScope scope, StoredRow role, StoredRow principal)
    {
        scope.Access.Require(role, AccessRight.Assign);
        scope.Access.Require(principal, AccessRight.Read);
    }

    // https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/use-access-teams-owner-teams-collaborate-share-information
    private static void RequireOwner(StoredRow principal)
    {
        if (principal.Table.LogicalName == "team" && principal["teamtype"] is AccessTeams.Access)
        {
            throw DataverseFault.InvalidOperation($"The team {principal.Id} is an access team and cannot have roles: its members have their own.");
        }
    }

    private static void RequireSameUnit(StoredRow role, StoredRow principal)
    {
        var (ofRole, ofPrincipal) = (RowScan.IdIn(role, "businessunitid"), RowScan.IdIn(principal, "businessunitid"));
        if (ofRole != ofPrincipal)
        {
            var (code, kind) = principal.Table.LogicalName == "team"
                ? (DataverseErrorCode.TeamInWrongBusiness, "team")
                : (DataverseErrorCode.UserInWrongBusiness, "user");
            throw DataverseFault.Of(
                code,
                $"Cannot associate security role because the security role's Business Unit is not the same as the {kind}'s Business "
                    + $"Unit. Details: {kind}id={principal.Id}, {kind}BU={ofPrincipal}, roleId={role.Id}, roleBU={ofRole}. Use the copy of "
                    + $"the role in the {kind}'s business unit.");
        }
    }

    private static (StoredRow Role, StoredRow Principal) Rows(IRequestScope scope, EntityReference first, EntityReference second) =>
        first.LogicalName == "role" ? (Row(scope, first), Row(scope, second)) : (Row(scope, second), Row(scope, first));

    private static StoredRow Row(IRequestScope scope, EntityReference reference)
    {
        var id = RowReader.RequireId(scope, reference);
        return scope.Transaction.Retrieve(reference.LogicalName, id)
            ?? throw DataverseFault.ObjectDoesNotExist(scope.Catalog.Table(reference.LogicalName).SchemaName, id);
    }
}
