using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Report;

/// <summary>
/// Reads what the closed opportunities of the leads of a time were about, page by page, the lines of an opportunity one after the other. It
/// keeps a line for each product, and no row.
/// </summary>
internal sealed class ProductReader
{
    /// <summary>The table of the lines of opportunities.</summary>
    public const string Lines = "opportunityproduct";

    /// <summary>The column in which a product stands that is in no catalog.</summary>
    public const string WrittenName = "productdescription";

    private const string Product = "productid";
    private const string Amount = "extendedamount_base";
    private const string Line = "line";
    private const int Won = 1;

    private readonly Dictionary<string, ProductLine> _products = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads: most revenue first, and nothing where no opportunity has a line.</summary>
    /// <param name="service">Connection of a user who may read the funnel.</param>
    /// <param name="period">When the leads arrived.</param>
    public static IReadOnlyList<ProductLine> Read(IOrganizationService service, ReadingPeriod period)
    {
        var reader = new ProductReader();
        var lines = new List<Entity>();
        foreach (var row in AllRows.Of(service, Query(period)))
        {
            if (lines.Count > 0 && lines[0].Id != row.Id)
            {
                reader.Add(lines);
                lines.Clear();
            }

            lines.Add(row);
        }

        reader.Add(lines);
        return reader._products.Keys.All(name => name.Length == 0)
            ? []
            : [.. reader._products.Values.OrderByDescending(product => product.Revenue).ThenBy(product => product.Name, StringComparer.Ordinal)];
    }

    private static QueryExpression Query(ReadingPeriod period)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OpportunityTable.StateCode, OpportunityTable.ActualValueBase),
        };
        query.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.In, 1, 2);
        query.AddOrder(OpportunityTable.Id, OrderType.Ascending);
        LeadReader.Arrived(query.AddLink(LeadTable.LogicalName, OpportunityTable.OriginatingLeadId, LeadTable.Id).LinkCriteria, period);
        var line = query.AddLink(Lines, OpportunityTable.Id, OpportunityTable.Id, JoinOperator.LeftOuter);
        line.EntityAlias = Line;
        line.Columns = new ColumnSet(Product, WrittenName, Amount);
        return query;
    }

    private void Add(List<Entity> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var isWon = lines[0].NumberOf(OpportunityTable.StateCode) == Won;
        var left = isWon ? lines[0].GetAttributeValue<Money>(OpportunityTable.ActualValueBase)?.Value ?? 0 : 0;
        var amounts = lines.GroupBy(NameOf, StringComparer.OrdinalIgnoreCase).Select(group => (Name: group.Key, Amount: group.Sum(AmountOf))).ToList();
        var amountLeft = amounts.Sum(product => product.Amount);
        for (var i = 0; i < amounts.Count; i++)
        {
            // The last one takes what is left, so that the shares add up.
            var share = i == amounts.Count - 1 ? left : Math.Round(amountLeft == 0 ? left / (amounts.Count - i) : left * amounts[i].Amount / amountLeft, 4);
            left -= share;
            amountLeft -= amounts[i].Amount;
            Add(amounts[i].Name, isWon, share);
        }
    }

    private void Add(string name, bool isWon, decimal revenue)
    {
        var known = _products.GetValueOrDefault(name) ?? new ProductLine(name, 0, 0, 0);
        _products[name] = isWon ? known with { Won = known.Won + 1, Revenue = known.Revenue + revenue } : known with { Lost = known.Lost + 1 };
    }

    private static string NameOf(Entity row) =>
        RowText.Of(row, Line + "." + Product).Name is { Length: > 0 } product ? product : RowText.Of(row, Line + "." + WrittenName).Name.Trim();

    private static decimal AmountOf(Entity row) => row.GetAttributeValue<AliasedValue>(Line + "." + Amount)?.Value is Money { Value: > 0 } amount ? amount.Value : 0;
}
