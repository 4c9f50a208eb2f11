using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>What closing needs to know of a table.</summary>
/// <param name="NameColumn">The column with the name of a row.</param>
/// <param name="NumberColumn">The column with its number, which the activity repeats; null when the activity has none.</param>
/// <param name="RevisionColumn">The column with its revision, which the activity repeats; null when there is none.</param>
/// <param name="Activity">The activity that records the closing.</param>
internal sealed record ClosedTable(string NameColumn, string? NumberColumn, string? RevisionColumn, ClosingActivity Activity)
{
    private static readonly Dictionary<string, ClosedTable> Known = new()
    {
        ["quote"] = new("name", "quotenumber", "revisionnumber", new ClosingActivity("QuoteClose", "quoteclose", "quoteid", "quote")),
        ["salesorder"] = new("name", "ordernumber", null, new ClosingActivity("OrderClose", "orderclose", "salesorderid", "salesorder")),
        ["incident"] = new("title", null, null, new ClosingActivity("IncidentResolution", "incidentresolution", "incidentid", "incident")),
    };

    /// <summary>What is read of a row that is closed.</summary>
    public ColumnSet Columns => new([.. new[] { "statecode", NameColumn, NumberColumn, RevisionColumn }.OfType<string>()]);

    /// <summary>What closing needs to know of a table.</summary>
    /// <param name="table">Logical name of the table.</param>
    public static ClosedTable Of(string table) => Known[table];
}
