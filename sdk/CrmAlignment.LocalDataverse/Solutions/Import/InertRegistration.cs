using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Package;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Rows of the components that nothing here runs or draws; the import job says of each what that means.</summary>
internal sealed class InertRegistration(MetadataCatalog catalog, SolutionComponents components, ImportReport report)
{
    public void Write(IEnumerable<PackageRow> rows)
    {
        foreach (var row in rows)
        {
            components.Put(row.Table, row.Id, new Dictionary<string, object?>(row.Values), row.Name);
            if (row.Consequence is { } consequence)
            {
                report.Note($"{catalog.Table(row.Table).LabelFor(LocalizedText.BaseLanguage)} '{row.Name}' is kept without effect: {consequence}.");
            }
        }
    }
}
