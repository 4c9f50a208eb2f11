using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>The tables whose rows have lines with products and prices: opportunity, quote, order and invoice.</summary>
/// <remarks>Source: https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/quote-order-invoice-entities.</remarks>
/// <param name="Document">Logical name of the table of the documents.</param>
/// <param name="Table">Logical name of the table of their lines.</param>
/// <param name="Parent">The column of a line that names its document.</param>
internal sealed record DocumentLines(string Document, string Table, string Parent)
{
    private static readonly DocumentLines[] All =
    [
        new("opportunity", "opportunityproduct", "opportunityid"),
        new("quote", "quotedetail", "quoteid"),
        new("salesorder", "salesorderdetail", "salesorderid"),
        new("invoice", "invoicedetail", "invoiceid"),
    ];

    private static readonly Dictionary<string, DocumentLines> ByDocument = ByName(lines => lines.Document);
    private static readonly Dictionary<string, DocumentLines> ByLine = ByName(lines => lines.Table);

    /// <summary>The lines of a table that has some.</summary>
    /// <param name="document">Logical name of the table.</param>
    public static DocumentLines Of(string document) => ByDocument[document];

    /// <summary>The lines of a table.</summary>
    /// <param name="document">Logical name of the table.</param>
    /// <returns>The lines; null when its rows have none.</returns>
    public static DocumentLines? Find(string document) => ByDocument.GetValueOrDefault(document);

    /// <summary>The lines that a table holds.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <returns>The lines; null when its rows are none.</returns>
    public static DocumentLines? FindByLine(string table) => ByLine.GetValueOrDefault(table);

    private static Dictionary<string, DocumentLines> ByName(System.Func<DocumentLines, string> name)
    {
        var byName = new Dictionary<string, DocumentLines>();
        foreach (var lines in All)
        {
            byName.Add(name(lines), lines);
        }

        return byName;
    }
}
