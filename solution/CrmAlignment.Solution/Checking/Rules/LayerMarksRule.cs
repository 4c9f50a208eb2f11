using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 20: no marks of a difference between layers, which only an organization can compute.</summary>
internal sealed class LayerMarksRule() : CheckRule(20, "No element has an attribute unmodified, solutionaction or ordinalvalue.")
{
    private static readonly string[] Marks = ["unmodified", "solutionaction", "ordinalvalue"];

    public override IEnumerable<Finding> Check(CheckedPackage package) =>
        package.Customizations.DescendantsAndSelf().Attributes().Where(attribute => Marks.Contains(attribute.Name.LocalName))
            .Select(attribute => AsPolicy(InCustomizations(
                attribute, attribute.Parent?.Name.LocalName ?? "", attribute.Name.LocalName, "it marks a difference to a layer that the package does not bring.", "Remove the attribute, and the stock component with it.")));
}
