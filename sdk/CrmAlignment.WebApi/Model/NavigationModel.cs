using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.WebApi.Model;

/// <summary>A navigation property.</summary>
/// <param name="Name">Name of the property.</param>
/// <param name="Relationship">The relationship that it follows; null for the owner of a row, who is a user or a team.</param>
/// <param name="TargetTable">Logical name of the table that it leads to; of an owner, "principal".</param>
/// <param name="Column">The lookup that a single-valued one reads; null for a collection.</param>
internal sealed record NavigationModel(string Name, RelationshipDefinition? Relationship, string TargetTable, ColumnDefinition? Column)
{
    /// <summary>Whether it leads to many rows.</summary>
    public bool IsCollection => Column is null;
}
