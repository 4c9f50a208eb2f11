using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 7: named files are there.</summary>
internal sealed class FileNamesRule() : CheckRule(7, "Each FileName begins with a slash and its part exists.")
{
    private static readonly string[] Names = ["FileName", "XamlFileName", "JsonFileName", "FormulaDefinitionFileName"];

    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        foreach (var file in package.Customizations.Descendants().Where(element => Names.Contains(element.Name.LocalName)))
        {
            var name = file.Value.Trim();
            var place = $"{file.Parent?.Name.LocalName}/{file.Name.LocalName}";
            if (!name.StartsWith('/'))
            {
                yield return InCustomizations(file, place, name, "it does not begin with a slash.", "Write the part's name with a leading slash.");
            }
            else if (!package.Parts.ContainsKey(PartName.OfReference(name)))
            {
                yield return InCustomizations(file, place, name, "the zip has no such part.", "Add the part, or correct the name.");
            }
        }
    }
}
