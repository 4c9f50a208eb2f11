using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Reading;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Relationships;

/// <summary>
/// One entry of RetrieveRequest.RelatedEntitiesQuery: a query, limited to the rows that a relationship relates to a row
/// (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieverequest.relatedentitiesquery).
/// </summary>
internal static class RelatedQuery
{
    /// <summary>Runs the query.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row that others are related to.</param>
    /// <param name="relationship">The relationship; with the role of the row where both ends are one table.</param>
    /// <param name="query">The query, on the table at the other end.</param>
    /// <returns>One page of related rows that the caller may read.</returns>
    public static EntityCollection Run(IRequestScope scope, EntityReference row, Relationship relationship, QueryBase query)
    {
        var tree = QueryReader.Read(query);
        var definition = scope.Catalog.Relationship(relationship.SchemaName);
        (string Table, QueryFilter Filter) other = definition switch
        {
            OneToManyRelationship many when IsReferenced(many, row, relationship) =>
                (many.ReferencingTable, Equal(many.ReferencingColumn, row)),
            OneToManyRelationship one when one.ReferencingTable == row.LogicalName => (one.ReferencedTable, Parent(scope, one, row)),
            ManyToManyRelationship pairs when pairs.Table1 == row.LogicalName && relationship.PrimaryEntityRole != EntityRole.Referenced =>
                (pairs.Table2, Partner(scope, pairs.Table2, pairs.Column2, pairs.Column1, pairs, row)),
            ManyToManyRelationship pairs when pairs.Table2 == row.LogicalName =>
                (pairs.Table1, Partner(scope, pairs.Table1, pairs.Column1, pairs.Column2, pairs, row)),
            _ => throw DataverseFault.InvalidArgument(
                $"The relationship '{definition.SchemaName}' does not relate rows to rows of '{row.LogicalName}'."),
        };
        if (tree.Root.Table != other.Table)
        {
            throw DataverseFault.InvalidArgument(
                $"The relationship '{definition.SchemaName}' leads from '{row.LogicalName}' to '{other.Table}', "
                + $"but its query asks for '{tree.Root.Table}'.");
        }

        var root = tree.Root with { Filter = tree.Root.Filter is { } own ? FilterGroup.And(own, other.Filter) : other.Filter };
        return RowQuery.Run(scope, tree with { Root = root });
    }

    // A table related to itself can be meant either way, so the role decides.
    private static bool IsReferenced(OneToManyRelationship definition, EntityReference row, Relationship relationship)
    {
        if (definition.ReferencedTable != row.LogicalName || definition.ReferencedTable != definition.ReferencingTable)
        {
            return definition.ReferencedTable == row.LogicalName;
        }

        return relationship.PrimaryEntityRole is { } role
            ? role == EntityRole.Referenced
            : throw DataverseFault.InvalidArgument(
                $"The relationship '{definition.SchemaName}' relates '{row.LogicalName}' to itself: set PrimaryEntityRole, "
                + "Referenced for children and Referencing for the parent.");
    }

    private static RelatedFilter Parent(IRequestScope scope, OneToManyRelationship definition, EntityReference row)
    {
        var key = scope.Catalog.Table(row.LogicalName).PrimaryIdColumn;
        return Any(definition.ReferencingColumn, scope.Catalog.Table(definition.ReferencedTable), row.LogicalName, Equal(key, row));
    }

    private static RelatedFilter Partner(
        IRequestScope scope, string table, string column, string ownColumn, ManyToManyRelationship definition, EntityReference row) =>
        Any(column, scope.Catalog.Table(table), definition.IntersectTable, Equal(ownColumn, row));

    private static RelatedFilter Any(string from, TableDefinition to, string table, QueryFilter filter) =>
        new(new QueryLink(JoinOperator.Any, from, to.PrimaryIdColumn, new TableNode(table) { Filter = filter }));

    private static QueryCondition Equal(string column, EntityReference row) => QueryCondition.On(column, ConditionOperator.Equal, row.Id);
}
