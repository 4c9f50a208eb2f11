using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Messages.Ribbons;

/// <summary>What solutions change in the commands of a table, one element RibbonDiffXml a solution, the earlier ones first.</summary>
internal static class RibbonRows
{
    private const string Table = "ribboncustomization";

    /// <summary>The changes.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="table">Logical name of the table; null for the application.</param>
    public static IReadOnlyList<XElement> Of(StoreTransaction transaction, string? table) =>
        [.. RowScan.All(transaction, Table).Where(row => row["entity"] as string == table).Select(Read).OfType<XElement>()];

    private static XElement? Read(StoredRow row)
    {
        if (row["ribbondiffxml"] is not string { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException error)
        {
            // These rows take any text from anybody who may write them.
            throw DataverseFault.Of(
                DataverseErrorCode.InvalidArgument,
                $"The ribbon of '{row["entity"] ?? "the application"}' (ribboncustomization {row.Id}) is no XML: {error.Message} Correct its column ribbondiffxml.");
        }
    }
}
