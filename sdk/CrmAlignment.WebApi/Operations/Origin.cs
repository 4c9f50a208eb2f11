using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Queries;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Operations;

/// <summary>Follows an address from its entity set to the row, or to the collection, that it names.</summary>
internal static class Origin
{
    /// <summary>The row that an address names, at whatever place of it.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="segments">How many segments of the path to follow; 2 is the row after the entity set.</param>
    /// <exception cref="WebApiException">A lookup on the way is empty.</exception>
    public static EntityReference Row(WebExchange exchange, int segments)
    {
        var path = exchange.Path.Take(segments).ToList();
        var row = RowAddress.Of(Table(exchange, path[1]), (KeySegment)path[1]);
        foreach (var segment in path.Skip(2))
        {
            row = segment switch
            {
                NavigationPropertySegment navigation => Follow(exchange, row, navigation.NavigationProperty.Name),
                KeySegment key => RowAddress.Of(Table(exchange, key), key),
                TypeSegment cast => Cast(exchange, row, cast),
                var other => throw WebApiException.NotSupported($"'{other.Identifier}' on the way to a row"),
            };
        }

        return row;
    }

    /// <summary>The table whose rows an address names.</summary>
    public static TableModel Table(WebExchange exchange, ODataPathSegment segment) =>
        exchange.Model.TableOf(segment.EdmType) ?? throw WebApiException.NotFound($"'{segment.Identifier}' names no table.");

    /// <summary>The collection of a row that an address names, with the row; null for an address of an entity set.</summary>
    public static (NavigationModel Collection, EntityReference Origin)? OfCollection(WebExchange exchange)
    {
        var segments = exchange.Path.Where(segment => segment is not (CountSegment or TypeSegment)).ToList();
        if (segments[^1] is not NavigationPropertySegment collection)
        {
            return null;
        }

        var origin = Known(exchange, Row(exchange, exchange.Path.ToList().IndexOf(collection)));
        return (exchange.Model.Tables[origin.LogicalName].Navigations[collection.NavigationProperty.Name], origin);
    }

    /// <summary>Holds a query to the rows of a collection of one row.</summary>
    public static void Restrict(QueryExpression query, TableModel target, NavigationModel collection, EntityReference origin)
    {
        if (collection.Relationship is OneToManyRelationship oneToMany)
        {
            query.Criteria = new FilterExpression
            {
                Conditions = { new ConditionExpression(oneToMany.ReferencingColumn, ConditionOperator.Equal, origin.Id) },
                Filters = { query.Criteria },
            };
            return;
        }

        var (near, far, intersect) = Ends.Of((ManyToManyRelationship)collection.Relationship!, collection);
        query.AddLink(intersect, target.Table.PrimaryIdColumn, far).LinkCriteria.AddCondition(near, ConditionOperator.Equal, origin.Id);
    }

    /// <summary>The id of a row that may be named by an alternate key.</summary>
    public static EntityReference Known(WebExchange exchange, EntityReference row) => row.Id != default
        ? row
        : ((RetrieveResponse)exchange.Service.Execute(
            new RetrieveRequest { Target = row, ColumnSet = new ColumnSet(false) })).Entity.ToEntityReference();

    // https://docs.oasis-open.org/odata/odata/v4.0/part2-url-conventions: a row that is not of the type is none. An owner is a user or a
    // team, and what is known of an activity by the id of all activities is looked for in the table of its own.
    private static EntityReference Cast(WebExchange exchange, EntityReference row, TypeSegment cast)
    {
        var table = Table(exchange, cast).Table;
        var isActivity = table.IsActivity && row.LogicalName == "activitypointer";
        return row.LogicalName == table.LogicalName || isActivity
            ? new EntityReference(table.LogicalName, row.Id)
            : throw WebApiException.NotFound($"The row is a '{row.LogicalName}', no '{table.LogicalName}'.");
    }

    private static EntityReference Follow(WebExchange exchange, EntityReference row, string name)
    {
        var navigation = exchange.Model.Tables[row.LogicalName].Navigations[name];
        if (navigation.Column is not { } lookup)
        {
            return row;
        }

        var read = (RetrieveResponse)exchange.Service.Execute(
            new RetrieveRequest { Target = row, ColumnSet = new ColumnSet(lookup.LogicalName) });
        var found = read.Entity.GetAttributeValue<EntityReference>(lookup.LogicalName);
        return found is not null && (found.LogicalName == navigation.TargetTable || navigation.TargetTable == WebModel.Principal)
            ? found
            : throw new WebApiException(204, WebApiException.NoSuchResource, $"'{name}' of {row.LogicalName} {row.Id} is empty.");
    }
}
