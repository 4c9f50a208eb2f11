using System;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// RetrieveFormattedImportJobResults: what an import job says, as a workbook in the XML format of Excel 2003
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveformattedimportjobresultsrequest). The layout of the sheets
/// is this project's.
/// </summary>
internal sealed class RetrieveFormattedImportJobResultsHandler : IMessageHandler
{
    private static readonly XNamespace Sheet = "urn:schemas-microsoft-com:office:spreadsheet";

    /// <inheritdoc/>
    public string Name => "RetrieveFormattedImportJobResults";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var id = scope.Required<Guid>("ImportJobId");
        var row = scope.Transaction.Retrieve(ImportJob.Table, id) ?? throw DataverseFault.ObjectDoesNotExist("ImportJob", id);
        scope.Access.Require(row, AccessRight.Read);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true };
        using var data = XmlReader.Create(new StringReader((string)row["data"]!), settings);
        return new RetrieveFormattedImportJobResultsResponse
        {
            Results = { ["FormattedResults"] = Workbook(XElement.Load(data)).ToString() },
        };
    }

    private static XElement Workbook(XElement data)
    {
        var results = data.Descendants("result").ToLookup(result => result.Ancestors("solutionManifest").Any());
        return new XElement(Sheet + "Workbook", Worksheet("Solution", [.. results[true]]), Worksheet("Components", [.. results[false]]));
    }

    private static XElement Worksheet(string name, XElement[] results) => new(
        Sheet + "Worksheet",
        new XAttribute(Sheet + "Name", name),
        new XElement(
            Sheet + "Table",
            Row("Type", "Name", "Result", "Error code", "Error text"),
            results.Select(result => Row(
                result.Parent!.Name.LocalName,
                (string?)result.Parent.Attribute("LocalizedName"),
                (string?)result.Attribute("result"),
                (string?)result.Attribute("errorcode"),
                (string?)result.Attribute("errortext")))));

    private static XElement Row(params string?[] cells) => new(
        Sheet + "Row",
        cells.Select(cell => new XElement(Sheet + "Cell", new XElement(Sheet + "Data", new XAttribute(Sheet + "Type", "String"), cell))));
}
