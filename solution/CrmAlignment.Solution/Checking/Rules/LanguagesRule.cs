using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 17: the package declares the languages it speaks.</summary>
internal sealed class LanguagesRule() : CheckRule(17, "Each language of a label is in Languages, and no list has a language twice.")
{
    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        var declared = package.Customizations.Elements("Languages").Elements("Language").Select(language => language.Value.Trim()).ToHashSet();
        foreach (var list in LabelTexts.In(package))
        {
            foreach (var item in list.Items.Where(item => !declared.Contains(item.Language)))
            {
                yield return AsPolicy(Report(
                    list.Part, item.Xml, list.Xml.Name.LocalName, item.Language,
                    "the language is not in Languages of customizations.xml.", "Add the language there, or remove the label."));
            }

            foreach (var twice in list.Items.GroupBy(item => item.Language).Where(group => group.Count() > 1))
            {
                yield return Report(
                    list.Part, list.Xml, list.Xml.Name.LocalName, twice.Key, "the language occurs twice.",
                    "Keep one label a language.");
            }
        }
    }
}
