using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>
/// The relationships of the columns that the platform gives every table. Exports always have them; an organization here has no table
/// "owner", and made no relationship to its own row for tables that were created in it.
/// Tables of business process flows have what their packages said: exports of the platform leave out what all of them have.
/// </summary>
internal static class SystemRelationships
{
    /// <summary>Those that a package needs and the organization does not have.</summary>
    /// <param name="context">What is exported.</param>
    /// <param name="present">The relationships that the package has.</param>
    public static IEnumerable<OneToManyRelationship> Missing(ExportContext context, IReadOnlyCollection<OneToManyRelationship> present)
    {
        var known = present.Select(lookup => (lookup.ReferencingTable, lookup.ReferencingColumn)).ToHashSet();
        return context.Tables.Where(table => table.IsWhole && !ProcessFlowColumns.IsOf(table.Definition)).SelectMany(table => Of(table.Definition))
            .Where(lookup => !known.Contains((lookup.ReferencingTable, lookup.ReferencingColumn)));
    }

    private static IEnumerable<OneToManyRelationship> Of(TableDefinition table)
    {
        yield return To(table, $"lk_{table.LogicalName}_createdby", "systemuser", "createdby");
        yield return To(table, $"lk_{table.LogicalName}_modifiedby", "systemuser", "modifiedby");
        if (!table.IsUserOwned)
        {
            yield return To(table, OrganizationRelationship.NameOf(table), "organization", OrganizationRelationship.Column);
            yield break;
        }

        yield return To(table, $"owner_{table.LogicalName}", "owner", "ownerid");
        yield return To(table, $"team_{table.LogicalName}", "team", "owningteam");
        yield return To(table, $"user_{table.LogicalName}", "systemuser", "owninguser");
        yield return To(table, $"business_unit_{table.LogicalName}", "businessunit", "owningbusinessunit", CascadeType.Restrict);
    }

    private static OneToManyRelationship To(
        TableDefinition table, string name, string referenced, string column, CascadeType delete = CascadeType.NoCascade) =>
        new(name, referenced, table.LogicalName, column) { Cascade = new CascadeSettings { Delete = delete } };
}
