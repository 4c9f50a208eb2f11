using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Writing;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Writes a solution as a package: what an import keeps, back into the files from which it came.</summary>
internal sealed class SolutionExport
{
    /// <summary>The kinds; what cannot be written is found last, when it is known what was.</summary>
    private static readonly IComponentWriter[] Writers =
    [
        new TableWriter(),
        new ChoiceWriter(),
        new RelationshipWriter(),
        new EntityMapWriter(),
        new RibbonWriter(),
        new RoleWriter(),
        new ColumnSecurityWriter(),
        new ConnectionRoleWriter(),
        new MaskingRuleWriter(),
        new DashboardWriter(),
        new WebResourceWriter(),
        new AssemblyWriter(),
        new StepWriter(),
        new CustomApiWriter(),
        new EnvironmentVariableWriter(),
        new AppWriter(),
        new ProcessWriter(),
        new Unwritable(),
    ];

    private readonly ExportContext _context;
    private readonly ExportOutput _output = new();

    private SolutionExport(StoreTransaction transaction, StoredRow solution) => _context = new ExportContext(transaction, solution);

    /// <summary>The zip of a solution; the same organization gives the same bytes.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="solution">The solution's row.</param>
    /// <param name="isManaged">Whether the package is to be managed.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">A component of the solution cannot be written.</exception>
    public static byte[] Run(StoreTransaction transaction, StoredRow solution, bool isManaged) =>
        new SolutionExport(transaction, solution).Run(isManaged);

    private byte[] Run(bool isManaged)
    {
        try
        {
            return Write(isManaged);
        }
        catch (ArgumentException error) when (error is not ArgumentNullException)
        {
            // What XML says of a character that it cannot hold; columns of rows can.
            throw _context.Refuse("text", $"it has a character that XML cannot hold. {error.Message}");
        }
    }

    private byte[] Write(bool isManaged)
    {
        foreach (var writer in Writers)
        {
            writer.Write(_context, _output);
        }

        var customizations = _output.Customizations(Languages);
        var missing = new MissingDependencies(_context, _output).Create(customizations);
        var parts = _output.Parts;
        parts.Add(PartName.Manifest, Manifest(isManaged).Create(new XElement("RootComponents", _output.Roots), missing));
        parts.Add(PartName.Customizations, customizations);
        parts.Add(PartName.ContentTypes, ContentTypes.Create([.. parts.All.Keys]));
        return parts.ToZip();
    }

    private ManifestXml Manifest(bool isManaged)
    {
        var solution = _context.Solution;
        var publisher = _context.Transaction.Retrieve("publisher", RowScan.IdIn(solution, "publisherid"))
            ?? throw _context.Refuse("publisher", "the solution has none. Set its publisherid.");
        return new ManifestXml
        {
            UniqueName = solution["uniquename"] as string ?? "",
            Names = ExportText.Of(solution["friendlyname"] as string),
            Descriptions = ExportText.Of(solution["description"] as string),
            Version = _context.Version,
            IsManaged = isManaged,
            PublisherName = publisher["uniquename"] as string ?? "",
            PublisherNames = ExportText.Of(publisher["friendlyname"] as string),
            PublisherDescriptions = ExportText.Of(publisher["description"] as string),
            Prefix = publisher["customizationprefix"] as string ?? "",
            OptionValuePrefix = publisher["customizationoptionvalueprefix"] as int? ?? 0,
        };
    }

    private static IEnumerable<int> Languages(IEnumerable<XElement> elements) => elements.DescendantsAndSelf().Attributes("languagecode")
        .Select(code => int.TryParse(code.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var language) ? language : LocalizedText.BaseLanguage)
        .Append(LocalizedText.BaseLanguage)
        .Distinct()
        .Order();
}
