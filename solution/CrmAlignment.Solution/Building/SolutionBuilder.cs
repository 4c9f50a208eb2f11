using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Plugins;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Dependencies;
using CrmAlignment.SolutionFormat.Writing;

namespace CrmAlignment.Solution.Building;

/// <summary>Joins the model, the plug-in dll and the hand-written parts into the bytes of a solution zip.</summary>
public sealed class SolutionBuilder
{
    private readonly SolutionDefinition _definition;
    private readonly PluginAssemblyInfo? _assembly;

    /// <summary>Creates a builder.</summary>
    /// <param name="definition">What goes into the package.</param>
    /// <exception cref="System.BadImageFormatException">The plug-in dll is not a .NET assembly.</exception>
    public SolutionBuilder(SolutionDefinition definition)
    {
        System.ArgumentNullException.ThrowIfNull(definition);
        _definition = definition;
        _assembly = definition.PluginAssembly is null ? null : PluginAssemblyReader.Read(definition.PluginAssembly);
    }

    /// <summary>Builds the zip. The same inputs give the same bytes.</summary>
    /// <returns>The bytes of the zip.</returns>
    /// <exception cref="SolutionBuildException">The inputs do not fit together; the message lists everything.</exception>
    public byte[] Build()
    {
        var problems = DefinitionProblems.Find(_definition, _assembly).ToList();
        if (problems.Count > 0)
        {
            throw new SolutionBuildException(problems);
        }

        var plugins = _assembly is null ? null : new PluginElements(_assembly, _definition.IntroducedVersion);
        var customizations = CustomizationsFile.Create(_definition, plugins);
        var missing = new XElement("MissingDependencies", new DependencyFinder(customizations).Find().Select(dependency => dependency.ToXml()));
        var parts = new PackageParts();
        parts.Add(PartName.Manifest, ManifestFile.Create(_definition, RootComponents.Create(_definition, _assembly, plugins), missing));
        parts.Add(PartName.Customizations, customizations);
        AddFiles(parts, plugins);
        parts.Add(PartName.ContentTypes, ContentTypes.Create([.. parts.All.Keys]));
        return parts.ToZip();
    }

    private void AddFiles(PackageParts parts, PluginElements? plugins)
    {
        if (plugins is not null)
        {
            parts.Add(plugins.PartName, _definition.PluginAssembly!);
        }

        foreach (var resource in _definition.WebResources)
        {
            parts.Add(WebResourceElement.PartName(resource), resource.Content);
        }

        foreach (var api in _definition.Apis)
        {
            CustomApiParts.Add(parts, api, _assembly?.Classes.FirstOrDefault(type => type.CustomApi == api.UniqueName));
        }

        foreach (var variable in _definition.EnvironmentVariables)
        {
            EnvironmentVariableParts.Add(parts, variable, _definition.IntroducedVersion);
        }
    }
}
