using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Finds the parts of components that have a folder and an XML file each, such as <c>customapis/x/customapi.xml</c>.</summary>
internal static class ComponentPartReader
{
    /// <summary>Loads the parts of a kind, ordered by name.</summary>
    /// <param name="archive">The parts.</param>
    /// <param name="file">The kind.</param>
    /// <param name="problems">Where to report.</param>
    /// <param name="within">The folder, with a slash at its end, below which the kind's folder lies; empty for the root of the zip.</param>
    public static IEnumerable<PackageElement> Load(
        SolutionArchive archive, ComponentFile file, PackageProblems problems, string within = "") =>
        from name in archive.Parts.Keys.Order(StringComparer.Ordinal)
        where name.StartsWith($"{within}{file.Folder}/", StringComparison.OrdinalIgnoreCase)
        let path = name[(within.Length + file.Folder.Length + 1)..].Split('/')
        where path.Length == 2 && PartName.Comparer.Equals(path[1], file.FileName)
        select PackageXml.Load(archive, name, file.Element, problems);

    /// <summary>
    /// Labels of these parts: <c>&lt;displayname default="..."&gt;&lt;label description languagecode/&gt;</c>; 0 keys the default.
    /// </summary>
    public static IReadOnlyDictionary<int, string> Labels(PackageElement component, string container)
    {
        var labels = component.Labels(container, "label").ToDictionary(label => label.Key, label => label.Value);
        if (component.Child(container)?.Attribute("default") is { } text)
        {
            labels[0] = text;
        }

        return labels;
    }

    public static string FolderOf(string part) => part[..part.LastIndexOf('/')];
}
