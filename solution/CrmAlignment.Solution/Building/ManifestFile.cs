using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model;
using CrmAlignment.Model.Schema;
using CrmAlignment.SolutionFormat.Writing;

namespace CrmAlignment.Solution.Building;

/// <summary>solution.xml of a solution of the product.</summary>
internal static class ManifestFile
{
    public static XElement Create(SolutionDefinition definition, XElement roots, XElement missing) => new ManifestXml
    {
        UniqueName = definition.UniqueName,
        Names = Texts(definition.Label),
        Descriptions = Texts(definition.Description),
        Version = definition.Version.ToString(4),
        IsManaged = definition.IsManaged,
        PublisherName = Publisher.UniqueName,
        PublisherNames = Texts(SolutionDefinition.PublisherLabel),
        Prefix = Publisher.Prefix,
        OptionValuePrefix = Publisher.OptionValuePrefix,
    }.Create(roots, missing);

    private static IEnumerable<KeyValuePair<int, string>> Texts(Label label) =>
        Label.Languages.Select(language => KeyValuePair.Create(language, label[language]));
}
