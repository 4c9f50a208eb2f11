using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.SolutionFormat;

/// <summary>Names of the parts of a solution package: relative paths with forward slashes.</summary>
/// <remarks>
/// A solution package follows the Open Packaging Conventions (ECMA-376 part 2): names that differ in case alone are the same name, and
/// a name that ends with a slash is no part's (https://ecma-international.org/publications-and-standards/standards/ecma-376/).
/// </remarks>
public static class PartName
{
    /// <summary>The part that says what the solution is.</summary>
    public const string Manifest = "solution.xml";

    /// <summary>The part that holds most components.</summary>
    public const string Customizations = "customizations.xml";

    /// <summary>The part that gives each other part a content type.</summary>
    public const string ContentTypes = "[Content_Types].xml";

    /// <summary>Folder of plug-in assemblies, each in a folder of its own.</summary>
    public const string PluginAssemblies = "PluginAssemblies";

    /// <summary>Folder of the contents of web resources.</summary>
    public const string WebResources = "WebResources";

    /// <summary>The parts that every package has at its root.</summary>
    public static IReadOnlyList<string> AtRoot { get; } = [Manifest, Customizations, ContentTypes];

    /// <summary>How names are compared: case does not count.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>
    /// Whether a name is a plain relative path, which cannot lead out of the package: no backslash, colon or leading slash, no segment
    /// that is empty, "." or "..".
    /// </summary>
    /// <param name="name">Name of an entry of the zip, without the slash at the end that marks a directory.</param>
    public static bool IsPlain(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return !name.Contains('\\') && !name.Contains(':') && name.Split('/').All(segment => segment is not ("" or "." or ".."));
    }

    /// <summary>The name of the part that a FileName element refers to: it has a slash in front.</summary>
    /// <param name="reference">Text of the element.</param>
    public static string OfReference(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.TrimStart('/');
    }
}
