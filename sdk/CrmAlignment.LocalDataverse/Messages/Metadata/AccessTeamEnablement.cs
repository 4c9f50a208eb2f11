using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Enables tables for access teams, as administrators and packages do; it cannot be taken back.</summary>
internal static class AccessTeamEnablement
{
    /// <summary>The catalog with a table for whose rows the platform makes access teams: team.regardingobjectid points at it too.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="table">The table.</param>
    /// <remarks>
    /// That the relationship is named as that of opportunities (opportunity_Teams), and that the teams go by the platform rather than by
    /// its cascade, is this project's reading.
    /// </remarks>
    public static MetadataCatalog Enable(MetadataCatalog catalog, TableDefinition table)
    {
        var teams = catalog.Table("team");
        var regarding = teams.Column("regardingobjectid");
        var extended = regarding with { Targets = [.. regarding.Targets.Append(table.LogicalName).Distinct()] };
        var relationship = new OneToManyRelationship($"{table.LogicalName}_Teams", table.LogicalName, "team", "regardingobjectid")
        {
            Cascade = CascadeSettings.Referential,
            ReferencingNavigationProperty = SharedNavigation.NameOf(teams, regarding.LogicalName, table.LogicalName),
        };
        return catalog
            .WithTables([table with { HasAccessTeams = true }, teams.WithColumns([extended])])
            .WithRelationships([relationship]);
    }
}
