using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Roles of connections with their tables, and which of them match. Connections are the organization's own.</summary>
internal sealed class ConnectionRoleRegistration(StoreTransaction transaction, RegistrationWriter rows, PackageProblems problems)
{
    private const string Role = "connectionrole";
    private const string Type = "connectionroleobjecttypecode";
    private const string Match = "connectionroleassociation";
    private const string AllTables = "none";

    /// <summary>Writes the roles; the tables of an existing role become the package's, matches are added.</summary>
    public void Write(SolutionPackage package, SolutionComponents components)
    {
        foreach (var role in package.ConnectionRoles)
        {
            components.Put(
                Role,
                role.Id,
                new()
                {
                    ["name"] = role.Name,
                    ["category"] = role.Category,
                    ["description"] = role.Description,
                    ["introducedversion"] = role.IntroducedVersion,
                },
                role.Name);
            WriteTables(role);
        }

        foreach (var (one, other) in package.MatchingConnectionRoles.Distinct())
        {
            WriteMatch(one, other);
        }
    }

    private void WriteTables(PackageConnectionRole role)
    {
        var reference = new RowReference(Role, role.Id);
        foreach (var known in transaction.Find(Type, new Dictionary<string, object?> { ["connectionroleid"] = reference }))
        {
            transaction.Delete(Type, known);
        }

        foreach (var (id, table) in role.Tables.DistinctBy(type => type.Table))
        {
            // Where no table is left the role would be one for all.
            if (table != AllTables && transaction.Catalog.FindTable(table) is null)
            {
                problems.Unsupported(
                    Problem($"connection role {role.Name}", $"there is no table '{table}'.", "Import the solution that brings the table first."),
                    $"table {table} of connection role {role.Name}",
                    "its table is not here");
            }

            rows.Put(Type, id, new() { ["connectionroleid"] = reference, ["associatedobjecttypecode"] = table });
        }
    }

    private void WriteMatch(Guid one, Guid other)
    {
        if (new[] { one, other }.Where(role => !transaction.Exists(Role, role)).ToList() is [var missing, ..])
        {
            problems.Unsupported(
                Problem($"match of connection roles {one} and {other}", $"there is no connection role {missing}.", "Add the role to the package."),
                $"match of connection roles {one} and {other}",
                $"there is no connection role {missing}");
            return;
        }

        var values = new Dictionary<string, object?> { ["connectionroleid"] = one, ["associatedconnectionroleid"] = other };
        if (transaction.Find(Match, values, limit: 1).Count == 0)
        {
            rows.Add(Match, ImportedIds.Of(Match, $"{one}:{other}"), values);
        }
    }

    private static SolutionPackageProblem Problem(string element, string reason, string remedy) =>
        new(PartName.Customizations, null, null, element, reason, remedy);
}
