using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Report;

/// <summary>Counts leads and their opportunities by one column of the lead; it keeps a line for each value, and no row.</summary>
/// <param name="column">The column.</param>
internal sealed class LeadGroups(string column)
{
    private readonly Dictionary<string, GroupLine> _lines = new(StringComparer.Ordinal);

    /// <summary>The column.</summary>
    public string Column => column;

    /// <summary>The lines, most leads first.</summary>
    public IReadOnlyList<GroupLine> Lines =>
        [.. _lines.Values.OrderByDescending(line => line.Leads).ThenBy(line => line.Name, StringComparer.Ordinal)];

    /// <summary>Counts a lead.</summary>
    public void AddLead(Entity lead)
    {
        var (key, line) = Line(lead, column);
        _lines[key] = line with
        {
            Leads = line.Leads + 1,
            SalesReady = line.SalesReady + Has(lead, LeadTable.SalesReadyOn),
            Accepted = line.Accepted + Has(lead, LeadTable.SalesAcceptedOn),
            Qualified = line.Qualified + Has(lead, LeadTable.QualifiedOn),
        };
    }

    /// <summary>Counts a closed opportunity.</summary>
    /// <param name="opportunity">The opportunity, with the column of its lead.</param>
    /// <param name="alias">Alias of the lead.</param>
    /// <param name="isWon">Whether it was won.</param>
    public void AddOpportunity(Entity opportunity, string alias, bool isWon)
    {
        var (key, line) = Line(opportunity, alias + "." + column);
        var revenue = opportunity.GetAttributeValue<Money>(OpportunityTable.ActualValueBase)?.Value ?? 0;
        _lines[key] = isWon ? line with { Won = line.Won + 1, Revenue = line.Revenue + revenue } : line with { Lost = line.Lost + 1 };
    }

    private (string Key, GroupLine Line) Line(Entity row, string place)
    {
        var (key, name) = RowText.Of(row, place);
        return (key, _lines.GetValueOrDefault(key) ?? new GroupLine(name, 0, 0, 0, 0, 0, 0, 0));
    }

    private static int Has(Entity row, string column) => row.Contains(column) ? 1 : 0;
}
