using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Model;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Queries;

/// <summary>The link that a collection-valued navigation property is.</summary>
internal static class RelatedLink
{
    /// <summary>The link from a table along a collection.</summary>
    /// <param name="model">The model.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="navigation">The collection.</param>
    /// <param name="join">How it joins.</param>
    /// <returns>The link, the table at its end, and the link that reaches this table: another one for a many-to-many relationship.</returns>
    public static (LinkEntity Link, TableModel Target, LinkEntity Inner) Of(
        WebModel model, TableModel from, NavigationModel navigation, JoinOperator join)
    {
        var target = model.Tables[navigation.TargetTable];
        if (navigation.Relationship is OneToManyRelationship oneToMany)
        {
            var link = new LinkEntity(
                from.Table.LogicalName, target.Table.LogicalName, from.Table.PrimaryIdColumn, oneToMany.ReferencingColumn, join);
            return (link, target, link);
        }

        var (near, far, intersect) = Ends.Of((ManyToManyRelationship)navigation.Relationship!, navigation);
        var outer = new LinkEntity(from.Table.LogicalName, intersect, from.Table.PrimaryIdColumn, near, join);
        return (outer, target, outer.AddLink(target.Table.LogicalName, far, target.Table.PrimaryIdColumn));
    }
}
