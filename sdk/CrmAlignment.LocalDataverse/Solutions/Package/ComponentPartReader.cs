using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Finds the parts of components that have a folder and an XML file each, such as <c>customapis/x/customapi.xml</c>.</summary>
internal static class ComponentPartReader
{
    /// <summary>Loads each <paramref name="file"/> lying exactly one folder below <paramref name="folder"/>, ordered by name.</summary>
    public static IEnumerable<PackageElement> Load(
        SolutionArchive archive, string folder, string file, string root, PackageProblems problems) =>
        from name in archive.Names.Order(StringComparer.Ordinal)
        where name.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase)
        let path = name[(folder.Length + 1)..].Split('/')
        where path.Length == 2 && string.Equals(path[1], file, StringComparison.OrdinalIgnoreCase)
        select PackageXml.Load(name, archive.Find(name)!, root, problems);

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
