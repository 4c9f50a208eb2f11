using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>An XML element of a part, read with errors that name place, value and remedy.</summary>
internal sealed class PackageElement(XElement xml, string part, PackageProblems problems)
{
    private static readonly string[] TrueWords = ["1", "true", "True"];
    private static readonly string[] FalseWords = ["0", "false", "False", ""];

    public string Name => xml.Name.LocalName;

    public string Part => part;

    public PackageProblems Problems => problems;

    public string Value => xml.Value.Trim();

    public string Xml => xml.ToString(SaveOptions.DisableFormatting);

    public IEnumerable<PackageElement> Children() => xml.Elements().Select(Wrap);

    public IEnumerable<PackageElement> Children(string name) =>
        xml.Elements().Where(child => child.Name.LocalName == name).Select(Wrap);

    public PackageElement? Child(string name) => Children(name).FirstOrDefault();

    /// <summary>The elements at the end of a path of first children: <c>At("Roles", "Role")</c>.</summary>
    public IEnumerable<PackageElement> At(params string[] path)
    {
        var parent = this;
        foreach (var name in path[..^1])
        {
            if (parent.Child(name) is not { } child)
            {
                return [];
            }

            parent = child;
        }

        return parent.Children(path[^1]);
    }

    public string? Attribute(string name) => xml.Attribute(name)?.Value.Trim();

    public string RequiredAttribute(string name)
    {
        if (Attribute(name) is { Length: > 0 } value)
        {
            return value;
        }

        Refuse($"the attribute {name} is missing or empty.", $"Give <{Name}> the attribute {name}.");
        return string.Empty;
    }

    /// <summary>The text of a child; null when the child is missing, empty or nil.</summary>
    public string? Text(string name) => Child(name)?.Value is { Length: > 0 } value ? value : null;

    public string RequiredText(string name)
    {
        if (Text(name) is { } value)
        {
            return value;
        }

        Refuse($"the element <{name}> is missing or empty.", $"Give <{Name}> an element <{name}>.");
        return string.Empty;
    }

    public bool Flag(string name, bool whenMissing = false) => Text(name) is { } value ? AsFlag(name, value, whenMissing) : whenMissing;

    public int? Integer(string name) => Text(name) is { } value ? AsInteger(name, value) : null;

    public decimal? Number(string name)
    {
        if (Text(name) is not { } value)
        {
            return null;
        }

        // Exported numbers use the invariant culture; double columns appear with exponents.
        if (decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Refuse($"<{name}> is '{value}', which is not a number.", "Write a number with a point as the decimal separator.");
        return null;
    }

    public int RequiredInteger(string name) => AsInteger(name, RequiredText(name)) ?? 0;

    public int RequiredIntegerAttribute(string name) => AsInteger("@" + name, RequiredAttribute(name)) ?? 0;

    /// <summary>The XML inside a child, or its text where the file has the XML escaped; null when there is neither.</summary>
    public string? Content(string name)
    {
        var child = Child(name);
        return child?.Children().FirstOrDefault()?.Xml ?? (child?.Value is { Length: > 0 } text ? text : null);
    }

    public Guid RequiredId(string name) => AsId(name, RequiredText(name)) ?? Guid.Empty;

    public Guid? Id(string name) => Text(name) is { } value ? AsId(name, value) : null;

    public Guid RequiredIdAttribute(string name) => AsId("@" + name, RequiredAttribute(name)) ?? Guid.Empty;

    /// <summary>Labels by language code: <c>&lt;container&gt;&lt;item description="..." languagecode="1033"/&gt;</c>.</summary>
    public IReadOnlyDictionary<int, string> Labels(string container, string item)
    {
        var labels = new Dictionary<int, string>();
        foreach (var label in At(container, item))
        {
            labels[label.RequiredIntegerAttribute("languagecode")] = label.Attribute("description") ?? string.Empty;
        }

        return labels;
    }

    public void Refuse(string reason, string remedy, string? element = null)
    {
        var position = (IXmlLineInfo)xml;
        problems.Add(new SolutionPackageProblem(
            part, position.LineNumber, position.LinePosition, element ?? $"<{Name}>", reason, remedy));
    }

    /// <summary>Reports a component that the local Dataverse lacks: refused, or left out where that was asked for.</summary>
    /// <param name="component">Kind and name of the component.</param>
    /// <param name="consequence">What its absence means, as the rest of a sentence.</param>
    /// <param name="remedy">What the author of the package does otherwise.</param>
    /// <param name="found">What of the component is not supported; null for all of it.</param>
    public void Unsupported(string component, string consequence, string remedy, string? found = null)
    {
        var reason = found is null ? "it is not supported by the local Dataverse." : $"it has {found}, which the local Dataverse does not support.";
        var position = (IXmlLineInfo)xml;
        problems.Unsupported(
            new SolutionPackageProblem(
                part, position.LineNumber, position.LinePosition, component, reason, remedy),
            component,
            consequence);
    }

    /// <summary>Reports a component that nothing here runs: refused, or kept where that was asked for.</summary>
    /// <param name="component">Kind and name of the component.</param>
    /// <param name="consequence">What that means, as the rest of a sentence.</param>
    /// <param name="remedy">What the author of the package does otherwise.</param>
    public void Inert(string component, string consequence, string remedy)
    {
        if (!problems.SkipsUnsupported)
        {
            Unsupported(component, consequence, remedy);
        }
        else
        {
            problems.Keep(component, consequence);
        }
    }

    /// <summary>What the element says of itself: its attributes, and its children that have text.</summary>
    public IEnumerable<(string Name, string Value)> Facts() =>
        xml.Attributes().Select(attribute => (attribute.Name.LocalName, attribute.Value.Trim()))
            .Concat(xml.Elements().Where(child => !child.HasElements).Select(child => (child.Name.LocalName, child.Value.Trim())));

    private PackageElement Wrap(XElement child) => new(child, part, problems);

    private bool AsFlag(string name, string value, bool otherwise)
    {
        if (TrueWords.Contains(value) || FalseWords.Contains(value))
        {
            return TrueWords.Contains(value);
        }

        Refuse($"<{name}> is '{value}', which is neither 0 nor 1.", "Write 0 or 1.");
        return otherwise;
    }

    private int? AsInteger(string name, string value)
    {
        if (value.Length == 0)
        {
            return null;
        }

        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Refuse($"{name} is '{value}', which is not a whole number.", "Write a whole number of at most 32 bits.");
        return null;
    }

    private Guid? AsId(string name, string value)
    {
        if (value.Length == 0)
        {
            return null;
        }

        if (Guid.TryParse(value, out var id))
        {
            return id;
        }

        Refuse($"{name} is '{value}', which is not an id.", "Write an id as 8-4-4-4-12 hexadecimal digits, braces or not.");
        return null;
    }
}
