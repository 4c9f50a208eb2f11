using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Reading;

/// <summary>A script web resource, as far as can be said of it without running it.</summary>
internal sealed class CheckedScript
{
    // Commands call a function of the language, usually isNaN, of a library that only has to be loaded.
    private static readonly string[] OfLanguage = ["isNaN", "isFinite", "parseInt", "parseFloat", "Number", "String", "Boolean"];

    private readonly string _text;

    private CheckedScript(string text) => _text = text;

    /// <summary>The script that a ribbon names; null when the package does not have it.</summary>
    /// <param name="package">The package.</param>
    /// <param name="library">Its name after the directive.</param>
    /// <param name="directive">What stands before the name.</param>
    public static CheckedScript? Of(CheckedPackage package, string library, string directive)
    {
        var name = library.StartsWith(directive, StringComparison.OrdinalIgnoreCase) ? library[directive.Length..] : library;
        var resource = package.WebResources.FirstOrDefault(resource => PartXml.Same(resource.Text("Name"), name));
        return resource is not null && package.Parts.TryGetValue(PartName.OfReference(resource.Text("FileName")), out var content)
            ? new CheckedScript(Encoding.UTF8.GetString(content))
            : null;
    }

    /// <summary>Whether every part of a function's name, such as Contoso.Leads.offer, stands in the script as a word.</summary>
    public bool MayHave(string function) =>
        OfLanguage.Contains(function, StringComparer.Ordinal)
        || function.Split('.').All(word => Regex.IsMatch(_text, $@"(?<![\w$]){Regex.Escape(word)}(?![\w$])"));
}
