using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Dependencies;
using CrmAlignment.SolutionFormat.Writing;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>A solution that stands beside the first, has few components of its own and needs plug-in classes of the first.</summary>
/// <param name="main">What goes into the first solution.</param>
/// <param name="uniqueName">Unique name of this one.</param>
/// <param name="name">Its name.</param>
/// <param name="text">What it does.</param>
internal sealed class AddedSolution(SolutionDefinition main, string uniqueName, Label name, Label text)
{
    /// <summary>Builds the zip. The same inputs give the same bytes.</summary>
    /// <param name="roots">Its components.</param>
    /// <param name="missing">What it needs of the first solution.</param>
    /// <param name="customizations">Root element of its customizations.</param>
    /// <param name="others">Other parts by name.</param>
    public byte[] Build(IEnumerable<XElement> roots, IEnumerable<XElement> missing, XElement customizations, IEnumerable<(string Name, byte[] Content)> others)
    {
        var parts = new PackageParts();
        parts.Add(PartName.Manifest, ManifestFile.Create(
            main with { UniqueName = uniqueName, Label = name, Description = text },
            new XElement("RootComponents", roots),
            new XElement("MissingDependencies", missing)));
        parts.Add(PartName.Customizations, customizations);
        foreach (var (part, content) in others)
        {
            parts.Add(part, content);
        }

        parts.Add(PartName.ContentTypes, ContentTypes.Create([.. parts.All.Keys]));
        return parts.ToZip();
    }

    /// <summary>The customizations of such a solution, with the languages of the product.</summary>
    /// <param name="sections">Elements by section, without languages.</param>
    public static XElement Customizations(Dictionary<string, IEnumerable<XElement>> sections) =>
        CustomizationsXml.Create(new Dictionary<string, IEnumerable<XElement>>(sections, StringComparer.Ordinal)
        {
            ["Languages"] = Label.Languages.Select(language => Element("Language", language)),
        });

    /// <summary>Says that a component needs a plug-in class of the first solution.</summary>
    /// <param name="type">Full name of the class.</param>
    /// <param name="dependent">The component.</param>
    public XElement Needs(string type, DependencyEnd dependent)
    {
        var required = new DependencyEnd(ComponentType.PluginType, type, type, Id: Braced(PluginElements.TypeId(type)));
        return new XElement("MissingDependency", required.ToXml("Required", $"{main.UniqueName} ({main.Version.ToString(4)})"), dependent.ToXml("Dependent"));
    }
}
