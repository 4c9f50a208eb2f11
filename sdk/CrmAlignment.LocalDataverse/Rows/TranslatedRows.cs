using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>Shows names and descriptions of views, charts, forms and dashboards in the language of who reads them.</summary>
internal static class TranslatedRows
{
    /// <summary>Whether a table has rows with texts in several languages, as three have: asked once for a page, and before anything else is found out.</summary>
    /// <param name="table">The table.</param>
    public static bool AreOf(TableDefinition table) => RowTexts.Tables.Contains(table.LogicalName);

    /// <summary>Puts the texts of a language in place of those of the row, where there are any.</summary>
    /// <param name="row">A row of such a table, as it is given to the caller.</param>
    /// <param name="language">The caller's language (LCID).</param>
    /// <param name="transaction">The transaction.</param>
    public static void Translate(Entity row, int language, StoreTransaction transaction)
    {
        foreach (var column in RowTexts.Columns)
        {
            if (row.Contains(column) && transaction.TextOf(row.Id, column, language) is { } text)
            {
                row[column] = text;
            }
        }
    }
}
