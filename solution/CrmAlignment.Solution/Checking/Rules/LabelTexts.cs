using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Finds the labels of every part, whichever of the format's shapes they have.</summary>
internal static class LabelTexts
{
    /// <summary>One list of labels: where it stands, and its texts with their languages.</summary>
    public sealed record LabelList(string Part, XElement Xml, IReadOnlyList<(XElement Xml, string Language, string Text)> Items);

    public static IEnumerable<LabelList> In(CheckedPackage package) =>
        package.Xml.Where(part => !PartName.Comparer.Equals(part.Key, PartName.ContentTypes))
            .OrderBy(part => part.Key, System.StringComparer.Ordinal)
            .SelectMany(part => part.Value.DescendantsAndSelf().Select(element => ListOf(part.Key, element)).OfType<LabelList>());

    private static LabelList? ListOf(string part, XElement element)
    {
        var items = element.Elements()
            .Select(child => (Xml: child, Language: LanguageOf(child), Text: TextOf(child)))
            .Where(item => item.Language.Length > 0).ToList();
        return items.Count == 0 ? null : new LabelList(part, element, items);
    }

    private static string LanguageOf(XElement item) => item.Attribute("description") is not null ? item.Of("languagecode") : item.Of("LCID");

    private static string TextOf(XElement item) => (string?)item.Attribute("description") ?? item.Of("Title");
}
