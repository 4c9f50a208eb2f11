using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Privileges of new tables, and roles with the depths of their privileges.</summary>
/// <remarks>
/// Access rights and depth masks: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/privilege and
/// https://learn.microsoft.com/power-apps/developer/data-platform/security-model.
/// </remarks>
internal sealed class PrivilegeRegistration(
    StoreTransaction transaction,
    RegistrationWriter rows,
    PackageProblems problems,
    ImportContext context)
{
    /// <summary>Writes the eight privileges of each user-owned table, six of each other one.</summary>
    public void AddForTables(IEnumerable<TableDefinition> tables)
    {
        foreach (var table in tables)
        {
            foreach (var right in Enum.GetValues<AccessRight>())
            {
                if (table.IsUserOwned || right is not (AccessRight.Assign or AccessRight.Share))
                {
                    Add(table, PrivilegeNames.Of(right, table), right);
                }
            }
        }
    }

    /// <summary>Writes those of the platform's own tables, once in an organization's life.</summary>
    public void EnsureForPlatform()
    {
        if (Find(PrivilegeNames.Of(AccessRight.Read, transaction.Catalog.Table("account"))) is null)
        {
            AddForTables(transaction.Catalog.Tables.Where(table => !table.IsCustom).OrderBy(table => table.LogicalName, StringComparer.Ordinal));
        }
    }

    /// <summary>Writes roles; the privileges of an existing role become the package's.</summary>
    public void WriteRoles(IReadOnlyList<PackageRole> roles, SolutionComponents components, bool isManaged)
    {
        foreach (var role in roles)
        {
            components.Put("role", role.Id, new()
            {
                ["name"] = role.Name,
                ["businessunitid"] = new RowReference("businessunit", context.RootBusinessUnitId),
                ["ismanaged"] = isManaged,
            });
            WritePrivileges(role);
        }
    }

    private void Add(TableDefinition table, string name, AccessRight right)
    {
        var id = Find(name) ?? ImportedIds.Of("privilege", name);
        rows.Put("privilege", id, new()
        {
            ["name"] = name,
            ["accessright"] = (int)right,
            ["canbebasic"] = table.IsUserOwned,
            ["canbelocal"] = table.IsUserOwned,
            ["canbedeep"] = table.IsUserOwned,
            ["canbeglobal"] = true,
        });
    }

    private void WritePrivileges(PackageRole role)
    {
        foreach (var link in transaction.Find("roleprivileges", new Dictionary<string, object?> { ["roleid"] = role.Id }))
        {
            transaction.Delete("roleprivileges", link);
        }

        foreach (var privilege in role.Privileges)
        {
            if (Find(privilege.Name) is { } id)
            {
                rows.Put("roleprivileges", ImportedIds.Of("roleprivileges", $"{role.Id}:{id}"), new()
                {
                    ["roleid"] = role.Id,
                    ["privilegeid"] = id,
                    ["privilegedepthmask"] = Mask(privilege.Level),
                });
            }
            else
            {
                problems.Add(
                    "customizations.xml",
                    $"role {role.Name}",
                    $"there is no privilege '{privilege.Name}'.",
                    "Correct the name; it is prv, the verb and the table's schema name.");
            }
        }
    }

    private Guid? Find(string name) =>
        transaction.Find("privilege", new Dictionary<string, object?> { ["name"] = name }, limit: 1) is [var id, ..] ? id : null;

    private static int Mask(string level) => level switch { "Basic" => 1, "Local" => 2, "Deep" => 4, _ => 8 };
}
