using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 22, this project's own: who works in any of the languages sees no gap.</summary>
internal sealed class LabelsRule() : CheckRule(
    22, "Each label is there in every language of the package, and none is blank. This project's own policy.")
{
    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        var languages = package.Customizations.Elements("Languages").Elements("Language").Select(language => language.Value.Trim()).ToList();
        foreach (var list in LabelTexts.In(package))
        {
            var missing = languages.Except(list.Items.Select(item => item.Language)).ToList();
            if (missing.Count > 0)
            {
                yield return AsPolicy(Report(
                    list.Part, list.Xml, list.Xml.Name.LocalName, list.Items[0].Text,
                    $"it has no text in {string.Join(", ", missing)}.", "Translate it."));
            }

            foreach (var blank in list.Items.Where(item => item.Text.Trim().Length == 0))
            {
                yield return AsPolicy(Report(
                    list.Part, blank.Xml, list.Xml.Name.LocalName, blank.Language, "the text is blank.",
                    "Write it, or leave the whole list empty."));
            }
        }
    }
}
