using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Messages.Roles;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Roles with the depths of their privileges.</summary>
internal sealed class RoleRegistration(
    StoreTransaction transaction,
    RegistrationWriter rows,
    PackageProblems problems,
    ImportContext context)
{
    /// <summary>Writes roles; the privileges of an existing role become the package's.</summary>
    public void WriteRoles(IReadOnlyList<PackageRole> roles, SolutionComponents components)
    {
        foreach (var role in roles)
        {
            var values = new Dictionary<string, object?>
            {
                ["name"] = role.Name,
                ["businessunitid"] = new RowReference("businessunit", context.RootBusinessUnitId),
            };
            if (role.IsInherited is { } inherited)
            {
                values["isinherited"] = inherited ? 1 : 0;
            }

            components.Put("role", role.Id, values, role.Name);
            RoleCopies.AddBelow(transaction, role.Id);
            WritePrivileges(role);
        }
    }

    private void WritePrivileges(PackageRole role)
    {
        foreach (var link in transaction.Find("roleprivileges", new Dictionary<string, object?> { ["roleid"] = role.Id }))
        {
            transaction.Delete("roleprivileges", link);
        }

        foreach (var privilege in role.Privileges)
        {
            if ((Find(privilege.Name) ?? AddForeign(privilege.Name)) is { } id)
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
                problems.Unsupported(
                    new SolutionPackageProblem(
                        PartName.Customizations,
                        null,
                        null,
                        $"role {role.Name}",
                        $"there is no privilege '{privilege.Name}'.",
                        "Correct the name; it is prv, the verb and the table's schema name."),
                    $"privilege {privilege.Name} of role {role.Name}",
                    "there is no such privilege");
            }
        }
    }

    /// <summary>
    /// The platform has hundreds of privileges for tables and functions that are not here. Roles keep them, so that they read as exported;
    /// they guard nothing. Only names of publishers have a prefix with an underscore, and those must be known.
    /// </summary>
    private Guid? AddForeign(string name)
    {
        if (name.Contains('_', StringComparison.Ordinal) || !name.StartsWith("prv", StringComparison.Ordinal))
        {
            return null;
        }

        var id = ImportedIds.Of("privilege", name);
        rows.Put("privilege", id, new() { ["name"] = name, ["canbeglobal"] = true });
        return id;
    }

    private Guid? Find(string name) =>
        transaction.Find("privilege", new Dictionary<string, object?> { ["name"] = name }, limit: 1) is [var id, ..] ? id : null;

    private static int Mask(string level) => level switch { "Basic" => 1, "Local" => 2, "Deep" => 4, _ => 8 };
}
