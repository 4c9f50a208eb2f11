using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmAlignment.Solution.Parts;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>
/// Which web resources a script needs, and they in turn: the scripts that its lines <c>/// &lt;reference path="..." /&gt;</c> name, as
/// editors and TypeScript read them, and the texts of each language whose name stands in it. The platform loads them with the script, in no
/// order that is documented: no script uses another while it is loaded.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/model-driven-apps/web-resource-dependencies.</remarks>
internal sealed partial class ScriptDependencies
{
    private readonly Dictionary<string, WebResourcePart> _resources;
    private readonly ILookup<string, WebResourcePart> _texts;

    public ScriptDependencies(IEnumerable<WebResourcePart> resources)
    {
        _resources = resources.ToDictionary(resource => resource.Name, StringComparer.Ordinal);
        _texts = _resources.Values.Where(resource => resource.Type == WebResourceTypes.Resx)
            .ToLookup(resource => WithoutExtension(WithoutExtension(resource.Name)), StringComparer.Ordinal);
    }

    /// <summary>References to scripts that are not there.</summary>
    public IEnumerable<string> Problems() =>
        from script in _resources.Values
        where script.Type == WebResourceTypes.Script
        from name in References(script)
        where !_resources.ContainsKey(name)
        select $"{script.Path}: it refers to '{name}', which is not among the web resources: correct the path of the reference.";

    /// <summary>The value of DependencyXml; null for a web resource that needs no other.</summary>
    public string? Of(WebResourcePart resource)
    {
        var needed = new SortedDictionary<string, WebResourcePart>(StringComparer.Ordinal);
        Collect(resource, needed);
        needed.Remove(resource.Name);
        return needed.Count == 0
            ? null
            : new XElement(
                "Dependencies",
                new XElement("Dependency", new XAttribute("componentType", "WebResource"), needed.Values.Select(Library))).ToString(SaveOptions.DisableFormatting);
    }

    private void Collect(WebResourcePart resource, SortedDictionary<string, WebResourcePart> needed)
    {
        if (resource.Type != WebResourceTypes.Script || !needed.TryAdd(resource.Name, resource))
        {
            return;
        }

        foreach (var reference in References(resource).Where(_resources.ContainsKey))
        {
            Collect(_resources[reference], needed);
        }

        var script = Text(resource);
        foreach (var text in _texts.Where(texts => script.Contains($"\"{texts.Key}\"", StringComparison.Ordinal)).SelectMany(texts => texts))
        {
            needed.TryAdd(text.Name, text);
        }
    }

    private static IEnumerable<string> References(WebResourcePart script) =>
        Reference().Matches(Text(script)).Select(match => Resolve(script.Name, match.Groups["path"].Value));

    private static string Resolve(string name, string path) => new Uri(new Uri("http://package/" + name), path).AbsolutePath.TrimStart('/');

    private static XElement Library(WebResourcePart resource) => new(
        "Library",
        new XAttribute("name", resource.Name),
        new XAttribute("displayName", resource.Name),
        new XAttribute("languagecode", WebResourceElement.LanguageOf(resource)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""),
        new XAttribute("description", ""),
        new XAttribute("libraryUniqueId", Braced(WebResourceElement.Id(resource.Name))));

    private static string Text(WebResourcePart resource) => Encoding.UTF8.GetString(resource.Content);

    private static string WithoutExtension(string name) => name[..^Path.GetExtension(name).Length];

    [GeneratedRegex("""^///\s*<reference\s+path="(?<path>[^"]+)"\s*/>""", RegexOptions.Multiline)]
    private static partial Regex Reference();
}
