using System.Collections.Generic;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Faults;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Tree;

/// <summary>
/// Refuses queries that are larger than the platform takes, before anything walks them: at most 500 conditions and links
/// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows#condition-limits), of which 15 links
/// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/join-tables#limitations). Filters are limited too,
/// so that filters that hold themselves, or nest without end, are refused rather than followed.
/// </summary>
internal sealed class QuerySize
{
    private const int Conditions = 500;
    private const int Links = 15;
    private const int Filters = 300;

    private int _conditions;
    private int _links;
    private int _filters;

    /// <summary>Refuses a query that is too large.</summary>
    /// <param name="query">The query.</param>
    public static void Require(QueryExpression query)
    {
        var size = new QuerySize();
        size.Add(query.Criteria);
        size.Add(query.LinkEntities);
    }

    /// <summary>Refuses a query that is too large.</summary>
    /// <param name="fetch">The fetch element.</param>
    public static void Require(XElement fetch)
    {
        var size = new QuerySize();
        foreach (var element in fetch.Descendants())
        {
            switch (element.Name.LocalName)
            {
                case "condition":
                    size.AddCondition();
                    break;
                case "link-entity":
                    size.AddLink();
                    break;
                case "filter":
                    size.AddFilter();
                    break;
                default:
                    break;
            }
        }
    }

    private void Add(FilterExpression? filter)
    {
        if (filter is null)
        {
            return;
        }

        AddFilter();
        foreach (var condition in filter.Conditions)
        {
            _ = condition ?? throw DataverseFault.InvalidArgument("A condition of the query is null.");
            AddCondition();
        }

        foreach (var inner in filter.Filters)
        {
            Add(inner);
        }

        if (filter.AnyAllFilterLinkEntity is { } related)
        {
            Add([related]);
        }
    }

    private void Add(IEnumerable<LinkEntity> links)
    {
        foreach (var link in links)
        {
            _ = link ?? throw DataverseFault.InvalidArgument("A link of the query is null.");
            AddLink();
            Add(link.LinkCriteria);
            Add(link.LinkEntities);
        }
    }

    private void AddCondition()
    {
        if (++_conditions > Conditions)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.TooManyConditionsInQuery,
                $"Number of conditions in query exceeded maximum limit. A query takes {Conditions} conditions and links; "
                + "use the operator In for many values.");
        }
    }

    private void AddLink()
    {
        AddCondition();
        if (++_links > Links)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.TooManyLinkEntitiesInQuery,
                $"Number of link entities in query exceeded maximum limit. A query takes {Links} links.");
        }
    }

    private void AddFilter()
    {
        if (++_filters > Filters)
        {
            throw DataverseFault.InvalidArgument($"The query has more than {Filters} filters.");
        }
    }
}
